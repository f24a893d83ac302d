import { SQUARES, type Table } from './table.js'

const sums = new Int32Array(128)

/** Sums the weights of `count` features for each of `classes` classes into `scores`. */
export function scoreClasses(
  { weights, mask }: Table,
  features: Int32Array,
  count: number,
  classes: number,
  scores: Float64Array,
): void {
  if (weights instanceof Uint8Array) {
    for (let c = 0; c < classes; c++) sums[c] = 0
    const even = count - (count % 4)
    // four rows at a time, so that waiting for the memory of one is waiting for all
    for (let k = 0; k < even; k += 4) {
      const b0 = features[k]! & mask
      const b1 = features[k + 1]! & mask
      const b2 = features[k + 2]! & mask
      const b3 = features[k + 3]! & mask
      for (let c = 0; c < classes; c++) {
        const first = (SQUARES[weights[b0 + c]!]! + SQUARES[weights[b1 + c]!]!) | 0
        const second = (SQUARES[weights[b2 + c]!]! + SQUARES[weights[b3 + c]!]!) | 0
        sums[c] = (sums[c]! + first + second) | 0
      }
    }
    for (let k = even; k < count; k++) {
      const base = features[k]! & mask
      for (let c = 0; c < classes; c++) sums[c] = (sums[c]! + SQUARES[weights[base + c]!]!) | 0
    }
    for (let c = 0; c < classes; c++) scores[c] = sums[c]!
  } else {
    for (let c = 0; c < classes; c++) scores[c] = 0
    for (let k = 0; k < count; k++) {
      const base = features[k]! & mask
      for (let c = 0; c < classes; c++) scores[c]! += weights[base + c]!
    }
  }
}

/** The class with the highest score, the first of equals. */
export function best(scores: Float64Array, classes: number): number {
  let at = 0
  for (let c = 1; c < classes; c++) if (scores[c]! > scores[at]!) at = c
  return at
}

/** Puts the `some` classes with the highest scores into `out`, the lower number first among equals; returns how many. */
export function topClasses(scores: Float64Array, classes: number, some: number, out: Int32Array): number {
  let kept = 0
  for (let c = 0; c < classes; c++) {
    const s = scores[c]!
    let i = kept < some ? kept++ : kept
    if (i === some && s <= scores[out[--i]!]!) continue
    while (i > 0 && s > scores[out[i - 1]!]!) {
      out[i] = out[i - 1]!
      i--
    }
    out[i] = c
  }
  return kept
}

/** By how much the first of some classes leads the second. */
export function leads(scores: Float64Array, some: Int32Array, kept: number): number {
  return kept < 2 ? Number.POSITIVE_INFINITY : scores[some[0]!]! - scores[some[1]!]!
}

/**
 * Adds the weights of the features from `from` to `count` to the scores of a few classes and puts these into their
 * order, the best first, the lower number first among equals.
 */
export function scoreSome(
  { weights, mask }: Table,
  features: Int32Array,
  from: number,
  count: number,
  some: Int32Array,
  kept: number,
  scores: Float64Array,
): void {
  for (let i = 0; i < kept; i++) {
    const c = some[i]!
    let sum = 0
    if (weights instanceof Uint8Array)
      for (let k = from; k < count; k++) sum = (sum + SQUARES[weights[(features[k]! & mask) + c]!]!) | 0
    else for (let k = from; k < count; k++) sum += weights[(features[k]! & mask) + c]!
    scores[c]! += sum
    const s = scores[c]!
    let j = i
    while (j > 0 && (s > scores[some[j - 1]!]! || (s === scores[some[j - 1]!]! && c < some[j - 1]!))) {
      some[j] = some[j - 1]!
      j--
    }
    some[j] = c
  }
}
