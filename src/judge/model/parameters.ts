import type { Evidence, Probability, Question, Row } from '../../case/case.js'
import { blankPoint, WHOLE } from '../blanks.js'
import type { Parameter } from './model.js'

/** A cell of a table: a parameter, or a number that never varies. */
export type Cell = { parameter: number } | { constant: number }

/** Rows of an item by state of what it is given ('' where it is given nothing); one cell a hypothesis. */
export type ItemTable = Map<string, Cell[]>

/** An answer's probability as base + slope · parameter; with three answers or more the others give way in proportion. */
export interface AnswerCell {
  parameter: number
  base: number
  slope: number
  others: { answer: number; share: number }[]
}

/** Collects the parameters of a case while its tables are built. */
export class Parameters {
  readonly all: Parameter[] = []

  add(p: Omit<Parameter, 'index' | 'answer'> & { answer?: string }): number {
    const { kind, id, hypothesis, state, answer = null, point, lo, hi, fixed, range } = p
    return (
      this.all.push({ index: this.all.length, kind, id, hypothesis, state, answer, point, lo, hi, fixed, range }) - 1
    )
  }

  /** An item's table: blanks take the prior-weighted mean of the row, rows with fewer than two rated cells are equal under all. */
  itemTable(item: Evidence, priors: number[]): ItemTable {
    const table: ItemTable = new Map()
    if (item.rows.length === 0)
      table.set(
        '',
        priors.map(() => ({ constant: 0.5 })),
      )
    for (const row of item.rows) table.set(row.state ?? '', this.itemRow(item.id, row, priors))
    return table
  }

  /** The table of an item that is known to be true before anything is judged, whatever it is given. */
  knownTable(item: Evidence, lanes: number): ItemTable {
    const row = Array.from({ length: lanes }, () => ({ constant: 1 }))
    return new Map(['', ...item.rows.map((r) => r.state ?? '')].map((state) => [state, row]))
  }

  private itemRow(id: string, row: Row, priors: number[]): Cell[] {
    if (row.shared) {
      const cell = row.cells[0]
      const shared = cell ? { parameter: this.cell(id, null, row.state, cell) } : { constant: 0.5 }
      return priors.map(() => shared)
    }
    const blank = blankPoint(row.cells, priors)
    const rated = row.cells.filter((cell) => cell !== null)
    if (rated.length < 2 && priors.length >= 2) return priors.map(() => ({ constant: blank }))
    return row.cells.map((cell, h) => ({
      parameter: cell
        ? this.cell(id, h, row.state, cell)
        : this.add({
            kind: 'cell',
            id,
            hypothesis: h,
            state: row.state,
            point: blank,
            ...WHOLE,
            fixed: false,
            range: row.range,
          }),
    }))
  }

  private cell(id: string, hypothesis: number | null, state: string | null, cell: Probability): number {
    const { point, lo, hi, range } = cell
    const fixed = cell.as === 'certain' || cell.as === 'impossible'
    return this.add({ kind: 'cell', id, hypothesis, state, point, lo, hi, fixed, range })
  }

  /** A question's tables: [state of its `given`][hypothesis][answer]. With two answers the second is the first one's complement. */
  questionTables(question: Question, lanes: number): Map<string, AnswerCell[][]> {
    const tables = new Map<string, AnswerCell[][]>()
    for (const { state, cells, shared } of question.tables) {
      const written = shared ? [cells[0]!] : cells
      const rows = written.map((row, h) => this.answerRow(question, shared ? null : h, state, row))
      tables.set(
        state ?? '',
        Array.from({ length: lanes }, (_, h) => rows[shared ? 0 : h]!),
      )
    }
    return tables
  }

  private answerRow(
    question: Question,
    hypothesis: number | null,
    state: string | null,
    row: Probability[],
  ): AnswerCell[] {
    const of = (k: number): number => {
      const { point, lo, hi, range, as } = row[k]!
      const fixed = as === 'certain' || as === 'impossible'
      const answer = question.answers[k]!.id
      return this.add({ kind: 'answer', id: question.id, hypothesis, state, answer, point, lo, hi, fixed, range })
    }
    if (row.length === 2) {
      const parameter = of(0)
      return [
        { parameter, base: 0, slope: 1, others: [] },
        { parameter, base: 1, slope: -1, others: [] },
      ]
    }
    return row.map((cell, k) => {
      const rest = 1 - cell.point
      const others = row.flatMap((o, answer) => (answer === k || rest <= 0 ? [] : [{ answer, share: o.point / rest }]))
      return { parameter: of(k), base: 0, slope: 1, others }
    })
  }
}
