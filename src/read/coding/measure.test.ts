import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { quadNames } from '../../world/events/quads.js'
import { findMentions } from '../actors/find.js'
import { analyse, type Sentence } from '../language/analyse.js'
import { type Coded, codeEvents } from './code-events.js'
import { codePair } from './code-pair.js'

const EVAL = join(import.meta.dirname, '../../../../shared/eval')

interface Span {
  start: number
  end: number
}

interface News {
  text: string
  source: Span[]
  target: Span[]
  plover: string
  quad: string
  sourceCountry: string | null
  targetCountry: string | null
  usable: { interstate: boolean }
  zsp: { root: string; quad: string }
}

interface Wire {
  text: string
  dyads: [string, string, string][]
  usable: { interstate: boolean }
}

interface Judged {
  text: string
  relevant: boolean | null
  roots: string[]
}

/** Every fifth record was set aside before any was looked at. */
const parts = { developing: (i: number) => i % 5 !== 4, 'set aside': (i: number) => i % 5 === 4 }
type Part = keyof typeof parts

function load<Entry>(name: string, part: Part): Entry[] {
  const lines = readFileSync(join(EVAL, `${name}.jsonl`), 'utf8')
    .trim()
    .split('\n')
  return lines.filter((_, i) => parts[part](i)).map((line) => JSON.parse(line) as Entry)
}

/** Hits, events given, events wanted. */
type Counts = [hits: number, given: number, wanted: number]

function f1([hits, given, wanted]: Counts): number {
  return (2 * hits) / (given + wanted)
}

function print(name: string, part: Part, ...figures: (string | number)[]): void {
  const shown = figures.map((figure) => (typeof figure === 'number' ? figure.toFixed(3) : figure))
  console.log(`${name.padEnd(34)} ${part.padEnd(10)} ${shown.join('  ')}`)
}

function read(text: string): Coded[] {
  const sentences = analyse(text)
  return codeEvents(sentences, findMentions(sentences))
}

/** Events between two states, as `SOURCE TARGET kind`; those without a kind are left out. */
function dyadsOf(text: string, kind: (event: Coded) => string | null, mirrors: boolean): Set<string> {
  return new Set(
    read(text).flatMap((event) => {
      const [source, target] = [event.source?.state, event.target?.state]
      const label = kind(event)
      if (event.scope !== 'interstate' || source == null || target == null || label === null) return []
      return event.mirror && !mirrors ? [] : [`${source} ${target} ${label}`]
    }),
  )
}

/** The set has one label for what PLOVER now parts into CONCEDE and RETREAT. */
function labelOf(type: string | null): string | null {
  return type === 'CONCEDE' || type === 'RETREAT' ? 'YIELD' : type
}

function count(given: ReadonlySet<string>, wanted: ReadonlySet<string>, sum: Counts): void {
  sum[0] += [...wanted].filter((one) => given.has(one)).length
  sum[1] += given.size
  sum[2] += wanted.size
}

function undirected(dyads: Iterable<string>): Set<string> {
  return new Set([...dyads].map((dyad) => dyad.split(' ').slice(0, 2).sort().join(' ')))
}

function measureNews(part: Part, mirrors: boolean): { f1: number; pairs: number } {
  const sum: Counts = [0, 0, 0]
  const pairs: Counts = [0, 0, 0]
  for (const { text, plover, sourceCountry, targetCountry, usable } of load<News>('news-sentences', part)) {
    if (!usable.interstate) continue
    const wanted = new Set([`${sourceCountry} ${targetCountry} ${plover}`])
    count(
      dyadsOf(text, ({ type }) => labelOf(type), mirrors),
      wanted,
      sum,
    )
    count(undirected(dyadsOf(text, ({ root }) => root, mirrors)), undirected(wanted), pairs)
  }
  return { f1: f1(sum), pairs: pairs[0] / pairs[2] }
}

function measureWire(part: Part, mirrors: boolean): { f1: number; pairs: number } {
  const sum: Counts = [0, 0, 0]
  const pairs: Counts = [0, 0, 0]
  for (const { text, dyads, usable } of load<Wire>('petrarch2-gsr', part)) {
    if (!usable.interstate) continue
    const wanted = new Set(dyads.filter(([source, target]) => source !== target).map((dyad) => dyad.join(' ')))
    const given = dyadsOf(text, ({ root }) => root, mirrors)
    count(given, wanted, sum)
    count(undirected(given), undirected(wanted), pairs)
  }
  return { f1: f1(sum), pairs: pairs[0] / pairs[2] }
}

function measureRelevance(part: Part): { none: number; some: number; roots: number } {
  const [none, some] = [
    [0, 0],
    [0, 0],
  ]
  const sum: Counts = [0, 0, 0]
  for (const { text, relevant, roots } of load<Judged>('news-relevance', part)) {
    if (relevant === null) continue
    const given = new Set(read(text).map(({ root }) => root))
    const side = relevant ? some : none
    side[0]! += given.size > 0 ? 1 : 0
    side[1]! += 1
    if (relevant) count(given, new Set(roots), sum)
  }
  return { none: none[0]! / none[1]!, some: some[0]! / some[1]!, roots: f1(sum) }
}

/** Shares of right answers where the parties are given: type and class, ours and the model's. */
function measurePairs(part: Part): { type: number; quad: number; modelType: number; modelQuad: number } {
  const right = [0, 0, 0, 0]
  let all = 0
  for (const { text, source, target, plover, quad, zsp } of load<News>('news-sentences', part)) {
    const sentences = analyse(text)
    const places = (sentence: Sentence) => [placeOf(sentence, source[0]), placeOf(sentence, target[0])] as const
    const sentence = sentences.find((one) => places(one).every((place) => place !== null))
    if (sentence === undefined) continue
    const [from, to] = places(sentence)
    const answer = codePair(sentence, from!, to!)
    const hits = [
      labelOf(answer.type) === plover,
      quadNames[answer.quad - 1]!.replace(' ', '-') === quad,
      zsp.root === plover,
      zsp.quad === quad,
    ]
    hits.forEach((hit, k) => {
      if (hit) right[k]! += 1
    })
    all++
  }
  const [type, quad, modelType, modelQuad] = right.map((hits) => hits / all)
  return { type: type!, quad: quad!, modelType: modelType!, modelQuad: modelQuad! }
}

function placeOf({ tokens }: Sentence, span: Span | undefined): [from: number, to: number] | null {
  if (span === undefined) return null
  const within = tokens.flatMap(({ start, end }, i) => (start < span.end && end > span.start ? [i] : []))
  return within.length === 0 ? null : [within[0]!, within.at(-1)! + 1]
}

describe.skipIf(!existsSync(EVAL))('coding, on labelled sentences (skipped: ../shared is absent)', () => {
  it('finds states and type in news', () => {
    for (const part of ['developing', 'set aside'] as const) {
      const { f1, pairs } = measureNews(part, false)
      print('news: directed dyad and type', part, 'F1', f1, 'both ways', measureNews(part, true).f1)
      print('news: undirected pair', part, 'recall', pairs)
      if (part === 'developing') expect([f1 > 0.76, pairs > 0.93]).toEqual([true, true])
    }
  })

  it('finds states and root in codebook-like sentences', () => {
    for (const part of ['developing', 'set aside'] as const) {
      const { f1, pairs } = measureWire(part, true)
      print('wire: directed dyad and root', part, 'F1', f1, 'one way', measureWire(part, false).f1)
      print('wire: undirected pair', part, 'recall', pairs)
      if (part === 'developing') expect([f1 > 0.62, pairs > 0.8]).toEqual([true, true])
    }
  })

  it('tells sentences with an event from those without', () => {
    for (const part of ['developing', 'set aside'] as const) {
      const { none, some, roots } = measureRelevance(part)
      print('relevance: an event where none is', part, 'share', none, 'where one is', some, 'roots F1', roots)
      if (part === 'developing') expect([none < 0.06, some > 0.68, roots > 0.55]).toEqual([true, true, true])
    }
  })

  it('names type and class where the parties are given', () => {
    for (const part of ['developing', 'set aside'] as const) {
      const { type, quad, modelType, modelQuad } = measurePairs(part)
      print('given parties', part, 'type', type, 'class', quad, 'model: type', modelType, 'class', modelQuad)
      if (part === 'developing') expect([type > modelType, quad > modelQuad - 0.02]).toEqual([true, true])
    }
  })
})
