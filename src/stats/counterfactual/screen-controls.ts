/** A control series and how closely it went with the treated one. */
export interface Screened {
  /** index among the candidates */
  control: number
  /** of period-to-period changes before the event */
  correlation: number
}

/**
 * The controls worth weighing, chosen on the time before the event alone: those whose changes from one period to the
 * next correlate most with the treated series' changes, in absolute value (changes, so that two trends do not pass for
 * company). Ties go to the earlier. A candidate that never moves, or shares fewer than 3 changes, is passed over.
 * @param treated one value a period, null where nothing was measured
 * @param candidates `candidates[j][t]`, without gaps
 * @param pre periods before the event
 * @param most how many to keep, 10 unless given
 * @returns the kept ones, closest first
 */
export function screenControls(
  treated: readonly (number | null)[],
  candidates: readonly (readonly number[])[],
  pre: number,
  most = 10,
): Screened[] {
  const changes: { t: number; own: number }[] = []
  for (let t = 1; t < pre; t++) {
    const [before, now] = [treated[t - 1], treated[t]]
    if (typeof before === 'number' && typeof now === 'number') changes.push({ t, own: now - before })
  }
  const own = changes.map((c) => c.own)
  return candidates
    .map((candidate, control) => ({
      control,
      correlation: correlation(
        own,
        changes.map(({ t }) => candidate[t]! - candidate[t - 1]!),
      ),
    }))
    .filter((s) => Number.isFinite(s.correlation))
    .sort((a, b) => Math.abs(b.correlation) - Math.abs(a.correlation) || a.control - b.control)
    .slice(0, most)
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const n = a.length
  if (n < 3) return Number.NaN
  const mean = (v: readonly number[]): number => v.reduce((s, x) => s + x, 0) / n
  const [ma, mb] = [mean(a), mean(b)]
  let [ab, aa, bb] = [0, 0, 0]
  for (let i = 0; i < n; i++) {
    ab += (a[i]! - ma) * (b[i]! - mb)
    aa += (a[i]! - ma) ** 2
    bb += (b[i]! - mb) ** 2
  }
  return ab / Math.sqrt(aa * bb)
}
