import { ARC_FEATURES, bitOf, CORE, coreFeatures, moreFeatures, siftFeatures } from './arc-features.js'
import { LIMIT, PAD, type Sheet } from './sheet.js'
import { type Table, total } from './table.js'

/** Number of the tag PUNCT, which heads nothing. */
const PUNCT = 1

/** Heads whose core features leave them this far (natural logarithm) behind the best are not looked at further. */
const HOPELESS = 7

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

/** The same, minus infinity for heads that their core features or their being punctuation rule out. */
export function scoreLikelyHeads(sheet: Sheet, modifier: number, table: Table): HeadScores {
  const { scores, masks } = found
  const { n, upos } = sheet
  writeMasks(sheet, modifier)
  let top = Number.NEGATIVE_INFINITY
  for (let h = 0; h <= n; h++) {
    if (h === modifier || upos[PAD + h] === PUNCT) {
      scores[h] = Number.NEGATIVE_INFINITY
      continue
    }
    coreFeatures(sheet, h, modifier, features)
    scores[h] = total(table, features, CORE) * table.unit
    if (scores[h]! > top) top = scores[h]!
  }
  for (let h = 0; h <= n; h++) {
    if (scores[h]! < top - HOPELESS) {
      scores[h] = Number.NEGATIVE_INFINITY
      continue
    }
    coreFeatures(sheet, h, modifier, features)
    scores[h] = total(table, features, moreFeatures(sheet, h, modifier, masks[h]!, features)) * table.unit
  }
  return found
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
