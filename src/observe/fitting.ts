import type { Case } from '../case/case.js'
import type { Observation, Observations } from '../case/observations.js'
import { questionsOf } from './questions.js'

/** An answer to a question that the file no longer asks. */
const OTHER: Observation = { state: 'no-data', why: 'the file asks otherwise now than when this was frozen' }

/**
 * Frozen observations as far as they answer what a case asks now: where it asks otherwise there is no data, and what it does not ask is left
 * out. Observations that do not tell what was asked are taken as they are.
 */
export function fittingFor(of: Case, { items, rates, ...day }: Observations): Observations {
  const questions = questionsOf(of)
  const kept = (all: Record<string, Observation>): Record<string, Observation> =>
    Object.fromEntries(
      Object.entries(all).flatMap(([id, o]) => {
        const asks = questions.get(id)
        if (asks === undefined) return []
        return [[id, o.asked === undefined || o.asked === asks ? o : OTHER]]
      }),
    )
  return { ...day, items: kept(items), ...(rates ? { rates: kept(rates) } : {}) }
}
