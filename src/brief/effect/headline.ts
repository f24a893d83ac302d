import { judgeEffect } from '../../ties/effect/claim.js'
import { times } from '../../ties/effect/describe.js'
import type { Effect } from '../../ties/effect/effect.js'
import type { Measured } from '../../ties/effect/measured.js'
import { pairName } from '../../ties/numbers.js'
import { formatDay } from '../../world/days.js'

type Sign = [Measured['measure'], Measured['answer']['verdict']]

/** What a change shows in, in the order in which `judgeEffect` reads it. */
const SHOWN: Record<'worse' | 'better', Sign[]> = {
  worse: [
    ['conflict', 'more'],
    ['balance', 'more'],
    ['cooperation', 'less'],
  ],
  better: [
    ['balance', 'less'],
    ['cooperation', 'more'],
    ['conflict', 'less'],
  ],
}
const NAMES: Record<Measured['measure'], string> = {
  balance: 'odds of conflict to cooperation',
  conflict: 'conflict',
  cooperation: 'cooperation',
}

/** The answer in one sentence: whether ties changed at the day beyond what would have been expected, in what, by how much, and how many methods say so. */
export function effectHeadline(effect: Effect): string {
  const { a, b, on } = effect
  const [worse, better] = [judgeEffect(effect, 'worse').met, judgeEffect(effect, 'better').met]
  const opening = `From ${formatDay(on)} on ties of ${pairName(a, b)}`
  if (worse && better)
    return `${opening} moved both ways: ${carried(effect, 'worse')}; yet ${carried(effect, 'better')}.`
  if (worse || better) {
    const direction = worse ? 'worse' : 'better'
    return `${opening} were ${direction} than would have been expected: ${carried(effect, direction)}.`
  }
  if (worse === null) {
    const { why } = judgeEffect(effect, 'worse')
    const also = better === false ? '; no change for the better was found' : ''
    return `Whether ties of ${pairName(a, b)} were worse from ${formatDay(on)} on than would have been expected cannot be said: ${bare(why)}${also}.`
  }
  const open =
    better === null ? ` Whether they were better cannot be said: ${bare(judgeEffect(effect, 'better').why)}.` : ''
  return `${opening} were not found ${better === null ? 'worse' : 'worse or better'} than would have been expected${sizes(effect)}.${open}`
}

/** `conflict about 4.3 times (2 to 8)` */
function carried({ measured }: Effect, direction: 'worse' | 'better'): string {
  for (const [measure, verdict] of SHOWN[direction]) {
    const found = measured.find((m) => m.measure === measure && m.answer.verdict === verdict)
    if (found?.answer.factor) return `${NAMES[measure]} about ${times(found.answer.factor)}, ${agreed(found)}`
  }
  throw new Error(`nothing shows that ties were ${direction}`)
}

function sizes({ measured }: Effect): string {
  const told = measured.flatMap(({ measure, answer }) =>
    answer.factor && answer.verdict === 'none' ? [`${NAMES[measure]} about ${times(answer.factor)}`] : [],
  )
  return told.length === 0 ? '' : `: ${told.join(', ')}`
}

/** `two of three methods agree` */
function agreed({ answer: { agree, of } }: Measured): string {
  const words = ['none', 'one', 'two', 'three']
  return of === 1 ? 'by the one method that can answer' : `${words[agree]} of ${words[of]} methods agree`
}

function bare(why: string): string {
  return why.replace(/^no answer: /, '')
}
