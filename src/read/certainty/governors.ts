import type { Clauses } from '../voice/speakers.js'
import type { Form } from '../voice/words/effects.js'
import { INSTEAD } from '../voice/words/marks.js'
import { adjectiveEffect, FALSE, nounEffect } from '../voice/words/nouns.js'
import { DUTIES, effectOf, isSpeech } from '../voice/words/verbs.js'
import { nounGoverns, nounWeighs } from './claims.js'
import { isYet } from './negation.js'
import type { Own } from './own.js'
import { speakerOf, verbEffect } from './voices.js'
import { operator } from './weigh.js'

/** `stopped short of`: the verb above the adjective. */
export function verbOf({ tokens }: Clauses, at: number): number {
  return tokens[at]!.lemma === 'short' && tokens[at]!.head >= 0 && tokens[tokens[at]!.head]!.lemma === 'stop'
    ? tokens[at]!.head
    : at
}

/** What the word above does to a clause or an infinitive below it. */
export function governs(clauses: Clauses, above: number, form: Form, at: number, joints: string[]): Own {
  const { tokens, children } = clauses
  const governor = verbOf(clauses, above)
  const { tag, lemma } = tokens[governor]!
  const { label } = tokens[at]!
  const joint = joints[0] ?? ''
  if (tag === 'NOUN' || tag === 'PROPN' || tag === 'PRON') {
    const copular = children[governor]!.some((c) => tokens[c]!.label === 'cop')
    if (FALSE.has(lemma) && copular) return [operator('deny', governor)]
    return nounGoverns(clauses, governor, form, at, joint)
  }
  const words = [
    joint,
    ...(governor === above ? [] : ['short']),
    ...children[governor]!.filter((c) => /^(compound|advmod)$/.test(tokens[c]!.label)).map((c) => tokens[c]!.lemma),
  ]
  if (tag === 'ADJ' || tag === 'ADV') return adjectiveGoverns(clauses, governor, form, at, joint)
  const effect = heardOf(clauses, governor, form, at) ? 'doubt' : effectOf(lemma, form, words)
  if (effect === 'doubt' && label === 'advcl' && /^(like|as)$/.test(joint)) return [operator('doubt', governor)]
  if (form === 'infinitive' && lemma === 'go' && tokens[governor]!.fine === 'VBG') return [operator('intend', governor)]
  if (lemma === 'let' && tokens[governor]!.fine === 'VB') return [operator('intend', governor)]
  if (form === 'infinitive' && isYet(clauses, at)) return [operator('do', governor)]
  const aside = label === 'advcl' && form === 'gerund' && joint === '' && tokens[startOf(clauses, at) - 1]?.form === ','
  if (effect !== null && !aside && !(label === 'advcl' && form === 'clause' && joint !== 'that' && joint !== ''))
    return verbEffect(clauses, governor, effect, form)
  if (label === 'xcomp' && form !== 'infinitive') return [operator('do', governor)]
  if (form === 'infinitive' && label === 'advcl' && isSpeech(tokens[at]!.lemma)) return [operator('do', governor)]
  if (label === 'ccomp' || label === 'csubj')
    return joint === 'that' &&
      label === 'ccomp' &&
      tokens.slice(governor + 1, governor + 4).some((t) => t.lemma === 'that')
      ? verbEffect(clauses, governor, 'say', form)
      : [operator('do', governor)]
  if (form === 'infinitive') {
    if (DUTIES.has(lemma)) return [operator(tokens[governor]!.fine === 'VBD' ? 'do' : 'intend', governor)]
    return [operator('intend', governor)]
  }
  if (label === 'advcl' && form === 'gerund' && (joint === '' || joint === 'by'))
    return joint === '' && (at < governor || isSpeech(tokens[at]!.lemma))
      ? [operator('know', governor)]
      : [operator('do', governor)]
  if (label === 'advcl' && TIMES.has(joint) && /^VB[ZP]$/.test(tenseOf(clauses, at))) return [operator('do', governor)]
  if (INSTEAD.has(joint) || (joint === 'from' && form === 'gerund'))
    return joint === 'from' && !children[governor]!.some((c) => tokens[c]!.lemma === 'far')
      ? [operator('avert', governor)]
      : [operator('know', governor)]
  return [operator('know', governor)]
}

/** `is whispered to have gone`: whatever the verb, nobody vouches for it. */
function heardOf({ tokens, children, predicates }: Clauses, governor: number, form: Form, at: number): boolean {
  if (form !== 'infinitive' || !predicates.get(governor)?.passive || tokens[governor]!.lemma === 'know') return false
  return children[at]!.some((c) => tokens[c]!.lemma === 'have' && tokens[c]!.tag === 'AUX')
}

function adjectiveGoverns(clauses: Clauses, governor: number, form: Form, at: number, joint: string): Own {
  const { tokens } = clauses
  const { lemma } = tokens[governor]!
  const effect = adjectiveEffect(lemma)
  if (tokens[at]!.label === 'advcl' && form === 'clause' && joint !== 'that' && joint !== '')
    return [operator('know', governor)]
  const beside = (test: RegExp) => clauses.children[governor]!.some((c) => test.test(tokens[c]!.form) && c < at)
  if (form === 'infinitive' && beside(/^too$/i)) return [operator('avert', governor)]
  if (form === 'infinitive' && lemma === 'able' && beside(/^(was|were|been)$/i)) return [operator('do', governor)]
  if (form === 'infinitive' && (effect === 'know' || effect === null)) return [operator(effect ?? 'intend', governor)]
  if (
    form === 'infinitive' &&
    /^likely$/.test(lemma) &&
    clauses.children[at]!.some((c) => clauses.tokens[c]!.lemma === 'have')
  )
    return [operator('doubt', governor)]
  if (effect === null) {
    const subject = clauses.children[governor]!.find((c) => tokens[c]!.label === 'nsubj')
    const claim = subject !== undefined && joint === 'that' && nounEffect(tokens[subject]!.lemma, 'that') === 'doubt'
    return claim ? nounWeighs(clauses, subject, 'doubt') : [operator(form === 'clause' ? 'do' : 'know', governor)]
  }
  const speaker = effect === 'say' || effect === 'suspect' ? speakerOf(clauses, governor) : null
  return [operator(effect, governor, speaker)]
}

/** The first token of an adverbial clause without its mark. */
function startOf({ children, tokens }: Clauses, at: number): number {
  return Math.min(at, ...children[at]!.filter((c) => tokens[c]!.tag === 'ADV' || tokens[c]!.tag === 'AUX'))
}

/** Conjunctions of time: in the present tense what follows them has yet to come if the other clause has. */
const TIMES = new Set(['until', 'till', 'once', 'when', 'after', 'before', 'as'])

/** The treebank's tag of a clause's finite verb. */
function tenseOf({ tokens, children }: Clauses, at: number): string {
  const auxiliary = children[at]!.find((c) => (tokens[c]!.tag === 'AUX' || tokens[c]!.label === 'cop') && c < at)
  return tokens[auxiliary ?? at]!.fine
}
