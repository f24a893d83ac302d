import {
  ARC_FEATURES,
  bitOf,
  pairFeatures,
  REST,
  reach,
  restFeatures,
  siftFeatures,
  TAGGED,
  WORDED,
  wordFeatures,
} from './arc-features.js'
import { LIMIT, PAD, type Sheet } from './sheet.js'
import { type Table, total, totalAt } from './table.js'

/** Number of the tag PUNCT, which heads nothing. */
const PUNCT = 1

/** Heads whose tags, words and distance leave them this far (natural logarithm) behind the best are not looked at further. */
const HOPELESS = 6

/** The score of each head of a token, and the universal tags between the two, a bit each. */
export interface HeadScores {
  scores: Float64Array
  masks: Int32Array
}

const features = new Int32Array(ARC_FEATURES)
const found: HeadScores = { scores: new Float64Array(LIMIT + 1), masks: new Int32Array(LIMIT + 1) }

/** Scores every head of a token; the arrays returned are written anew by the next call. */
export function scoreHeads(sheet: Sheet, modifier: number, table: Table): HeadScores {
  const { scores, masks } = found
  writeMasks(sheet, modifier)
  for (let h = 0; h <= sheet.n; h++) {
    scores[h] =
      h === modifier
        ? Number.NEGATIVE_INFINITY
        : total(table, features, siftFeatures(sheet, h, modifier, masks[h]!, features)) * table.unit
  }
  return found
}

/** The same, minus infinity for heads that their tags, words and distance or their being punctuation rule out. */
export function scoreLikelyHeads(sheet: Sheet, modifier: number, table: Table): HeadScores {
  const { scores, masks } = found
  const { n, tag, upos } = sheet
  const met = metBy(table)
  writeMasks(sheet, modifier)
  let top = Number.NEGATIVE_INFINITY
  for (let h = 0; h <= n; h++) {
    if (h === modifier || upos[PAD + h] === PUNCT) {
      scores[h] = Number.NEGATIVE_INFINITY
      continue
    }
    const d = reach(h, modifier)
    const place = ((tag[PAD + h]! * 128 + tag[PAD + modifier]!) * 16) | ((d >> 1) & 8) | ((d & 15) - 1)
    let sum = met[place]!
    if (sum === UNMET) {
      pairFeatures(tag[PAD + h]!, tag[PAD + modifier]!, d, features)
      sum = met[place] = totalAt(table, features, TAGGED)
    }
    wordFeatures(sheet, h, modifier, features)
    scores[h] = (sum + totalAt(table, features, WORDED)) * table.unit
    if (scores[h]! > top) top = scores[h]!
  }
  for (let h = 0; h <= n; h++) {
    if (scores[h]! < top - HOPELESS) scores[h] = Number.NEGATIVE_INFINITY
    else {
      restFeatures(sheet, h, modifier, masks[h]!, features)
      scores[h]! += totalAt(table, features, REST) * table.unit
    }
  }
  return found
}

const UNMET = -(2 ** 31)
const known = new WeakMap<Table, Int32Array>()

/** What the features of two tags and their distance come to, by table, once met: tags below 128, 16 distances. */
function metBy(table: Table): Int32Array {
  const met = known.get(table) ?? new Int32Array(128 * 128 * 16).fill(UNMET)
  if (!known.has(table)) known.set(table, met)
  return met
}

function writeMasks(sheet: Sheet, modifier: number): void {
  const { masks } = found
  let between = 0
  for (let h = modifier - 1; h >= 0; h--) {
    masks[h] = between
    between |= bitOf(sheet, h)
  }
  between = 0
  for (let h = modifier + 1; h <= sheet.n; h++) {
    masks[h] = between
    between |= bitOf(sheet, h)
  }
}
