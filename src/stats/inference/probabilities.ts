import type { Algebra } from './eliminate.js'

/** Products below this may have lost digits or be 0 for want of room. */
const TINY = 2 ** -960
/** Tables whose largest entry leaves 2^±ROOM are scaled. */
const ROOM = 256

/**
 * Probabilities as they are. Tables are scaled by powers of two, which costs no digit, and the exponents summed in
 * `log2`, so that a result is worth `2 ** log2` times what it says. Where an entry is so much smaller than others of
 * its table that it is lost all the same, `lost` says so.
 */
export class Plain implements Algebra {
  readonly zero = 0
  readonly one = 1
  log2 = 0
  lost = false

  multiply(a: number, b: number): number {
    const product = a * b
    if (product < TINY && a > 0 && b > 0) this.lost = true
    return product
  }

  dot(left: readonly number[], right: readonly number[]): number {
    let sum = 0
    for (let k = 0; k < left.length; k++) sum += this.multiply(left[k]!, right[k]!)
    return sum
  }

  settle(table: number[]): number[] {
    const bits = Math.round(Math.log2(largestOf(table)))
    if (!Number.isFinite(bits) || Math.abs(bits) < ROOM) return table
    this.log2 += bits
    const half = Math.trunc(bits / 2)
    return table.map((entry) => entry * 2 ** -half * 2 ** (half - bits))
  }
}

/** Natural logarithms of probabilities: slower, a few digits poorer, and never lost. */
export class Logarithmic implements Algebra {
  readonly zero = -Infinity
  readonly one = 0

  multiply(a: number, b: number): number {
    return a + b
  }

  dot(left: readonly number[], right: readonly number[]): number {
    const terms = left.map((a, k) => a + right[k]!)
    const largest = largestOf(terms)
    if (largest === -Infinity) return -Infinity
    return largest + Math.log(terms.reduce((sum, term) => sum + Math.exp(term - largest), 0))
  }

  settle(table: number[]): number[] {
    return table
  }
}

/** The largest of some numbers; -Infinity of none. */
export function largestOf(numbers: readonly number[]): number {
  let largest = -Infinity
  for (const number of numbers) if (number > largest) largest = number
  return largest
}
