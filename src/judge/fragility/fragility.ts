import type { Case } from '../../case/case.js'
import type { Examination } from '../examination.js'
import type { Fragility, JudgedMatrix, ParameterKind, SmallestChange, Threshold } from '../judgement.js'
import { logOdds } from './thresholds.js'
import type { Withdrawal } from './withdrawals.js'

/** Where no item has an `if`, what is load-bearing is so by the matrix. */
export function matrixFragility(none: Fragility, matrix: JudgedMatrix | null): Fragility {
  if (!matrix?.fragility) return none
  const { linchpins, originLinchpins, assumptions } = matrix.fragility
  return {
    ...none,
    origins: originLinchpins,
    items: linchpins,
    assumptions: assumptions.filter((a) => a.changes).map((a) => a.id),
  }
}

const KINDS: ParameterKind[] = ['cell', 'answer', 'reliability', 'coverage', 'prior']

/** What would overturn the judgement, in the names of the case. */
export function fragilityOf(of: Case, x: Examination, thresholds: Threshold[]): Fragility {
  const bearing = (found: Map<string, Withdrawal>): string[] =>
    [...found].filter(([, w]) => w.changesLeaders).map(([id]) => id)
  const { count, items, rival, exact } = x.removals
  const changes = changesOf(thresholds)
  return {
    origins: bearing(x.origins),
    items: bearing(x.items),
    assumptions: bearing(x.assumptions),
    smallestChange: leastOf(changes),
    smallestByKind: Object.fromEntries(
      KINDS.flatMap((kind) => {
        const least = leastOf(changes.filter((c) => c.kind === kind))
        return least ? [[kind, least]] : []
      }),
    ),
    priorToFlip: Object.fromEntries(of.hypotheses.map((h, i) => [h.id, x.priorFlips[i]?.to ?? null])),
    removals: {
      count,
      items: items.map((i) => x.model.items[i]!),
      rival: rival === null ? null : of.hypotheses[rival]!.id,
      exact,
    },
  }
}

/** Every lone number that can end the sole lead, with its move. */
function changesOf(thresholds: Threshold[]): SmallestChange[] {
  return thresholds.flatMap(({ kind, id, hypothesis, state, answer, value, flipsAt, newLeader, flipsInBand, line }) => {
    if (flipsAt === null || newLeader === null) return []
    const decibans = Math.abs(logOdds(flipsAt) - logOdds(value))
    return [
      { kind, id, hypothesis, state, answer, from: value, to: flipsAt, decibans, newLeader, inBand: flipsInBand, line },
    ]
  })
}

function leastOf(changes: SmallestChange[]): SmallestChange | null {
  return changes.reduce<SmallestChange | null>(
    (best, c) => (best === null || c.decibans < best.decibans ? c : best),
    null,
  )
}
