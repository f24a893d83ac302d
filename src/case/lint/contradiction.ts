import type { Evidence, Row } from '../case.js'
import type { Linted } from './linted.js'

/**
 * Hypotheses that nothing in the case could contradict: no item that would count most against them if true (or, where it may turn out
 * false, if false), and no I or II in the matrix. The catch-all `other` is left out.
 */
export function lintContradiction({ of, findings }: Linted): void {
  if (!of.evidence.some((e) => e.rows.length > 0 || e.matrix)) return
  of.hypotheses.forEach(({ id, range }, h) => {
    if (id === 'other' || of.evidence.some((e) => contradicts(e, h))) return
    findings.add(
      'never-contradicted',
      range,
      `nothing in the case could contradict "${id}": no row is lowest for it, none rates it I or II`,
    )
  })
}

function contradicts(item: Evidence, h: number): boolean {
  const rating = item.matrix?.rates[h] ?? null
  if (rating === 'I' || rating === 'II') return true
  const mayBeFalse = item.known.by !== 'fact'
  return item.rows.some((row) => isEnd(row, h, Math.min) || (mayBeFalse && isEnd(row, h, Math.max)))
}

function isEnd(row: Row, h: number, end: (...ps: number[]) => number): boolean {
  const points = row.cells.flatMap((cell) => (cell ? [cell.point] : []))
  const own = row.cells[h]
  return own != null && own.point === end(...points) && Math.min(...points) < Math.max(...points)
}
