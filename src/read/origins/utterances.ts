import { parseDay } from '../../world/days.js'
import type { Document, Range, Statement } from '../document.js'
import type { Claims } from './claims.js'
import { Groups } from './groups.js'
import type { OriginEdge } from './origin.js'
import { nameOf, quotationsOf, sameWords, type Utterance } from './quotations.js'
import { wordsOf } from './words.js'

/** Days between two reports of what may be one utterance. */
const DAYS = 3
/** By convention: the same words of a known speaker, of an unknown one; the same speaker on the same matter, by code, by name, without either. */
const STRENGTH = { words: 0.9, wordsOfSomebody: 0.7, actor: 0.6, named: 0.4, nameless: 0.2 }

/** An attribution, or a quotation, which has no matter, day and phrase. */
type Attributed = Utterance & { matter: string | null; day: number | null; phrase: string | null }

/** What somebody is said to have said: one origin for what is said in it. */
export interface Saying {
  /** the speaker in the words of the first document */
  name: string
  actor: string | null
  edges: Omit<OriginEdge, 'of' | 'scope'>[]
}

/**
 * Finds utterances that documents go back to: attributions of what is said about one pair and kind of act to the same named speaker within three days, quotations
 * with the same words, and whatever else a document has from that speaker.
 * @param documents in an order of their own; places in the answer are places in it
 */
export function findSayings(documents: readonly Document[], claims: readonly Claims[]): Saying[] {
  const said: Attributed[] = []
  documents.forEach((of, document) => {
    const day = of.date === null ? null : parseDay(of.date)
    for (const statement of of.statements) {
      const by = statement.attributedTo
      if (by === null || claims[document]!.mentions.some((m) => m.span !== null && overlap(m.span, by.span))) continue
      const speaker = isNameless(of.text.slice(...by.span), by.actor)
        ? null
        : (by.actor ?? nameOf(of.text.slice(...by.span)))
      const { actor, span } = by
      const phrase = phraseOf(of.text, statement.span, span)
      said.push({ document, speaker, actor, span, naming: span, matter: matterOf(statement), day, phrase })
    }
  })
  const quotes = documents.flatMap(quotationsOf)
  const all = [...said, ...quotes.map((q) => ({ ...q, matter: null, day: null, phrase: null }))]
  const groups = new Groups()
  joinBySpeaker(all, groups)
  const repeated = new Set<number>()
  for (const [a, b] of sameWords(quotes)) {
    groups.join(said.length + a, said.length + b)
    if (quotes[a]!.document !== quotes[b]!.document) repeated.add(said.length + a).add(said.length + b)
  }
  const sayings = new Map<number, Saying>()
  all.forEach((one, i) => {
    if (one.matter === null && !repeated.has(i)) return
    const group = groups.find(i)
    const saying = sayings.get(group) ?? { name: nameIn(documents, one), actor: one.actor, edges: [] }
    saying.actor ??= one.actor
    const { document, span } = one
    if (one.matter === null) {
      const strength = one.speaker === null ? STRENGTH.wordsOfSomebody : STRENGTH.words
      saying.edges.push({ document, reason: 'quotation', span, strength })
    } else if (
      !saying.edges.some((e) => e.document === document && e.reason === 'statement' && e.span?.[0] === span[0])
    ) {
      const strength = one.speaker === null ? STRENGTH.nameless : one.actor === null ? STRENGTH.named : STRENGTH.actor
      saying.edges.push({ document, reason: 'statement', span, strength })
    }
    sayings.set(group, saying)
  })
  return [...sayings.values()]
}

/** One document's words of one speaker belong together; so do those of several in the same words, or on one matter within days of the first. */
function joinBySpeaker(said: readonly Attributed[], groups: Groups): void {
  const inDocument = new Map<string, number>()
  said.forEach(({ document, speaker, naming }, i) => {
    const here = `${document} ${speaker ?? `at ${naming?.[0] ?? `quotation ${i}`}`}`
    const before = inDocument.get(here)
    if (before === undefined) inDocument.set(here, i)
    else groups.join(before, i)
  })
  joinWithinDays(said, groups, ({ speaker, matter }) =>
    speaker === null || matter === null ? null : `${speaker} ${matter}`,
  )
  joinWithinDays(said, groups, ({ phrase }) => phrase)
}

/** Joins those of one key to the first of them that is no more than days before. */
function joinWithinDays(said: readonly Attributed[], groups: Groups, keyOf: (one: Attributed) => string | null): void {
  const first = new Map<string, { at: number; day: number }>()
  said.forEach((one, i) => {
    const key = keyOf(one)
    if (key === null || one.day === null) return
    const known = first.get(key)
    if (known !== undefined && one.day - known.day <= DAYS) groups.join(known.at, i)
    else first.set(key, { at: i, day: one.day })
  })
}

/** Speakers who may be anybody: "two officials", "a source close to the talks". */
const NAMELESS =
  /^(?:(?:an?|some|several|many|few|two|three|four|five|other|unnamed|anonymous|senior|local|western|\d+)\s|(?:\p{L}+\s){0,3}(?:officials|sources|people|diplomats|experts|analysts|witnesses|residents|observers|commentators)(?:\s|$))/iu

function isNameless(words: string, actor: string | null): boolean {
  return NAMELESS.test(words) || (actor === null && !/\p{Lu}/u.test(words.replace(/^The\s/, '')))
}

/** A phrase of fewer words may be anybody's. */
const FEWEST = 5

/** The words from the act to the speaker, as a key; null where they are few. */
function phraseOf(text: string, act: Range, by: Range): string | null {
  const { hash } = wordsOf(text.slice(Math.min(act[0], by[0]), Math.max(act[1], by[1])), 60)
  return hash.length < FEWEST ? null : hash.join(' ')
}

function matterOf({ source, target, root }: Statement): string {
  return `${source?.actor ?? ''} ${target?.actor ?? ''} ${root}`
}

function nameIn(documents: readonly Document[], { document, naming }: Utterance): string {
  const words = naming === null ? '' : documents[document]!.text.slice(...naming)
  return words.replace(/\s+/g, ' ').trim().slice(0, 120) || 'somebody who is quoted'
}

function overlap(a: Range, b: Range): boolean {
  return a[0] < b[1] && b[0] < a[1]
}
