import type { Clauses } from '../voice/speakers.js'
import { COMING, DAYS, INSTEAD } from '../voice/words/marks.js'
import { adjectiveEffect, FALSE, nounEffect, UNCERTAIN } from '../voice/words/nouns.js'
import { effectOf } from '../voice/words/verbs.js'
import { nounWeighs } from './claims.js'
import type { Own } from './own.js'
import { speakerOf, verbEffect } from './voices.js'
import { operator } from './weigh.js'

const LIGHT = new Set(
  `make carry conduct launch mount stage undertake perform commit hold sign take give reach execute impose introduce conclude wage do
  enter strike have pay initiate resume engage offer result lead`.split(/\s+/),
)

/** From a noun that names an act to the word above it. */
export function stepNominal(clauses: Clauses, at: number, joint: string): { to: number; operators: Own } | null {
  const { tokens, children } = clauses
  const { label, head } = tokens[at]!
  const above = tokens[head]!
  const to = head
  const definite = children[at]!.some(
    (c) =>
      (tokens[c]!.label === 'det' && /^(the|this|that|these|those)$/i.test(tokens[c]!.form)) ||
      (tokens[c]!.label === 'nmod' && c < at),
  )
  const other = (): Own => [operator(definite ? 'know' : 'do', head)]
  if (label === 'appos' || label === 'dep' || label === 'vocative') return null
  if (
    above.tag === 'NOUN' ||
    above.tag === 'PROPN' ||
    above.tag === 'PRON' ||
    above.tag === 'ADJ' ||
    above.tag === 'ADV'
  ) {
    if (label === 'nsubj') return { to, operators: saidOf(clauses, head, other) }
    const effect =
      above.tag === 'ADJ' || above.tag === 'ADV'
        ? /^(of|for|to|about|against)$/.test(joint)
          ? adjectiveEffect(above.lemma)
          : null
        : nounEffect(above.lemma, joint)
    if (label === 'nmod' && at < head) return { to, operators: [operator('know', head)] }
    return { to, operators: effect === null ? [operator('know', head)] : nounWeighs(clauses, head, effect) }
  }
  const { passive } = clauses.predicates.get(head) ?? { passive: false }
  const false_ = children[head]!.find(
    (c) => FALSE.has(tokens[c]!.lemma) || children[c]!.some((k) => FALSE.has(tokens[k]!.lemma)),
  )
  if (label === 'nsubj' && !passive) {
    if (false_ !== undefined) return { to, operators: [operator('deny', false_)] }
    const real = COMING.has(above.lemma) || LIGHT.has(above.lemma)
    return { to, operators: real ? [operator('do', head)] : other() }
  }
  if (
    /^(call|describe|dub|term|label|brand|denounce|dismiss|characterise|characterize|portray|condemn)$/.test(
      above.lemma,
    )
  ) {
    const untrue = tokens.some(({ lemma }, i) => i > head && i !== at && FALSE.has(lemma))
    if (untrue) return { to, operators: [operator('deny', head, speakerOf(clauses, head))] }
    const what = tokens[tokens[head]!.head]
    if (label === 'xcomp' || joint === 'as' || (tokens[head]!.label === 'acl' && what?.lemma === 'what'))
      return { to, operators: [operator('say', head, speakerOf(clauses, head))] }
  }
  if (/^(look|seem|appear)$/.test(above.lemma) && joint === 'like') return { to, operators: [operator('doubt', head)] }
  const words = [
    joint,
    ...children[head]!.filter((c) => tokens[c]!.label === 'compound' || tokens[c]!.label === 'advmod').map(
      (c) => tokens[c]!.lemma,
    ),
  ]
  const effect = effectOf(above.lemma, 'noun', words)
  const near =
    effect === 'deny' && label === 'obl'
      ? joint === 'at'
      : (joint === '' && !DAYS.has(tokens[at]!.lemma)) ||
        label === 'obj' ||
        label === 'nsubj' ||
        /^(out|off|down|up)$/.test(joint) ||
        (effect !== 'avert' && /^(of|for|against|about|on|at|to|with|over)$/.test(joint)) ||
        (label === 'obl' && words.length > 1)
  const refused = effect === 'deny' && above.lemma === 'reject' && nounEffect(tokens[at]!.lemma, 'that') !== 'doubt'
  if (refused && near) return { to, operators: [operator('avert', head)] }
  if (effect !== null && near) return { to, operators: verbEffect(clauses, head, effect, 'noun') }
  if (INSTEAD.has(joint)) return { to, operators: [operator('know', head)] }
  if (LIGHT.has(above.lemma) && (label === 'obj' || label === 'nsubj' || /^(in|to)$/.test(joint)))
    return { to, operators: [operator('do', head)] }
  if (label === 'obj' || label === 'nsubj' || label === 'xcomp' || label === 'ccomp') return { to, operators: other() }
  return { to, operators: /^(of|about|in|into|to|with|on|for)$/.test(joint) ? other() : [operator('know', head)] }
}

/** What is said of an act or a claim by an adjective or a noun: `is possible`, `is a myth`. */
function saidOf({ tokens }: Clauses, head: number, other: () => Own): Own {
  const { lemma } = tokens[head]!
  if (FALSE.has(lemma)) return [operator('deny', head)]
  return UNCERTAIN.has(lemma) || nounEffect(lemma, 'of') === 'intend' ? [operator('intend', head)] : other()
}
