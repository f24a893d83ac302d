import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { buildCase, indicator, item, row } from '../../test/support/build-case.js'
import { parseCase } from '../case/parse.js'
import { judge } from '../judge/judge.js'
import { memoryLedger } from '../observe/fixtures/memory-ledger.js'
import { lookUp } from '../observe/look-up.js'
import { observe } from '../observe/observe.js'
import { formatDay, parseDay } from '../world/days.js'
import { judgeOver } from './over.js'

const file = 'examples/pakistan-russia-2022/pakistan-russia-2022.case.yaml'
const of = parseCase(readFileSync(file, 'utf8'), { file }).case!
const day = (text: string): number => parseDay(text)!

describe('judgeOver', () => {
  const steps = judgeOver(of, day('2022-08-05'), day('2023-12-31'))

  it('steps on days on which something came in, and says what', () => {
    expect(steps[0]!.day).toBe('2022-08-05')
    expect(steps.at(-1)!.day).toBe('2023-12-31')
    expect(steps.find((s) => s.day === '2022-08-17')!.came.map((c) => c.id)).toEqual(['airlift', 'cargo'])
    expect(steps.slice(1, -1).every((s) => s.came.length > 0)).toBe(true)
  })

  it('gives on each day what judging as of that day gives, and misses no day on which it moved', () => {
    const at = (text: string): number[] =>
      judge(of, observe(of, { today: day('2023-12-31'), asOf: day(text) })).hypotheses.map((h) => h.posterior)
    let step = 0
    for (let d = day('2022-08-05'); d <= day('2022-11-05'); d += 3) {
      while (steps[step + 1] && day(steps[step + 1]!.day) <= d) step++
      expect(at(formatDay(d))).toEqual(steps[step]!.hypotheses.map((h) => h.posterior))
    }
  })

  it('on the first example tells its story: nothing decisive in 2022, no transfer given up in 2023, money and favour never parted', () => {
    const p = (text: string): Record<string, number> =>
      Object.fromEntries(steps.find((s) => s.day === text)!.hypotheses.map((h) => [h.id, h.posterior]))
    expect(p('2022-08-05').none).toBeCloseTo(0.5, 9)
    const september = steps.findLast((s) => s.day <= '2022-09-03')!
    expect(Math.max(...september.hypotheses.map((h) => h.posterior))).toBeLessThan(0.5)
    expect(p('2023-12-31').none).toBeLessThan(0.02)
    const end = p('2023-12-31')
    expect(Math.abs(end.commerce! - end.alignment!)).toBeLessThan(0.15)
    expect(Math.max(...steps.map((s) => s.hypotheses.find((h) => h.id === 'proxy-war')!.posterior))).toBeLessThan(0.1)
  })

  it('steps on the day from which an effect counts', () => {
    const effect = { on: 20, is: 'worse', within: 30, range: { start: 0, end: 0 } } as const
    const turned = buildCase([0.5, 0.5], { evidence: [item('turned', { by: 'effect', effect }, [row([0.8, 0.1])])] })
    const came = judgeOver(turned, 10, 90).map((s) => [parseDay(s.day), ...s.came.map((c) => c.state)])
    expect(came).toEqual([[10], [20, 'no-data'], [90]])
  })

  it('steps on days on which a ledger shows something, from what was fetched once', async () => {
    const acts = { ...indicator(50), after: 10 }
    const watched = buildCase([0.5, 0.5], {
      evidence: [item('act', { by: 'indicator', indicator: acts }, [row([0.8, 0.1])])],
    })
    const talk = Array.from({ length: 70 }, (_, d) => ({
      id: `t${d}`,
      day: d,
      source_state: 'ESP',
      target_state: 'PRT',
    }))
    const accused = {
      id: 'a',
      day: 30,
      filed: 33,
      code: '112',
      root: '11',
      type: 'ACCUSE',
      class: 3,
      source_state: 'FRA',
      target_state: 'ITA',
    }
    const engine = await memoryLedger([{ name: 'b', feed: 'gdelt1', records: [...talk, accused] }])
    const seen = judgeOver(watched, 5, 60, await lookUp(watched, { engine }, 60))
    expect(seen.map((s) => [s.day, s.came[0]?.state])).toEqual([
      ['1970-01-06', undefined],
      ['1970-01-11', 'pending'],
      ['1970-02-03', 'seen'],
      ['1970-03-02', undefined],
    ])
    const at = await observe(watched, { today: 60, asOf: 33, ledger: { engine } })
    expect(seen[2]!.hypotheses[0]!.posterior).toBe(judge(watched, at).hypotheses[0]!.posterior)
  })
})
