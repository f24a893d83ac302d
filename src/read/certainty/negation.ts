import type { Phrase } from '../language/phrases.js'
import type { Clauses } from '../voice/speakers.js'
import { NEGATIONS, NONE, WEAKENERS } from '../voice/words/marks.js'
import type { Operator } from './weigh.js'

const one = (at: number): [number, number] => [at, at + 1]

/** The negation of a predicate: `not`, `never`, a subject or object that is no one and nothing. */
export function negationOf({ tokens, children }: Clauses, at: number): Operator<Phrase> | null {
  for (const c of children[at]!) {
    const { lemma, label, form } = tokens[c]!
    const word = form.toLowerCase()
    const next = tokens[c + 1]?.form.toLowerCase() ?? ''
    if ((NEGATIONS.has(lemma) || NEGATIONS.has(word)) && label !== 'nsubj' && label !== 'obj' && label !== 'obl') {
      if (next === 'for' && tokens[c + 3]?.lemma === 'first') continue
      if (WEAKENERS.has(next) || (lemma === 'no' && (next === 'sooner' || next === 'doubt' || label === 'discourse')))
        continue
      return { effect: 'not', cue: one(c), speaker: null }
    }
    if (label === 'nsubj' || label === 'obj' || label === 'obl') {
      if (label === 'nsubj' && /^(whoever|whichever|whatever)$/.test(word))
        return { effect: 'intend', cue: one(c), speaker: null }
      const none = noneOf({ tokens, children }, c)
      if (none === null || (label === 'obl' && !/^(time|point|circumstance|stage|account|way|means)$/.test(lemma)))
        continue
      return { effect: label === 'nsubj' ? 'nobody' : 'not', cue: one(none), speaker: null }
    }
    if (label === 'advmod' && lemma === 'long' && tokens[c - 1]?.lemma === 'no')
      return { effect: 'not', cue: [c - 1, c + 1], speaker: null }
    if (label === 'advmod' && lemma === 'far' && next === 'from')
      return { effect: 'not', cue: [c, c + 2], speaker: null }
  }
  return null
}

/** The word that makes a nominal none: `no state`, `none of them`, `neither side`, `not a single shell`, `hardly anyone`. */
export function noneOf({ tokens, children }: Pick<Clauses, 'tokens' | 'children'>, at: number): number | null {
  const form = tokens[at]!.form.toLowerCase()
  if (NONE.has(tokens[at]!.lemma) || NONE.has(form)) return at
  if (form === 'one' && tokens[at - 1]?.form.toLowerCase() === 'no') return at
  const word = children[at]!.find((c) => {
    const { lemma, label } = tokens[c]!
    const next = tokens[c + 1]?.form.toLowerCase() ?? ''
    if (c > at) return false
    if (/^not$/.test(lemma) && next === 'for') return false
    if (/^(little|scant)$/.test(lemma)) return /^(evidence|sign|proof|indication|reason|hint)$/.test(tokens[at]!.lemma)
    if (lemma === 'no' || lemma === 'neither') return label !== 'nmod' && next !== 'doubt'
    if (/^(not|hardly|scarcely)$/.test(lemma)) return !WEAKENERS.has(next)
    return false
  })
  if (word === undefined) return null
  return word
}

/** `has yet to pay`: it is not done. */
export function isYet({ tokens, children }: Clauses, at: number): boolean {
  return children[at]!.some((c) => tokens[c]!.lemma === 'to' && tokens[c - 1]?.lemma === 'yet' && c < at)
}

/** `rather than retaliate`. */
export function insteadOf({ tokens }: Clauses, at: number): [number, number] | null {
  const than = tokens[at - 1]?.tag === 'ADV' ? at - 2 : at - 1
  return tokens[than]?.lemma === 'than' && tokens[than - 1]?.lemma === 'rather' ? [than - 1, than + 1] : null
}
