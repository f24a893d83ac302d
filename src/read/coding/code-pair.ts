import type { Quad } from '../../world/events/plover.js'
import type { Mention } from '../actors/mention.js'
import type { Sentence } from '../language/analyse.js'
import type { Act } from './act.js'
import { actsOf } from './acts.js'
import { codeByDoer } from './crowds.js'
import { kindOf } from './kinds.js'
import { partiesOf } from './parties.js'
import { isUnder, layOut, type Reading } from './reading.js'
import { reread } from './reread.js'

/** The kind of dealing between two parties that are given. */
export interface PairCode {
  code: string
  type: string
  quad: Quad
}

/** What is answered where no word of the sentence is in the lexicon. */
const UNKNOWN = '040'

/**
 * Says what one party does to another in a sentence, given the tokens that name them. It always answers: the act that
 * joins the two best, or the one nearest to them, or, where no word of the sentence names an act, consultation.
 * @param source tokens of the doer within the sentence, the end exclusive
 * @param target tokens of the other
 */
export function codePair(
  given: Sentence,
  source: readonly [from: number, to: number],
  target: readonly [from: number, to: number],
): PairCode {
  const named = [partyAt(given, source, 'SOURCE'), partyAt(given, target, 'TARGET')]
  const { sentence } = reread(given, named)
  const doer = partyAt(sentence, source, 'SOURCE')
  const other = partyAt(sentence, target, 'TARGET')
  const reading = layOut(sentence, [other, doer])
  let best: Act | null = null
  let top = 0
  for (const act of actsOf(reading)) {
    if (kindOf(act.code).type === null) continue
    const score = scoreOf(reading, act, doer, other)
    if (best === null || score > top) {
      best = act
      top = score
    }
  }
  const { code, type, quad } = kindOf(best === null ? UNKNOWN : codeByDoer(reading, best))
  return { code, type: type!, quad }
}

function scoreOf(reading: Reading, act: Act, doer: Mention, other: Mention): number {
  const { sources, targets, others } = partiesOf(reading, act)
  const isVerb = reading.predicates.has(act.at)
  let score = isVerb ? 1 : 0
  if (sources.includes(doer)) score += 4
  else if (targets.includes(doer)) score += act.symmetric ? 3 : 1
  if (targets.includes(other)) score += 4
  else if (others.includes(other) || (act.symmetric && sources.includes(other))) score += 3
  else if (isUnder(reading, other.head, act.at)) score += 1
  if (isUnder(reading, doer.head, act.at)) score += 1
  if (act.at >= doer.from && act.at < doer.to) score -= 1
  if (act.code < '02') score -= 3
  if (act.frame.operator !== null && act.inner === null) score -= 1
  return score
}

function partyAt({ tokens }: Sentence, [from, to]: readonly [number, number], actor: string): Mention {
  let head = from
  for (let i = from; i < to; i++) if (tokens[i]!.head < from || tokens[i]!.head >= to) head = i
  const span: [number, number] = [tokens[from]!.start, tokens[to - 1]!.end]
  return { sentence: 0, from, to, head, span, actor, state: actor, kind: 'name', use: 'actor' }
}
