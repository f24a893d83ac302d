import type { AnswerTable, Hypothesis, Probability, Question, Reliability, Row } from '../case.js'
import type { Plain } from './yaml.js'

/** A probability as a person would write it: number, word or band, with its warrant where it has one. */
export function probabilitySpec(p: Probability): Plain {
  const bare = p.as === 'number' ? p.point : p.as === 'band' ? [p.lo, p.hi] : p.word
  return p.because === null ? bare : { p: bare, because: p.because }
}

/** A prior as a person would write it; nothing for one that takes a share of what is left. */
export function priorSpec({ prior }: Hypothesis): Plain {
  if (!prior.written) return undefined
  return prior.word ?? (prior.lo === prior.hi ? prior.point : [prior.lo, prior.hi])
}

/** A reliability as a person would write it. */
export function reliabilitySpec(r: Reliability | null): Plain {
  if (r === null) return undefined
  return r.letter ?? (r.lo === r.hi ? r.point : [r.lo, r.hi])
}

/** The rows of an `if`. */
export function rowsSpec(rows: readonly Row[], hypotheses: readonly string[]): Plain {
  const [first] = rows
  if (!first) return undefined
  if (first.state === null) return rowSpec(first, hypotheses)
  return new Map(rows.map((row) => [row.state!, rowSpec(row, hypotheses)]))
}

function rowSpec(row: Row, hypotheses: readonly string[]): Plain {
  const [first] = row.cells
  if (row.shared && first) return probabilitySpec(first)
  return new Map(row.cells.flatMap((cell, h) => (cell ? [[hypotheses[h]!, probabilitySpec(cell)] as const] : [])))
}

/** The table of a question, under the key that holds it: one row for all as `prior`, rows as `if`. */
export function tablesSpec(q: Question, hypotheses: readonly string[]): { if?: Plain; prior?: Plain } {
  const [first] = q.tables
  if (!first) return {}
  if (first.state !== null) return { if: new Map(q.tables.map((t) => [t.state!, tableSpec(q, t, hypotheses)])) }
  const table = tableSpec(q, first, hypotheses)
  return first.shared ? { prior: table } : { if: table }
}

function tableSpec(q: Question, table: AnswerTable, hypotheses: readonly string[]): Plain {
  const [first] = table.cells
  if (table.shared && first) return answersSpec(q, first)
  const rows = table.cells.map((row, h) => [hypotheses[h]!, isBlankRow(row) ? null : answersSpec(q, row)] as const)
  return new Map(rows)
}

/** A blank row was filled with the mean of the others, which is no middle of its band. */
function isBlankRow([a]: Probability[]): boolean {
  return a !== undefined && a.as === 'band' && a.lo === 0.001 && a.hi === 0.999 && a.point !== (a.lo + a.hi) / 2
}

/** Of two answers, the one from which the other follows. */
function answersSpec({ answers }: Question, row: readonly Probability[]): Plain {
  const [a, b] = row
  const both = answers.map(({ id }, i) => [id, probabilitySpec(row[i]!)] as const)
  if (row.length === 2 && follows(a!, b!)) return new Map([both[0]!])
  if (row.length === 2 && follows(b!, a!)) return new Map([both[1]!])
  return new Map(both)
}

function follows(from: Probability, other: Probability): boolean {
  const complement = other.point === 1 - from.point && other.lo === 1 - from.hi && other.hi === 1 - from.lo
  const whole = from.as !== 'band' || from.point === (from.lo + from.hi) / 2
  const derived = other.as === (from.as === 'number' ? 'number' : 'band') && other.because === null
  return complement && whole && derived
}
