import type { Mention } from '../actors/mention.js'
import type { Party, Range, Scope, Statement } from '../document.js'
import type { Sentence } from '../language/analyse.js'
import type { Act } from './act.js'
import { actsOf } from './acts.js'
import { codeByDoer } from './crowds.js'
import { dateOf, datesOf } from './dates.js'
import { isOfSport } from './fields.js'
import { kindOf } from './kinds.js'
import { complete, keyOf, pairOf, pairsOf } from './pairs.js'
import { layOut, type Reading } from './reading.js'
import { isBackground, isEvent } from './relevance.js'
import { reread } from './reread.js'

/** An act that a document names, with its parties; what its certainty is, is not told here. */
export interface Coded extends Omit<Statement, 'certainty' | 'cue' | 'attributedTo'> {
  /** the token, within its sentence, whose certainty is that of the act */
  at: number
  /** whether the code holds the negation of the word at `at` ("did not send aid": a refusal), which then denies nothing */
  negated: boolean
}

/** How a document is coded. */
export interface CodingOptions {
  /** the document's day, ISO: what "yesterday" goes back from */
  date?: string | null
}

/**
 * Codes the acts that a parsed text names, sentence by sentence in the order of their words.
 * @param mentions those of the whole text, from `findMentions`
 */
export function codeEvents(
  sentences: readonly Sentence[],
  mentions: readonly Mention[],
  options: CodingOptions = {},
): Coded[] {
  const bySentence = new Map<number, Mention[]>()
  for (const mention of mentions) {
    const own = bySentence.get(mention.sentence)
    if (own === undefined) bySentence.set(mention.sentence, [mention])
    else own.push(mention)
  }
  return sentences.flatMap((sentence, i) => codeSentence(sentence, i, bySentence.get(i) ?? [], options))
}

function codeSentence(
  sentence: Sentence,
  index: number,
  mentions: readonly Mention[],
  options: CodingOptions,
): Coded[] {
  const again = reread(sentence, mentions)
  const reading = layOut(again.sentence, again.mentions)
  const acts = isOfSport(reading) ? [] : actsOf(reading)
  const found = acts.map((act) => pairOf(reading, act))
  complete(reading, acts, found)
  const dates = datesOf(reading, options.date ?? null)
  return acts.flatMap((act, i) => {
    if (isBackground(reading, acts, found, i) || !isEvent(reading, acts, found, i)) return []
    const pairs = pairsOf(reading, act, found[i]!)
    const code = codeByDoer(reading, act)
    const shared = {
      sentence: index,
      at: act.at,
      span: spanOf(reading, act),
      ...kindOf(
        isNobody(found[i]![0]) && isKilling(reading, act, code)
          ? VIOLENCE
          : code === DRILL && pairs.some(([, , mirror]) => mirror)
            ? JOINT_DRILL
            : code,
      ),
      date: dateOf(reading, dates, act),
      negated: act.negated,
    }
    return pairs.map(([source, target, mirror]) => ({
      ...shared,
      source: partyOf(source),
      target: partyOf(target),
      scope: scopeOf(source, target),
      mirror,
    }))
  })
}

/** A show of arms (CAMEO 150) that two hold together is military cooperation (062). */
const [DRILL, JOINT_DRILL] = ['150', '062']

/** Whether it is not known for whom somebody acts: not named at all, gunmen, a gang. */
function isNobody(source: Mention | null): boolean {
  return source === null || /\.(?:UAF|CRM)$/.test(source.actor)
}

/** Whether people not in arms are killed or hurt: done by nobody named, that is no fight between forces. */
function isKilling({ lemmas, predicates }: Reading, { at }: Act, code: string): boolean {
  const undergoers = predicates.get(at)?.undergoers ?? []
  return code === '190' && HARM.has(lemmas[at]!) && !undergoers.some((place) => SOLDIERS.has(lemmas[place]!))
}

const HARM = new Set(['kill', 'wound', 'injure', 'hurt'])
const SOLDIERS = new Set(['soldier', 'troop', 'troops', 'trooper', 'serviceman', 'marine', 'paratrooper', 'commando'])
const VIOLENCE = '180'

function partyOf(mention: Mention | null): Party | null {
  return mention === null ? null : { actor: mention.actor, state: mention.state, span: mention.span }
}

function scopeOf(source: Mention | null, target: Mention | null): Scope {
  if (source === null && target === null) return 'unnamed'
  if (source === null || target === null) return 'one-sided'
  return keyOf(source) === keyOf(target) ? 'domestic' : 'interstate'
}

/** How many tokens an act's words may reach over before only the first of them are marked. */
const WIDEST = 12

function spanOf({ tokens }: Reading, { at, words }: Act): Range {
  const from = Math.min(...words)
  const to = Math.max(...words)
  const near = to - from <= WIDEST ? [from, to] : [at, at]
  return [tokens[near[0]!]!.start, tokens[near[1]!]!.end]
}
