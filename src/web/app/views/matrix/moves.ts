import type { Place } from './row.js'

/** What a key asks for in a cell. */
export type Step =
  | { kind: 'move'; to: Direction }
  | { kind: 'open' }
  | { kind: 'edit' }
  | { kind: 'clear' }
  | { kind: 'type'; key: string }

type Direction = 'left' | 'right' | 'up' | 'down' | 'first' | 'last' | 'page-up' | 'page-down'

const MOVES: Record<string, Direction> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
  PageUp: 'page-up',
  PageDown: 'page-down',
}
const PAGE = 10
/** Keys that hold everywhere, and so begin nothing in a cell. */
const ELSEWHERE = new Set(['u', 'U', 'g', '/', '?'])

/** Reads a key; null for one that means nothing in a cell. */
export function stepOf({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): Step | null {
  if (ctrlKey || metaKey || altKey) return null
  const to = MOVES[key]
  if (to !== undefined) return { kind: 'move', to }
  if (key === 'Enter') return { kind: 'open' }
  if (key === 'F2' || key === ' ') return { kind: 'edit' }
  if (key === 'Backspace' || key === 'Delete') return { kind: 'clear' }
  return key.length === 1 && /[\p{L}\d.[]/u.test(key) && !ELSEWHERE.has(key) ? { kind: 'type', key } : null
}

/** The cell at a place; null where it is not drawn. */
export function cellAt(table: HTMLElement, place: Place): HTMLElement | null {
  const item = table.querySelector(`[data-item="${CSS.escape(place.item)}"]`)
  const line = item?.querySelector(`[data-line="${Math.max(place.line, 0)}"]`) ?? item?.querySelector('[data-line]')
  const own = place.line < 0 ? item?.querySelector('[data-line]') : line
  return own?.querySelector<HTMLElement>(`[data-column="${place.column}"]`) ?? null
}

/** The place beside another: along its line, or at the same column of the line above or below. */
export function beside(table: HTMLElement, from: Place, to: Direction): Place | null {
  const cell = cellAt(table, from)
  const lines = [...table.querySelectorAll<HTMLElement>('[data-line]')]
  const line = cell?.closest<HTMLElement>('[data-line]')
  if (!cell || !line) return null
  const cells = [...line.querySelectorAll<HTMLElement>('[data-column]')]
  const at = cells.indexOf(cell)
  const along: Partial<Record<Direction, HTMLElement | undefined>> = {
    left: cells[at - 1],
    right: cells[at + 1],
    first: cells[0],
    last: cells.at(-1),
  }
  if (to in along) return along[to] ? placeOfCell(along[to]) : null
  const step = { up: -1, down: 1, 'page-up': -PAGE, 'page-down': PAGE }[to as 'up' | 'down' | 'page-up' | 'page-down']
  const target = lines[Math.min(lines.length - 1, Math.max(0, lines.indexOf(line) + step))]
  if (!target || target === line) return null
  const same = target.querySelector<HTMLElement>(`[data-column="${from.column}"]`)
  const found = same ?? target.querySelector<HTMLElement>('[data-column]')
  return found ? placeOfCell(found) : null
}

/** The place that a cell of the table stands for. */
export function placeOfCell(cell: HTMLElement): Place {
  const own = cell.matches('.name, .origins, .whole, .rating')
  return {
    item: cell.closest<HTMLElement>('[data-item]')!.dataset.item!,
    line: own ? -1 : Number(cell.closest<HTMLElement>('[data-line]')!.dataset.line),
    column: Number(cell.dataset.column),
  }
}
