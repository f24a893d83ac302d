import { mix } from './hash.js'
import { PAD, type Sheet } from './sheet.js'

/** The most features of one arc, of the short and of the full list. */
export const ARC_FEATURES = 96

/** Distances alike to the model: 1 to 5, then 6–8, 9–14 and longer, with the sign of the direction. */
export function reach(head: number, modifier: number): number {
  const d = head < modifier ? modifier - head : head - modifier
  const bucket = d <= 5 ? d : d <= 8 ? 6 : d <= 14 ? 7 : 8
  return head < modifier ? bucket : bucket + 16
}

/** Places, in the list of the sifting, of the features of the two tags and their distance alone. */
export const TAGGED = Int32Array.of(0, 1, 12, 13)

/** The places of those of words, tags and distance, which with the former rule most heads out. */
export const WORDED = Int32Array.of(2, 3, 14, 15, 16, 19, 20)

/** The places of the others. */
export const REST = Int32Array.of(4, 5, 6, 7, 8, 9, 10, 11, 17, 18, 21, 22, 23)

/**
 * Writes the features by which heads are first sifted (McDonald, Crammer and Pereira 2005, table 1, shortened);
 * `between` has a bit for each universal tag between the two. Returns how many.
 */
export function siftFeatures(sheet: Sheet, head: number, modifier: number, between: number, out: Int32Array): number {
  pairFeatures(sheet.tag[PAD + head]!, sheet.tag[PAD + modifier]!, reach(head, modifier), out)
  wordFeatures(sheet, head, modifier, out)
  restFeatures(sheet, head, modifier, between, out)
  return TAGGED.length + WORDED.length + REST.length
}

/** Writes those of the tags of head and modifier and their reach to their places. */
export function pairFeatures(head: number, modifier: number, d: number, out: Int32Array): void {
  const pair = head * 128 + modifier
  out[0] = mix(101, pair * 2 + (d >> 4))
  out[1] = mix(102, pair * 32 + d)
  out[12] = mix(113, modifier * 32 + d)
  out[13] = mix(114, head * 32 + d)
}

/** Writes those of words to theirs. */
export function wordFeatures(sheet: Sheet, head: number, modifier: number, out: Int32Array): void {
  const { tag, upos, low } = sheet
  const h = PAD + head
  const m = PAD + modifier
  const d = reach(head, modifier)
  const dir = d >> 4
  const th = tag[h]!
  const tm = tag[m]!
  const wh = low[h]!
  const wm = low[m]!
  out[2] = mix(mix(103, wh), tm * 32 + d)
  out[3] = mix(mix(104, wm), th * 32 + d)
  out[14] = mix(mix(115, wm), d)
  out[15] = mix(mix(116, wh), d)
  out[16] = mix(mix(117, (upos[h]! * 32 + upos[m]!) * 2 + dir), head > modifier ? head - modifier : modifier - head)
  out[19] = mix(mix(120, wm), upos[h]! * 2 + dir)
  out[20] = mix(mix(121, wh), upos[m]! * 2 + dir)
}

/** Writes the others to theirs. */
export function restFeatures(sheet: Sheet, head: number, modifier: number, between: number, out: Int32Array): void {
  const { tag, upos, low } = sheet
  const h = PAD + head
  const m = PAD + modifier
  const d = reach(head, modifier)
  const dir = d >> 4
  const tm = tag[m]!
  const pair = (tag[h]! * 128 + tm) * 2 + dir
  const plainPair = (upos[h]! * 32 + upos[m]!) * 2 + dir
  const wide = mix(mix(1, (upos[h]! * 32 + upos[m]!) * 32 + d), between)
  out[4] = mix(mix(105, low[h]!), low[m]!)
  out[5] = mix(mix(106, pair), tag[h + 1]! * 128 + tag[m - 1]!)
  out[6] = mix(mix(107, pair), tag[h - 1]! * 128 + tag[m + 1]!)
  out[7] = mix(mix(108, pair), tag[h - 1]! * 128 + tag[m - 1]!)
  out[8] = mix(mix(109, pair), tag[h + 1]! * 128 + tag[m + 1]!)
  out[9] = mix(110, wide)
  out[10] = mix(mix(111, wide), tm)
  out[11] = mix(mix(112, between), pair)
  out[17] = mix(mix(118, pair), tag[m - 1]! * 128 + tag[m + 1]!)
  out[18] = mix(mix(119, pair), tag[h - 1]! * 128 + tag[h + 1]!)
  out[21] = mix(mix(122, low[m - 1]!), plainPair)
  out[22] = mix(mix(123, low[m + 1]!), plainPair)
  out[23] = mix(mix(124, low[m]!), (upos[h]! * 32 + tag[m + 1]!) * 32 + d)
}

/** Writes the full list of an arc's features: those of the sifting, richer words and neighbours, and its verdict. */
export function arcFeatures(
  sheet: Sheet,
  head: number,
  modifier: number,
  between: number,
  rank: number,
  steps: number,
  out: Int32Array,
): number {
  const { tag, upos, low, suffix3, prefix3 } = sheet
  let k = siftFeatures(sheet, head, modifier, between, out)
  const h = PAD + head
  const m = PAD + modifier
  const d = reach(head, modifier)
  const dir = d >> 4
  const th = tag[h]!
  const tm = tag[m]!
  const wh = low[h]!
  const wm = low[m]!
  const uh = upos[h]!
  const um = upos[m]!
  const pair = (th * 128 + tm) * 2 + dir
  const fine = (th * 128 + tm) * 32 + d
  const coarse = (uh * 32 + um) * 32 + d
  const plainPair = (uh * 32 + um) * 2 + dir
  out[k++] = mix(mix(mix(130, wh), wm), pair)
  out[k++] = mix(mix(mix(131, wh), wm), d)
  out[k++] = mix(mix(132, wh), pair)
  out[k++] = mix(mix(133, wm), pair)
  out[k++] = mix(mix(134, fine), tag[h + 1]! * 128 + tag[m - 1]!)
  out[k++] = mix(mix(135, fine), tag[h - 1]! * 128 + tag[m + 1]!)
  out[k++] = mix(mix(136, fine), tag[h - 1]! * 128 + tag[m - 1]!)
  out[k++] = mix(mix(137, fine), tag[h + 1]! * 128 + tag[m + 1]!)
  out[k++] = mix(mix(138, fine), tag[m - 1]!)
  out[k++] = mix(mix(139, fine), tag[m + 1]!)
  out[k++] = mix(mix(140, fine), tag[h - 1]!)
  out[k++] = mix(mix(141, fine), tag[h + 1]!)
  out[k++] = mix(mix(142, plainPair), (tag[m - 2]! * 128 + tag[m - 1]!) * 128 + tag[m + 1]!)
  out[k++] = mix(mix(143, plainPair), (tag[m - 1]! * 128 + tag[m + 1]!) * 128 + tag[m + 2]!)
  out[k++] = mix(mix(144, plainPair), (tag[h - 2]! * 128 + tag[h - 1]!) * 128 + tag[h + 1]!)
  out[k++] = mix(mix(145, plainPair), (tag[h - 1]! * 128 + tag[h + 1]!) * 128 + tag[h + 2]!)
  out[k++] = mix(mix(mix(146, suffix3[m]!), suffix3[h]!), plainPair)
  out[k++] = mix(mix(147, suffix3[m]!), uh * 32 + d)
  out[k++] = mix(mix(148, suffix3[h]!), um * 32 + d)
  out[k++] = mix(mix(149, prefix3[h]!), plainPair)
  out[k++] = mix(mix(mix(150, low[m - 1]!), wh), plainPair)
  out[k++] = mix(mix(mix(151, low[m - 1]!), wm), plainPair)
  out[k++] = mix(mix(mix(152, low[m + 1]!), wm), plainPair)
  out[k++] = mix(mix(153, low[h - 1]!), plainPair)
  out[k++] = mix(mix(154, low[h + 1]!), plainPair)
  out[k++] = mix(mix(mix(155, low[h + 1]!), wh), plainPair)
  out[k++] = mix(mix(156, low[m - 1]!), coarse)
  out[k++] = mix(mix(157, low[PAD + 1]!), plainPair)
  for (let bits = between; bits !== 0; bits &= bits - 1) {
    const bit = 31 - Math.clz32(bits & -bits)
    out[k++] = mix(mix(158, pair), bit)
    out[k++] = mix(mix(159, coarse), bit)
  }
  out[k++] = mix(160, rank)
  out[k++] = mix(161, steps)
  out[k++] = mix(mix(162, plainPair), rank)
  out[k++] = mix(mix(163, plainPair), steps)
  out[k++] = mix(mix(164, coarse), rank * 64 + steps)
  return k
}

/** The bits of the tags from one place to the next: what `between` is made of, a token at a time. */
export function bitOf(sheet: Sheet, token: number): number {
  return 1 << sheet.upos[PAD + token]!
}
