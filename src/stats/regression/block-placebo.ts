/** Where the step stands among steps that were looked for where nothing is known to have happened. */
export interface BlockPlacebo {
  /** mean after the step less mean before it */
  difference: number
  /** (1 + blocks at least as far off) / (1 + blocks): never below 1 / (1 + blocks) */
  p: number
  /** blocks compared with, overlapping, none after the step */
  blocks: number
}

/** Two differences closer than this are equal. */
const SAME = 1e-12

/**
 * In-time placebo: every run of periods before the step that is as long as what came after it takes its turn as if it
 * were the effect; its mean less the mean of the other periods before the step is set against the true difference
 * (Abadie, Diamond & Hainmueller 2015, section 4, on one unit by block shifts). A run starts once a whole block of
 * past lies behind it. Missing periods are left out of the means, a run without any value is left out.
 * @param y one value a period, null where nothing was measured
 * @param from index of the first period after the step
 * @returns null where fewer than two blocks fit before the step, or a side of it has no value
 */
export function blockPlacebo(y: readonly (number | null)[], from: number): BlockPlacebo | null {
  const length = y.length - from
  const sums = runningSums(y)
  const mean = (a: number, b: number, less?: [number, number]): number | null => {
    const count = sums.count[b]! - sums.count[a]! - (less ? sums.count[less[1]]! - sums.count[less[0]]! : 0)
    const total = sums.total[b]! - sums.total[a]! - (less ? sums.total[less[1]]! - sums.total[less[0]]! : 0)
    return count > 0 ? total / count : null
  }
  const after = mean(from, y.length)
  const before = mean(0, from)
  if (after === null || before === null) return null
  const difference = after - before
  let blocks = 0
  let asFar = 0
  for (let start = length; start + length <= from; start++) {
    const inside = mean(start, start + length)
    const outside = mean(0, from, [start, start + length])
    if (inside === null || outside === null) continue
    blocks++
    if (Math.abs(inside - outside) >= Math.abs(difference) - SAME) asFar++
  }
  return blocks < 2 ? null : { difference, p: (1 + asFar) / (1 + blocks), blocks }
}

function runningSums(y: readonly (number | null)[]): { total: Float64Array; count: Int32Array } {
  const total = new Float64Array(y.length + 1)
  const count = new Int32Array(y.length + 1)
  for (const [i, value] of y.entries()) {
    total[i + 1] = total[i]! + (value ?? 0)
    count[i + 1] = count[i]! + (value === null ? 0 : 1)
  }
  return { total, count }
}
