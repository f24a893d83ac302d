import type { Phrase } from '../language/phrases.js'
import type { Clauses } from '../voice/speakers.js'
import { CERTAINLY, CONDITIONS, DOUBTING, INSTEAD, MODALS, NEARLY } from '../voice/words/marks.js'
import { insteadOf, isYet, negationOf } from './negation.js'
import { type Operator, operator } from './weigh.js'

/** What stands beside a predicate in its own clause and bears on it, the innermost first. */
export type Own = Operator<Phrase>[]

/** Conditions on the report, not on the act: `if confirmed`. */
const PROVISO = new Set(['believe', 'confirm', 'trust', 'true', 'accurate', 'correct', 'verify'])

/** The operators in a verb's (or another predicate's) own clause: negation, adverbs, modals, conjunctions. */
export function clauseOperators(clauses: Clauses, at: number): Own {
  const { tokens, children } = clauses
  const found: Own = []
  const negation = negationOf(clauses, at)
  if (negation) found.push(negation)
  for (const c of children[at]!) {
    const word = tokens[c]!.form.toLowerCase()
    if (c < at && NEARLY.has(word)) found.push(operator('avert', c))
    else if (DOUBTING.has(word)) found.push(operator('doubt', c))
  }
  const modal = modalOf(clauses, at, negation !== null)
  if (modal !== null) found.push(modal)
  const instead = insteadOf(clauses, at)
  if (instead !== null) found.push({ effect: 'not', cue: instead, speaker: null })
  if (isYet(clauses, at)) {
    const yet = tokens.findLastIndex(({ lemma }, i) => i < at && lemma === 'yet')
    found.push(operator('avert', yet))
  }
  const coming = comingOf(clauses, at)
  if (coming !== null) found.push({ effect: 'intend', cue: coming, speaker: null })
  for (const c of children[at]!) {
    const joined = joinedBy(clauses, c, at)
    if (joined !== null) found.push(operator(joined, c))
  }
  return found
}

/** What a modal does: `could not` denies an ability, `must have` guesses, the others leave open. */
function modalOf({ tokens, children }: Clauses, at: number, negated: boolean): Operator<Phrase> | null {
  const below = children[at]!
  const modal = below.find((c) => MODALS.has(tokens[c]!.lemma) && tokens[c]!.tag === 'AUX')
  if (modal === undefined) return null
  const { lemma } = tokens[modal]!
  const perfect = below.some((c) => tokens[c]!.lemma === 'have')
  if (lemma === 'must' && perfect) return operator('doubt', modal)
  return /^(can|could|ca)$/.test(lemma) && negated && !perfect ? null : operator('intend', modal)
}

/** What a word or a clause under a predicate does that joins the predicate to others: `if`, `without`, a condition. */
function joinedBy(clauses: Clauses, c: number, at: number): 'intend' | 'doubt' | 'not' | null {
  const { tokens } = clauses
  const { label, lemma, tag } = tokens[c]!
  const before = tokens[c - 1]?.lemma
  if (label === 'advcl' && isCondition(clauses, c)) {
    if (PROVISO.has(lemma)) return 'doubt'
    return c > at && isToldAsPast(clauses, at) ? null : 'intend'
  }
  if ((label === 'mark' || label === 'advmod') && CONDITIONS.has(lemma))
    return before === 'even' || before === 'as' ? null : 'intend'
  if (c < at && INSTEAD.has(lemma) && /^(mark|case|cc|advmod)$/.test(label))
    return lemma === 'without' || /^(of|than)$/.test(tokens[c + 1]?.lemma ?? '') ? 'not' : null
  return tag === 'AUX' && isInverted(clauses, c, at) ? 'intend' : null
}

/** A plain past tense: what is said to have happened depends on nothing that follows (`warned it of the consequences if it joined`). */
function isToldAsPast({ tokens, children }: Clauses, at: number): boolean {
  return tokens[at]!.fine === 'VBD' && !children[at]!.some((c) => tokens[c]!.tag === 'AUX')
}

/** Whether an adverbial clause sets a condition: `if`, `unless`, `should they …`. */
function isCondition(clauses: Clauses, at: number): boolean {
  const { tokens, children } = clauses
  return children[at]!.some(
    (c) =>
      (CONDITIONS.has(tokens[c]!.lemma) &&
        tokens[c]!.label === 'mark' &&
        tokens[c - 1]?.lemma !== 'even' &&
        tokens[c]!.lemma !== 'whether') ||
      isInverted(clauses, c, at),
  )
}

/** `Had Velonia accepted`, `Should they leave`: an auxiliary before the subject of a clause that asks nothing. */
function isInverted({ tokens, children }: Clauses, auxiliary: number, at: number): boolean {
  if (!/^(had|should|were)$/i.test(tokens[auxiliary]!.form)) return false
  if (tokens.at(-1)!.form === '?') return false
  const subject = children[at]!.find((c) => tokens[c]!.label === 'nsubj')
  const opens = auxiliary === 0 || /^[,;:—–"“(]$/.test(tokens[auxiliary - 1]!.form) || auxiliary < at
  return (
    subject !== undefined &&
    auxiliary < subject &&
    opens &&
    !children[at]!.some((c) => c < auxiliary && tokens[c]!.tag !== 'PUNCT')
  )
}

/** `is to`, `is about to`, `is going to`, and a headline's `X to meet Y`. */
function comingOf({ tokens, children }: Clauses, at: number): [number, number] | null {
  const to = children[at]!.find((c) => tokens[c]!.lemma === 'to' && tokens[c]!.tag === 'PART')
  if (to === undefined || tokens[to - 1]?.lemma === 'yet') return null
  if (tokens[at]!.label === 'root') return [to, to + 1]
  const before = tokens[to - 1]
  return before !== undefined && before.lemma === 'be' && tokens[at]!.label !== 'csubj' ? [to - 1, to + 1] : null
}

/** Whether a verb of saying is used of what is not so: `falsely claimed`. */
export function isFalseSpeech({ tokens, children }: Clauses, at: number): number | null {
  return children[at]!.find((c) => CERTAINLY.has(tokens[c]!.form.toLowerCase())) ?? null
}
