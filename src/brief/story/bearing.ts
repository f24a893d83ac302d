import type { Judgement } from '../../judge/judgement.js'

/** What an answer goes by: probabilities, the matrix alone, or (neither likelihoods nor ratings) the priors as they stand. */
export type Basis = 'posterior' | 'matrix' | 'priors'

/** Something load-bearing, and who leads without it; empty where that is not known. */
interface Borne {
  id: string
  leaders: string[]
}

/** What the answer rests on. */
export interface Bearing {
  origins: Borne[]
  items: Borne[]
  assumptions: Borne[]
}

const TIED = 1e-9

/** What is load-bearing for the answer as it is given: for the posterior, or for the matrix where that is the whole answer. */
export function bearingOf(judgement: Judgement, basis: Basis): Bearing {
  if (basis === 'matrix') {
    const probed = judgement.matrix?.fragility
    const changing = (all: { id: string; leaders: string[]; changes: boolean }[] | undefined): Borne[] =>
      (all ?? []).filter((one) => one.changes).map(({ id, leaders }) => ({ id, leaders }))
    return {
      origins: changing(probed?.leaveOriginsOut),
      items: changing(probed?.leaveOneOut),
      assumptions: changing(probed?.assumptions),
    }
  }
  const { origins, items, assumptions } = judgement.fragility
  const without = (id: string, all: { id: string; weight: Record<string, number> }[]): Borne => {
    const weight = all.find((one) => one.id === id)?.weight
    return { id, leaders: weight ? leadersWithout(judgement, weight) : [] }
  }
  return {
    origins: origins.map((id) => without(id, judgement.origins)),
    items: items.map((id) => without(id, judgement.evidence)),
    assumptions: assumptions.map((id) => ({
      id,
      leaders: judgement.assumptions.find((a) => a.id === id)?.leaders ?? [],
    })),
  }
}

/**
 * Who leads once an origin or an item is taken away. Its weights are 10·log10 of odds(h | all) / odds(h | all but it), so the odds
 * without it are the odds divided by 10^(weight/10): nothing is judged again.
 * @param weight decibans per hypothesis
 * @returns ids of the leaders, more than one where they tie; empty where the weights do not tell (not finite)
 */
function leadersWithout(judgement: Judgement, weight: Record<string, number>): string[] {
  const without = judgement.hypotheses.map(({ id, posterior }) => {
    const odds = posterior / (1 - posterior) / 10 ** ((weight[id] ?? Number.NaN) / 10)
    return { id, p: odds / (1 + odds) }
  })
  if (without.some(({ p }) => !Number.isFinite(p))) return []
  const best = Math.max(...without.map(({ p }) => p))
  return without.filter(({ p }) => best - p < TIED).map(({ id }) => id)
}
