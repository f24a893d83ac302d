import type { Phrase } from '../language/phrases.js'
import { type Clauses, isUnowned, speakerPhrase } from '../voice/speakers.js'
import type { Effect, Form } from '../voice/words/effects.js'
import { ANYONE, DAYS, NONE } from '../voice/words/marks.js'
import { isSpeech } from '../voice/words/verbs.js'
import { isFalseSpeech, type Own } from './own.js'
import { operator } from './weigh.js'

/** What a verb from the table does, with whoever speaks. */
export function verbEffect(clauses: Clauses, governor: number, effect: Effect, form: Form): Own {
  const { tokens, predicates } = clauses
  const said = isFalseSpeech(clauses, governor)
  if (said !== null && effect === 'say') return [operator('deny', said)]
  const active =
    form === 'infinitive' &&
    effect === 'doubt' &&
    isSpeech(tokens[governor]!.lemma) &&
    !predicates.get(governor)?.passive
  if (active) return [operator('say', governor, speakerOf(clauses, governor))]
  if (effect === 'know' && predicates.get(governor)?.doers.some((c) => isUnowned(clauses, c)))
    return [operator('bare', governor)]
  if (/^(avert|intend|do|know|doubt)$/.test(effect)) return [operator(effect, governor)]
  const predicate = predicates.get(governor)
  const speaker = speakerOf(clauses, governor)
  const head = speaker === null ? null : tokens[speaker.head]!
  if (head !== null && NONE.has(head.lemma)) return [operator(effect, governor)]
  if (effect === 'deny' && form === 'noun' && clauses.children[governor]!.some((c) => tokens[c]!.label === 'iobj'))
    return [operator('avert', governor)]
  const { lemma, fine } = tokens[governor]!
  const bare = /^VB[DN]$/.test(fine) && !clauses.children[governor]!.some((c) => /^i?obj$/.test(tokens[c]!.label))
  if (effect === 'demand') return [operator('demand', governor, bare && ADDRESSED.test(lemma) ? null : speaker)]
  const accused = bare && form === 'gerund' && /^(accuse|charge|suspect)$/.test(lemma)
  if (accused) return [operator('bare', governor)]
  if (speaker === null) {
    const passive = predicate?.passive ?? false
    if (!passive) return [operator(effect, governor)]
    if (effect === 'deny' || effect === 'suspect') return [operator(effect, governor)]
    return [operator(form === 'infinitive' && effect === 'know' ? 'know' : 'bare', governor)]
  }
  if (
    effect !== 'deny' &&
    effect !== 'suspect' &&
    (isUnowned(clauses, speaker.head) ||
      clauses.children[speaker.head]!.some((c) => /^(unverified|unconfirmed)$/i.test(tokens[c]!.form)) ||
      (ANYONE.has(head!.lemma) && head!.tag !== 'NOUN' && head!.lemma !== 'they'))
  )
    return [operator('bare', governor, speaker)]
  return [operator(effect, governor, speaker)]
}

/** Verbs that take whom they address: without one, a headline's `Norland urged to pay` names nobody who urges. */
const ADDRESSED = /^(urge|tell|order|warn|request|instruct|invite|advise|command)$/

/** The subject of a verb of speech as a phrase; of a passive the one after `by`. */
export function speakerOf(clauses: Clauses, at: number): Phrase | null {
  const { tokens, children } = clauses
  const aside = clauses.asides.find(({ from, to }) => from <= at && at < to)
  if (aside?.speaker) return aside.speaker
  const { lemma, head, fine } = tokens[at]!
  if (fine === 'VBG' && head >= 0 && QUOTING.test(tokens[head]!.lemma)) return undergoerOf(clauses, head)
  if (QUOTING.test(lemma) || (/^(convince|persuade|satisfy)$/.test(lemma) && clauses.predicates.get(at)?.passive))
    return undergoerOf(clauses, at)
  const near = clauses.predicates.get(at)?.passive
    ? []
    : children[at]!.filter((c) => tokens[c]!.label === 'nsubj' && c < at && !DAYS.has(tokens[c]!.lemma.toLowerCase()))
  const subject =
    plainSubject(clauses, near.find((c) => children[c]!.some((k) => tokens[k]!.label === 'acl')) ?? near.at(-1)) ??
    clauses.predicates.get(at)?.doers[0] ??
    (tokens[at]!.tag === 'ADJ' ? children[at]!.find((c) => tokens[c]!.label === 'nsubj') : undefined)
  if (subject !== undefined) return speakerPhrase(clauses, subject)
  return fine === 'VB' && head >= 0 && tokens[head]!.tag === 'VERB' ? speakerOf(clauses, head) : null
}

/** `quoted an official as saying`: the one quoted speaks. */
const QUOTING = /^(quote|cite)$/

function undergoerOf(clauses: Clauses, at: number): Phrase | null {
  const head = clauses.predicates.get(at)?.undergoers[0]
  return head === undefined ? null : speakerPhrase(clauses, head)
}

/** A subject that stands for itself, not a relative pronoun. */
function plainSubject({ tokens }: Clauses, at: number | undefined): number | undefined {
  return at === undefined || /^(which|who|that|whom)$/i.test(tokens[at]!.form) ? undefined : at
}
