import type { AnswerTable, Hypothesis, Probability, Question } from '../case.js'
import type { Range } from '../diagnostics.js'
import type { Written, WrittenMap } from '../parse/written.js'
import { completeAnswers } from './answers.js'
import type { Context } from './context.js'
import { isBlank, isCell } from './probability.js'
import { entriesOf, keyRange, readText, valueAt } from './read.js'
import { checkHypotheses, statesOf } from './row.js'

/** The ids of each question's answers, for whatever is given a question. */
export function answersOf(root: WrittenMap): Map<string, string[]> {
  const answers = new Map<string, string[]>()
  for (const { id, map } of entriesOf(root, 'questions')) {
    const written = valueAt(map, 'answers')
    answers.set(id, written?.kind === 'map' ? [...written.entries.keys()] : [])
  }
  return answers
}

/** Reads the questions, with a full table of probabilities for each. */
export function readQuestions(c: Context, root: WrittenMap, hypotheses: readonly Hypothesis[]): Question[] {
  return entriesOf(root, 'questions').map(({ id, map, range }) => {
    const answers = readAnswers(c, map)
    const given = c.ids.refer(valueAt(map, 'given'), 'question')
    const q: Asked = { id, answers: answers.map((a) => a.id), given, map, range, hypotheses }
    return {
      id,
      asks: readText(c, map, 'asks') ?? '',
      answers,
      given,
      tables: answers.length < 2 || (map.entries.has('given') && given === null) ? [] : readTables(c, q),
      because: readText(c, map, 'because'),
      range,
    }
  })
}

function readAnswers(c: Context, map: WrittenMap): Question['answers'] {
  const written = valueAt(map, 'answers')
  if (written?.kind !== 'map') return []
  const answers = [...written.entries.keys()].map((id) => ({ id, says: readText(c, written, id) ?? '' }))
  if (answers.length < 2) c.findings.add('too-few', keyRange(map, 'answers'), 'a question has at least two answers')
  return answers
}

interface Asked {
  id: string
  answers: string[]
  given: string | null
  map: WrittenMap
  range: Range
  hypotheses: readonly Hypothesis[]
}

function readTables(c: Context, q: Asked): AnswerTable[] {
  const rows = valueAt(q.map, 'if')
  const prior = valueAt(q.map, 'prior')
  if (prior && rows) {
    c.findings.add('prior-and-if', keyRange(q.map, 'prior'), '"prior" and "if" are two ways to say the same; keep one')
    return []
  }
  if (prior) {
    if (prior.kind !== 'map') return []
    if (q.given) {
      const hint = 'write `if:` with rows for each of its states'
      c.findings.add('prior-and-if', keyRange(q.map, 'prior'), `"prior" cannot depend on "${q.given}"`, hint)
    }
    return [sharedTable(c, q, prior, null)]
  }
  if (!rows || isBlank(rows)) {
    const message = `nothing says how probable the answers of "${q.id}" are: each gets 1/${q.answers.length}`
    c.findings.add('equal-answers', q.range, message)
    return states(c, q).map((state) => equalTable(q, state, q.range))
  }
  if (rows.kind !== 'map') return []
  if (!q.given) return [readTable(c, q, rows, null)]
  const given = { id: q.given, states: c.answers.get(q.given) ?? [], isItem: false }
  const byState = statesOf(c, rows, given)
  const missing = given.states.filter((s) => !byState.has(s))
  if (missing.length > 0) {
    const listed = missing.map((s) => `"${s}"`).join(', ')
    c.findings.add('missing-state', keyRange(q.map, 'if'), `"if" has no rows for ${listed} of "${q.given}"`)
  }
  return given.states.flatMap((state) => {
    const written = byState.get(state)
    return written?.kind === 'map'
      ? [readTable(c, q, written, state)]
      : written && !isBlank(written)
        ? [refuse(c, q, written, state)]
        : []
  })
}

function refuse(c: Context, q: Asked, written: Written, state: string): AnswerTable {
  c.findings.add('wrong-type', written.range, `expected a mapping of hypotheses, or of answers, for "${state}"`)
  return equalTable(q, state, written.range)
}

function states(c: Context, q: Asked): (string | null)[] {
  return q.given ? [...(c.answers.get(q.given) ?? [])] : [null]
}

/** Rows by hypothesis, or one row of answers that serves them all. */
function readTable(c: Context, q: Asked, map: WrittenMap, state: string | null): AnswerTable {
  const values = [...map.entries.values()]
  const bare = values.some((e) => !isBlank(e.value) && isCell(c, e.value))
  if (bare && values.every((e) => q.answers.includes(e.key))) return sharedTable(c, q, map, state)
  checkHypotheses(c, map)
  const rows = q.hypotheses.map((h): Probability[] | null => {
    const row = map.entries.get(h.id)?.value
    if (!row || isBlank(row)) return null
    if (row.kind === 'map') return completeAnswers(c, q.answers, row)
    c.findings.add(
      'wrong-type',
      row.range,
      `expected answers and their probabilities for "${h.id}"`,
      `{ ${q.answers[0]}: 0.3 }`,
    )
    return null
  })
  const blank = q.hypotheses.filter((h) => isBlank(map.entries.get(h.id)?.value)).map((h) => h.id)
  if (blank.length > 0) {
    c.findings.add('blank-cell', map.range, `no row for ${blank.join(', ')}: it takes the mean of the others`)
  }
  return { state, cells: rows.map((row) => row ?? meanRow(q, rows, map.range)), shared: false }
}

function sharedTable(c: Context, q: Asked, map: WrittenMap, state: string | null): AnswerTable {
  const row = completeAnswers(c, q.answers, map)
  return { state, cells: q.hypotheses.map(() => row), shared: true }
}

function equalTable(q: Asked, state: string | null, range: Range): AnswerTable {
  const row = q.answers.map(() => numberCell(1 / q.answers.length, range))
  return { state, cells: q.hypotheses.map(() => row), shared: true }
}

/** A blank row: the prior-weighted mean of the others; with two answers, in the whole band. */
function meanRow(q: Asked, rows: (Probability[] | null)[], range: Range): Probability[] {
  const weight = (i: number): number => (rows[i] ? q.hypotheses[i]!.prior.point : 0)
  const total = rows.reduce((sum, _, i) => sum + weight(i), 0)
  return q.answers.map((_, a) => {
    const mean =
      total > 0
        ? rows.reduce((sum, row, i) => sum + weight(i) * (row?.[a]?.point ?? 0), 0) / total
        : 1 / q.answers.length
    const cell = numberCell(mean, range)
    return q.answers.length === 2 ? { ...cell, lo: 0.001, hi: 0.999, as: 'band' } : cell
  })
}

function numberCell(point: number, range: Range): Probability {
  return { point, lo: point, hi: point, as: 'number', word: null, because: null, range }
}
