import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildCase, indicator, item, question, row } from '../../test/support/build-case.js'
import type { Case } from '../case/case.js'
import { judge } from '../judge/judge.js'
import type { PlainRecord } from '../ledger/fixtures/stage-records.js'
import { memoryLedger } from './fixtures/memory-ledger.js'
import { observe } from './observe.js'

const AFTER = 10_000
/** All windows lie in these days. */
const LAST = AFTER + 59
const BEFORE = 7 * 40
const RANGE = { start: 0, end: 0 }

/** A case that is known from the ledger alone: acts looked for, ties compared, an effect, and a question that hangs on one of them. */
function caseOf(priors: number[], cells: number[][], typicalDelay: number | null): Case {
  const [acts, ties, effect] = cells.map((row_) => [row(row_)])
  const looked = { ...indicator(0), after: AFTER, until: AFTER + 29, typicalDelay }
  const window: [number, number] = [AFTER, LAST]
  const shares = priors.map(() => [0.3, 0.7])
  return {
    ...buildCase(priors),
    questions: [question('q', ['a', 'b'], [{ state: null, p: shares }])],
    evidence: [
      item('acts', { by: 'indicator', indicator: looked }, acts!),
      item('ties', { by: 'ties', ties: { window, within: null, is: 'no-worse', range: RANGE } }, ties!),
      item('effect', { by: 'effect', effect: { on: AFTER, is: 'worse', within: 56, range: RANGE } }, effect!),
    ],
  }
}

/** What FRA and ITA do on a day of the feed, with others' talk that shows that it was delivered. */
function recordsOf(days: number[], accuses: number): PlainRecord[] {
  const accusation = { code: '112', root: '11', type: 'ACCUSE', class: 3, source_state: 'FRA', target_state: 'ITA' }
  return days.flatMap((day): PlainRecord[] => [
    { id: `o${day}`, day, source_state: 'ESP', target_state: 'PRT' },
    { id: `c${day}`, day, source_state: 'ITA', target_state: 'FRA' },
    ...(day % accuses === 0 ? [{ id: `a${day}`, day, ...accusation }] : []),
  ])
}

const cell = fc.double({ min: 0.05, max: 0.95, noNaN: true })

describe('a feed that delivered no day of the windows', () => {
  it('leaves every posterior where it was, whatever came before, and whatever came after', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(cell, { minLength: 2, maxLength: 4 }),
        fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { minLength: 3, maxLength: 3 }),
        fc.option(fc.integer({ min: 1, max: 30 })),
        fc.integer({ min: 1, max: 9 }),
        fc.boolean(),
        fc.integer({ min: -5, max: 90 }),
        async (raw, cells, typicalDelay, accuses, after, passed) => {
          const sum = raw.reduce((a, b) => a + b, 0)
          const priors = raw.map((p) => p / sum)
          const of = caseOf(
            priors,
            cells.map((cell) => cell.slice(0, priors.length)),
            typicalDelay,
          )
          const days = [
            ...Array.from({ length: BEFORE }, (_, i) => AFTER - BEFORE + i),
            ...(after ? Array.from({ length: 30 }, (_, i) => LAST + 1 + i) : []),
          ]
          const engine = await memoryLedger([{ name: 'b', feed: 'gdelt1', records: recordsOf(days, accuses) }])
          const observations = await observe(of, { asOf: AFTER + passed, ledger: { engine } })
          await engine.close()
          const judged = judge(of, observations)
          judged.hypotheses.forEach(({ posterior }, i) => {
            expect(posterior).toBeCloseTo(priors[i]!, 12)
          })
          expect(judged.questions.q!.a).toBeCloseTo(0.3, 12)
          expect(judged.evidence.map((e) => e.state).filter((state) => /seen/.test(state))).toEqual([])
        },
      ),
      { numRuns: 12 },
    )
  })
})
