import { describe, expect, it } from 'vitest'
import {
  buildCase,
  FACT,
  indicator,
  item,
  observed,
  origin,
  probability,
  report,
  reported,
  row,
  source,
} from '../../test/support/build-case.js'
import type { Case, Evidence, Probability, Rating } from '../case/case.js'
import type { Observations } from '../case/observations.js'
import { judge } from './judge.js'

const RANGE = { start: 0, end: 0 }

function codesOf(of: Case, observations: Observations = observed()): string[] {
  return judge(of, observations).diagnostics.map((d) => d.code)
}

const spoken = (n: number, cells: number[]): Case =>
  buildCase([0.5, 0.5], {
    sources: [source('s', 0.6)],
    origins: Array.from({ length: n }, (_, i) => origin(`o${i}`, 's')),
    reports: Array.from({ length: n }, (_, i) => report(`r${i}`, 's', [`o${i}`])),
    evidence: Array.from({ length: n }, (_, i) => item(`e${i}`, reported([`r${i}`]), [row(cells)])),
  })

const rated = (id: string, rates: (Rating | null)[], more: Partial<Evidence['matrix']> = {}): Evidence => {
  const matrix = {
    rates,
    credibility: 'medium' as const,
    relevance: 'medium' as const,
    weight: null,
    ranges: [],
    ...more,
  }
  return item(id, FACT, [], { matrix })
}

const watched = buildCase([0.5, 0.5], {
  evidence: [item('act', { by: 'indicator', indicator: indicator(50) }, [row([0.9, 0.2])])],
})

describe('lints of a judgement', () => {
  it('say that the lead rests on one origin, and not where two carry it', () => {
    expect(codesOf(spoken(1, [0.8, 0.2]))).toContain('single-origin')
    expect(codesOf(spoken(2, [0.8, 0.2]))).not.toContain('single-origin')
  })

  it('say that an item that counts separates nothing', () => {
    const of = buildCase([0.4, 0.6], { evidence: [item('e', FACT, [row([0.5, 0.5])])] })
    expect(codesOf(of)).toEqual(['tells-nothing'])
  })

  it('say that a routine message carries much', () => {
    const of = (cells: number[]): Case =>
      buildCase([0.5, 0.5], { evidence: [item('e', FACT, [row(cells)], { routine: 'yearly' })] })
    expect(codesOf(of([0.9, 0.3]))).toContain('routine-weight')
    expect(codesOf(of([0.9, 0.8]))).not.toContain('routine-weight')
  })

  it('say what the ledger could not tell, and that usual traffic meets the condition', () => {
    const seen = { coverage: { point: 0.5, lo: 0.2, hi: 0.8 }, elapsed: 1, count: 0, feed: 'x', closes: 50 }
    expect(codesOf(watched, observed({ act: { state: 'no-data', why: 'no ledger is connected' } }))).toContain(
      'no-data',
    )
    expect(codesOf(watched, observed({ act: { state: 'pending', why: 'open', closes: 200 } }))).toContain('pending')
    expect(codesOf(watched, observed({ act: { state: 'not-seen', usual: 0.3, ...seen } }))).toContain('usual-traffic')
    expect(codesOf(watched, observed({ act: { state: 'not-seen', usual: 0.1, ...seen } }))).not.toContain(
      'usual-traffic',
    )
  })

  it('say that a default recall is used, and which cells the ledger speaks against', () => {
    const acts = {
      by: 'acts' as const,
      feed: 'x',
      batches: [],
      sql: [],
      notes: [],
      window: { from: '1970-01-02', to: '1970-02-20', days: 50, delivered: 50 },
      needed: 1,
      detection: { point: 0.5, lo: 0.2, hi: 0.8 },
      visibility: 1,
      usual: null,
      events: [],
    }
    const reading = { coverage: acts.detection, usual: 0.3, elapsed: 1, count: 1, feed: 'x', closes: 50, trace: acts }
    const impossible: Probability = { ...probability(0), as: 'impossible' }
    const certain: Probability = { ...probability(1), as: 'certain' }
    const of = (cells: Probability[]): Case => ({
      ...watched,
      evidence: [{ ...watched.evidence[0]!, rows: [{ ...row([0.9, 0.2]), cells }] }],
    })
    const told = (cells: Probability[], state: 'seen' | 'not-seen'): string[] =>
      judge(of(cells), observed({ act: { state, ...reading } }))
        .diagnostics.filter((d) => d.code === 'cell-against-data')
        .map((d) => d.message)
    expect(told([impossible, probability(0.2)], 'seen')).toEqual(['act is called impossible under h0, and seen in x'])
    expect(told([impossible, probability(0.2)], 'not-seen')).toEqual([])
    expect(told([probability(0.3), certain], 'not-seen')).toEqual(['act is called certain under h1, and not seen in x'])
    expect(codesOf(watched, observed({ act: { state: 'seen', ...reading } }))).toContain('default-detection')
    const measured = { ...watched, settings: { ...watched.settings, detection: { point: 0.9, lo: 0.85, hi: 0.95 } } }
    expect(codesOf(measured, observed({ act: { state: 'seen', ...reading } }))).not.toContain('default-detection')
  })

  it('say a tie, a replay, an unverified scale, a tripwire that is overdue', () => {
    const tripwire = {
      id: 't',
      says: 'x',
      when: { by: 'says' as const, says: 'x', by_day: null },
      by: 40,
      // biome-ignore lint/suspicious/noThenProperty: the key of the language
      then: null,
      range: RANGE,
    }
    const of = { ...buildCase([0.5, 0.5]), scale: 'nato' as const, tripwires: [tripwire] }
    expect(codesOf(of, { ...observed(), replayed: true }).toSorted()).toEqual([
      'overdue',
      'replayed',
      'tie',
      'unverified-scale',
    ])
    expect(codesOf(of, observed({}, 40))).not.toContain('overdue')
  })

  it('say that blanks withhold the ranking of a matrix, and that formulas disagree', () => {
    expect(codesOf(buildCase([0.5, 0.5], { evidence: [rated('a', ['I', null])] }))).toContain('ranking-withheld')
    const rows = [
      rated('a', ['II', 'C']),
      rated('b', ['C', 'I'], { credibility: 'high', relevance: 'high' }),
      rated('c', ['C', 'I']),
    ]
    const { matrix, diagnostics } = judge(buildCase([0.5, 0.5], { evidence: rows }), observed())
    expect(matrix!.disagree.length).toBeGreaterThan(0)
    expect(diagnostics.map((d) => d.code)).toContain('formulas-disagree')
  })
})
