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
