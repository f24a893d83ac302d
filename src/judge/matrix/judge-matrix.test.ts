import { describe, expect, it } from 'vitest'
import { heuer } from './fixtures/heuer.js'
import { table } from './fixtures/table.js'
import { judgeMatrix } from './judge-matrix.js'

const judge = (text: string) => judgeMatrix(table(text), { assumptions: [] })

describe('judgeMatrix on a rated matrix', () => {
  const judged = judgeMatrix(heuer, {
    assumptions: [
      { id: 'no-provocation', carries: ['E3'] },
      { id: 'loss-of-face', carries: ['E6', 'elsewhere'] },
      { id: 'quiet-means-weak', carries: ['E2', 'E3'] },
    ],
  })
  const fragility = judged.fragility!

  it('ranks by parc-wis and says so', () => {
    expect(judged).toMatchObject({
      formula: 'parc-wis',
      scores: { H1: -4, H2: 0, H3: -2 },
      ranking: [['H2'], ['H3'], ['H1']],
      withheld: null,
      coverage: { H1: 1, H2: 1, H3: 1 },
      bounds: { H1: [-4, -4], H2: [0, 0], H3: [-2, -2] },
      certainLeader: 'H2',
    })
    expect(judged.share).toEqual({ H1: 4 / 12, H2: 0, H3: 2 / 12 })
  })

  it('scores every other formula beside it', () => {
    expect(judged.disagree).toEqual([])
    expect(Object.keys(judged.otherFormulas)).not.toContain('parc-wis')
    expect(judged.otherFormulas['open-synthesis']).toMatchObject({
      direction: 'low',
      ranking: [['H2'], ['H3'], ['H1']],
      scores: { H1: [6, 3, 0, 0] },
      undefined: null,
    })
    expect(judged.otherFormulas['lidless-net']).toMatchObject({
      scores: {},
      ranking: null,
      undefined: 'it knows C, I, N and NA only, and E6 is rated II under H1',
    })
  })

  it('measures the rows', () => {
    expect(judged.rows[5]).toMatchObject({ id: 'E6', weight: 1, spread: 3, variance: 2, rowPoints: -2, place: 1 })
    expect(judged.rows[0]).toMatchObject({ uniform: true, samePoints: true, flag: 'consistent-with-all', place: 6 })
  })

  it('finds what the lead rests on', () => {
    expect(fragility.leaders).toEqual(['H2'])
    expect(fragility.tie).toBeNull()
    expect(fragility.linchpins).toEqual([])
    expect(fragility.removals).toEqual({
      H1: { toTie: ['E6', 'E4', 'E5'], toPass: null },
      H3: { toTie: ['E2', 'E3'], toPass: null },
    })
    expect(fragility.fewestRemovals).toEqual({ rival: 'H3', rows: ['E2', 'E3'] })
    expect(fragility.cellDistance.H3!.toTie).toEqual([{ item: 'E1', hypothesis: 'H2', to: 'II', by: 2 }])
    expect(fragility.cellDistance.H3!.toPass).toHaveLength(2)
    expect(fragility.cellFlips).toHaveLength(6)
    expect(fragility.cellFlips[0]).toEqual({
      item: 'E1',
      hypothesis: 'H2',
      from: 'C',
      to: 'II',
      leaders: ['H2', 'H3'],
    })
    expect(fragility.weightSteps).toEqual([])
    expect(fragility.intervalWeights.H3).toEqual({ worstGap: 2 * Math.SQRT1_2, survives: true })
    expect(fragility.separation).toBeCloseTo(2 / 5, 12)
    expect(fragility.contributions.H3).toEqual({
      rows: { E2: 1, E3: 1 },
      largest: [
        { item: 'E2', by: 1 },
        { item: 'E3', by: 1 },
      ],
      opposing: null,
    })
    expect(fragility.originCollapse).toEqual({ state: 'nothing-shared' })
  })

  it('switches assumptions off', () => {
    expect(fragility.assumptions).toEqual([
      { id: 'no-provocation', rows: ['E3'], leaders: ['H2'], changes: false },
      { id: 'loss-of-face', rows: ['E6'], leaders: ['H2'], changes: false },
      { id: 'quiet-means-weak', rows: ['E2', 'E3'], leaders: ['H2', 'H3'], changes: true },
    ])
  })

  it('holds nothing that JSON would lose', () => {
    expect(JSON.parse(JSON.stringify(judged))).toEqual(judged)
  })
})

describe('blanks', () => {
  it('withhold the ranking, not the scores', () => {
    const judged = judge(`
         H1 H2
      E1 I  .
      E2 C  NA high/high
    `)
    expect(judged).toMatchObject({
      ranking: null,
      fragility: null,
      disagree: [],
      certainLeader: null,
      withheld:
        'no ranking: 1 cell is blank (E1 under H2); rate it, or write NA where the row does not bear on the hypothesis',
      scores: { H1: -1, H2: 0 },
      coverage: { H1: 1, H2: 0 },
      bounds: { H1: [-1, -1], H2: [-2, 0] },
      share: { H1: 1 / 6, H2: null },
    })
    expect(judged.otherFormulas['count-i']).toMatchObject({ scores: { H1: 1, H2: 0 }, ranking: null, undefined: null })
  })

  it('leave a certain leader where no filling changes it', () => {
    const judged = judge(`
         H1 H2 H3
      E1 C  II II
      E2 .  I  I
      E3 C  .  .
    `)
    expect(judged.certainLeader).toBe('H1')
    expect(judged.withheld).toContain('3 cells are blank (E2 under H1, E3 under H2, E3 under H3)')
    expect(judge('H1 H2\n E1 C II\n E2 . C').certainLeader).toBeNull()
  })

  it('name three cells at most', () => {
    expect(judge('H1 H2\n E1 . .\n E2 . .').withheld).toContain('(E1 under H1, E1 under H2, E2 under H1, …)')
  })
})

describe('what else cannot be ranked', () => {
  it('a matrix without rows', () => {
    expect(judge('H1 H2')).toMatchObject({
      ranking: null,
      withheld: 'no ranking: the matrix has no rows',
      coverage: { H1: 0, H2: 0 },
      certainLeader: null,
    })
  })

  it('a hypothesis on which no row bears, which is no certain leader either', () => {
    expect(judge('H1 H2\n E1 I NA\n E2 I NA').certainLeader).toBeNull()
    expect(judge('H1 H2\n E1 I NA\n E2 C NA').withheld).toBe(
      'no ranking: no row bears on H2 (all NA), so a score of 0 would win unexamined',
    )
  })
})

describe('ties', () => {
  it('name what separates the leaders and cancels', () => {
    const { fragility, disagree } = judge(`
         H1 H2 H3
      E3 I  N  I
      E2 C  I  I
      E4 N  N  C
    `)
    expect(fragility).toMatchObject({
      leaders: ['H1', 'H2'],
      tie: {
        note: 'tie at the top: H1, H2 lead together; what separates them cancels out: E3, E2',
        pairs: [
          {
            between: ['H1', 'H2'],
            rows: [
              { item: 'E3', by: -1 },
              { item: 'E2', by: 1 },
            ],
          },
        ],
      },
      linchpins: ['E3', 'E2'],
      removals: {},
      fewestRemovals: null,
      cellDistance: {},
      intervalWeights: {},
      contributions: {},
      separation: null,
    })
    expect(disagree).toEqual(['open-synthesis', 'lidless-net', 'arkham'])
  })

  it('say that nothing separates them', () => {
    const { fragility } = judge('H1 H2 H3\n E1 C N I')
    expect(fragility?.tie).toMatchObject({
      note: 'tie at the top: H1, H2 lead together; nothing in this matrix separates them',
      pairs: [{ between: ['H1', 'H2'], rows: [] }],
    })
  })
})

describe('rows that tell nothing', () => {
  it.each([
    ['C C C', { uniform: true, samePoints: true, contradictsAll: false, flag: 'consistent-with-all' }],
    ['C N CC', { uniform: false, samePoints: true, contradictsAll: false, flag: null }],
    ['N NA N', { uniform: false, samePoints: true, contradictsAll: false, flag: 'neutral-to-all' }],
    ['NA NA NA', { uniform: true, samePoints: true, contradictsAll: false, flag: 'bears-on-none', spread: 0 }],
    ['II II II', { uniform: true, samePoints: true, contradictsAll: true, flag: 'inconsistent-with-all' }],
    ['I II I', { uniform: false, samePoints: false, contradictsAll: true, flag: null }],
    ['II NA NA', { uniform: false, samePoints: false, contradictsAll: false, flag: 'inconsistent-with-all' }],
    ['C . C', { uniform: false, samePoints: false, contradictsAll: false, flag: null, variance: 0 }],
    ['. . I', { uniform: false, samePoints: false, variance: null, spread: 0 }],
    ['. . .', { uniform: false, samePoints: false, spread: null, standardDeviation: 0 }],
  ])('%s', (ratings, expected) => {
    expect(judge(`H1 H2 H3\n E1 ${ratings}`).rows[0]).toMatchObject(expected)
  })
})

describe('weights', () => {
  it('a step of one grade that ends the lead is found', () => {
    const { fragility } = judge(`
         H1 H2
      E1 C  I  medium/medium
      E2 I  C  low/medium
    `)
    expect(fragility?.leaders).toEqual(['H1'])
    expect(fragility?.weightSteps).toEqual([
      { item: 'E1', grade: 'credibility', from: 'medium', to: 'low', leaders: ['H1', 'H2'] },
      { item: 'E1', grade: 'relevance', from: 'medium', to: 'low', leaders: ['H1', 'H2'] },
      { item: 'E2', grade: 'credibility', from: 'low', to: 'medium', leaders: ['H1', 'H2'] },
      { item: 'E2', grade: 'relevance', from: 'medium', to: 'high', leaders: ['H1', 'H2'] },
    ])
    expect(fragility?.intervalWeights.H2?.survives).toBe(false)
    expect(fragility?.contributions.H2?.opposing).toEqual({ item: 'E2', by: -Math.SQRT1_2 })
  })
})

describe('origins', () => {
  it('counted once, they turn the ranking', () => {
    const { fragility } = judge(`
         H1 H2
      E1 II N
      E2 N  I  @log
      E3 N  I  @log
      E4 N  I  @log
    `)
    expect(fragility?.leaders).toEqual(['H1'])
    expect(fragility?.originCollapse).toEqual({
      state: 'collapsed',
      origins: { log: ['E2', 'E3', 'E4'] },
      scores: { H1: -2, H2: -1 },
      ranking: [['H2'], ['H1']],
      leaders: ['H2'],
      changes: true,
    })
    expect(fragility?.originLinchpins).toEqual(['log'])
    expect(fragility?.linchpins).toEqual(['E2', 'E3', 'E4'])
    expect(fragility?.singleOriginShare).toBe(3 / 4)
  })

  it('whose rows are rated differently are no restatements', () => {
    const { fragility } = judge(`
         H1 H2
      E1 C  I @flights
      E2 N  I @flights
    `)
    expect(fragility?.originCollapse).toEqual({
      state: 'not-restatements',
      conflicts: [{ origin: 'flights', hypothesis: 'H1', ratings: { E1: 'C', E2: 'N' } }],
    })
  })

  it('taken away leave rows that have another', () => {
    const { fragility } = judge(`
         H1 H2
      E1 C  I @a
      E2 C  I @a,b
    `)
    expect(fragility?.leaveOriginsOut).toEqual([
      { id: 'a', rows: ['E1'], leaders: ['H1'], changes: false },
      { id: 'b', rows: [], leaders: ['H1'], changes: false },
    ])
    expect(fragility?.originCollapse).toMatchObject({ state: 'collapsed', scores: { H1: 0, H2: -2 } })
  })
})
