import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Observation, Observations } from '../case/observations.js'
import { parseCase } from '../case/parse.js'
import { judge } from '../judge/judge.js'
import { observe } from '../observe/observe.js'
import { parseDay } from '../world/days.js'
import { type Diff, diffCases } from './diff.js'

const today = parseDay('2022-09-03')!
const SMALL = readFileSync(new URL('../../test/golden/small/small.case.yaml', import.meta.url), 'utf8')
const EXAMPLE = readFileSync('examples/pakistan-russia-2022/pakistan-russia-2022.case.yaml', 'utf8')

/** A case whose items hang together: `given`, and one origin on two of them; a number for each cell and one for r. */
const written = (v: readonly number[]): string => `
demarche: 1
case: Made up
question: Which?
dyad: [PAK, RUS]
as-of: 2022-09-03
hypotheses:
  a: { says: A., prior: ${v[0]} }
  b: { says: B., prior: ${1 - v[0]!} }
sources:
  s: { name: S, kind: outlet, reliability: ${v[1]} }
origins:
  o: { says: O, source: s }
reports:
  r: { source: s, date: 2022-08-01, origins: [o] }
evidence:
  one: { says: One., reports: [r], if: { a: ${v[2]}, b: 0.3 } }
  two: { says: Two., reports: [r], given: one, if: { true: { a: ${v[3]}, b: 0.4 }, false: { a: 0.2, b: 0.6 } } }
`
const logOdds = (text: string, h: string): number => {
  const of = parseCase(text, { file: null }).case!
  const p = judge({ ...of, settings: { ...of.settings, draws: 1 } }, observe(of, { today })).hypotheses.find(
    (x) => x.id === h,
  )!.posterior
  return 10 * Math.log10(p / (1 - p))
}
const sum = (diff: Diff): number => diff.groups.reduce((s, g) => s + g.share!, 0)

describe('shares of edits', () => {
  const share = fc.integer({ min: 5, max: 95 }).map((n) => n / 100)
  const four = fc.tuple(share, share, share, share)

  it('are the means over all orders of editing, judged from the text each time, and sum to the whole change', () => {
    const parts = ['priors', 'sources.s', 'evidence.one', 'evidence.two']
    fc.assert(
      fc.property(four, four, (x, y) => {
        const diff = diffCases(written(x), written(y), { today })
        fc.pre(diff.shares !== null)
        const { of, change } = diff.shares!
        const orders = permutations([0, 1, 2, 3])
        const expected = [0, 0, 0, 0]
        for (const order of orders) {
          const now = [...x]
          for (const i of order) {
            const was = logOdds(written(now), of)
            now[i] = y[i]!
            expected[i]! += (logOdds(written(now), of) - was) / orders.length
          }
        }
        expect(change).toBeCloseTo(logOdds(written(y), of) - logOdds(written(x), of), 8)
        expect(sum(diff)).toBeCloseTo(change, 9)
        parts.forEach((part, i) => {
          const found = diff.groups.find((g) => g.parts.includes(part))?.share ?? 0
          expect(found).toBeCloseTo(expected[i]!, 8)
        })
      }),
      { numRuns: 6 },
    )
  })

  it('leave wording at nothing, and say that it is wording', () => {
    const b = SMALL.replace('question: ', 'question: Really, ').replace('none: very unlikely', 'none: unlikely')
    const { groups, shares } = diffCases(SMALL, b, { today })
    expect(groups.map((g) => [g.parts, g.wording])).toEqual([
      [['question'], true],
      [['evidence.cargo'], false],
    ])
    expect(groups[0]!.share).toBe(0)
    expect(groups[1]!.share).toBeCloseTo(shares!.change, 9)
    expect(shares).toMatchObject({ of: 'commerce', method: 'shapley', judged: 2 })
  })

  it('are those of what must stand together, where it cannot stand apart', () => {
    const b = SMALL.replace('as-of: 2022-09-03', 'as-of: 2022-09-03\nscale: phia')
      .replace('none: unlikely, commerce: likely', 'none: unlikely, commerce: highly likely')
      .replace(
        'none: very unlikely, commerce: very likely, proxy-war: very likely',
        'none: 0.1, commerce: 0.9, proxy-war: 0.9',
      )
    const { groups, shares } = diffCases(SMALL, b, { today })
    expect(groups.map((g) => g.parts)).toEqual([['evidence.airlift', 'evidence.cargo', 'scale']])
    expect(groups[0]!.share).toBeCloseTo(shares!.change, 9)
  })

  it('are withheld, with the reason, where there are no odds', () => {
    const other = diffCases(SMALL, SMALL.replace('prior: 0.45', 'prior: 0.95'), { today })
    expect(other).toMatchObject({ shares: null, sharesWithheld: expect.stringContaining('cannot be judged') })
    const sure = SMALL.replace('{ none: unlikely, commerce: likely', '{ none: impossible, commerce: likely').replace(
      'proxy-war: likely }\n  cargo',
      'proxy-war: impossible }\n  cargo',
    )
    const certain = sure.replace('    reports: [daily-1]\n', '    date: 2022-08-15\n    because: Seen.\n')
    expect(diffCases(SMALL, certain, { today }).sharesWithheld).toContain('certain or impossible')
    expect(diffCases('demarche: [', SMALL, { today })).toMatchObject({ shares: null, groups: [] })
    const renamed = SMALL.replaceAll('commerce', 'trade')
    expect(diffCases(SMALL, renamed, { today }).sharesWithheld).toBe('trade is no hypothesis of the first version')
  })

  /** The first cell of as many items of the example, another number. */
  const edited = (count: number): string => {
    let left = count
    return EXAMPLE.replace(/^( {4}if: \{ ?[a-z-]+: )[^,}{]+/gm, (whole, before) =>
      left-- > 0 ? `${before}0.37` : whole,
    )
  }

  it('of ten groups of the first example are exact, from 1024 judgements at most', () => {
    const diff = diffCases(EXAMPLE, edited(10), { today: parseDay('2024-06-01')! })
    expect(diff.groups).toHaveLength(10)
    expect(diff.shares).toMatchObject({ method: 'shapley', judged: 1024 })
    expect(sum(diff)).toBeCloseTo(diff.shares!.change, 9)
  })

  it('of eleven are taken one at a time, with what is left over told', () => {
    const diff = diffCases(EXAMPLE, edited(11), { today: parseDay('2024-06-01')! })
    expect(diff.groups).toHaveLength(11)
    expect(diff.shares!.method).toBe('one-at-a-time')
    expect(sum(diff) + diff.shares!.rest).toBeCloseTo(diff.shares!.change, 9)
    expect(Math.abs(diff.shares!.rest)).toBeLessThan(0.05 * Math.abs(diff.shares!.change))
  })
})

describe('shares of the data', () => {
  const acts = (after: string, p: string): string =>
    `${SMALL}  acts:\n    says: Acts.\n    indicator: { from: PAK, to: RUS, types: [ACCUSE], after: ${after}, within: 30 days }\n    if: { none: ${p}, commerce: 0.3, proxy-war: 0.6 }\n`
  const A = acts('2022-08-01', '0.5')
  const seen = (state: 'seen' | 'not-seen', asked: string, batch: string): Observation => ({
    ...{ state, coverage: { point: 0.5, lo: 0.2, hi: 0.8 }, usual: 0.01, elapsed: 1, count: state === 'seen' ? 3 : 0 },
    ...{ feed: 'f', closes: today, asked },
    trace: {
      ...{
        by: 'ties',
        series: [],
        feed: 'f',
        batches: [batch],
        sql: [],
        notes: [],
        pair: ['PAK', 'RUS'],
        found: 'worse',
      },
      ...{
        broken: false,
        why: '',
        before: window,
        after: window,
        conflict: band,
        cooperation: band,
        odds: band,
        least: band,
      },
    },
  })
  const window = { from: '2022-08-01', to: '2022-08-31', delivered: 31, conflict: 0, cooperation: 0 }
  const band = { point: 1, lo: 1, hi: 1 }
  const on = (item: Observation, asOf = today): Observations => ({ asOf, replayed: false, items: { acts: item } })

  it('stand apart from those of the file', () => {
    const frozen = [on(seen('not-seen', 'q', 'x')), on(seen('seen', 'q', 'y'))] as const
    const diff = diffCases(A, acts('2022-08-01', '0.4'), { today, frozen })
    expect(diff.groups.map((g) => [g.parts, g.observed])).toEqual([
      [['evidence.acts'], []],
      [['data'], [{ id: 'acts', before: 'not-seen', after: 'seen', because: ['data'] }]],
    ])
    expect(diff.groups.every((g) => Math.abs(g.share!) > 0.1)).toBe(true)
    expect(sum(diff)).toBeCloseTo(diff.shares!.change, 9)
    const [file, data] = diff.groups
    expect(data!.alone).toEqual(file!.leftOut)
    expect(diffCases(A, A, { today, frozen }).groups.map((g) => g.parts)).toEqual([['data']])
  })

  it('go with the edit that asks otherwise, where the file asks otherwise', () => {
    const frozen = [on(seen('not-seen', 'q', 'x')), on(seen('seen', 'other', 'y'))] as const
    const diff = diffCases(A, acts('2022-07-01', '0.5'), { today, frozen })
    expect(diff.groups.map((g) => [g.parts, g.observed.map((o) => o.because)])).toEqual([
      [['evidence.acts'], [['file', 'data']]],
    ])
    expect(diff.groups[0]!.share).toBeCloseTo(diff.shares!.change, 9)
  })

  it('hold the day, unless the file names it', () => {
    const frozen = [on(seen('seen', 'q', 'x'), today - 20), on(seen('seen', 'q', 'x'))] as const
    const without = A.replace('as-of: 2022-09-03\n', '')
    const later = diffCases(without, without, { today, frozen })
    expect(later.asOf).toEqual(['2022-08-14', '2022-09-03'])
    expect(later.groups.map((g) => g.parts)).toEqual([['data']])
    const named = diffCases(A.replace('as-of: 2022-09-03', 'as-of: 2022-08-14'), A, { today, frozen })
    expect(named.groups.map((g) => g.parts)).toEqual([['as-of']])
    expect(named.groups[0]!.share).toBeCloseTo(later.groups[0]!.share!, 9)
    expect(Math.abs(named.shares!.change)).toBeGreaterThan(0.1)
  })
})

function permutations(list: number[]): number[][] {
  if (list.length < 2) return [list]
  return list.flatMap((x) => permutations(list.filter((y) => y !== x)).map((rest) => [x, ...rest]))
}
