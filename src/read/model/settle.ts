import { findActor } from '../../world/actors/find.js'
import { parseDay } from '../../world/days.js'
import { cameoCodes } from '../../world/events/cameo.js'
import { movements } from '../actors/tables/groups.js'
import { kindOf } from '../coding/kinds.js'
import type { Party, Range, Statement } from '../document.js'
import { type Claimed, readClaim } from './form.js'
import type { Page } from './pages.js'
import { nearestTo, placesOf } from './words.js'

/** Why a statement of a model is dropped, in the order in which it is looked at; and in words. */
export const reasons = {
  form: 'not in the form asked for',
  sentence: 'of a sentence that was not given',
  words: 'whose words do not stand in the sentence',
  twice: 'whose act could be at several places',
  code: 'with a code that is not in the table',
  actor: 'with an actor that is not in the tables',
  parties: 'within one state, or of nobody',
  date: 'with a day that is none',
  repeated: 'said before',
  'too-many': 'past the twelfth of a sentence',
} as const

export type Reason = keyof typeof reasons

const MOST_PER_SENTENCE = 12
/** Statements of one answer that are looked at. */
const MOST_LOOKED_AT = 300

/** Statements of a model that hold, and how many do not, by reason. */
export interface Settled {
  statements: Statement[]
  dropped: Partial<Record<Reason, number>>
}

/**
 * Looks up what a model claims of a page: words in the sentence, codes and actors in their tables. Nothing is mended.
 * @param values what it wrote, anything at all
 */
export function settle(values: readonly unknown[], page: Page): Settled {
  const settled: Settled = { statements: [], dropped: {} }
  const seen = new Set<string>()
  const counts = new Map<number, number>()
  for (const value of values.slice(0, MOST_LOOKED_AT)) {
    const found = statementOf(value, page)
    const why = typeof found === 'string' ? found : surplus(found, seen, counts)
    if (why !== null) settled.dropped[why] = (settled.dropped[why] ?? 0) + 1
    else if (typeof found !== 'string') settled.statements.push({ ...found, mirror: seen.has(keyOf(found, true)) })
  }
  const beyond = values.length - MOST_LOOKED_AT
  if (beyond > 0) settled.dropped['too-many'] = (settled.dropped['too-many'] ?? 0) + beyond
  settled.statements.sort((a, b) => a.sentence - b.sentence || a.span[0] - b.span[0])
  return settled
}

function surplus(statement: Statement, seen: Set<string>, counts: Map<number, number>): Reason | null {
  const key = keyOf(statement, false)
  if (seen.has(key)) return 'repeated'
  const before = counts.get(statement.sentence) ?? 0
  if (before >= MOST_PER_SENTENCE) return 'too-many'
  seen.add(key)
  counts.set(statement.sentence, before + 1)
  return null
}

function keyOf({ sentence, span, source, target, code }: Statement, mirrored: boolean): string {
  const sides = [source?.actor ?? '?', target?.actor ?? '?']
  return [sentence, ...span, ...(mirrored ? sides.reverse() : sides), code].join(' ')
}

function statementOf(value: unknown, page: Page): Statement | Reason {
  const claim = readClaim(value)
  if (claim === null) return 'form'
  const plain = page.sentences[claim.n - 1 - page.first]
  if (plain === undefined) return 'sentence'
  const { act, source, target, cue, attributedTo, date, code, certainty } = claim
  const spans = placesOf(act, plain)
  const further = [source?.words, target?.words, cue, attributedTo?.words, date?.words].filter((words) => words != null)
  if (spans.length === 0 || further.some((words) => placesOf(words, plain).length === 0)) return 'words'
  if (spans.length > 1) return 'twice'
  if (!cameoCodes.has(code)) return 'code'
  const actors = [source?.actor, target?.actor, attributedTo?.actor].filter((actor) => actor != null)
  if (!actors.every(isActor)) return 'actor'
  const span = spans[0]!
  const place = (words: string): Range => nearestTo(span, placesOf(words, plain))!
  const party = (named: Claimed['source']): Party | null =>
    named && { actor: named.actor, state: stateOf(named.actor), span: place(named.words) }
  const [doer, other] = [party(source), party(target)]
  if (doer === null ? other === null : other !== null && sideOf(doer) === sideOf(other)) return 'parties'
  if (date !== null && parseDay(date.day) === null) return 'date'
  return {
    sentence: claim.n - 1,
    span,
    source: doer,
    target: other,
    scope: doer === null || other === null ? 'one-sided' : 'interstate',
    mirror: false,
    ...kindOf(code),
    certainty,
    cue: cue === null || certainty === 'asserted' ? null : place(cue),
    attributedTo: attributedTo && { actor: attributedTo.actor, span: place(attributedTo.words) },
    date: date?.day ?? null,
  }
}

function stateOf(actor: string): string | null {
  const found = findActor(actor)
  return 'ok' in found ? (found.ok.state ?? owners().get(actor) ?? null) : null
}

/** Everyone in a state (`RUS.*`) is nobody who acts. */
function isActor(code: string): boolean {
  return 'ok' in findActor(code) && !code.endsWith('*')
}

function sideOf({ state, actor }: Party): string {
  return state ?? actor
}

let owned: ReadonlyMap<string, string> | undefined

/** The states that movements belong to, where they have one. */
function owners(): ReadonlyMap<string, string> {
  owned ??= new Map(
    movements
      .trim()
      .split('\n')
      .map((line): [string, string] => [line.split(' ')[0]!, line.split(' ')[1]!])
      .filter(([, state]) => state !== '-'),
  )
  return owned
}
