import type { Case, Resolution } from '../case/case.js'
import type { Judgement } from '../judge/judgement.js'
import { brierCategories } from '../stats/scores/brier.js'

/** What can be resolved. */
export type Kind = 'forecast' | 'item' | 'question'

/** The chances that a judgement gave to the answers of something that was resolved, and which of them came. */
export interface Chances {
  kind: Kind
  says: string
  /** the answers: `yes` and `no`, or a question's own */
  answers: string[]
  p: number[]
  /** index of the answer that came */
  came: number
}

/**
 * What a judgement said of something that was resolved; null where it gave no probability, or knows no such answer. A plain fact is taken
 * as known: that is no forecast.
 */
export function chancesOf(
  of: Case,
  j: Judgement,
  { of: id, outcome }: Pick<Resolution, 'of' | 'outcome'>,
): Chances | null {
  const told = yesOrNo(of, j, id) ?? answersOf(of, j, id)
  if (!told) return null
  const came = told.answers.indexOf(outcome)
  return came < 0 ? null : { ...told, came }
}

function yesOrNo(of: Case, j: Judgement, id: string): Omit<Chances, 'came'> | null {
  const forecast = of.forecasts.find((f) => f.id === id)
  const item = of.evidence.find((e) => e.id === id)
  const found = forecast ?? item
  if (!found || (item && item.known.by === 'fact')) return null
  const p = forecast ? j.forecasts.find((f) => f.id === id)?.p : j.evidence.find((e) => e.id === id)?.belief
  if (p === null || p === undefined) return null
  return { kind: forecast ? 'forecast' : 'item', says: found.says, answers: ['yes', 'no'], p: [p, 1 - p] }
}

/** Of two answers the one that is called yes stands first, as in forecasts. */
function answersOf(of: Case, j: Judgement, id: string): Omit<Chances, 'came'> | null {
  const question = of.questions.find((q) => q.id === id)
  const chances = j.questions[id]
  if (!question || !chances) return null
  const ids = question.answers.map((a) => a.id)
  const answers = ids.length === 2 && ids[1] === 'yes' ? ids.toReversed() : ids
  return { kind: 'question', says: question.asks, answers, p: answers.map((a) => chances[a]!) }
}

/** Half of Brier's (1950) score over the answers: (f − o)² where there are two. */
export function halfBrier({ p, came }: Pick<Chances, 'p' | 'came'>): number {
  const sum = p.reduce((s, x) => s + x, 0)
  return (
    brierCategories(
      p.map((x) => Math.min(1, x / sum)),
      came,
    ) / 2
  )
}

/** −ln of what was given to the answer that came, in nats; null where that was nothing. */
export function logLoss({ p, came }: Pick<Chances, 'p' | 'came'>): number | null {
  const given = p[came]!
  return given > 0 ? -Math.log(given) : null
}
