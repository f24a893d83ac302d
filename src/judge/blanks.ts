import type { Probability } from '../case/case.js'

/** The band of a blank (CASE.md, "Blank cells"). */
export const WHOLE = { lo: 0.001, hi: 0.999 }

/**
 * What a blank cell of a row takes: the mean of the rated cells by their hypotheses' priors, so that it moves nothing between them; the
 * plain mean where these priors are 0. With fewer than two rated cells it is the one number, or .5.
 */
export function blankPoint(cells: readonly (Probability | null)[], priors: readonly number[]): number {
  const rated = cells.flatMap((cell, h) => (cell ? [{ p: cell.point, w: priors[h]! }] : []))
  if (rated.length < 2) return rated[0]?.p ?? 0.5
  const weight = rated.reduce((sum, { w }) => sum + w, 0)
  if (weight > 0) return rated.reduce((sum, { p, w }) => sum + w * p, 0) / weight
  return rated.reduce((sum, { p }) => sum + p, 0) / rated.length
}
