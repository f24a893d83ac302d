import { reach } from './arc-features.js'
import { mix } from './hash.js'
import { PAD, type Sheet } from './sheet.js'

/**
 * Features of two arcs in a row, grandparent → head → modifier (Carreras 2007; Koo and Collins 2010, section 5).
 * `grand` is −1 above the root.
 */
export function grandFeatures(sheet: Sheet, grand: number, head: number, modifier: number, out: Int32Array): number {
  const { tag, upos, low } = sheet
  const g = PAD + grand
  const h = PAD + head
  const m = PAD + modifier
  const way = (grand < head ? 1 : 0) + (head < modifier ? 2 : 0) + (grand < modifier ? 4 : 0)
  const tg = tag[g]!
  const th = tag[h]!
  const tm = tag[m]!
  const ug = upos[g]!
  const uh = upos[h]!
  const um = upos[m]!
  const wg = low[g]!
  const wh = low[h]!
  const wm = low[m]!
  const coarse = ((ug * 32 + uh) * 32 + um) * 8 + way
  let k = 0
  out[k++] = mix(201, ((tg * 128 + th) * 128 + tm) * 8 + way)
  out[k++] = mix(202, coarse)
  out[k++] = mix(203, (tg * 128 + tm) * 8 + way)
  out[k++] = mix(mix(204, wg), (uh * 32 + um) * 8 + way)
  out[k++] = mix(mix(205, wh), (ug * 32 + um) * 8 + way)
  out[k++] = mix(mix(206, wm), (ug * 32 + uh) * 8 + way)
  out[k++] = mix(mix(mix(207, wg), wm), way)
  out[k++] = mix(mix(mix(208, wg), wm), uh * 8 + way)
  out[k++] = mix(mix(mix(209, wg), wh), um * 8 + way)
  out[k++] = mix(mix(mix(210, wh), wm), ug * 8 + way)
  out[k++] = mix(mix(211, wm), (tg * 128 + th) * 8 + way)
  out[k++] = mix(mix(212, wg), (th * 128 + tm) * 8 + way)
  out[k++] = mix(mix(213, coarse), reach(grand, head) * 32 + reach(head, modifier))
  out[k++] = mix(mix(214, coarse), reach(head, modifier))
  out[k++] = mix(mix(215, coarse), tag[g + 1]! * 128 + tag[m - 1]!)
  out[k++] = mix(mix(216, coarse), tag[m - 1]! * 128 + tag[m + 1]!)
  out[k++] = mix(mix(217, coarse), tag[g - 1]! * 128 + tag[g + 1]!)
  out[k++] = mix(mix(218, coarse), tag[h - 1]! * 128 + tag[h + 1]!)
  return k
}

/**
 * Features of two neighbouring modifiers of a head on one side, the nearer being `sibling` (or the head itself where
 * `modifier` is the first); a `modifier` of 0 closes the side.
 */
export function siblingFeatures(
  sheet: Sheet,
  head: number,
  sibling: number,
  modifier: number,
  out: Int32Array,
): number {
  const { tag, upos, low } = sheet
  const h = PAD + head
  const s = PAD + sibling
  const m = PAD + modifier
  const left = (modifier === 0 ? sibling : modifier) < head ? 1 : 0
  const none = sibling === head ? 1 : 0
  const way = left + 2 * none
  const ts = none ? 127 : tag[s]!
  const us = none ? 31 : upos[s]!
  const ws = none ? -5 : low[s]!
  const th = tag[h]!
  const tm = modifier === 0 ? 126 : tag[m]!
  const uh = upos[h]!
  const um = modifier === 0 ? 30 : upos[m]!
  const wh = low[h]!
  const wm = modifier === 0 ? -6 : low[m]!
  const coarse = ((uh * 32 + us) * 32 + um) * 4 + way
  let k = 0
  out[k++] = mix(301, ((th * 128 + ts) * 128 + tm) * 4 + way)
  out[k++] = mix(302, coarse)
  out[k++] = mix(303, (ts * 128 + tm) * 4 + way)
  out[k++] = mix(mix(304, wh), (us * 32 + um) * 4 + way)
  out[k++] = mix(mix(305, ws), (uh * 32 + um) * 4 + way)
  out[k++] = mix(mix(306, wm), (uh * 32 + us) * 4 + way)
  out[k++] = mix(mix(mix(307, ws), wm), way)
  out[k++] = mix(mix(308, ws), tm * 4 + way)
  out[k++] = mix(mix(309, wm), ts * 4 + way)
  out[k++] = mix(mix(mix(310, ws), wm), uh * 4 + way)
  out[k++] = mix(mix(mix(311, wh), ws), um * 4 + way)
  out[k++] = mix(mix(mix(312, wh), wm), us * 4 + way)
  out[k++] = mix(mix(313, wh), (ts * 128 + tm) * 4 + way)
  if (modifier !== 0) {
    const apart = reach(sibling, modifier)
    out[k++] = mix(mix(314, coarse), apart)
    out[k++] = mix(mix(315, (ts * 128 + tm) * 4 + way), apart)
    out[k++] = mix(mix(316, coarse), tag[m - 1]! * 128 + tag[m + 1]!)
    out[k++] = mix(mix(317, coarse), tag[s - 1]! * 128 + tag[s + 1]!)
    out[k++] = mix(mix(318, coarse), low[m - 1]!)
  } else {
    out[k++] = mix(mix(319, coarse), reach(head, sibling))
    out[k++] = mix(mix(320, coarse), tag[s + 1]! * 128 + tag[s - 1]!)
  }
  return k
}
