import type { Document, Range } from '../document.js'
import { mix } from '../language/hash.js'
import { shared, shinglesOf } from './shingles.js'
import { type Words, wordsOf } from './words.js'

/** Somebody's words, or what is attributed to somebody, in a document. */
export interface Utterance {
  document: number
  /** the speaker's code, else the words that name one in small letters; null where nobody is named */
  speaker: string | null
  actor: string | null
  span: Range
  /** where the speaker is named */
  naming: Range | null
}

/** A quotation of fewer words is a phrase that many use. */
const FEWEST = 6
/** The share of the shorter quotation's runs of words that must stand in the longer. */
const MOST_OF_IT = 0.6
const REMEMBERED = 6

/**
 * The quotations of a document that are long enough to be told from other people's: six words, as is usual for such hints.
 * @param document its place
 */
export function quotationsOf(of: Document, document: number): (Utterance & { words: Words })[] {
  return of.quotes
    .map(({ span, speaker }) => ({
      document,
      speaker: speaker === null ? null : (speaker.actor ?? nameOf(of.text.slice(...speaker.span))),
      actor: speaker?.actor ?? null,
      span,
      naming: speaker?.span ?? null,
      words: wordsOf(of.text.slice(...span), 400),
    }))
    .filter(({ words }) => words.hash.length >= FEWEST)
}

/**
 * Finds quotations that hold the same words and are not said to be of different speakers.
 * @returns pairs of places in the list, the earlier first
 */
export function sameWords(quotes: readonly (Utterance & { words: Words })[]): [number, number][] {
  const byRun = new Map<number, number[]>()
  const sets = quotes.map(({ words }) => shinglesOf(words))
  const pairs: [number, number][] = []
  quotes.forEach((quote, i) => {
    const met = new Set<number>()
    for (const run of runsOf(quote.words)) {
      const there = byRun.get(run) ?? []
      for (const other of there) met.add(other)
      if (there.length < REMEMBERED && there.at(-1) !== i) there.push(i)
      byRun.set(run, there)
    }
    for (const other of [...met].sort((a, b) => a - b)) {
      const [a, b] = [sets[other]!, sets[i]!]
      if (other === i || areDifferent(quotes[other]!, quote)) continue
      if (shared(a, b) >= MOST_OF_IT * Math.min(a.length, b.length)) pairs.push([other, i])
    }
  })
  return pairs
}

/** Hashes of the runs of six words. */
function runsOf({ hash }: Words): Set<number> {
  const found = new Set<number>()
  for (let i = 0; i + FEWEST <= hash.length; i++) {
    let h = 0
    for (let j = i; j < i + FEWEST; j++) h = mix(h, hash[j]!)
    found.add(h)
  }
  return found
}

/** Two known actors that are not the same, nor one a part of the other's state. */
function areDifferent(a: Utterance, b: Utterance): boolean {
  if (a.actor === null || b.actor === null || a.actor === b.actor) return false
  return a.actor.split('.')[0] !== b.actor.split('.')[0]
}

/** The words that name a speaker, without the article. */
export function nameOf(words: string): string {
  return words
    .replace(/\s+/g, ' ')
    .replace(/^(?:the|a|an)\s/i, '')
    .trim()
    .slice(0, 80)
    .toLowerCase()
}
