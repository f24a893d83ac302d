import { formatDay } from '../../world/days.js'
import type { Break } from '../breaks/breaks.js'
import { changeIn } from '../numbers.js'
import type { Across } from './axes.js'
import type { DayLabel } from './plot.js'
import { INK, label, rule } from './svg.js'

const ROW = 15
/** Mean width of a letter at the size of these labels. */
const LETTER = 6.5

/** Days to be marked down a picture: lines, and their words in rows above it. */
export interface Markers {
  height: number
  draw: (top: number, bottom: number) => string
}

/** Lays out breaks (thin lines) and events (dotted lines), their words in as many rows as keep them apart. */
export function markersOf(across: Across, breaks: readonly Break[], events: readonly DayLabel[]): Markers {
  const marks = [
    ...together(breaks).map(({ day, text }) => ({ day, text, dash: null })),
    ...events.map(({ day, text }) => ({ day, text: `${formatDay(day)} ${text}`, dash: '2 3' })),
  ]
    .filter((m) => m.day >= across.from && m.day <= across.to)
    .sort((p, q) => p.day - q.day)
  const ends: number[] = []
  const placed = marks.map((mark) => {
    const x = across.x(mark.day)
    const width = mark.text.length * LETTER
    const anchor: 'start' | 'end' = x + width > across.right + 50 ? 'end' : 'start'
    const [from, to] = anchor === 'start' ? [x, x + width] : [x - width, x]
    const free = ends.findIndex((end) => end + 8 < from)
    const row = free < 0 ? ends.length : free
    ends[row] = to
    return { ...mark, x, anchor, row }
  })
  const height = ends.length * ROW
  return {
    height,
    draw: (top, bottom) => {
      const at = (row: number): number => top - height + row * ROW + 11
      const lines = placed.map(({ x, row, dash }) => rule(x, at(row) - 9, x, bottom, INK.soft, { dash }))
      const words = placed.map(({ x, text, anchor, row, dash }) =>
        label(text, anchor === 'start' ? x + 4 : x - 4, at(row), {
          anchor,
          fill: dash ? INK.soft : INK.text,
          size: 12,
        }),
      )
      return [...lines, ...words].join('')
    },
  }
}

/** Breaks of one week share a line, dated by counts where one is among them: `2018-03-12 conflict ×20, cooperation ×9.6`. */
function together(breaks: readonly Break[]): DayLabel[] {
  const groups: Break[][] = []
  for (const found of breaks) {
    const near = groups.find((g) => found.day - g[0]!.day < 7)
    if (near) near.push(found)
    else groups.push([found])
  }
  return groups.map((group) => {
    const ordered = [...group].sort((x, y) => Number(x.series === 'balance') - Number(y.series === 'balance'))
    return { day: ordered[0]!.day, text: `${dated(ordered[0]!)} ${ordered.map(change).join(', ')}` }
  })
}

function dated({ day, after }: Break): string {
  return after === null ? formatDay(day) : `${formatDay(after)}–${formatDay(day)}`
}

function change({ series, ratio }: Break): string {
  return `${series === 'balance' ? 'conflict:cooperation' : series} ${changeIn(ratio.point)}`
}
