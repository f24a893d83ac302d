import type { Certainty, Range } from '../document.js'
import type { Phrase } from '../language/phrases.js'
import { FEW, nameSpeaker, type Speaker } from '../voice/quotes.js'
import { isUnowned } from '../voice/speakers.js'
import { climb } from './climb.js'
import type { Reading } from './reading.js'
import { type Operator, weigh } from './weigh.js'

/** How surely a text says that an act has happened, by which words, and on whose word. */
export interface Finding {
  certainty: Certainty
  cue: Range | null
  attributedTo: { actor: string | null; span: Range } | null
}

/**
 * The certainty of the act that the token `at` of a sentence names, a verb or a noun, coded by CODEBOOK.md; spans are
 * places in the text. The operators over the act are read off the parse from the inside to the outside, then from the
 * quotations and asides of the sentence.
 */
export function certaintyOf(reading: Reading, sentence: number, at: number): Finding {
  const { tokens } = reading.sentences[sentence]!
  const clauses = reading.clauses[sentence]!
  const place = (cue: [number, number]): Range => [tokens[cue[0]]!.start, tokens[cue[1] - 1]!.end]
  const operators: Operator<Speaker>[] = climb(clauses, at).map((o) => locate(o, sentence))
  if (isAsked(reading, sentence))
    operators.push({ effect: 'intend', cue: [tokens.length - 1, tokens.length], speaker: null })
  if (isSupposed(reading, sentence, at)) operators.push({ effect: 'intend', cue: [0, 1], speaker: null })
  if (isOrdered(reading, sentence, at)) operators.push({ effect: 'intend', cue: [at, at + 1], speaker: null })
  for (const aside of clauses.asides) {
    if (at >= aside.from && at < aside.to) continue
    if (at < aside.over[0] || at >= aside.over[1]) continue
    if (aside.speaker === null) {
      operators.unshift({ effect: 'bare', cue: [aside.from, aside.to], speaker: null })
      continue
    }
    const owned = !isUnowned(clauses, aside.speaker.head)
    operators.push(
      locate({ effect: owned ? 'say' : 'bare', cue: [aside.from, aside.to], speaker: aside.speaker }, sentence),
    )
  }
  const { start, end } = tokens[at]!
  const quoted = reading.quotes[sentence]!.find(({ span }) => span[0] < start + 1 && end - 1 < span[1])
  let quoteCue: Range | null = null
  if (quoted !== undefined) {
    quoteCue = quoted.cue ?? quoted.span
    const scare = quoted.speaker === null && quoted.words <= FEW
    if (scare) operators.unshift({ effect: 'doubt', cue: [-1, -1], speaker: null })
    else operators.push({ effect: 'say', cue: [-1, -1], speaker: quoted.speaker })
  }
  const { certainty, cue, speaker } = weigh(operators)
  return {
    certainty,
    cue: cue === null ? null : cue[0] < 0 ? quoteCue : place(cue),
    attributedTo: speaker === null ? null : nameSpeaker(reading.sentences, reading.mentions, speaker),
  }
}

function locate(operator: Operator<Phrase>, sentence: number): Operator<Speaker> {
  const { speaker } = operator
  return { ...operator, speaker: speaker === null ? null : { sentence, phrase: speaker } }
}

/** Whether the sentence is a question. */
function isAsked({ sentences }: Reading, sentence: number): boolean {
  const { tokens } = sentences[sentence]!
  return tokens.slice(-2).some(({ form }) => /^\?+!*$/.test(form))
}

/** Whether the act stands in an inverted condition that opens the sentence: `Had Norland sold shells, …`. */
function isSupposed({ sentences }: Reading, sentence: number, at: number): boolean {
  const { tokens } = sentences[sentence]!
  if (!/^(Had|Should|Were)$/.test(tokens[0]!.form) || !/^(DET|PRON|PROPN|NOUN)$/.test(tokens[1]?.tag ?? ''))
    return false
  const comma = tokens.findIndex(({ form }) => form === ',')
  return comma > at
}

/** Whether the act is ordered or asked for: `Withdraw your troops`, `please leave`. */
function isOrdered({ sentences, clauses }: Reading, sentence: number, at: number): boolean {
  const { tokens } = sentences[sentence]!
  const { label, fine } = tokens[at]!
  if (fine !== 'VB' || !/^(root|parataxis)$/.test(label)) return false
  return !clauses[sentence]!.children[at]!.some(
    (c) => c < at && /^(nsubj|aux|mark|cop|advcl|cc)$/.test(tokens[c]!.label),
  )
}
