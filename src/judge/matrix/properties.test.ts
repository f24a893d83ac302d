import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Grade, Rating } from '../../case/case.js'
import { formulas } from './formulas/formulas.js'
import { parcWis, wisOf } from './formulas/parc.js'
import { judgeMatrix } from './judge-matrix.js'
import { leadersOf, rankWith } from './leaders.js'
import { type Matrix, type MatrixItem, points, withoutRows, withRow } from './matrix.js'
import { countOriginsOnce } from './origins.js'
import { parcWeight } from './weights.js'

const grade = fc.constantFrom<Grade>('low', 'medium', 'high')
const rating = fc.constantFrom<Rating>('II', 'I', 'N', 'NA', 'C', 'CC')

interface Shape {
  rows: number
  cell?: fc.Arbitrary<Rating | null>
}

function matrices({ rows, cell = rating }: Shape): fc.Arbitrary<Matrix> {
  return fc.integer({ min: 2, max: 4 }).chain((width) =>
    fc
      .array(
        fc.record({
          ratings: fc.array(cell, { minLength: width, maxLength: width }),
          credibility: grade,
          relevance: grade,
          weight: fc.constantFrom(1, 2, 3),
          origins: fc.subarray(['a', 'b', 'c'], { maxLength: 2 }),
        }),
        { minLength: 1, maxLength: rows },
      )
      .map((rows) => ({
        hypotheses: Array.from({ length: width }, (_, i) => `H${i + 1}`),
        rows: rows.map((row, i): MatrixItem => ({ id: `E${i + 1}`, ...row })),
      })),
  )
}

function subsets<T>(items: readonly T[]): T[][] {
  return items.reduce<T[][]>((all, item) => all.concat(all.map((some) => [...some, item])), [[]])
}

/** The matrix as it would be judged, when one hypothesis leads alone. */
function soleLead(matrix: Matrix) {
  const leaders = leadersOf(matrix, parcWis)!
  fc.pre(leaders.length === 1 && judgeMatrix(matrix, { assumptions: [] }).fragility !== null)
  return {
    leader: matrix.hypotheses.indexOf(leaders[0]!),
    fragility: judgeMatrix(matrix, { assumptions: [] }).fragility!,
  }
}

const gapOf = (matrix: Matrix, leader: number, rival: number) => wisOf(matrix)[leader]! - wisOf(matrix)[rival]!

/** The fewest changes among all sets of them after which a test of the gap holds. */
function fewest<T>(sets: readonly T[][], gap: (set: T[]) => number, holds: (gap: number) => boolean): number | null {
  const sizes = sets.filter((set) => holds(gap(set))).map((set) => set.length)
  return sizes.length === 0 ? null : Math.min(...sizes)
}

const ties = (gap: number) => gap <= 1e-9
const passes = (gap: number) => gap < -1e-9

describe('against brute force', () => {
  it('removals are the fewest', () => {
    fc.assert(
      fc.property(matrices({ rows: 6 }), (matrix) => {
        const { leader, fragility } = soleLead(matrix)
        const sets = subsets(matrix.rows.map(({ id }) => id))
        for (const [rival, { toTie, toPass }] of Object.entries(fragility.removals)) {
          const gap = (ids: string[]) => gapOf(withoutRows(matrix, ids), leader, matrix.hypotheses.indexOf(rival))
          expect(toTie?.length ?? null).toBe(fewest(sets, gap, ties))
          expect(toPass?.length ?? null).toBe(fewest(sets, gap, passes))
          if (toTie) expect(ties(gap(toTie))).toBe(true)
          if (toPass) expect(passes(gap(toPass))).toBe(true)
        }
        const lost = sets.filter((ids) => {
          const leaders = leadersOf(withoutRows(matrix, ids), parcWis)!
          return leaders.length > 1 || leaders[0] !== matrix.hypotheses[leader]
        })
        expect(fragility.fewestRemovals!.rows.length).toBe(Math.min(...lost.map((ids) => ids.length)))
      }),
    )
  })

  it('cell changes are the fewest of any changes to the two columns', () => {
    fc.assert(
      fc.property(matrices({ rows: 3 }), (matrix) => {
        const { leader, fragility } = soleLead(matrix)
        for (const [rival, { toTie, toPass }] of Object.entries(fragility.cellDistance)) {
          const place = matrix.hypotheses.indexOf(rival)
          let settings: Rating[][][] = [[]]
          for (const row of matrix.rows) {
            settings = settings.flatMap((done) =>
              (['II', 'I', 'N', row.ratings[leader]!] as Rating[]).flatMap((a) =>
                (['II', 'I', 'N', row.ratings[place]!] as Rating[]).map((b) => [...done, [a, b]]),
              ),
            )
          }
          const sizes = { tie: [] as number[], pass: [] as number[] }
          for (const setting of settings) {
            const rows = matrix.rows.map((row, i) => ({
              ...row,
              ratings: row.ratings.with(leader, setting[i]![0]!).with(place, setting[i]![1]!),
            }))
            const changed = rows.flatMap((row, i) =>
              row.ratings.filter((cell, h) => cell !== matrix.rows[i]!.ratings[h]),
            ).length
            const gap = gapOf({ ...matrix, rows }, leader, place)
            if (ties(gap)) sizes.tie.push(changed)
            if (passes(gap)) sizes.pass.push(changed)
          }
          expect(toTie?.length).toBe(Math.min(...sizes.tie))
          expect(toPass?.length).toBe(Math.min(...sizes.pass))
        }
      }),
      { numRuns: 40 },
    )
  })

  it('cell flips are those that a new score shows', () => {
    fc.assert(
      fc.property(matrices({ rows: 4 }), (matrix) => {
        const { fragility } = judgeMatrix(matrix, { assumptions: [] })
        fc.pre(fragility !== null)
        const flips = matrix.rows.flatMap((row, i) =>
          matrix.hypotheses.flatMap((hypothesis, place) =>
            (['II', 'I', 'N'] as const).flatMap((to) => {
              const ratings = row.ratings.with(place, to)
              const leaders = leadersOf(withRow(matrix, i, { ...row, ratings }), parcWis)!
              if (leaders.join() === fragility!.leaders.join()) return []
              return [{ item: row.id, hypothesis, from: row.ratings[place]!, to, leaders }]
            }),
          ),
        )
        expect(fragility!.cellFlips).toEqual(flips)
      }),
    )
  })

  it('the worst gap is the worst of all corners of the weights', () => {
    fc.assert(
      fc.property(matrices({ rows: 6 }), (matrix) => {
        const { leader, fragility } = soleLead(matrix)
        for (const [rival, { worstGap, survives }] of Object.entries(fragility.intervalWeights)) {
          const place = matrix.hypotheses.indexOf(rival)
          const gaps = subsets(matrix.rows).map((heavy) =>
            matrix.rows.reduce((sum, row) => {
              const w = parcWeight(row) * (heavy.includes(row) ? Math.SQRT2 : Math.SQRT1_2)
              return sum + w * (points(row.ratings[place]!) - points(row.ratings[leader]!))
            }, 0),
          )
          expect(worstGap).toBeCloseTo(Math.min(...gaps), 9)
          expect(survives).toBe(Math.min(...gaps) > 1e-9)
        }
      }),
    )
  })

  it('origins counted once are the heaviest choice of rows with an origin each', () => {
    fc.assert(
      fc.property(matrices({ rows: 6 }), ({ rows }) => {
        const weigh = (row: MatrixItem) => row.weight! * points(row.ratings[0]!)
        const heaviest = (left: readonly MatrixItem[], spent: readonly string[]): number => {
          const [row, ...rest] = left
          if (!row) return 0
          const without = heaviest(rest, spent)
          if (row.origins.length === 0) return weigh(row) + without
          const free = row.origins.filter((origin) => !spent.includes(origin))
          return Math.max(without, ...free.map((origin) => weigh(row) + heaviest(rest, [...spent, origin])))
        }
        expect(countOriginsOnce(rows, weigh)).toBe(heaviest(rows, []))
      }),
    )
  })

  it('bounds hold for every filling of the blanks', () => {
    const cell = fc.oneof({ weight: 4, arbitrary: rating }, { weight: 1, arbitrary: fc.constant(null) })
    fc.assert(
      fc.property(matrices({ rows: 3, cell }), (matrix) => {
        const blanks = matrix.rows.flatMap((row, i) => row.ratings.flatMap((r, h) => (r === null ? [[i, h]] : [])))
        fc.pre(blanks.length <= 5)
        let fillings = [matrix]
        for (const [i, h] of blanks) {
          fillings = fillings.flatMap((filled) =>
            (['II', 'C'] as const).map((r) => ({
              ...filled,
              rows: filled.rows.with(i!, { ...filled.rows[i!]!, ratings: filled.rows[i!]!.ratings.with(h!, r) }),
            })),
          )
        }
        const { bounds, certainLeader } = judgeMatrix(matrix, { assumptions: [] })
        matrix.hypotheses.forEach((id, place) => {
          const scores = fillings.map((filled) => wisOf(filled)[place]!)
          expect(bounds[id]![0]).toBeCloseTo(Math.min(...scores), 9)
          expect(bounds[id]![1]).toBeCloseTo(Math.max(...scores), 9)
          const always = fillings.every((filled) => leadersOf(filled, parcWis)!.join() === id)
          const bare = matrix.rows.every(({ ratings }) => ratings[place] === 'NA')
          expect(certainLeader === id).toBe(always && !bare)
        })
      }),
    )
  })
})

describe('whatever the matrix', () => {
  it('the order of the rows never matters', () => {
    const shuffled = matrices({ rows: 6 }).chain((matrix) =>
      fc.tuple(
        fc.constant(matrix),
        fc.shuffledSubarray(matrix.rows, { minLength: matrix.rows.length, maxLength: matrix.rows.length }),
      ),
    )
    fc.assert(
      fc.property(shuffled, ([matrix, rows]) => {
        const [one, other] = [matrix, { ...matrix, rows }].map((m) => judgeMatrix(m, { assumptions: [] }))
        expect(other!.ranking).toEqual(one!.ranking)
        for (const { id } of formulas.slice(1)) {
          expect(other!.otherFormulas[id]!.ranking).toEqual(one!.otherFormulas[id]!.ranking)
        }
        expect(other!.fragility?.linchpins.sort()).toEqual(one!.fragility?.linchpins.sort())
        expect(other!.fragility?.removals).toEqual(one!.fragility?.removals)
        expect(other!.fragility?.fewestRemovals).toEqual(one!.fragility?.fewestRemovals)
        expect(other!.fragility?.cellDistance).toEqual(one!.fragility?.cellDistance)
        const largest = (judged: typeof one) =>
          Object.values(judged!.fragility?.contributions ?? {}).map(({ largest, opposing }) => [largest, opposing])
        expect(largest(other)).toEqual(largest(one))
      }),
    )
  })

  it('a row rated the same everywhere changes no ranking', () => {
    fc.assert(
      fc.property(matrices({ rows: 6 }), rating, grade, grade, (matrix, same, credibility, relevance) => {
        const row = { id: 'same', ratings: matrix.hypotheses.map(() => same), credibility, relevance }
        const more = { ...matrix, rows: [...matrix.rows, { ...row, weight: 2, origins: [] }] }
        const withNA = matrix.rows.some(({ ratings }) => ratings.includes('NA'))
        for (const formula of formulas) {
          // a mean over rated cells shifts by how many of them there are
          if (formula.id === 'arkham' && withNA) continue
          const [before, after] = [rankWith(matrix, formula), rankWith(more, formula)]
          if (before && after) expect(after, formula.id).toEqual(before)
        }
        expect(rankWith(more, parcWis)).toEqual(rankWith(matrix, parcWis))
      }),
    )
  })

  it('a judgement survives JSON', () => {
    const cell = fc.oneof({ weight: 9, arbitrary: rating }, { weight: 1, arbitrary: fc.constant(null) })
    fc.assert(
      fc.property(matrices({ rows: 4, cell }), (matrix) => {
        const judged = judgeMatrix(matrix, { assumptions: [{ id: 'a', carries: ['E1', 'E3'] }] })
        expect(JSON.parse(JSON.stringify(judged))).toEqual(judged)
      }),
    )
  })

  it('contributions add up to the gap', () => {
    fc.assert(
      fc.property(matrices({ rows: 6 }), (matrix) => {
        const { leader, fragility } = soleLead(matrix)
        for (const [rival, { rows }] of Object.entries(fragility.contributions)) {
          const sum = Object.values(rows).reduce((total, by) => total + by, 0)
          expect(sum).toBeCloseTo(gapOf(matrix, leader, matrix.hypotheses.indexOf(rival)), 9)
        }
      }),
    )
  })
})
