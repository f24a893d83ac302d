/**
 * The middle value; between two middle ones their mean.
 * @param values at least one number, in any order
 */
export function median(values: readonly number[]): number {
  return quantileSorted(
    values.toSorted((a, b) => a - b),
    0.5,
  )
}

/**
 * The p-quantile of values sorted ascending, linear between order statistics (Hyndman & Fan 1996, type 7).
 * @param sorted at least one number, ascending
 * @param p within [0, 1]
 */
export function quantileSorted(sorted: ArrayLike<number>, p: number): number {
  const at = (sorted.length - 1) * p
  const below = Math.floor(at)
  const a = sorted[below]!
  return a + (at - below) * ((sorted[below + 1] ?? a) - a)
}
