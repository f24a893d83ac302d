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
export function setCell(session: Session, { item, line, hypothesis }: CellPlace, source: string): string | null {
  const of = session.of.value!
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

/** Writes a letter of the classical matrix into the file, by the one that stands there; null makes it blank. */
export function setRating(
  session: Session,
  item: string,
  hypothesis: number,
  next: (now: Rating | null) => Rating | null,
): void {
  const of = session.of.value!
  const id = of.hypotheses[hypothesis]!.id
  const rating = next(of.evidence.find((e) => e.id === item)?.matrix?.rates[hypothesis] ?? null)
  const path = ['evidence', item, 'matrix', 'rates', id]
  const what = `${item} under ${id}: ${rating ?? 'blank'}`
  const patched = withRating(of, item, hypothesis, rating)
  void session.change({ kind: 'set', path, source: rating ?? '', was: null }, what, patched)
}

const LETTERS: Record<string, [Rating, Rating]> = { i: ['I', 'II'], n: ['N', 'NA'], c: ['C', 'CC'] }

/** What a key sets: one rating at the first press, another at the second; null for other keys. */
export function ratingFor(key: string): ((now: Rating | null) => Rating) | null {
  const pair = LETTERS[key.toLowerCase()]
  return pair ? (now) => (now === pair[0] ? pair[1] : pair[0]) : null
}

const RATINGS = ['II', 'I', 'N', 'C', 'CC', 'NA'] as const

/** What a press sets: the next rating. */
export function nextRating(now: Rating | null): Rating {
  return RATINGS[(now === null ? 2 : RATINGS.indexOf(now) + 1) % RATINGS.length]!
}

function withRating(of: Case, item: string, hypothesis: number, rating: Rating | null): Case {
  const evidence = of.evidence.map((e) =>
    e.id === item && e.matrix ? { ...e, matrix: { ...e.matrix, rates: e.matrix.rates.with(hypothesis, rating) } } : e,
  )
  return { ...of, evidence }
}
