import { type Contributions, explainGap } from '../contributions.js'
import { parcWis, wisOf } from '../formulas/parc.js'
import { rankWith } from '../leaders.js'
import { type Matrix, sumRows } from '../matrix.js'
import { isUniform } from '../rows.js'
import { parcWeight } from '../weights.js'
import { type CellChange, cellDistance } from './cell-changes.js'
import type { Closing } from './close-gap.js'
import { type RowRemovals, rowRemovals } from './removals.js'
import { type IntervalWeights, intervalWeights } from './weight-changes.js'

/** How safe a sole lead under `parc-wis` is. In a tie there is none: the records are empty, the rest is null. */
export interface LeadFragility {
  /** by rival: the fewest rows to lose */
  removals: Record<string, RowRemovals>
  /** the fewest rows whose loss lets any rival tie or pass */
  fewestRemovals: { rival: string; rows: string[] } | null
  /** by rival: the fewest cells to change */
  cellDistance: Record<string, Closing<CellChange>>
  /** by rival: every weight may move one step at once */
  intervalWeights: Record<string, IntervalWeights>
  /** by runner-up, several where they tie: what the lead is made of */
  contributions: Record<string, Contributions>
  /**
   * The lead over the runner-up as a share of the weight of all rows not rated alike. Below 0.1 some call the two not
   * separated (cti-skills), a convention.
   */
  separation: number | null
}

/**
 * Probes the sole lead under `parc-wis` against each rival.
 * @param leaders those that lead under `parc-wis`; with more than one there is nothing to probe
 */
export function probeLead(matrix: Matrix, leaders: readonly string[]): LeadFragility {
  const sole = leaders.length === 1 ? matrix.hypotheses.indexOf(leaders[0]!) : -1
  const rivals = sole < 0 ? [] : matrix.hypotheses.filter((_, place) => place !== sole)
  const scores = wisOf(matrix)
  const runnersUp = sole < 0 ? [] : (rankWith(matrix, parcWis)?.[1] ?? [])
  const second = matrix.hypotheses.indexOf(runnersUp[0] ?? '')
  const against = <T>(ids: readonly string[], probe: (place: number) => T): Record<string, T> =>
    Object.fromEntries(ids.map((id) => [id, probe(matrix.hypotheses.indexOf(id))]))
  const removals = against(rivals, (rival) => rowRemovals(matrix, sole, rival))
  return {
    removals,
    fewestRemovals: fewestOf(removals),
    cellDistance: against(rivals, (rival) => cellDistance(matrix, sole, rival)),
    intervalWeights: against(rivals, (rival) => intervalWeights(matrix, sole, rival)),
    contributions: against(runnersUp, (rival) => explainGap(matrix, sole, rival)),
    separation: second < 0 ? null : separation(matrix, scores[sole]! - scores[second]!),
  }
}

function fewestOf(removals: Record<string, RowRemovals>): LeadFragility['fewestRemovals'] {
  const all = Object.entries(removals).flatMap(([rival, { toTie }]) => (toTie ? [{ rival, rows: toTie }] : []))
  return all.sort((a, b) => a.rows.length - b.rows.length)[0] ?? null
}

function separation(matrix: Matrix, gap: number): number {
  return gap / sumRows(matrix, (row) => (isUniform(row.ratings) ? 0 : parcWeight(row)))
}
