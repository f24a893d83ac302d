import type { Case } from '../case/case.js'
import type { ItemState } from './judgement.js'
import type { Matrix } from './matrix/matrix.js'
import type { Standing } from './standing.js'

/** A rating speaks of the item as it is stated, so only items that were reported or seen by the day are in the matrix. */
const RATED: ReadonlySet<ItemState> = new Set(['reported', 'fact', 'seen'])

/** The classical matrix of a case on the day, or null where no item has one. */
export function matrixOf(of: Case, standings: Map<string, Standing>): Matrix | null {
  if (!of.evidence.some((e) => e.matrix)) return null
  const rows = of.evidence.flatMap((e) => {
    const standing = standings.get(e.id)!
    if (!e.matrix || !RATED.has(standing.state)) return []
    const { rates, credibility, relevance, weight } = e.matrix
    return [{ id: e.id, ratings: rates, credibility, relevance, weight, origins: standing.words.map((w) => w.origin) }]
  })
  return { hypotheses: of.hypotheses.map((h) => h.id), rows }
}
