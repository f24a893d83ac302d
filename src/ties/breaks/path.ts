import { pelt } from '../../stats/changepoint/pelt.js'
import { type PenaltyStep, penaltyPath } from '../../stats/changepoint/penalty-path.js'
import type { SegmentOptions } from '../../stats/changepoint/series.js'
import { BREAKS } from './settings.js'

/** A change in a series of points, and how far it stands up to a higher penalty. */
export interface Change {
  /** the first point of the new segment */
  index: number
  /** the greatest multiplier at which a change within one minimum segment of this one is still found */
  survives: number
}

/** What a search found: the changes at the setting, and which stand at which multiplier. */
export interface Search {
  /** the penalty of multiplier 1: dispersion × ln n */
  scale: number
  changes: Change[]
  path: { multiplier: [from: number, to: number]; changes: number[] }[]
}

/**
 * Searches a series at the house's setting and along the penalty path (exact PELT: Killick, Fearnhead & Eckley 2012; path: Haynes, Eckley
 * & Fearnhead 2017).
 * @param y points of the series
 * @param dispersion in the units of the segments' costs: a factor for counts, a variance for cost l2
 */
export function searchChanges(y: readonly number[], dispersion: number, options: SegmentOptions): Search {
  const scale = dispersion * Math.log(y.length)
  const found = pelt(y, { ...options, penalty: BREAKS.multiplier * scale }).changes
  if (found.length === 0) return { scale, changes: [], path: [] }
  const steps = penaltyPath(y, { ...options, penalties: [BREAKS.path[0] * scale, BREAKS.path[1] * scale] })
  return {
    scale,
    changes: found.map((index) => ({ index, survives: survivalOf(index, steps, scale, options.minSegment) })),
    path: steps.map(({ penalty, changes }) => ({ multiplier: [penalty[0] / scale, penalty[1] / scale], changes })),
  }
}

function survivalOf(index: number, steps: readonly PenaltyStep[], scale: number, reach: number): number {
  const standing = steps.filter((s) => s.changes.some((c) => Math.abs(c - index) < reach))
  return standing.reduce<number>((most, s) => Math.max(most, s.penalty[1] / scale), BREAKS.multiplier)
}
