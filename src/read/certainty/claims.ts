import type { Phrase } from '../language/phrases.js'
import { type Clauses, speakerPhrase } from '../voice/speakers.js'
import type { Effect, Form } from '../voice/words/effects.js'
import { nounEffect } from '../voice/words/nouns.js'
import type { Own } from './own.js'
import { operator } from './weigh.js'

/** `sale plan`, `strike claims`: a noun in front of another. */
export function compoundOf(clauses: Clauses, at: number): Own {
  const { tokens } = clauses
  const { head, label } = tokens[at]!
  if (label !== 'compound' || tokens[head]!.tag === 'PROPN') return []
  const effect = nounEffect(tokens[head]!.lemma, 'of')
  return effect === null ? [operator('know', head)] : [operator(effect, head, ownerOf(clauses, head))]
}

/** What a noun does to the clause it takes: `plan to`, `claim that`, a relative clause nothing. */
export function nounGoverns(clauses: Clauses, governor: number, form: Form, at: number, joint: string): Own {
  const { tokens, children } = clauses
  const { lemma } = tokens[governor]!
  const relative = form === 'clause' && joint !== 'that' && joint !== 'whether' && !isWhole(clauses, at)
  if (relative) return [operator('know', governor)]
  if (form === 'gerund' && joint === '') return [operator('do', governor)]
  const effect = nounEffect(lemma, joint)
  if (effect === null) {
    if (form !== 'infinitive') return [operator('know', governor)]
    const first = children[governor]!.some((c) => /^(first|last|only|second|next)$/.test(tokens[c]!.lemma))
    return [operator(first ? 'do' : 'intend', governor)]
  }
  return nounWeighs(clauses, governor, effect)
}

/** Whether a clause without `that` lacks nothing, so that it is no relative one: `claims it had crossed the river`. */
function isWhole({ tokens, children }: Clauses, at: number): boolean {
  const labels = children[at]!.filter((c) => !/^(which|who|that|whom)$/.test(tokens[c]!.lemma)).map(
    (c) => tokens[c]!.label,
  )
  return labels.includes('nsubj') && (labels.includes('obj') || labels.includes('ccomp'))
}

export function nounWeighs(clauses: Clauses, governor: number, effect: Effect): Own {
  const owner = ownerOf(clauses, governor)
  if (effect === 'doubt') return [operator(owner === null ? 'bare' : 'say', governor, owner)]
  if (effect === 'show') return [operator('show', governor)]
  if (effect === 'deny') return [operator('deny', governor, owner)]
  return [operator(effect, governor)]
}

/** Whose claim it is: a possessor, an adjective of origin, or whoever follows `by` or `from`. */
function ownerOf(clauses: Clauses, at: number): Phrase | null {
  const { tokens, children } = clauses
  const owner = children[at]!.find((c) => {
    const { label, form, tag } = tokens[c]!
    if (c < at)
      return (
        label === 'nmod' ||
        (label === 'amod' && tag === 'ADJ' && c > 0 && /^\p{Lu}/u.test(form)) ||
        (label === 'compound' && tag === 'PROPN')
      )
    return label === 'nmod' && children[c]!.some((k) => /^(by|from)$/.test(tokens[k]!.lemma))
  })
  return owner === undefined ? null : speakerPhrase(clauses, owner)
}
