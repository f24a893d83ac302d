/** Posteriors nearer than this are a tie. */
const TIE = 1e-9

/** Indices of the hypotheses that lead: one, or several where they tie. Empty where all are zero. */
export function leadersOf(posterior: ArrayLike<number>): number[] {
  let max = 0
  for (let h = 0; h < posterior.length; h++) max = Math.max(max, posterior[h]!)
  const leaders: number[] = []
  if (max > 0) for (let h = 0; h < posterior.length; h++) if (max - posterior[h]! < TIE) leaders.push(h)
  return leaders
}

/** Whether two lists of leaders, indices or ids, both in the hypotheses' order, are the same. */
export function sameLeaders<T extends number | string>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((x, i) => x === b[i])
}
