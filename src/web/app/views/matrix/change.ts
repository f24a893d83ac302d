import type { Case, Rating } from '../../../../case/case.js'
import { readCell, withCell } from '../../judging/cells.js'
import type { Session } from '../../state/session.js'
import type { Line } from './lines.js'

/** A cell of an item's likelihoods. */
export interface CellPlace {
  item: string
  line: Line
  hypothesis: number
}

/**
 * Writes a likelihood into the file.
 * @param source as the case language has it; empty makes the cell blank
 * @returns what is wrong with it, or null where it goes its way
 */
export function setCell(
  session: Session,
  of: Case,
  { item, line, hypothesis }: CellPlace,
  source: string,
): string | null {
  const read = readCell(of, source)
  if ('wrong' in read) return read.wrong
  const id = of.hypotheses[hypothesis]!.id
  const path = ['evidence', item, 'if', ...(line.state === null ? [] : [line.state]), ...(line.shared ? [] : [id])]
  const patched = line.row < 0 ? null : withCell(of, { item, row: line.row, hypothesis }, read.cell)
  if (read.cell === null && line.row < 0) return null
  const under = line.shared ? '' : ` under ${id}`
  const what = `${item}${under}: ${source.trim() === '' ? 'blank' : source.trim()}`
  void session.change({ kind: 'set', path, source: source.trim(), was: null }, what, patched)
  return null
}

/** Writes a letter of the classical matrix into the file; null makes it blank. */
export function setRating(session: Session, of: Case, item: string, hypothesis: number, rating: Rating | null): void {
  const id = of.hypotheses[hypothesis]!.id
  const path = ['evidence', item, 'matrix', 'rates', id]
  const what = `${item} under ${id}: ${rating ?? 'blank'}`
  const patched = withRating(of, item, hypothesis, rating)
  void session.change({ kind: 'set', path, source: rating ?? '', was: null }, what, patched)
}

/** The rating that a letter sets: once, and a second time. */
export function ratingFor(key: string, now: Rating | null): Rating | null {
  const pairs: Record<string, [Rating, Rating]> = { i: ['I', 'II'], n: ['N', 'NA'], c: ['C', 'CC'] }
  const pair = pairs[key.toLowerCase()]
  if (!pair) return null
  return now === pair[0] ? pair[1] : pair[0]
}

function withRating(of: Case, item: string, hypothesis: number, rating: Rating | null): Case {
  const evidence = of.evidence.map((e) =>
    e.id === item && e.matrix ? { ...e, matrix: { ...e.matrix, rates: e.matrix.rates.with(hypothesis, rating) } } : e,
  )
  return { ...of, evidence }
}
