import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Grade, Rating } from '../../case/case.js'
import type { Formula } from './formulas/formula.js'
import { formulas } from './formulas/formulas.js'
import { judgeMatrix } from './judge-matrix.js'
import { leadersOf, rankWith } from './leaders.js'
import { type Matrix, withRow } from './matrix.js'
import { orderRows } from './rows.js'

interface Block {
  scores: Record<string, number>
  ranking?: string[][]
}

interface Sensitivity {
  leaders: string[]
  note?: string
  leave_one_out?: { evidence: string; leaders_without_it: string[]; changes_leader: boolean }[]
  linchpins?: string[]
  single_weight_step_changes?: unknown[]
  single_cell_flips?: { evidence: string; hypothesis: string; from: Rating; to: string; leaders: string[] }[]
  cell_change_distance?: Record<string, { cells_to_tie: number | null; cells_to_pass: number | null }>
  evidence_removals_to_lose_sole_lead?: Record<string, number | null>
  interval_weights_one_step?: Record<string, { worst_case_gap: number; lead_survives: boolean }>
  contributions_leader_vs_runner_up?: Record<string, Record<string, number>>
  gap_over_total_diagnostic_weight?: number
  non_diagnostic_evidence: string[]
  zero_discrimination_by_points: string[]
}

interface Reference {
  hypotheses: { id: string }[]
  evidence: {
    id: string
    credibility: 'L' | 'M' | 'H'
    relevance: 'L' | 'M' | 'H'
    ratings: Record<string, Rating>
    weight?: number
    origin?: string
  }[]
  published: {
    what: string
    kind: string
    formula?: string
    scores?: Record<string, number>
    ranking?: string[][]
    non_diagnostic?: string[]
    flips?: string[]
    tolerance?: number
  }[]
  computed: {
    [plain: string]: unknown
    burton?: Block & { evidence_diagnosticity: Record<string, number> }
    'open-synthesis'?: {
      inconsistency: Record<string, number>
      consistency: Record<string, number>
      hypothesis_order: string[]
      diagnosticity: Record<string, number>
      evidence_order: string[]
    }
    'lidless-net'?: Block & { normalized_0_100: Record<string, number> }
    arkhammirror?: {
      inconsistency_count: Record<string, number>
      mean_score: Record<string, number>
      order: string[]
      diagnostic_variance: Record<string, number>
    }
    'structured-analytic-skills'?: {
      weighted_inconsistency: Record<string, number>
      raw: Record<string, number>
      order_with_their_tiebreak_raw_then_id: string[]
      spread_diagnosticity: Record<string, number>
      row_flags: Record<string, string>
    }
    sensitivity?: Sensitivity
  }
}

const folder = '../shared/reference/ach'
const present = existsSync(folder)
if (!present) console.warn('reference matrices are absent: their tests are skipped')

const grades: Record<'L' | 'M' | 'H', Grade> = { L: 'low', M: 'medium', H: 'high' }

const flagWords = {
  'bears-on-none': 'bears on no hypothesis',
  'consistent-with-all': 'consistent with every',
  'neutral-to-all': 'neutral for every',
  'inconsistent-with-all': 'inconsistent with every',
}

function read(file: string): Reference {
  return JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as Reference
}

function matrixOf(reference: Reference): Matrix {
  return {
    hypotheses: reference.hypotheses.map(({ id }) => id),
    rows: reference.evidence.map((row) => ({
      id: row.id,
      ratings: reference.hypotheses.map(({ id }) => row.ratings[id] ?? null),
      credibility: grades[row.credibility],
      relevance: grades[row.relevance],
      weight: row.weight ?? null,
      origins: row.origin ? [row.origin] : [],
    })),
  }
}

function formula(id: string): Formula {
  return formulas.find((known) => known.id === id)!
}

/** The score, or that number of a score of several. */
function scored(matrix: Matrix, id: string, part = 0): Record<string, number> {
  const result = formula(id).score(matrix)
  if ('undefined' in result) throw new Error(`${id}: ${result.undefined}`)
  return Object.fromEntries(
    Object.entries(result.scores).map(([h, score]) => [h, typeof score === 'number' ? score : score[part]!]),
  )
}

function expectClose(actual: Record<string, number>, expected: Record<string, number>, tolerance = 1e-9) {
  expect(Object.keys(actual).sort()).toEqual(Object.keys(expected).sort())
  for (const [key, value] of Object.entries(expected)) {
    expect(Math.abs(actual[key]! - value), `${key}: ${actual[key]} for ${value}`).toBeLessThanOrEqual(tolerance)
  }
}

/** Ties in the order that the other implementation leaves them in. */
function flat(ranking: string[][] | null, byId = false): string[] {
  return ranking!.flatMap((group) => (byId ? group.toSorted() : group))
}

const files = present ? readdirSync(folder).filter((file) => 'hypotheses' in read(file)) : []

it.skipIf(!present)('finds reference matrices', () => expect(files.length).toBeGreaterThan(0))

describe.each(files)('%s', (file) => {
  const { published, computed, ...reference } = read(file)
  const matrix = matrixOf({ published, computed, ...reference })
  const judged = judgeMatrix(matrix, { assumptions: [] })
  const rowRecord = <T>(value: (row: (typeof judged.rows)[number]) => T) =>
    Object.fromEntries(judged.rows.map((row) => [row.id, value(row)]))

  it('scores as computed', () => {
    for (const id of ['parc-is', 'parc-wis', 'parc-wis-rounded', 'count-i', 'burton', 'lidless-net']) {
      const block = computed[id] as Block | undefined
      if (!block) {
        expect(formula(id).score(matrix)).toHaveProperty('undefined')
        continue
      }
      expectClose(scored(matrix, id), block.scores)
      if (block.ranking) expect(rankWith(matrix, formula(id))).toEqual(block.ranking)
    }
    expectClose(judged.scores, (computed['parc-wis'] as Block).scores)
    expect(judged.ranking).toEqual((computed['parc-wis'] as Block).ranking)
  })

  it('scores as published', () => {
    const numeric = published.filter((entry) => entry.scores)
    for (const { scores, formula: id, ranking, tolerance } of numeric) {
      const close = (actual: Record<string, number>) =>
        Object.entries(scores!).every(([h, score]) => Math.abs(actual[h]! - score) <= (tolerance || 1e-9))
      const matching = formulas.filter(
        (known) => !('undefined' in known.score(matrix)) && close(scored(matrix, known.id)),
      )
      if (id === 'lidless-net.normalized_0_100') {
        expect(judged.otherFormulas['lidless-net']!.normalised).toEqual(scores)
      } else if (id) {
        expect(matching.map((known) => known.id)).toContain(id)
      } else {
        expect(matching.map((known) => known.id)).toContainEqual(expect.stringMatching(/^(ct|own-weights)$/))
      }
      if (ranking) expect(rankWith(matrix, matching[0]!)).toEqual(ranking)
    }
    for (const { ranking, non_diagnostic, kind } of published.filter(({ kind }) => kind === 'qualitative')) {
      expect(kind).toBe('qualitative')
      if (ranking) expect(judged.ranking).toEqual(ranking)
      if (non_diagnostic) expect(judged.rows.filter((row) => row.uniform).map((row) => row.id)).toEqual(non_diagnostic)
    }
    for (const { flips } of published.filter(({ flips }) => flips)) {
      const [top, second] = flat(rankWith(matrix, formula('ct')))
      const ours = matrix.rows.flatMap((row, i) =>
        [top!, second!].flatMap((h) => {
          const place = matrix.hypotheses.indexOf(h)
          return (['C', 'I', 'N'] as const).flatMap((to) => {
            const ratings = row.ratings.with(place, to)
            const leaders = leadersOf(withRow(matrix, i, { ...row, ratings }), formula('ct'))
            return leaders!.includes(top!) ? [] : [`${row.id}x${h}: ${row.ratings[place]}->${to} puts ${second} ahead`]
          })
        }),
      )
      expect(ours.sort()).toEqual(flips!.toSorted())
    }
    expect(published.length).toBeGreaterThan(0)
  })

  it('orders as open synthesis does', () => {
    const block = computed['open-synthesis']!
    expectClose(scored(matrix, 'open-synthesis', 0), block.inconsistency)
    expectClose(scored(matrix, 'open-synthesis', 1), block.consistency)
    expect(flat(rankWith(matrix, formula('open-synthesis')))).toEqual(block.hypothesis_order)
    expectClose(
      rowRecord((row) => row.standardDeviation),
      block.diagnosticity,
    )
    expect(orderRows(matrix.rows).map((i) => matrix.rows[i]!.id)).toEqual(block.evidence_order)
    expect(judged.rows.toSorted((a, b) => a.place - b.place).map(({ id }) => id)).toEqual(block.evidence_order)
  })

  it('counts and varies as arkham mirror does', () => {
    const block = computed.arkhammirror!
    expectClose(scored(matrix, 'arkham', 0), block.inconsistency_count)
    expectClose(scored(matrix, 'arkham', 1), block.mean_score)
    expect(flat(rankWith(matrix, formula('arkham')))).toEqual(block.order)
    const diagnostic = judged.rows
      .filter((row) => row.variance !== null && row.variance > 0.5)
      .sort((a, b) => b.variance! - a.variance!)
    expect(diagnostic.map(({ id }) => id)).toEqual(Object.keys(block.diagnostic_variance))
    expectClose(Object.fromEntries(diagnostic.map((row) => [row.id, row.variance!])), block.diagnostic_variance)
  })

  it('spreads and flags as structured analytic skills do', () => {
    const block = computed['structured-analytic-skills']!
    expectClose(scored(matrix, 'sas', 0), block.weighted_inconsistency)
    expectClose(scored(matrix, 'sas', 1), block.raw)
    expect(flat(rankWith(matrix, formula('sas')), true)).toEqual(block.order_with_their_tiebreak_raw_then_id)
    expect(rowRecord((row) => row.spread)).toEqual(block.spread_diagnosticity)
    const flagged = judged.rows.filter((row) => row.flag)
    expect(flagged.map(({ id }) => id).sort()).toEqual(Object.keys(block.row_flags).sort())
    for (const row of flagged) expect(block.row_flags[row.id]).toContain(flagWords[row.flag!])
  })

  it('takes burton row points', () => {
    expect(rowRecord((row) => row.rowPoints)).toEqual(computed.burton!.evidence_diagnosticity)
  })

  it('is as fragile as computed', () => {
    const block = computed.sensitivity!
    const ours = judged.fragility!
    expect(ours.leaders).toEqual(block.leaders)
    expect(leadersOf(matrix, formula('parc-wis'))).toEqual(block.leaders)
    expect(judged.rows.filter((row) => row.uniform).map(({ id }) => id)).toEqual(block.non_diagnostic_evidence)
    expect(judged.rows.filter((row) => row.samePoints).map(({ id }) => id)).toEqual(block.zero_discrimination_by_points)
    if (block.note) {
      expect(ours.tie?.note).toMatch(/^tie at the top: /)
      expect(block.note).toMatch(/^tie at the top: /)
      expect(ours.separation).toBeNull()
      return
    }
    expect(ours.tie).toBeNull()
    expect(
      ours.leaveOneOut.map(({ id, leaders, changes }) => ({
        evidence: id,
        leaders_without_it: leaders,
        changes_leader: changes,
      })),
    ).toEqual(block.leave_one_out)
    expect(ours.linchpins).toEqual(block.linchpins)
    expect(ours.weightSteps).toHaveLength(block.single_weight_step_changes!.length)
    expect(
      ours.cellFlips.map(({ item, to, ...flip }) => ({
        evidence: item,
        ...flip,
        to: to === 'N' ? 'N/C/CC/NA (0 points)' : to,
      })),
    ).toEqual(block.single_cell_flips)
    for (const [rival, { cells_to_tie, cells_to_pass }] of Object.entries(block.cell_change_distance!)) {
      expect(ours.cellDistance[rival]!.toTie?.length ?? null).toBe(cells_to_tie)
      expect(ours.cellDistance[rival]!.toPass?.length ?? null).toBe(cells_to_pass)
    }
    for (const [rival, count] of Object.entries(block.evidence_removals_to_lose_sole_lead!)) {
      expect(ours.removals[rival]!.toTie?.length ?? null).toBe(count)
    }
    for (const [rival, { worst_case_gap, lead_survives }] of Object.entries(block.interval_weights_one_step!)) {
      expect(ours.intervalWeights[rival]!.worstGap).toBeCloseTo(worst_case_gap, 9)
      expect(ours.intervalWeights[rival]!.survives).toBe(lead_survives)
    }
    expect(Object.keys(ours.contributions)).toEqual(Object.keys(block.contributions_leader_vs_runner_up!))
    for (const [rival, rows] of Object.entries(block.contributions_leader_vs_runner_up!)) {
      expectClose(ours.contributions[rival]!.rows, rows)
    }
    expect(ours.separation).toBeCloseTo(block.gap_over_total_diagnostic_weight!, 9)
  })
})
