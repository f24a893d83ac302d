/** Delivered days in a block: a week, so that what hangs together within one counts as one. */
const BLOCK = 7

/**
 * How many times more the counts of neighbouring weeks differ than independent events would: half the mean squared difference of
 * neighbours (von Neumann 1941, *Annals of Mathematical Statistics* 12), of roots that make Poisson counts have variance 1 (Anscombe
 * 1948, *Biometrika* 35). The greatest difference is left out, so that a lasting change of level, which makes one great difference, does
 * not hide itself.
 * @param counts events per delivered day
 * @param volume the feed's events on these days, more than 0
 * @returns the factor, at least 1; 1 where there are fewer than four whole blocks
 */
export function dispersionOf(counts: readonly number[], volume: readonly number[]): number {
  const blocks = Math.floor(counts.length / BLOCK)
  if (blocks < 4) return 1
  const usual = sum(volume) / volume.length
  const weeks = Array.from({ length: blocks }, (_, block) => {
    const at = [block * BLOCK, (block + 1) * BLOCK] as const
    const exposure = sum(volume.slice(...at)) / (usual * BLOCK)
    return { exposure, root: 2 * Math.sqrt((sum(counts.slice(...at)) + 3 / 8) / exposure) }
  })
  const squares = weeks.slice(1).map(({ exposure, root }, i) => {
    const before = weeks[i]!
    return (root - before.root) ** 2 / (1 / exposure + 1 / before.exposure)
  })
  return Math.max(1, meanButGreatest(squares))
}

/** The variance of a series whose level changes seldom: half the mean squared difference of neighbours, the greatest left out. */
export function differenceVariance(y: readonly number[]): number {
  return meanButGreatest(y.slice(1).map((value, i) => (value - y[i]!) ** 2 / 2))
}

function meanButGreatest(squares: readonly number[]): number {
  if (squares.length < 2) return 0
  return (sum(squares) - Math.max(...squares)) / (squares.length - 1)
}

function sum(values: readonly number[]): number {
  return values.reduce((total, v) => total + v, 0)
}
