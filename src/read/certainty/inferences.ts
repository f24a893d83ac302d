import type { Inference, Range } from '../document.js'
import { isPredicate, subtree } from '../language/phrases.js'
import type { Clauses } from '../voice/speakers.js'
import { PHRASES, type Phrase } from '../voice/words/judging.js'
import { climb } from './climb.js'
import type { Reading } from './reading.js'

/**
 * The clauses in which the author concludes or evaluates (`this implies that …`, `is unthinkable`), known by a phrase of
 * the table. What stands in quotation marks or on somebody else's word is not the author's and is left out; of several
 * phrases in one clause the first counts, one that concludes before one that evaluates.
 */
export function findInferences(reading: Reading): Inference[] {
  return reading.sentences.flatMap((_, sentence) => inferencesIn(reading, sentence))
}

function inferencesIn(reading: Reading, sentence: number): Inference[] {
  const clauses = reading.clauses[sentence]!
  const { tokens, children } = clauses
  if (clauses.asides.some(({ speaker }) => speaker !== null)) return []
  const byClause = new Map<number, Inference>()
  for (const { from, to, kind } of cuesIn(clauses)) {
    const cue: Range = [tokens[from]!.start, tokens[to - 1]!.end]
    if (reading.quotes[sentence]!.some(({ span }) => span[0] <= cue[0] && cue[1] <= span[1])) continue
    const head = clauseOf(clauses, from)
    const before = byClause.get(head)
    if (before !== undefined && (before.kind === 'inference' || kind === 'evaluation')) continue
    if (isReported(clauses, head)) continue
    const part = subtree(children, head)
    let start = part.from
    let end = part.to
    while (start < from && tokens[start]!.tag === 'PUNCT') start++
    while (end > to && tokens[end - 1]!.tag === 'PUNCT') end--
    byClause.set(head, { sentence, span: [tokens[start]!.start, tokens[end - 1]!.end], cue, kind })
  }
  return [...byClause.values()].sort((a, b) => a.cue[0] - b.cue[0])
}

/** Whether a clause is on the word of somebody the text names. */
function isReported(clauses: Clauses, head: number): boolean {
  return climb(clauses, head).some(
    ({ effect, speaker }) =>
      speaker !== null &&
      /^(say|think|confirm|deny|demand|suspect)$/.test(effect) &&
      !/^(which|that|this|it|i|we)$/i.test(clauses.tokens[speaker.head]!.form),
  )
}

/** The predicate of the clause a token stands in. */
function clauseOf({ tokens }: Clauses, at: number): number {
  let head = at
  for (let steps = 0; steps < tokens.length && tokens[head]!.head >= 0 && !isPredicate(tokens, head); steps++)
    head = tokens[head]!.head
  return head
}

function cuesIn(clauses: Clauses): { from: number; to: number; kind: Inference['kind'] }[] {
  const { tokens } = clauses
  const cues: { from: number; to: number; kind: Inference['kind'] }[] = []
  tokens.forEach(({ form, lemma }, from) => {
    if (from < (cues.at(-1)?.to ?? 0)) return
    const low = form.toLowerCase()
    const phrases = [...(PHRASES.get(low) ?? []), ...(low === lemma ? [] : (PHRASES.get(lemma) ?? []))]
    const phrase = phrases.find((one) => endOf(clauses, from, one) > 0 && fits(clauses, from, one))
    if (phrase !== undefined) cues.push({ from, to: endOf(clauses, from, phrase), kind: phrase.kind })
  })
  return cues
}

/** Where a phrase that begins at a token ends, adverbs between its words passed over; −1 where it does not stand there. */
function endOf({ tokens }: Clauses, from: number, { words }: Phrase): number {
  let at = from
  for (const [k, forms] of words.entries()) {
    if (k > 0 && tokens[at]?.tag === 'ADV' && !isOne(tokens[at], forms)) at++
    if (!isOne(tokens[at], forms)) return -1
    at++
  }
  return at
}

function isOne(token: Clauses['tokens'][number] | undefined, forms: readonly string[]): boolean {
  return token !== undefined && (forms.includes(token.form.toLowerCase()) || forms.includes(token.lemma))
}

function fits({ tokens, children }: Clauses, at: number, { needs }: Phrase): boolean {
  const { tag, head } = tokens[at]!
  if (needs === null) return true
  if (needs === 'guess')
    return tag === 'AUX' && head >= 0 && children[head]!.some((c) => c > at && /^(have|be)$/.test(tokens[c]!.form))
  if (needs === 'be')
    return (
      children[at]!.some((c) => tokens[c]!.label === 'cop') || /^(remain|seem|look)$/.test(tokens[head]?.lemma ?? '')
    )
  if (tag !== 'VERB') return false
  const subject = children[at]!.find((c) => tokens[c]!.label === 'nsubj')
  if (needs === 'thing') return subject === undefined || tokens[subject]!.tag !== 'PROPN'
  return subject !== undefined && subject < at && /^(this|that|it|which|these|all|what)$/i.test(tokens[subject]!.form)
}
