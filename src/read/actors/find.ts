import type { Day } from '../../world/days.js'
import type { Sentence, Token } from '../language/analyse.js'
import { namesBeside } from './appositions.js'
import { compose } from './compose.js'
import type { Found, Loose } from './found.js'
import { gazetteer } from './gazetteer.js'
import { settleGeorgia } from './homonyms.js'
import { Memory } from './memory.js'
import type { Mention } from './mention.js'
import { refer, referPart } from './refer.js'
import { findUnits, type Introduced, wordsOf } from './units.js'
import { useOf } from './use.js'

/**
 * Every mention of an actor in a document, in the order of the text: by name, people, capital, office, ministry, forces;
 * and by pronouns and definite nouns that refer back to one. A mention may lie within another (`head of the Russian
 * delegation`), and several may share their words (`the two countries`).
 * @param sentences the document as `analyse` returns it
 * @param options.date the document's day: who held which office then, and which states there were; without it the last
 * known holders and today's states
 */
export function findMentions(sentences: readonly Sentence[], options: { date?: Day } = {}): Mention[] {
  const trie = gazetteer()
  const mentions: Mention[] = []
  const known = new Map<string, Introduced>()
  const memory = new Memory()
  sentences.forEach(({ tokens }, sentence) => {
    const words = wordsOf(tokens)
    const { found, loose } = compose(
      tokens,
      words,
      settleGeorgia(findUnits(trie, tokens, words, options.date, known), words),
    )
    found.push(...namesBeside(tokens, words, found))
    const note = (one: Found) => {
      if (one.family !== null) known.set(one.family, one)
      const use = useOf(tokens, one)
      const { from, to, head, state, kind } = one
      const span: [number, number] = [tokens[from]!.start, tokens[to - 1]!.end]
      mentions.push({ sentence, from, to, head, span, actor: actorOf(one), state, kind, use })
      const { subject, plural } = standing(tokens, one)
      memory.add({ found: one, use, sentence, subject, plural })
    }
    const first = mentions.length
    const lookBack = (at: number, part?: Loose) => {
      const place = { tokens, words, sentence, memory }
      return part === undefined ? refer(place, at) : referPart(place, part)
    }
    for (const one of walk(tokens, found, loose, lookBack)) note(one)
    const here = mentions.splice(first)
    mentions.push(...here.toSorted((a, b) => a.from - b.from || b.to - a.to))
  })
  return mentions
}

/** Goes through a sentence from left to right, so that each word refers to what stands before it. */
function* walk(
  tokens: readonly Token[],
  found: readonly Found[],
  loose: readonly Loose[],
  lookBack: (at: number, part?: Loose) => Found[],
): Generator<Found> {
  const named = new Map<number, Found[]>()
  for (const one of found) named.set(one.from, [...(named.get(one.from) ?? []), one])
  const parts = new Map(loose.map((part) => [part.unit.from, part]))
  let covered = 0
  for (let at = 0; at < tokens.length; at++) {
    const here = named.get(at)
    if (here !== undefined) {
      yield* here
      for (const { to } of here) covered = Math.max(covered, to)
      continue
    }
    if (at < covered) continue
    const part = parts.get(at) ?? (tokens[at]!.tag === 'PRON' ? parts.get(at + 1) : undefined)
    const back = part === undefined ? lookBack(at) : lookBack(at, part)
    yield* back
    if (part !== undefined && back.length === 0 && part.unit.from === at) yield* lookBack(at)
    for (const { to } of back) covered = Math.max(covered, to)
  }
}

/** Whether a mention is a subject, and of several. */
function standing(tokens: readonly Token[], { head, single }: Found): { subject: boolean; plural: boolean } {
  let at = head
  for (let steps = 0; steps < 5 && tokens[at]!.label === 'conj' && tokens[at]!.head >= 0; steps++) at = tokens[at]!.head
  const { fine } = tokens[head]!
  const joined = at !== head || tokens.some(({ head: up, label }) => up === head && label === 'conj')
  return {
    subject: tokens[at]!.label === 'nsubj',
    plural: !single && (fine === 'NNS' || joined),
  }
}

function actorOf({ code, state, role }: Found): string {
  return role === null || code !== state ? code : `${code}.${role}`
}
