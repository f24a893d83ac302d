import { formatDay } from '../../world/days.js'
import { addClasses, type Classes, conflictOf, cooperationOf } from '../counts.js'
import { changeIn, figure } from '../numbers.js'
import type { Period } from '../series.js'
import type { Ties } from '../ties.js'

/** Glyphs by height, for no data, and of a bar: empty, interval, point. */
interface Glyphs {
  heights: string
  missing: string
  bar: [empty: string, interval: string, point: string]
  mark: string
}

const DRAWN: Glyphs = { heights: '▁▂▃▄▅▆▇█', missing: '░', bar: [' ', '━', '●'], mark: '↑' }
const PLAIN: Glyphs = { heights: '_.-=+*%#', missing: '?', bar: [' ', '=', 'o'], mark: '^' }

const NAMES = 13
const SCALE = 22

/** How wide the terminal is, and whether it prints ASCII only. */
export interface TerminalOptions {
  columns: number
  ascii: boolean
}

/**
 * The two dials over time as lines of text: a row of heights for conflict, for cooperation and for the feed's own events, each from 0 to its
 * own greatest, written beside it; no data has its own glyph. Periods are joined where there are more than columns. Below, breaks with
 * their days.
 */
export function sparklines(ties: Ties, { columns, ascii }: TerminalOptions): string[] {
  const glyphs = ascii ? PLAIN : DRAWN
  const room = Math.max(8, columns - NAMES - SCALE)
  const bins = joined(ties.series, room)
  const wide = Math.max(1, Math.floor(room / bins.length))
  const rate =
    (of: (c: Readonly<Classes>) => number) =>
    (bin: Bin): number | null =>
      bin.volume > 0 ? (1000 * of(bin.classes)) / bin.volume : null
  const rows: [name: string, unit: string, value: (bin: Bin) => number | null][] = [
    ['conflict', 'per 1,000', rate(conflictOf)],
    ['cooperation', 'per 1,000', rate(cooperationOf)],
    ['feed', 'events a day', (bin) => (bin.delivered > 0 ? bin.volume / bin.delivered : null)],
  ]
  const lines = rows.map(([name, unit, value]) => {
    const values = bins.map(value)
    const most = Math.max(0, ...values.map((v) => v ?? 0))
    return `${name.padEnd(NAMES)}${values.map((v) => heightOf(v, most, glyphs).repeat(wide)).join('')}  0–${figure(most)} ${unit}`
  })
  const from = formatDay(ties.from)
  const last = formatDay(ties.to)
  const gap = wide * bins.length - from.length - last.length
  lines.push(`${' '.repeat(NAMES)}${gap > 0 ? from + ' '.repeat(gap) + last : `${from} to ${last}`}`)
  for (const found of ties.breaks.found) {
    const at = bins.findIndex((bin) => found.day <= bin.to) * wide
    const name = found.series === 'balance' ? 'conflict:cooperation' : found.series
    const words = `${formatDay(found.day)} ${name} ${changeIn(found.ratio.point)}`
    const before = NAMES + at - words.length - 1
    lines.push(
      NAMES + at + 2 + words.length <= columns || before < 0
        ? `${' '.repeat(NAMES + at)}${glyphs.mark} ${words}`
        : `${' '.repeat(before)}${words} ${glyphs.mark}`,
    )
  }
  return ascii ? lines.map((line) => line.replaceAll('–', '-').replaceAll('×', 'x')) : lines
}

/** The levels of several pairs as bars on one scale: conflict, then cooperation, each with its interval. */
export function levelBars(
  levels: readonly Pick<Ties, 'a' | 'b' | 'dials'>[],
  { columns, ascii }: TerminalOptions,
): string[] {
  const glyphs = ascii ? PLAIN : DRAWN
  const width = Math.max(8, columns - NAMES - SCALE)
  return (['conflict', 'cooperation'] as const).flatMap((side) => {
    const most = Math.max(0, ...levels.map((l) => l.dials?.[side].widened.hi ?? 0))
    const at = (value: number): number => (most > 0 ? Math.round((value / most) * (width - 1)) : 0)
    const lines = levels.map(({ a, b, dials }) => {
      const name = `${a} ${b}`.padEnd(NAMES)
      if (!dials) return `${name}no data`
      const { point, lo, hi } = dials[side].widened
      const bar = Array.from({ length: width }, (_, i) =>
        i === at(point) ? glyphs.bar[2] : i >= at(lo) && i <= at(hi) ? glyphs.bar[1] : glyphs.bar[0],
      )
      return `${name}${bar.join('')}  ${figure(point)} (${figure(lo)}–${figure(hi)})`
    })
    const head = `${side}, events per 1,000 between states`
    return ascii ? [head, ...lines].map((line) => line.replaceAll('–', '-')) : [head, ...lines]
  })
}

interface Bin {
  to: number
  delivered: number
  volume: number
  classes: Classes
}

function joined(series: readonly Period[], most: number): Bin[] {
  const each = Math.ceil(series.length / most)
  return Array.from({ length: Math.ceil(series.length / each) }, (_, i) => {
    const part = series.slice(i * each, (i + 1) * each)
    return {
      to: part.at(-1)!.to,
      delivered: part.reduce((sum, p) => sum + p.delivered, 0),
      volume: part.reduce((sum, p) => sum + p.volume, 0),
      classes: part.reduce<Classes>((sum, p) => addClasses(sum, p.both.classes), [0, 0, 0, 0]),
    }
  })
}

function heightOf(value: number | null, most: number, { heights, missing }: Glyphs): string {
  if (value === null) return missing
  if (value === 0 || most === 0) return ' '
  return heights[Math.min(heights.length - 1, Math.floor((value / most) * heights.length))]!
}
