import { leads, scoreClasses, scoreSome, topClasses } from './classes.js'
import { mix } from './hash.js'
import { LIMIT, PAD, type Sheet } from './sheet.js'
import type { Table } from './table.js'

/** Room behind each feature of the tagger's table: the weights of its classes follow one another. */
export const MOST_CLASSES = 112

/** The most features of one token. */
export const TAG_FEATURES = 64

/**
 * Writes the hashed features of the tag at `place` (Ratnaparkhi 1996, section 3; Collins 2002, section 5), from the
 * words around it and the tags of the two places before; returns how many.
 */
export function tagFeatures(sheet: Sheet, place: number, out: Int32Array): number {
  const { form, low, suffix2, suffix3, suffix4, prefix2, prefix3, shape, tag } = sheet
  const i = place
  const first = i === PAD + 1 ? 1 : 0
  const w = low[i]!
  const w1 = low[i - 1]!
  const w2 = low[i + 1]!
  const s3 = suffix3[i]!
  const sh = shape[i]! * 2 + first
  const t1 = tag[i - 1]!
  const t2 = tag[i - 2]! * 128 + t1
  let k = 0
  out[k++] = 17
  out[k++] = mix(1, w)
  out[k++] = mix(2, form[i]!)
  out[k++] = mix(3, w1)
  out[k++] = mix(4, w2)
  out[k++] = mix(5, low[i - 2]!)
  out[k++] = mix(6, low[i + 2]!)
  out[k++] = mix(7, suffix2[i]!)
  out[k++] = mix(8, s3)
  out[k++] = mix(9, suffix4[i]!)
  out[k++] = mix(10, prefix2[i]!)
  out[k++] = mix(11, prefix3[i]!)
  out[k++] = mix(12, sh)
  out[k++] = mix(mix(13, shape[i - 1]!), sh)
  out[k++] = mix(mix(14, shape[i + 1]!), sh)
  out[k++] = mix(mix(15, w2), sh)
  out[k++] = mix(mix(16, w1), sh)
  out[k++] = mix(17, suffix3[i - 1]!)
  out[k++] = mix(18, suffix3[i + 1]!)
  out[k++] = mix(mix(19, suffix3[i + 1]!), s3)
  out[k++] = mix(20, t1)
  out[k++] = mix(21, t2)
  out[k++] = mix(mix(22, t1), w)
  out[k++] = mix(mix(23, t1), s3)
  out[k++] = mix(mix(24, t2), w)
  out[k++] = mix(mix(25, w1), w)
  out[k++] = mix(mix(26, w), w2)
  out[k++] = mix(mix(27, t1), w2)
  out[k++] = mix(mix(28, w1), w2)
  out[k++] = mix(mix(29, s3), sh)
  out[k++] = mix(mix(30, t1), sh)
  out[k++] = mix(mix(31, t1), suffix3[i + 1]!)
  out[k++] = mix(mix(mix(32, t1), suffix2[i]!), suffix2[i + 1]!)
  out[k++] = mix(mix(33, w), low[i + 2]!)
  out[k++] = mix(mix(mix(34, t1), w), w2)
  out[k++] = mix(mix(35, low[PAD + sheet.n]!), w)
  out[k++] = mix(mix(36, w2), low[i + 2]!)
  out[k++] = mix(mix(37, shape[i + 1]!), shape[i + 2]! * 256 + sh)
  out[k++] = mix(mix(mix(38, w1), w), w2)
  out[k++] = mix(mix(39, t2), s3)
  return k
}

/** The features of a second pass: those of the first, with the first pass's tags of the place itself and those after it. */
export function againFeatures(sheet: Sheet, place: number, out: Int32Array): number {
  const { low, suffix3, suffix2, tag, guess, shape } = sheet
  const i = place
  let k = tagFeatures(sheet, i, out)
  const w = low[i]!
  const t1 = tag[i - 1]!
  const t2 = tag[i - 2]! * 128 + t1
  const g = guess[i]!
  const g1 = guess[i + 1]!
  const g2 = g1 * 128 + guess[i + 2]!
  out[k++] = mix(50, g)
  out[k++] = mix(51, g1)
  out[k++] = mix(52, g2)
  out[k++] = mix(53, g * 128 + g1)
  out[k++] = mix(54, t1 * 128 + g1)
  out[k++] = mix(55, (t1 * 128 + g) * 128 + g1)
  out[k++] = mix(mix(56, w), g1)
  out[k++] = mix(mix(57, w), g2)
  out[k++] = mix(mix(58, w), t1 * 128 + g1)
  out[k++] = mix(mix(59, suffix3[i]!), t1 * 128 + g1)
  out[k++] = mix(mix(60, suffix2[i]!), g2)
  out[k++] = mix(mix(61, w), g)
  out[k++] = mix(mix(62, t2), g2)
  out[k++] = mix(mix(63, shape[i]!), t1 * 128 + g1)
  out[k++] = mix(mix(64, low[i - 1]!), g * 128 + g1)
  const kind = sheet.capitals * 256 + shape[i]!
  out[k++] = mix(65, kind)
  out[k++] = mix(mix(66, kind), g)
  out[k++] = mix(mix(67, kind), w)
  out[k++] = mix(mix(68, kind), suffix3[i]!)
  out[k++] = mix(mix(69, kind), g * 128 + g1)
  out[k++] = mix(mix(70, kind), shape[i - 1]! * 256 + shape[i + 1]!)
  return k
}

/** So many features, the first, are scored for every class; the others only for the likeliest of them. */
const WIDE = 22
const LIKELY = 12
/** So many classes of the first pass go into the second. */
const AGAIN = 6
/** A tag of the first pass that leads by so much (the training asks for 1) is kept without a second. */
const SURE = 1

const found = new Int32Array(TAG_FEATURES)
const scores = new Float64Array(MOST_CLASSES)
const likely = new Int32Array(LIKELY)
const chosen = new Int32Array(LIMIT * AGAIN)
const sure = new Uint8Array(LIMIT)

/** Tags the sentence on the sheet from left to right, in a second pass again where the first was not sure; `upos` has the universal tag of each class. */
export function tagSentence(sheet: Sheet, first: Table, second: Table, upos: Int32Array): void {
  const classes = upos.length
  const again = Math.min(AGAIN, classes)
  for (let i = 0; i < sheet.n; i++) {
    const count = tagFeatures(sheet, PAD + 1 + i, found)
    scoreClasses(first, found, WIDE, classes, scores)
    const kept = topClasses(scores, classes, LIKELY, likely)
    scoreSome(first, found, WIDE, count, likely, kept, scores)
    sheet.tag[PAD + 1 + i] = sheet.guess[PAD + 1 + i] = likely[0]!
    sure[i] = leads(scores, likely, kept) * first.unit > SURE ? 1 : 0
    for (let c = 0; c < again; c++) chosen[i * AGAIN + c] = likely[c]!
  }
  for (let i = 0; i < sheet.n; i++) {
    if (sure[i] === 1) {
      sheet.upos[PAD + 1 + i] = upos[sheet.tag[PAD + 1 + i]!]!
      continue
    }
    const count = againFeatures(sheet, PAD + 1 + i, found)
    for (let c = 0; c < again; c++) {
      likely[c] = chosen[i * AGAIN + c]!
      scores[likely[c]!] = 0
    }
    scoreSome(second, found, 0, count, likely, again, scores)
    const tag = likely[0]!
    sheet.tag[PAD + 1 + i] = tag
    sheet.upos[PAD + 1 + i] = upos[tag]!
  }
}
