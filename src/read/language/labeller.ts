import { reach } from './arc-features.js'
import { leads, scoreClasses, scoreSome, topClasses } from './classes.js'
import { mix } from './hash.js'
import { LIMIT, PAD, type Sheet } from './sheet.js'
import type { Table } from './table.js'

/** Room behind each feature of the labels' table. */
export const MOST_LABELS = 48

/** The most features of one label. */
export const LABEL_FEATURES = 72

/** A tree as the labels see it: who stands under whom, and in which order the labels are given. */
export interface Family {
  first: Int32Array
  last: Int32Array
  /** the child after this one of the same head, 0 for none */
  next: Int32Array
  before: Int32Array
  left: Int32Array
  right: Int32Array
  /** tokens from the root down, the children of one head from left to right */
  order: Int32Array
  /** the labels given so far to the children of each head, a bit each */
  given: Int32Array
}

/** Room for the tree of one sentence. */
export function newFamily(): Family {
  const row = () => new Int32Array(LIMIT + 2)
  return {
    first: row(),
    last: row(),
    next: row(),
    before: row(),
    left: row(),
    right: row(),
    order: row(),
    given: row(),
  }
}

/** Notes who stands under whom, from the heads of tokens 1 to n. */
export function relate(n: number, heads: Int32Array, out: Family): void {
  for (let i = 0; i <= n; i++) {
    out.first[i] = out.last[i] = out.next[i] = out.before[i] = out.left[i] = out.right[i] = out.given[i] = 0
  }
  for (let m = 1; m <= n; m++) {
    const h = heads[m]!
    const last = out.last[h]!
    if (last === 0) out.first[h] = m
    else {
      out.next[last] = m
      out.before[m] = last
    }
    out.last[h] = m
    if (m < h) out.left[h]!++
    else out.right[h]!++
  }
  let end = 0
  for (let m = out.first[0]!; m !== 0; m = out.next[m]!) out.order[end++] = m
  for (let i = 0; i < end; i++) for (let m = out.first[out.order[i]!]!; m !== 0; m = out.next[m]!) out.order[end++] = m
}

/** Writes the features of the label over `m`; `labels` holds those already given. Returns how many. */
export function labelFeatures(
  sheet: Sheet,
  heads: Int32Array,
  labels: Int32Array,
  family: Family,
  m: number,
  out: Int32Array,
): number {
  const { tag, upos, low, suffix3, suffix2 } = sheet
  const head = heads[m]!
  const i = PAD + m
  const h = PAD + head
  const d = reach(head, m)
  const dir = d >> 4
  const th = tag[h]!
  const tm = tag[i]!
  const wh = low[h]!
  const wm = low[i]!
  const uh = upos[h]!
  const um = upos[i]!
  const coarse = (uh * 32 + um) * 2 + dir
  const fine = (th * 128 + tm) * 2 + dir
  const above = head === 0 ? 63 : labels[head]!
  const elder = family.before[m]!
  const elderLabel = elder === 0 ? 63 : labels[elder]!
  const younger = family.next[m]!
  const first = family.first[m]!
  const last = family.last[m]!
  const wf = first === 0 || first > m ? -7 : low[PAD + first]!
  const tf = first === 0 || first > m ? 127 : tag[PAD + first]!
  const second = first === 0 || first > m ? 0 : family.next[first]!
  const ws = second === 0 || second > m ? -8 : low[PAD + second]!
  const wl = last === 0 || last < m ? -9 : low[PAD + last]!
  const tl = last === 0 || last < m ? 127 : tag[PAD + last]!
  const hf = family.first[head]!
  const whf = hf === 0 ? -3 : low[PAD + hf]!
  const sides = Math.min(3, family.left[m]!) * 4 + Math.min(3, family.right[m]!)
  const headSides = Math.min(3, family.left[head]!) * 4 + Math.min(3, family.right[head]!)
  let k = 0
  out[k++] = 29
  out[k++] = mix(401, fine)
  out[k++] = mix(402, fine * 32 + d)
  out[k++] = mix(403, coarse * 32 + d)
  out[k++] = mix(mix(404, wh), tm * 2 + dir)
  out[k++] = mix(mix(405, wm), th * 2 + dir)
  out[k++] = mix(mix(mix(406, wm), wh), dir)
  out[k++] = mix(mix(407, wm), dir)
  out[k++] = mix(mix(408, wh), um * 2 + dir)
  out[k++] = mix(mix(409, wm), uh * 2 + dir)
  out[k++] = mix(410, tm * 32 + d)
  out[k++] = mix(mix(411, suffix3[i]!), coarse)
  out[k++] = mix(mix(412, suffix3[h]!), coarse)
  out[k++] = mix(mix(413, suffix2[i]!), fine)
  out[k++] = mix(mix(414, wf), coarse)
  out[k++] = mix(mix(415, wf), fine)
  out[k++] = mix(mix(mix(416, wf), wh), um)
  out[k++] = mix(mix(mix(417, wf), wm), uh * 2 + dir)
  out[k++] = mix(mix(418, tf), fine)
  out[k++] = mix(mix(mix(419, wf), ws), coarse)
  out[k++] = mix(mix(420, wl), coarse)
  out[k++] = mix(mix(421, tl), fine)
  out[k++] = mix(mix(422, tf * 128 + tl), coarse)
  out[k++] = mix(mix(423, above), fine)
  out[k++] = mix(mix(424, above), coarse)
  out[k++] = mix(mix(mix(425, above), wm), dir)
  out[k++] = mix(mix(mix(426, above), wh), um)
  out[k++] = mix(mix(427, elderLabel), fine)
  out[k++] = mix(mix(428, elderLabel), coarse)
  out[k++] = mix(mix(mix(429, elderLabel), wh), um)
  out[k++] = mix(mix(430, family.given[head]!), coarse)
  out[k++] = mix(mix(mix(431, family.given[head]!), wh), um * 2 + dir)
  out[k++] = mix(mix(432, younger === 0 ? 127 : tag[PAD + younger]!), fine)
  out[k++] = mix(mix(433, younger === 0 ? 127 : tag[PAD + younger]!), coarse * 64 + elderLabel)
  out[k++] = mix(mix(434, tag[i - 1]! * 128 + tag[i + 1]!), coarse)
  out[k++] = mix(mix(435, tag[h - 1]! * 128 + tag[h + 1]!), coarse)
  out[k++] = mix(mix(436, low[i - 1]!), coarse)
  out[k++] = mix(mix(437, low[i + 1]!), coarse)
  out[k++] = mix(mix(438, tag[i + 1]!), fine)
  out[k++] = mix(mix(439, tag[i - 1]!), fine)
  out[k++] = mix(mix(440, sides * 16 + headSides), coarse)
  out[k++] = mix(mix(441, sides), fine)
  out[k++] = mix(mix(442, headSides), fine)
  out[k++] = mix(mix(443, whf), coarse)
  out[k++] = mix(mix(444, whf), fine)
  out[k++] = mix(mix(445, low[PAD + sheet.n]!), coarse)
  out[k++] = mix(mix(446, head === 0 ? 0 : upos[PAD + heads[head]!]!), coarse * 64 + above)
  out[k++] = mix(mix(mix(447, wf), above), coarse)
  out[k++] = mix(mix(448, younger === 0 ? -2 : low[PAD + younger]!), coarse)
  out[k++] = mix(mix(449, elder === 0 ? -2 : low[PAD + elder]!), coarse)
  out[k++] = mix(mix(mix(450, wf), suffix3[h]!), um)
  return k
}

const features = new Int32Array(LABEL_FEATURES)
const scores = new Float64Array(MOST_LABELS)
const likely = new Int32Array(MOST_LABELS)
/** So many features, the first, are scored for every label; the others only for the likeliest. */
const WIDE = 28
const LIKELY = 12
/** A label that leads by so much (the training asks for 1) after those is given without the others. */
const SURE = 1

/** Gives every token of a tree its label, from the root down. Writes labels 1 to n. */
export function label(
  sheet: Sheet,
  heads: Int32Array,
  family: Family,
  table: Table,
  classes: number,
  root: number,
  labels: Int32Array,
): void {
  relate(sheet.n, heads, family)
  for (let i = 0; i < sheet.n; i++) {
    const m = family.order[i]!
    if (heads[m] === 0) labels[m] = root
    else {
      const count = labelFeatures(sheet, heads, labels, family, m, features)
      scoreClasses(table, features, WIDE, classes, scores)
      scores[root] = Number.NEGATIVE_INFINITY
      const kept = topClasses(scores, classes, LIKELY, likely)
      if (leads(scores, likely, kept) * table.unit <= SURE)
        scoreSome(table, features, WIDE, count, likely, kept, scores)
      labels[m] = likely[0]!
    }
    give(family, heads[m]!, labels[m]!)
  }
}

/** Notes that a child of `head` has a label. */
export function give(family: Family, head: number, label: number): void {
  family.given[head]! |= 1 << (label & 31)
}
