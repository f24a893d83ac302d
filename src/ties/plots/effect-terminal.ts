import type { Effect } from '../effect/effect.js'
import { isRefusal } from '../effect/finding.js'
import type { Measured } from '../effect/measured.js'
import { figure } from '../numbers.js'
import { expectationOf, readable } from './effect-expected.js'
import type { TerminalOptions } from './terminal.js'

const DRAWN = { heights: '▁▂▃▄▅▆▇█', missing: '░', interval: '━', point: '●', none: '│', day: '│' }
const PLAIN = { heights: '_.-=+*%#', missing: '?', interval: '=', point: 'o', none: '|', day: '|' }
const NAMES = 21
const SCALE = 24
/** Factors drawn, from 1/16 to 16 on a logarithmic scale; what lies beyond stands at the edge. */
const REACH = Math.log(16)

/**
 * The effect as lines of text: by measure, a row of heights of what came, the day between before and after, and a row of what would have
 * come; then each method's factor as a bar about 1. Earlier periods that don't fit are left out.
 */
export function effectLines(effect: Effect, { columns, ascii }: TerminalOptions): string[] {
  const glyphs = ascii ? PLAIN : DRAWN
  const room = Math.max(16, columns - NAMES - SCALE)
  const lines = effect.measured.flatMap((m) => [...heights(effect, m, room, glyphs), ...bars(m, room, glyphs), ''])
  return ascii ? lines.map((line) => line.replaceAll('–', '-')) : lines
}

function heights({ pre, unit }: Effect, measured: Measured, room: number, glyphs: typeof DRAWN): string[] {
  const { measure, y } = measured
  const first = Math.max(0, y.length + 1 - room)
  const came = y.map((v) => (v === null ? null : readable(measure, v)))
  const expected: (number | null | undefined)[] = y.map(() => undefined)
  for (const { at, point } of expectationOf(measured)?.expected ?? []) expected[at] = readable(measure, point)
  const most = Math.max(0, ...came.map((v) => v ?? 0), ...expected.map((v) => v ?? 0))
  const glyph = (v: number | null | undefined): string => {
    if (v === undefined || v === 0) return ' '
    if (v === null) return glyphs.missing
    return glyphs.heights[Math.min(glyphs.heights.length - 1, Math.floor((v / most) * glyphs.heights.length))]!
  }
  const row = (values: readonly (number | null | undefined)[]): string =>
    values.slice(first, pre).map(glyph).join('') + glyphs.day + values.slice(Math.max(first, pre)).map(glyph).join('')
  const per = measure === 'balance' ? '% conflict' : `a ${unit}`
  return [
    `${`${measure}: came`.padEnd(NAMES)}${row(came)}  0–${figure(most)} ${per}`,
    `${'  expected'.padEnd(NAMES)}${row(expected)}`.trimEnd(),
  ]
}

function bars(
  { ownPast, controlPairs, syntheticControl, answer }: Measured,
  room: number,
  glyphs: typeof DRAWN,
): string[] {
  const width = room % 2 === 0 ? room - 1 : room
  const at = (log: number): number =>
    Math.round(((Math.max(-REACH, Math.min(REACH, log)) + REACH) / (2 * REACH)) * (width - 1))
  const bar = (point: number, lo: number, hi: number): string =>
    Array.from({ length: width }, (_, i) => {
      if (i === at(point)) return glyphs.point
      if (i >= at(lo) && i <= at(hi)) return glyphs.interval
      return i === at(0) ? glyphs.none : ' '
    }).join('')
  const line = (name: string, point: number, lo: number, hi: number): string => {
    const [x, from, to] = [point, lo, hi].map((v) => figure(Math.exp(Math.max(-9, Math.min(9, v)))))
    return `${`  ${name}`.padEnd(NAMES)}${bar(point, lo, hi)}  ×${x} (${from}–${to})`
  }
  const methods = [ownPast.answer, controlPairs.answer, syntheticControl.answer].map((m) =>
    isRefusal(m)
      ? `${`  ${m.method}`.padEnd(NAMES)}no answer`
      : line(m.method, m.estimate, m.interval[0], m.interval[1]),
  )
  return answer.change
    ? [...methods, line('together', answer.change.point, answer.change.lo, answer.change.hi)]
    : methods
}
