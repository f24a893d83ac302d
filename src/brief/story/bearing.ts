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
  const without = (id: string, all: { id: string; leadersWithout: string[] }[]): Borne => ({
    id,
    leaders: all.find((one) => one.id === id)?.leadersWithout ?? [],
  })
  return {
    origins: origins.map((id) => without(id, judgement.origins)),
    items: items.map((id) => without(id, judgement.evidence)),
    assumptions: assumptions.map((id) => ({
      id,
      leaders: judgement.assumptions.find((a) => a.id === id)?.leaders ?? [],
    })),
  }
}
