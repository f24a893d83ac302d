import { conflictOf, cooperationOf } from '../../../../ties/counts.js'
import { roundTop } from '../../../../ties/plots/axes.js'
import type { Ink } from '../../parts/ink.js'
import type { Bin, Stretch } from './bins.js'
import type { CaseDay } from './case-days.js'
import { timeTicks } from './ticks.js'

/** Where things stand, in pixels. */
export const PLACE = { left: 46, right: 8, lane: 40, top: 54, chart: 224, strip: 14, axis: 24 } as const
export const HEIGHT = PLACE.top + PLACE.chart + PLACE.strip + PLACE.axis + 4
const FONT = '12px system-ui, sans-serif'

/** What a timeline shows. */
export interface Shown {
  bins: readonly Bin[]
  view: Stretch
  breaks: readonly { day: number }[]
  days: readonly CaseDay[]
  /** the day that the case is judged on */
  asOf: number
  /** events per 1,000 of the feed's, in place of events */
  perThousand: boolean
  /** place of the bar that the keys are at, and of the one whose events are listed */
  cursor: number
  chosen: number
}

/** The scale of all bars of a unit, so that nothing jumps while one moves along. */
export interface Heights {
  top: number
  /** y of the line that conflict stands on and cooperation hangs from */
  zero: number
  unit: number
}

/** A bar's value: events, or events per 1,000 of the feed's. */
export function barValue(events: number, bin: Bin, perThousand: boolean): number {
  return perThousand ? (bin.volume > 0 ? (1000 * events) / bin.volume : 0) : events
}

/** The scale for all bars. */
export function heightsOf(bins: readonly Bin[], perThousand: boolean): Heights {
  let [up, down] = [0, 0]
  for (const bin of bins) {
    up = Math.max(up, barValue(conflictOf(bin.classes), bin, perThousand))
    down = Math.max(down, barValue(cooperationOf(bin.classes), bin, perThousand))
  }
  const top = roundTop(Math.max(up, down))
  const share = Math.max(0.15, Math.min(0.85, up / (up + down || 1)))
  const zero = PLACE.top + share * PLACE.chart
  const unit = Math.min((zero - PLACE.top) / (up || top), (PLACE.top + PLACE.chart - zero) / (down || top)) * 0.98
  return { top, zero, unit }
}

/** Where a day lies across. */
function acrossOf(view: Stretch, width: number): (day: number) => number {
  const wide = width - PLACE.left - PLACE.right
  return (day) => PLACE.left + ((day - view.from) / (view.to - view.from)) * wide
}

/** Draws the part of the timeline that is on screen. */
export function drawTimeline(c: CanvasRenderingContext2D, width: number, shown: Shown, h: Heights, ink: Ink): void {
  const { bins, view, breaks, cursor, chosen } = shown
  const x = acrossOf(view, width)
  const [left, right, foot] = [PLACE.left, width - PLACE.right, PLACE.top + PLACE.chart]
  c.font = FONT
  drawHeights(c, left, right, h, ink)
  c.save()
  c.beginPath()
  c.rect(left, 0, right - left, HEIGHT)
  c.clip()
  const hatch = hatchOf(c, ink.faint)
  bins.forEach((bin, i) => {
    if (bin.to + 1 < view.from || bin.from > view.to) return
    const [x0, x1] = [x(bin.from), x(bin.to + 1)]
    const wide = Math.max(1, x1 - x0 - (x1 - x0 > 4 ? 1 : 0))
    if (i === chosen) fill(c, ink.mark, x0, PLACE.top, wide, PLACE.chart)
    if (bin.delivered <= 0) fill(c, hatch, x0, PLACE.top, x1 - x0, PLACE.chart)
    else drawBar(c, bin, x0, wide, shown.perThousand, h, ink)
    const share = Math.max(0, bin.delivered / bin.days)
    fill(c, ink.line, x0, foot + 6, x1 - x0, 6)
    fill(c, ink.soft, x0, foot + 6, (x1 - x0) * share, 6)
    if (i !== cursor) return
    c.strokeStyle = ink.ink
    c.strokeRect(Math.round(x0) - 0.5, PLACE.top - 0.5, Math.max(2, Math.round(wide) + 1), PLACE.chart + 1)
  })
  fill(c, ink.soft, left, h.zero, right - left, 1)
  let before = Number.NEGATIVE_INFINITY
  let row = 0
  breaks.forEach(({ day }, i) => {
    const at = Math.round(x(day)) + 0.5
    row = at - before < 14 ? row + 1 : 0
    before = at
    c.setLineDash([4, 3])
    line(c, ink.ink, at, PLACE.top, at, foot)
    c.setLineDash([])
    write(c, String(i + 1), at + 3, PLACE.top + 11 + row * 13, ink.ink, ink.paper)
  })
  const judged = Math.round(x(shown.asOf + 1)) + 0.5
  line(c, ink.ink, judged, PLACE.lane + 12, judged, foot)
  write(c, 'as of', judged + 3, foot - 4, ink.ink, ink.paper)
  drawDays(c, shown.days, x, view, right, ink)
  c.restore()
  for (const { day, text } of timeTicks(view, right - left)) {
    const at = x(day)
    if (at < left - 1 || at > right - 20) continue
    line(c, ink.soft, at, foot + PLACE.strip, at, foot + PLACE.strip + 4)
    write(c, text, at + 3, foot + PLACE.strip + 15, ink.soft, ink.paper)
  }
}

function drawBar(
  c: CanvasRenderingContext2D,
  bin: Bin,
  x: number,
  wide: number,
  perThousand: boolean,
  { zero, unit }: Heights,
  ink: Ink,
): void {
  const tall = (events: number): number => {
    const value = barValue(events, bin, perThousand) * unit
    return events > 0 ? Math.max(1, value) : 0
  }
  const [conflict, cooperation] = [tall(conflictOf(bin.classes)), tall(cooperationOf(bin.classes))]
  fill(c, ink.against[1]!, x, zero - conflict, wide, conflict)
  fill(c, ink.against[3]!, x, zero - tall(bin.classes[3]), wide, tall(bin.classes[3]))
  fill(c, ink.for[1]!, x, zero, wide, cooperation)
  fill(c, ink.for[3]!, x, zero, wide, tall(bin.classes[1]))
}

function drawHeights(c: CanvasRenderingContext2D, left: number, right: number, h: Heights, ink: Ink): void {
  const foot = PLACE.top + PLACE.chart
  c.textAlign = 'right'
  for (const [value, sign] of [
    [h.top, -1],
    [h.top / 2, -1],
    [0, 1],
    [h.top / 2, 1],
    [h.top, 1],
  ] as const) {
    const y = h.zero + sign * value * h.unit
    // events are counted whole
    if (!Number.isInteger(value)) continue
    if (y < PLACE.top - 2 || y > foot + 2) continue
    line(c, ink.line, left, Math.round(y) + 0.5, right, Math.round(y) + 0.5)
    write(c, String(Number(value.toPrecision(3))), left - 5, y + 4, ink.soft, ink.paper)
  }
  c.textAlign = 'left'
}

/** Days of the case above the bars: a line for what lasts, a mark for a day, its name where there is room. */
function drawDays(
  c: CanvasRenderingContext2D,
  days: readonly CaseDay[],
  x: (day: number) => number,
  view: Stretch,
  right: number,
  ink: Ink,
): void {
  const foot = PLACE.lane + 12
  const ends = [0, 0]
  const labels: [text: string, x: number, y: number][] = []
  for (const { id, from, to, as } of days) {
    if (to + 1 < view.from || from > view.to) continue
    const [x0, x1] = [x(from), x(to + 1)]
    const wide = c.measureText(id).width + 3
    const at = Math.max(PLACE.left, Math.min(x0, right - wide))
    const row = ends.findIndex((end) => end <= at)
    const y = row < 0 ? PLACE.lane + 4 : 8 + row * 16
    line(c, ink.soft, x0, y, x0, foot)
    c.setLineDash(as === 'awaited' ? [3, 2] : [])
    if (to > from) line(c, ink.soft, x0, foot - 2, x1, foot - 2)
    c.setLineDash([])
    if (row < 0) continue
    labels.push([id, at + 3, y + 8])
    ends[row] = at + wide + 7
  }
  for (const [text, at, y] of labels) write(c, text, at, y, ink.ink, ink.paper)
}

/** What is missing is hatched, never empty and never zero. */
function hatchOf(c: CanvasRenderingContext2D, colour: string): CanvasPattern | string {
  const tile = document.createElement('canvas')
  tile.width = 6
  tile.height = 6
  const t = tile.getContext('2d')
  if (!t) return colour
  t.strokeStyle = colour
  t.beginPath()
  for (const at of [-6, 0, 6]) {
    t.moveTo(at, 6)
    t.lineTo(at + 6, 0)
  }
  t.stroke()
  return c.createPattern(tile, 'repeat') ?? colour
}

function fill(
  c: CanvasRenderingContext2D,
  colour: string | CanvasPattern,
  x: number,
  y: number,
  w: number,
  h: number,
): void {
  if (w <= 0 || h <= 0) return
  c.fillStyle = colour
  c.fillRect(x, y, w, h)
}

function line(c: CanvasRenderingContext2D, colour: string, x0: number, y0: number, x1: number, y1: number): void {
  c.strokeStyle = colour
  c.beginPath()
  c.moveTo(x0, y0)
  c.lineTo(x1, y1)
  c.stroke()
}

function write(c: CanvasRenderingContext2D, text: string, x: number, y: number, colour: string, rim: string): void {
  c.lineWidth = 3
  c.strokeStyle = rim
  c.strokeText(text, x, y)
  c.lineWidth = 1
  c.fillStyle = colour
  c.fillText(text, x, y)
}
