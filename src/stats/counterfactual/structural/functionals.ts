import type { Filtered } from './local-level.js'
import type { Functional } from './posterior.js'

/**
 * What would have come without the event, as functionals of level and coefficients: first each period after it, then
 * the running sums over the periods that were observed.
 * @param later standardised controls after the event
 * @param observed which of the periods after the event have a value to compare with
 */
export function functionalsAfter(
  later: readonly Float64Array[],
  observed: readonly boolean[],
): (filtered: Filtered, ratio: number) => Functional[] {
  const periods = observed.length
  const shocks = shockSums(observed)
  const counts = running(observed.map(Number))
  const sums = later.map((control) => running(observed.map((seen, h) => (seen ? control[h]! : 0))))
  return ({ level, variance }, ratio) => {
    const make = (count: number, value: (j: number) => number, noise: number): Functional => ({
      constant: count * level[0]!,
      right: Float64Array.from({ length: later.length + 1 }, (_, i) =>
        i === 0 ? count * (1 - level[1]!) : value(i - 1) - count * level[i + 1]!,
      ),
      noise,
    })
    const single = Array.from({ length: periods }, (_, h) =>
      make(1, (j) => later[j]![h]!, variance + ratio * (h + 1) + 1),
    )
    const summed = Array.from({ length: periods }, (_, h) => {
      const count = counts[h]!
      return make(count, (j) => sums[j]![h]!, count * count * variance + ratio * shocks[h]! + count)
    })
    return [...single, ...summed]
  }
}

/**
 * For each period h: Σ over the shocks up to h of the squared number of observed periods that the shock still moves.
 */
function shockSums(observed: readonly boolean[]): number[] {
  return observed.map((_, h) => {
    let count = 0
    let sum = 0
    for (let i = h; i >= 0; i--) {
      if (observed[i]) count++
      sum += count * count
    }
    return sum
  })
}

function running(values: readonly number[]): number[] {
  let sum = 0
  return values.map((v) => {
    sum += v
    return sum
  })
}
