import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cameoCodes } from '../../world/events/cameo.js'
import { findMentions } from '../actors/find.js'
import { analyse } from '../language/analyse.js'
import { codeEvents } from './code-events.js'

/** A sentence of our own, in the manner of a codebook's examples, with the code and the states it was written for. */
interface Example {
  code: string
  source: string
  target: string
  text: string
  part: 'develop' | 'held-out'
  /** both sides do it */
  both?: true
}

const examples = readFileSync(join(import.meta.dirname, 'fixtures/codebook.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Example)

type Counts = [hits: number, given: number, wanted: number]

function count(sum: Counts, given: ReadonlySet<string>, wanted: ReadonlySet<string>): void {
  sum[0] += [...wanted].filter((one) => given.has(one)).length
  sum[1] += given.size
  sum[2] += wanted.size
}

function measure(part: Example['part']): { roots: number; digits: number; pairs: number } {
  const [roots, digits, pairs]: Counts[] = [
    [0, 0, 0],
    [0, 0, 0],
    [0, 0, 0],
  ]
  for (const { code, source, target, text, both, ...row } of examples) {
    if (row.part !== part || source === target) continue
    const sentences = analyse(text)
    const events = codeEvents(sentences, findMentions(sentences)).flatMap((event) => {
      const [from, to] = [event.source?.state, event.target?.state]
      return event.scope === 'interstate' && from != null && to != null ? [{ from, to, code: event.code }] : []
    })
    const wanted = [{ from: source, to: target, code }, ...(both ? [{ from: target, to: source, code }] : [])]
    const upTo = (length: number) => (event: (typeof wanted)[number]) =>
      `${event.from} ${event.to} ${event.code.slice(0, length)}`
    count(roots!, new Set(events.map(upTo(2))), new Set(wanted.map(upTo(2))))
    count(digits!, new Set(events.map(upTo(3))), new Set(wanted.map(upTo(3))))
    const sides = ({ from, to }: (typeof wanted)[number]) => [from, to].sort().join(' ')
    count(pairs!, new Set(events.map(sides)), new Set(wanted.map(sides)))
  }
  const f1 = ([hits, given, all]: Counts) => (2 * hits) / (given + all)
  return { roots: f1(roots!), digits: f1(digits!), pairs: pairs![0] / pairs![2] }
}

describe('sentences in the manner of a codebook', () => {
  it('are at least two for every code below the roots', () => {
    const counts = new Map<string, number>()
    for (const { code } of examples) counts.set(code, (counts.get(code) ?? 0) + 1)
    const few = [...cameoCodes.keys()].filter((code) => code.length > 2 && (counts.get(code) ?? 0) < 2)
    expect(few).toEqual([])
    expect([...counts.keys()].filter((code) => !cameoCodes.has(code))).toEqual([])
  })

  it.each([
    ['develop', 0.92, 0.82, 0.94],
    ['held-out', 0.8, 0.65, 0.88],
  ] as const)('are coded with their states: %s', (part, leastRoots, leastDigits, leastPairs) => {
    const { roots, digits, pairs } = measure(part)
    console.log(
      `codebook-like, ${part.padEnd(8)}  dyad and root F1 ${roots.toFixed(3)}  three digits ${digits.toFixed(3)}  pair recall ${pairs.toFixed(3)}`,
    )
    expect(roots).toBeGreaterThan(leastRoots)
    expect(digits).toBeGreaterThan(leastDigits)
    expect(pairs).toBeGreaterThan(leastPairs)
  })
})
