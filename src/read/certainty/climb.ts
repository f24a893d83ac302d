import type { Phrase } from '../language/phrases.js'
import type { Clauses } from '../voice/speakers.js'
import type { Form } from '../voice/words/effects.js'
import { COMING } from '../voice/words/marks.js'
import { nounEffect } from '../voice/words/nouns.js'
import { effectOf } from '../voice/words/verbs.js'
import { stepNominal } from './acts.js'
import { compoundOf, nounWeighs } from './claims.js'
import { governs, verbOf } from './governors.js'
import { nounOperators } from './named.js'
import { clauseOperators, type Own } from './own.js'
import { type Operator, operator } from './weigh.js'

/** Higher than this no tree is climbed. */
const HIGHEST = 40

/** A step upwards: the word above, and what it and the way to it do to the act. */
interface Step {
  to: number
  operators: Own
}

/** The operators over an act, from its own clause to the root of the sentence. */
export function climb(clauses: Clauses, start: number): Own {
  const { tokens, children } = clauses
  const operators: Own = [...ownOperators(clauses, start)]
  const counted = new Set(operators.filter(isNegation).map(({ cue }) => cue[0]))
  const path = new Set([start])
  let at = start
  for (let height = 0; height < HIGHEST; height++) {
    const from = at
    const step = stepUp(clauses, at)
    if (step === null) break
    const shown = operators.at(-1)?.effect === 'show' && step.operators.at(-1)?.effect === 'intend'
    if (!shown) operators.push(...step.operators)
    at = step.to
    if (at < 0) break
    path.add(at)
    const comes = tokens[from]!.tag === 'NOUN' && tokens[from]!.label === 'nsubj' && COMING.has(tokens[at]!.lemma)
    const below = operators.at(-1)?.effect ?? 'do'
    const own = ownOperators(clauses, at).filter((o) => !(isNegation(o) && counted.has(o.cue[0])))
    const negated = own.some(isNegation)
    for (const by of own) {
      if (isNegation(by)) counted.add(by.cue[0])
      if (by.effect === 'intend' && (below === 'doubt' || (negated && VOICED.test(below)))) continue
      operators.push(comes && by.effect === 'not' ? { ...by, effect: 'avert' } : by)
    }
  }
  const unproven = operators.some(({ effect }) => effect === 'say') ? unprovenOf(clauses, path) : null
  if (unproven !== null) operators.push({ effect: 'doubt', cue: unproven, speaker: null })
  const any = children[start]!.find((c) => tokens[c]!.lemma === 'any' && tokens[c]!.label === 'det')
  if (any !== undefined) operators.push(operator('any', any))
  return operators
}

/** `without offering evidence`, beside what is said. */
function unprovenOf({ tokens }: Clauses, path: ReadonlySet<number>): [number, number] | null {
  for (let i = 1; i < tokens.length; i++) {
    if (!/^(evidence|proof|substantiation|verification)$/.test(tokens[i]!.lemma) || path.has(i)) continue
    for (let k = i - 1; k >= 0 && k >= i - 3; k--) if (/^(without|no)$/.test(tokens[k]!.lemma)) return [k, i + 1]
  }
  return null
}

const VOICED = /^(say|confirm|think|show|deny|bare)$/
const isNegation = ({ effect }: Operator<Phrase>) => effect === 'not' || effect === 'nobody'

const isClause = ({ tokens, children }: Clauses, at: number) =>
  tokens[at]!.tag === 'VERB' || tokens[at]!.tag === 'AUX' || children[at]!.some((c) => tokens[c]!.label === 'cop')

function ownOperators(clauses: Clauses, at: number): Own {
  const nominal = /^(NOUN|PROPN|PRON)$/.test(clauses.tokens[at]!.tag) ? nounOperators(clauses, at) : []
  return isClause(clauses, at) || nominal.length === 0
    ? [...nominal, ...clauseOperators(clauses, at), ...equated(clauses, at)]
    : nominal
}

/** `its position is that they fired`: what the subject does, where the clause is parsed as what it is. */
function equated(clauses: Clauses, at: number): Own {
  const { tokens, children } = clauses
  const that = children[at]!.find((c) => tokens[c]!.label === 'mark' && tokens[c]!.lemma === 'that')
  if (that === undefined || tokens[that - 1]?.lemma !== 'be') return []
  const subject = children[at]!.find((c) => tokens[c]!.label === 'nsubj' && tokens[c]!.tag === 'NOUN' && c < that)
  const effect = subject === undefined ? null : nounEffect(tokens[subject]!.lemma, 'that')
  return subject === undefined || effect === null ? [] : nounWeighs(clauses, subject, effect)
}

/** The step from a word to the one above it; null at the root and where a clause stands for itself. */
function stepUp(clauses: Clauses, at: number): Step | null {
  const { tokens, children } = clauses
  const { label, head, tag, fine } = tokens[at]!
  if (head < 0) return null
  if (label === 'conj') return stepConjunct(clauses, at)
  if (label === 'parataxis') return stepBeside(clauses, at)
  const gerund = isGerund(clauses, at)
  if (
    label === 'amod' &&
    gerund &&
    at > 0 &&
    /^(of|from|for|against|without|by)$/.test(tokens[at - 1]!.lemma) &&
    tokens[head]!.head >= 0
  )
    return {
      to: tokens[head]!.head,
      operators: governs(clauses, tokens[head]!.head, 'gerund', at, [tokens[at - 1]!.lemma]),
    }
  if (label === 'amod') return { to: head, operators: [] }
  if (label === 'cop' || label === 'aux' || label === 'flat' || label === 'compound')
    return { to: head, operators: compoundOf(clauses, at) }
  const marks = children[at]!.filter((c) => /^(mark|case)$/.test(tokens[c]!.label) && c < at)
  const mark = marks.find((c) => tokens[c]!.fine === 'TO') ?? marks[0]
  const joint = mark === undefined ? '' : tokens[mark]!.lemma
  if (
    (tag === 'NOUN' || tag === 'PROPN' || tag === 'PRON' || tag === 'NUM' || tag === 'ADJ') &&
    !/^(ccomp|xcomp|advcl|acl|csubj)$/.test(label)
  )
    return stepNominal(clauses, at, joint)
  const noun = nounBefore(clauses, at, mark)
  if (noun !== null)
    return {
      to: noun,
      operators: governs(clauses, noun, joint === 'to' ? 'infinitive' : gerund ? 'gerund' : 'clause', at, [joint]),
    }
  const form: Form =
    joint === 'to' ? 'infinitive' : gerund ? 'gerund' : label === 'xcomp' && fine === 'VB' ? 'infinitive' : 'clause'
  const found = governs(clauses, head, form, at, [joint])
  return { to: verbOf(clauses, head), operators: found }
}

/** Whether a verb form in -ing stands for an act, not for a tense: not `is selling`, but `having sold`. */
function isGerund({ tokens, children }: Clauses, at: number): boolean {
  const auxiliaries = children[at]!.filter((c) => tokens[c]!.tag === 'AUX' && c < at)
  if (tokens[at]!.fine === 'VBG') return auxiliaries.length === 0
  return auxiliaries.length > 0 && tokens[auxiliaries[0]!]!.fine === 'VBG'
}

/** A noun that takes the clause, where the parse hangs the clause by its verb: `rejected reports that …`. */
function nounBefore({ tokens }: Clauses, at: number, mark: number | undefined): number | null {
  if (mark === undefined || mark === 0 || tokens[at]!.label === 'csubj') return null
  const before = tokens[mark - 1]!
  if (before.tag !== 'NOUN' || mark - 1 === tokens[at]!.head) return null
  const joint = tokens[mark]!.lemma
  const fits = joint === 'that' || joint === 'to' || joint === 'of'
  return fits && before.label !== 'obl' && nounEffect(before.lemma, joint) !== null && before.label !== 'nsubj'
    ? mark - 1
    : null
}

/** From a verb or noun to the one it is coordinated with: auxiliaries are shared by base forms, a negation by `or` and `nor`. */
function stepConjunct(clauses: Clauses, at: number): Step {
  const { tokens, children } = clauses
  const { head, fine } = tokens[at]!
  const joined = children[at]!.some((c) => /^(or|nor)$/.test(tokens[c]!.lemma))
  const bare = !children[at]!.some((c) => /^(aux|nsubj)$/.test(tokens[c]!.label))
  const nor = children[at]!.some((c) => tokens[c]!.lemma === 'nor')
  const own = ownOperators(clauses, head).filter(({ effect, cue }) => {
    if (nor && effectOf(tokens[at]!.lemma, 'clause', []) !== null) return false
    if (effect === 'not' || effect === 'nobody') return joined && bare && !nor
    const mark = tokens[cue[0]]!
    if (mark.tag === 'SCONJ') return true
    return mark.tag === 'AUX' ? bare && (fine === 'VB' || fine === 'VBN') : bare
  })
  // the climb adds the head's own operators again: a step of its own leaves them out
  const above = stepUp(clauses, head)
  if (above === null) return { to: -1, operators: own }
  return { to: above.to, operators: [...own, ...above.operators] }
}

/** From a clause to one it stands beside: `he said: we won`. */
function stepBeside(clauses: Clauses, at: number): Step | null {
  const { tokens, children } = clauses
  const { head } = tokens[at]!
  const clausal = children[head]!.some((c) => tokens[c]!.label === 'ccomp')
  if (tokens[head]!.tag !== 'VERB' || clausal || effectOf(tokens[head]!.lemma, 'clause', []) !== 'say') return null
  return { to: head, operators: governs(clauses, head, 'clause', at, []) }
}
