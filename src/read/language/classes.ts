import type { Table } from './table.js'

const sums = new Int32Array(128)

/** Sums the weights of `count` features for each of `classes` classes into `scores`. */
export function scoreClasses(
  { weights, mask }: Table,
  features: Int32Array,
  count: number,
  classes: number,
  scores: Float64Array,
): void {
  if (weights instanceof Int16Array) {
    for (let c = 0; c < classes; c++) sums[c] = 0
    for (let k = 0; k < count; k++) {
      const base = features[k]! & mask
      for (let c = 0; c < classes; c++) sums[c] = (sums[c]! + weights[base + c]!) | 0
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
    for (let k = from; k < count; k++) sum += weights[(features[k]! & mask) + c]!
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
