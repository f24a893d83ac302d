import type { Series } from './series.js'

/** The sum of the costs of the segments that `changes` make of a series. */
export function costOf(series: Series, changes: readonly number[]): number {
  let sum = 0
  let begin = 0
  for (const end of [...changes, series.y.length]) {
    if (end > begin) sum += segmentCost(series, begin, end)
    begin = end
  }
  return sum
}

function segmentCost({ cost, y, offset, logLength }: Series, begin: number, end: number): number {
  const own = cost === 'l2' ? squares(y, begin, end) : poissonCost(y, offset, begin, end)
  return logLength ? own + Math.log(end - begin) : own
}

/** The Poisson cost of a segment of so many events in so much exposure. */
export function rateCost(events: number, exposure: number): number {
  return events > 0 ? 2 * (events - events * Math.log(events / exposure)) : 0
}

/**
 * Two passes, the second corrected for the rounding of the mean (Chan, Golub & LeVeque 1983, *The American
 * Statistician* 37).
 */
function squares(y: Float64Array, begin: number, end: number): number {
  const reference = y[begin]!
  let sum = 0
  for (let i = begin; i < end; i++) sum += y[i]! - reference
  const mean = sum / (end - begin)
  let square = 0
  let rest = 0
  for (let i = begin; i < end; i++) {
    const d = y[i]! - reference - mean
    square += d * d
    rest += d
  }
  return Math.max(0, square - (rest * rest) / (end - begin))
}

function poissonCost(y: Float64Array, offset: Float64Array | null, begin: number, end: number): number {
  let events = 0
  for (let i = begin; i < end; i++) events += y[i]!
  if (events === 0) return 0
  return 2 * (events - events * (Math.log(events) - logExposure(offset, begin, end)))
}

function logExposure(offset: Float64Array | null, begin: number, end: number): number {
  if (!offset) return Math.log(end - begin)
  let most = Number.NEGATIVE_INFINITY
  for (let i = begin; i < end; i++) if (offset[i]! > most) most = offset[i]!
  let sum = 0
  for (let i = begin; i < end; i++) sum += Math.exp(offset[i]! - most)
  return most + Math.log(sum)
}
