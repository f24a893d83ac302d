import { combine } from '../../ties/effect/combine.js'
import type { Effect } from '../../ties/effect/effect.js'
import { type Finding, isRefusal } from '../../ties/effect/finding.js'
import type { Measured } from '../../ties/effect/measured.js'

const NAMES: Record<Measured['measure'], string> = {
  balance: 'the odds of conflict to cooperation',
  conflict: 'conflict',
  cooperation: 'cooperation',
}
const WOULD_BE: Record<Measured['answer']['verdict'], string> = {
  more: 'that there was more',
  less: 'that there was less',
  none: 'that no change was found',
  disagree: 'that the methods disagree',
  refused: 'that nothing can be said',
}

/** Which method each answer hangs on: what the answer would be without it. One sentence a measure that has an answer. */
export function whatOverturns({ measured }: Pick<Effect, 'measured'>): string[] {
  return measured.flatMap(({ measure, answer, ownPast, controlPairs, syntheticControl }) => {
    const able = [ownPast.answer, controlPairs.answer, syntheticControl.answer].filter(
      (x): x is Finding => !isRefusal(x),
    )
    if (answer.verdict === 'refused') return []
    if (able.length === 1) return [`The answer on ${NAMES[measure]} rests on one method, ${able[0]!.method}.`]
    const changes = able.flatMap((method) => {
      const { verdict } = combine(able.filter((other) => other !== method))
      return verdict === answer.verdict ? [] : [`without ${method.method} it would be ${WOULD_BE[verdict]}`]
    })
    if (changes.length === 0) return [`The answer on ${NAMES[measure]} hangs on no one method.`]
    return [`The answer on ${NAMES[measure]}: ${changes.join('; ')}.`]
  })
}
