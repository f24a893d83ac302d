import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Grade, Rating } from '../../case/case.js'
import { burton } from './formulas/burton.js'
import type { Formula } from './formulas/formula.js'
import { lidlessNet } from './formulas/lidless-net.js'
import { openSynthesis } from './formulas/open-synthesis.js'
import { parcWis } from './formulas/parc.js'
import { judgeMatrix } from './judge-matrix.js'
import { rankWith } from './leaders.js'
import type { Matrix, MatrixItem } from './matrix.js'
import { orderRows } from './rows.js'

type Votes = Rating[][]

interface Units {
  'open-synthesis': {
    evidence_order_most_diagnostic_first: Votes[]
    hypothesis_order_best_first: Votes[]
    inconsistency_order: { least: Votes; middle: Votes; most: Votes; computed: Record<string, number> }
  }
  'intel-workbench': {
    cases: { rows: ['L' | 'M' | 'H', 'L' | 'M' | 'H', Rating][]; expect: number }[]
    all_scores: { ratings: Record<string, Record<string, Rating>>; expect: Record<string, number> }
    preferred: {
      ratings: Record<string, Record<string, Rating>>
      expect_scores: Record<string, number>
      expect: string
    }
  }
  'old-arkham': { matrix: Record<string, { cred: Grade } & Record<string, Rating>> }
}

const file = '../shared/reference/ach/peer-unit-tests.json'
const present = existsSync(file)
if (!present) console.warn('reference unit tests are absent: their tests are skipped')

const grades = { L: 'low', M: 'medium', H: 'high' } as const

function row(id: string, ratings: (Rating | null)[], credibility: Grade = 'medium', relevance: Grade = 'medium') {
  return { id, ratings, credibility, relevance, weight: null, origins: [] } satisfies MatrixItem
}

/** One vote a cell; no vote is a blank. */
const cells = (votes: Votes) => votes.map(([vote]) => vote ?? null)

function scores(matrix: Matrix, formula: Formula) {
  const result = formula.score(matrix)
  if ('undefined' in result) throw new Error(result.undefined)
  return result.scores
}

function matrixOf(ratings: Record<string, Record<string, Rating>>): Matrix {
  const hypotheses = Object.keys(Object.values(ratings)[0]!)
  return {
    hypotheses,
    rows: Object.entries(ratings).map(([id, cells]) =>
      row(
        id,
        hypotheses.map((h) => cells[h]!),
      ),
    ),
  }
}

describe.skipIf(!present)('unit tests of other implementations', () => {
  const units = present ? (JSON.parse(readFileSync(file, 'utf8')) as Units) : ({} as Units)
  const open = units['open-synthesis']
  const intel = units['intel-workbench']

  it('orders rows as open synthesis does, blanks included', () => {
    const order = open.evidence_order_most_diagnostic_first
    const shuffled = order.map((votes, i) => row(`${i}`, cells(votes))).reverse()
    expect(orderRows(shuffled).map((i) => shuffled[i]!.id)).toEqual(order.map((_, i) => `${i}`))
  })

  it('orders hypotheses as open synthesis does, blanks included', () => {
    const order = open.hypothesis_order_best_first
    const places = order.map((_, i) => `${order.length - 1 - i}`)
    const matrix = { hypotheses: places, rows: [row('e', cells(order.map((votes) => votes[0]!).reverse()))] }
    expect(rankWith(matrix, openSynthesis)).toEqual(order.map((_, i) => [`${i}`]))
  })

  it('is as inconsistent as open synthesis finds', () => {
    for (const [name, inconsistency] of Object.entries(open.inconsistency_order.computed)) {
      const votes = open.inconsistency_order[name as 'least' | 'middle' | 'most']
      const matrix = { hypotheses: ['h'], rows: cells(votes).map((rating, i) => row(`${i}`, [rating])) }
      expect(scores(matrix, openSynthesis).h).toEqual([inconsistency, expect.anything(), expect.anything(), 0])
    }
  })

  it('nets as intel-workbench does', () => {
    for (const unit of intel.cases) {
      const rows = unit.rows.map(([cred, rel, rating], i) => row(`${i}`, [rating], grades[cred], grades[rel]))
      expect(scores({ hypotheses: ['h'], rows }, lidlessNet).h).toBeCloseTo(unit.expect, 9)
    }
    expect(scores(matrixOf(intel.all_scores.ratings), lidlessNet)).toEqual(intel.all_scores.expect)
    const preferred = matrixOf(intel.preferred.ratings)
    expect(scores(preferred, lidlessNet)).toEqual(intel.preferred.expect_scores)
    expect(rankWith(preferred, lidlessNet)![0]).toEqual([intel.preferred.expect])
  })

  it('reports the tie and the blank that intel-workbench turns into a leader', () => {
    const tie = matrixOf({ e1: { h1: 'C', h2: 'C' } })
    expect(rankWith(tie, lidlessNet)).toEqual([['h1', 'h2']])
    const blank = { hypotheses: ['h1', 'h2'], rows: [row('e1', ['I', null])] }
    const judged = judgeMatrix(blank, { assumptions: [] })
    expect(judged.ranking).toBeNull()
    expect(judged.otherFormulas['lidless-net']!.ranking).toBeNull()
  })

  it('ranks the older arkham matrix 1, 2, 3', () => {
    const rows = Object.entries(units['old-arkham'].matrix).map(([id, { cred, ...cells }]) =>
      row(id, [cells.H1!, cells.H2!, cells.H3!], cred),
    )
    const matrix = { hypotheses: ['H1', 'H2', 'H3'], rows }
    for (const formula of [parcWis, burton]) expect(rankWith(matrix, formula)).toEqual([['H1'], ['H2'], ['H3']])
  })
})
