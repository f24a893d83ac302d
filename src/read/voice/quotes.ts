import { quotations } from '../../world/quotes.js'
import type { Mention } from '../actors/mention.js'
import type { Quote, Range } from '../document.js'
import type { Sentence } from '../language/analyse.js'
import type { Phrase } from '../language/phrases.js'
import { openClauses } from './clauses.js'
import { type Clauses, speakerPhrase } from './speakers.js'
import { effectOf, isSpeech } from './words/verbs.js'

/** Who speaks, and where the text says so. */
export interface Speaker {
  sentence: number
  phrase: Phrase
}

/** A text in quotation marks, marks included, by places in the text, with its speaker. */
export interface Quoted {
  span: Range
  speaker: Speaker | null
  /** the words by which the speaker is known, as places in the text; null without a speaker */
  cue: Range | null
  /** words in it */
  words: number
}

/**
 * A speaker as `attributedTo`: his words' place and the actor they name.
 * @param mentions by sentence, as `mentionsBySentence` gives them; without them the actor is null
 */
export function nameSpeaker(
  sentences: readonly Sentence[],
  mentions: readonly (readonly Mention[])[],
  { sentence, phrase }: Speaker,
): { actor: string | null; span: Range } {
  const { tokens } = sentences[sentence]!
  const span: Range = [tokens[phrase.from]!.start, tokens[phrase.to - 1]!.end]
  const within = (mentions[sentence] ?? []).filter((m) => m.head >= phrase.from && m.head < phrase.to)
  const named = within.find((m) => m.head === phrase.head) ?? within[0]
  return { actor: named?.actor ?? null, span }
}

/** Mentions sorted by the sentence they stand in. */
export function mentionsBySentence(mentions: readonly Mention[], count: number): Mention[][] {
  const sorted: Mention[][] = Array.from({ length: count }, () => [])
  for (const mention of mentions) sorted[mention.sentence]?.push(mention)
  return sorted
}

/**
 * The quotations of a text, each with the speaker that the text gives it: who is said to speak in a sentence the
 * quotation stands in, else whoever spoke in the sentence before.
 * @param mentions the actors named, from which a speaker's actor is taken
 */
export function findQuotes(text: string, sentences: readonly Sentence[], mentions: readonly Mention[] = []): Quote[] {
  const clauses = sentences.map(({ tokens }) => openClauses(tokens))
  const named = mentionsBySentence(mentions, sentences.length)
  return readQuotes(text, sentences, clauses).map(({ span, speaker }) => ({
    span,
    speaker: speaker === null ? null : nameSpeaker(sentences, named, speaker),
  }))
}

/** The same over sentences already prepared, with speakers as phrases. */
export function readQuotes(text: string, sentences: readonly Sentence[], clauses: readonly Clauses[]): Quoted[] {
  const found: Quoted[] = []
  let first = 0
  for (const { start, end } of quotations(text)) {
    while (first < sentences.length && sentences[first]!.end <= start) first++
    let last = first
    while (last + 1 < sentences.length && sentences[last + 1]!.start < end) last++
    const words = text.slice(start + 1, end - 1).match(/[\p{L}\p{N}’'-]+/gu)?.length ?? 0
    const heard =
      hear(sentences, clauses, first, last, [start, end], words <= FEW) ??
      carryOn(sentences, clauses, first, [start, end], found, words)
    found.push({ span: [start, end], speaker: heard?.speaker ?? null, cue: heard?.cue ?? null, words })
  }
  return found
}

/** So few words are held off rather than reported, unless a verb of speech stands right above them. */
export const FEW = 3

interface Heard {
  speaker: Speaker
  cue: Range
}

/** A speaker named in the sentences of a quotation, outside it; the nearest to one of its ends. */
function hear(
  sentences: readonly Sentence[],
  clauses: readonly Clauses[],
  first: number,
  last: number,
  [start, end]: Range,
  short: boolean,
): Heard | null {
  let best: Heard | null = null
  let distance = Number.POSITIVE_INFINITY
  for (let s = first; s <= last && s < sentences.length; s++) {
    if (s > first && s < last) continue
    const { tokens } = sentences[s]!
    const open = tokens.findIndex((token) => token.start >= start)
    for (const { phrase, from, to, verb } of voicesOf(clauses[s]!)) {
      if (short && verb >= 0 && !isAbove(clauses[s]!, open, verb)) continue
      const cue: Range = [tokens[from]!.start, tokens[to - 1]!.end]
      if (cue[0] < end && start < cue[1]) continue
      const far = Math.min(Math.abs(cue[0] - end), Math.abs(start - cue[1]))
      if (far < distance) {
        distance = far
        best = { speaker: { sentence: s, phrase }, cue }
      }
    }
  }
  return best
}

/** Everybody said to speak in a sentence: subjects of verbs of speech, and asides. */
function voicesOf(clauses: Clauses): { phrase: Phrase; from: number; to: number; verb: number }[] {
  const voices = clauses.asides.flatMap(({ speaker, from, to }) =>
    speaker === null ? [] : [{ phrase: speaker, from, to, verb: -1 }],
  )
  for (const { at, doers, passive } of clauses.predicates.values()) {
    if (passive || doers.length === 0 || !utters(clauses.tokens[at]!.lemma)) continue
    const phrase = speakerPhrase(clauses, doers[0]!)
    const beside = phrase.to <= at ? phrase.to : at
    voices.push({ phrase, from: Math.min(beside, at), to: at + 1, verb: at })
  }
  return voices
}

/** Whether a verb gives somebody's words, not thoughts. */
function utters(lemma: string): boolean {
  return /^(call|dub|term|label|brand)$/.test(lemma) || (isSpeech(lemma) && effectOf(lemma, 'clause', []) !== 'think')
}

function isAbove({ tokens }: Clauses, at: number, verb: number): boolean {
  for (let up = at, steps = 0; up >= 0 && steps < 12; steps++, up = tokens[up]!.head) if (up === verb) return true
  return false
}

/** Whole sentences in quotation marks without a speaker of their own belong to whoever spoke just before, or was spoken of. */
function carryOn(
  sentences: readonly Sentence[],
  clauses: readonly Clauses[],
  first: number,
  [start]: Range,
  found: readonly Quoted[],
  words: number,
): Heard | null {
  if (words < 3 || first >= sentences.length || Math.abs(sentences[first]!.start - start) > 1) return null
  const before = found.at(-1)
  const previous = sentences[first - 1]
  if (before?.speaker && (before.span[1] >= (previous?.start ?? start) || before.speaker.sentence >= first - 1))
    return { speaker: before.speaker, cue: before.cue! }
  if (previous === undefined) return null
  const { tokens } = previous
  const root = tokens.findIndex(({ head }) => head < 0)
  const subject = clauses[first - 1]!.children[root]?.find((c) => tokens[c]!.label === 'nsubj')
  if (subject === undefined || /^(it|there|this|that|which)$/i.test(tokens[subject]!.form)) return null
  const phrase = speakerPhrase(clauses[first - 1]!, subject)
  return { speaker: { sentence: first - 1, phrase }, cue: [tokens[phrase.from]!.start, tokens[phrase.to - 1]!.end] }
}
