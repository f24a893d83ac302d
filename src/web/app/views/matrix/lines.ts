import type { Case, Evidence, Probability, Rating } from '../../../../case/case.js'
import type { JudgedItem, Judgement } from '../../../../judge/judgement.js'
import { COUNTED } from '../../../../judge/standing.js'

/** What a cell holds: a likelihood of the posterior, or a letter of the classical matrix. */
export type Mode = 'likelihoods' | 'ratings'

/** A row of cells of one item: its only one, or that of one state of what it is given. */
export interface Line {
  state: string | null
  /** its place among the item's rows; −1 where none is written yet */
  row: number
  shared: boolean
  cells: (Probability | null)[]
}

/** An item as the matrix shows it. */
export interface Shown {
  item: Evidence
  judged: JudgedItem | null
  lines: Line[]
}

/** The items in an order of ids; those that the order does not know come last, in the file's order. */
export function shownItems(of: Case, judgement: Judgement | null, order: readonly string[]): Shown[] {
  const judged = new Map(judgement?.evidence.map((e) => [e.id, e]))
  const place = new Map(order.map((id, i) => [id, i]))
  const at = (id: string): number => place.get(id) ?? order.length
  return [...of.evidence]
    .sort((a, b) => at(a.id) - at(b.id))
    .map((item) => ({ item, judged: judged.get(item.id) ?? null, lines: linesOf(of, item) }))
}

/** What separates comes first: by likelihood ratio, or by the spread of the ratings; what is not counted comes last. */
export function orderOf(judgement: Judgement, mode: Mode): string[] {
  const places = new Map(judgement.matrix?.rows.map((r) => [r.id, r.place]))
  const rank = (e: JudgedItem): number => {
    if (mode === 'ratings') return places.get(e.id) ?? Number.POSITIVE_INFINITY
    return COUNTED.has(e.state) ? -e.maxLogRatio : STATES.indexOf(e.state)
  }
  return [...judgement.evidence].sort((a, b) => rank(a) - rank(b)).map((e) => e.id)
}

/** States that are not counted, in the order in which they are listed. */
const STATES: string[] = ['', 'pending', 'no-data', 'gap', 'not-yet', 'background']

function linesOf(of: Case, item: Evidence): Line[] {
  const blank = of.hypotheses.map(() => null)
  const states = item.given === null ? [null] : statesOf(of, item.given)
  return states.map((state) => {
    const row = item.rows.findIndex((r) => r.state === state)
    const written = item.rows[row]
    return { state, row, shared: written?.shared ?? false, cells: written?.cells ?? blank }
  })
}

function statesOf(of: Case, given: string): string[] {
  return of.questions.find((q) => q.id === given)?.answers.map((a) => a.id) ?? ['true', 'false']
}

/** A likelihood as the file has it: `very likely`, `0.3`, `[0.1, 0.4]`; empty for a blank. */
export function sourceOfCell(cell: Probability | null): string {
  if (cell === null) return ''
  if (cell.as === 'number') return String(cell.point)
  if (cell.as === 'band') return `[${cell.lo}, ${cell.hi}]`
  return cell.word ?? cell.as
}

/** A likelihood where there is little room: `93 %`, `10–40`. */
export function shortCell(cell: Probability | null): string {
  if (cell === null) return ''
  if (cell.as === 'band') return `${share(cell.lo)}–${share(cell.hi)}`
  return share(cell.point)
}

function share(p: number): string {
  const percent = 100 * p
  return percent > 0 && percent < 1 ? String(Number(percent.toPrecision(1))) : String(Number(percent.toPrecision(2)))
}

/** The depth, 0 to 4, in which a weight is coloured: under half a deciban none; then up to 2, 5, 10, and more. */
export function depthOfWeight(decibans: number): 0 | 1 | 2 | 3 | 4 {
  const size = Math.abs(decibans)
  if (!(size >= 0.5)) return 0
  return size < 2 ? 1 : size < 5 ? 2 : size < 10 ? 3 : 4
}

/** The class of a rating's colour. */
export function shadeOfRating(rating: Rating | null): string {
  if (rating === null) return 'blank'
  return { II: 'against4', I: 'against2', N: '', NA: 'na', C: 'for1', CC: 'for3' }[rating]
}

/** How many of a hypothesis's cells are filled, of how many. */
export function coverageOf(of: Case, hypothesis: number, mode: Mode): { filled: number; all: number } {
  const cells =
    mode === 'ratings'
      ? of.evidence.filter((e) => e.matrix).map((e) => e.matrix!.rates[hypothesis] ?? null)
      : of.evidence.flatMap((e) => e.rows.map((r) => r.cells[hypothesis] ?? null))
  return { filled: cells.filter((c) => c !== null).length, all: cells.length }
}
