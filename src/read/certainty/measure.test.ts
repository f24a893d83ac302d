import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Certainty } from '../document.js'
import { analyse } from '../language/analyse.js'
import { certaintyOf } from './certainty.js'
import { findAt, readCoded } from './fixtures/coded.js'
import { confuse, printConfusion, scoreLabels } from './fixtures/score.js'
import { openReading } from './reading.js'

const SHARED = join(import.meta.dirname, '../../../../shared/eval')
const coded = readCoded('certainty.jsonl')

describe('the coded sentences', () => {
  it('are as many as promised, each label at least 70 times', () => {
    expect(coded.length).toBeGreaterThanOrEqual(440)
    const table = confuse(coded.map(({ label }) => [label, label]))
    for (const label of Object.keys(table) as Certainty[]) expect(table[label][label]).toBeGreaterThanOrEqual(70)
  })

  it.each([
    ['develop', 0.93, 0.95, 0.9],
    ['held-out', 0.82, 0.9, 0.75],
  ] as const)('are labelled as coded: %s', (part, least, apart, spoken) => {
    const rows = coded.filter((row) => row.part === part)
    const found = rows.map((row) => ({ row, found: findAt(row.text, row.predicate[0]) }))
    const table = confuse(found.map(({ row, found: { certainty } }) => [row.label, certainty]))
    const voiced = found.filter(({ row }) => row.label === 'attributed' || row.label === 'asserted')
    const right = voiced.filter(({ row, found: { certainty } }) => certainty === row.label).length / voiced.length
    const owned = found.filter(({ row }) => row.attributedTo !== null)
    const named = owned.filter(({ row: { attributedTo }, found: { attributedTo: by } }) => {
      return by !== null && by.span[0] < attributedTo![1] && attributedTo![0] < by.span[1]
    })
    const share = named.length / owned.length
    console.log(
      `${part}, ${rows.length} sentences\n${printConfusion(table)}\nattributed and asserted right ${right.toFixed(3)}, speaker found ${share.toFixed(3)}`,
    )
    expect(scoreLabels(table).macro).toBeGreaterThan(least)
    expect(right).toBeGreaterThan(apart)
    expect(share).toBeGreaterThan(spoken)
  })
})

interface Judged {
  text: string
  predicates: { start: number; factuality: number }[]
}

/** Certainties from the surest that an act happened to the surest that it did not. */
const ORDER: Certainty[] = ['denied', 'hypothetical', 'purported', 'attributed', 'asserted']

describe.skipIf(!existsSync(SHARED))('judged factuality, −3 to 3 (skipped: ../shared is absent)', () => {
  it.each([
    ['uds-ih2', 0.45],
    ['meantime', 0.25],
  ])('rises with certainty: %s', (set, least) => {
    const rows = readFileSync(join(SHARED, `${set}-factuality.jsonl`), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Judged)
    for (const held of [false, true]) {
      const pairs = rows.filter((_, i) => (i % 5 === 4) === held).flatMap(judge)
      const means = ORDER.map((label) => {
        const values = pairs.filter(([certainty]) => certainty === label).map(([, value]) => value)
        return `${label} ${mean(values).toFixed(2)} (${values.length})`
      })
      const rho = correlate(
        ranks(pairs.map(([certainty]) => ORDER.indexOf(certainty))),
        ranks(pairs.map(([, value]) => value)),
      )
      console.log(`${set}${held ? ', held out' : ''}: ${means.join(', ')}; rank correlation ${rho.toFixed(3)}`)
      expect(rho).toBeGreaterThan(least)
    }
  })
})

function judge({ text, predicates }: Judged): [Certainty, number][] {
  const sentences = analyse(text)
  const reading = openReading(text, sentences)
  return predicates.flatMap(({ start, factuality }): [Certainty, number][] => {
    const sentence = sentences.findIndex((s) => s.start <= start && start < s.end)
    const at = sentences[sentence]?.tokens.findIndex((t) => t.start <= start && start < t.end) ?? -1
    return at < 0 ? [] : [[certaintyOf(reading, sentence, at).certainty, factuality]]
  })
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

/** Mid-ranks. */
function ranks(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b)
  const place = new Map<number, number>()
  for (let i = 0; i < sorted.length; ) {
    let end = i
    while (sorted[end] === sorted[i]) end++
    place.set(sorted[i]!, (i + end - 1) / 2)
    i = end
  }
  return values.map((value) => place.get(value)!)
}

function correlate(x: readonly number[], y: readonly number[]): number {
  const [mx, my] = [mean(x), mean(y)]
  const sum = (f: (i: number) => number) => x.reduce((total, _, i) => total + f(i), 0)
  return (
    sum((i) => (x[i]! - mx) * (y[i]! - my)) / Math.sqrt(sum((i) => (x[i]! - mx) ** 2) * sum((i) => (y[i]! - my) ** 2))
  )
}
