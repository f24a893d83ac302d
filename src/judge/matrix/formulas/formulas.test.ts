import { describe, expect, it } from 'vitest'
import { heuer } from '../fixtures/heuer.js'
import { table } from '../fixtures/table.js'
import { rankWith } from '../leaders.js'
import { formulas } from './formulas.js'

const named = (id: string) => formulas.find((formula) => formula.id === id)!

const graded = table(`
      H1 H2
  E1  I  C  high/high
  E2  I  C  high/medium
  E3  I  C  high/low
  E4  I  C  medium/low
  E5  I  II low/low
`)

describe('formulas', () => {
  it('have distinct ids and parc-wis first', () => {
    expect(new Set(formulas.map(({ id }) => id)).size).toBe(formulas.length)
    expect(formulas[0].id).toBe('parc-wis')
  })

  it.each([
    ['parc-is', { H1: -5, H2: -2 }],
    ['parc-wis', { H1: -(2 + Math.SQRT2 + 1 + Math.SQRT1_2 + 0.5), H2: -1 }],
    ['parc-wis-rounded', { H1: -5.619943, H2: -0.999698 }],
    ['parc-wis-table', { H1: -5.621, H2: -1 }],
    ['count-i', { H1: 5, H2: 1 }],
    ['burton', { H1: 2 + 2 + 2 + 1 + 0.5, H2: 1 }],
  ])('%s weighs grades', (id, expected) => {
    const result = named(id).score(graded) as { scores: Record<string, number> }
    expect(result.scores.H1).toBeCloseTo(expected.H1, 12)
    expect(result.scores.H2).toBeCloseTo(expected.H2, 12)
  })

  it('scores without contradiction are plain zeros', () => {
    expect(named('parc-wis').score(table('H1 H2\n E1 C CC'))).toMatchObject({ scores: { H1: 0, H2: 0 } })
  })

  it('break ties by their own keys and by nothing else', () => {
    const matrix = table(`
         H1 H2 H3
      E1 I  I  I
      E2 CC C  NA
      E3 C  CC C
    `)
    expect(rankWith(matrix, named('parc-wis'))).toEqual([['H1', 'H2', 'H3']])
    expect(rankWith(matrix, named('open-synthesis'))).toEqual([['H1', 'H2'], ['H3']])
    expect(rankWith(matrix, named('arkham'))).toEqual([['H1', 'H2'], ['H3']])
    expect(named('arkham').score(matrix)).toMatchObject({ scores: { H1: [1, 2 / 3], H3: [1, 0] } })
  })

  it('sas breaks ties by points unweighted', () => {
    const matrix = table(`
         H1 H2
      E1 II C  low/low
      E2 C  I
    `)
    expect(rankWith(matrix, named('parc-wis'))).toEqual([['H1', 'H2']])
    expect(rankWith(matrix, named('sas'))).toEqual([['H2'], ['H1']])
  })

  it('lidless-net goes from 0 to 100, or 50 for all', () => {
    expect(named('lidless-net').score(table('H1 H2 H3\n E1 I C N'))).toMatchObject({
      normalised: { H1: 100, H2: 0, H3: 33 },
    })
    expect(named('lidless-net').score(table('H1 H2\n E1 C C'))).toMatchObject({ normalised: { H1: 50, H2: 50 } })
  })

  it('say why they are not defined', () => {
    expect(named('lidless-net').score(heuer)).toEqual({
      undefined: 'it knows C, I, N and NA only, and E6 is rated II under H1',
    })
    expect(named('ct').score(heuer)).toEqual({ undefined: 'it knows C, I and N only, and E6 is rated II under H1' })
    expect(named('ct').score(table('H1 H2\n E1 C I *1\n E2 I C *0.5'))).toEqual({
      undefined: 'it knows credibility 1, 2 and 3 only, and E2 weighs 0.5',
    })
    expect(named('own-weights').score(table('H1 H2\n E1 C I *3\n E2 I C'))).toEqual({
      undefined: 'it wants a weight on every row, and E2 has none',
    })
    expect(named('sas').score(table('H1 H2\n E1 C .'))).toEqual({
      undefined: 'it wants every cell rated, and E1 is not rated under H2',
    })
  })

  it('ct counts an origin once, own-weights does not', () => {
    const matrix = table(`
         H1 H2
      E1 I  N  *3
      E2 N  I  *2 @shift-log
      E3 N  I  *2 @shift-log
      E4 N  I  *1 @shift-log
    `)
    expect(named('ct').score(matrix)).toMatchObject({ scores: { H1: 3, H2: 2 } })
    expect(named('own-weights').score(matrix)).toMatchObject({ scores: { H1: 3, H2: 5 } })
  })

  it('ct takes grades as 1, 2, 3 where a row has no weight of its own', () => {
    const matrix = table('H1 H2\n E1 I C high/low\n E2 C I low/high\n E3 C I')
    expect(named('ct').score(matrix)).toMatchObject({ scores: { H1: 3, H2: 3 } })
  })
})
