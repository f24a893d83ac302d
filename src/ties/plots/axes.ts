import type { Day } from '../../world/days.js'
import { formatDay } from '../../world/days.js'
import { firstDayOf, periodOf } from '../periods.js'
import { INK, label, rule } from './svg.js'

/** Where days lie across a picture. */
export interface Across {
  x: (day: Day) => number
  left: number
  right: number
  from: Day
  to: Day
}

/** Days from..to (inclusive) between two places. */
export function acrossOf(from: Day, to: Day, left: number, right: number): Across {
  const days = to - from + 1
  return { x: (day) => left + ((day - from) / days) * (right - left), left, right, from, to }
}

/** Beginnings of years, quarters, months or weeks, as many as fit with `room` pixels each. */
export function dayTicks({ from, to, left, right }: Across, room = 58): { day: Day; text: string }[] {
  const most = Math.max(1, Math.floor((right - left) / room))
  const months = (to - from) / 30.4
  for (const every of [1, 3, 6, 12, 24, 60, 120]) {
    if (months / every > most) continue
    const first = periodOf(from, 'month')
    const ticks: { day: Day; text: string }[] = []
    for (let month = Math.ceil(first / every) * every; firstDayOf(month, 'month') <= to; month += every) {
      const day = firstDayOf(month, 'month')
      if (day >= from) ticks.push({ day, text: formatDay(day).slice(0, every >= 12 ? 4 : 7) })
    }
    if (ticks.length > 1) return ticks
  }
  return [
    { day: from, text: formatDay(from) },
    { day: to, text: formatDay(to) },
  ]
}

/** The days along the foot of a picture. */
export function dayAxis(across: Across, y: number): string {
  const ticks = dayTicks(across)
  return ticks
    .map(({ day, text }, i) => {
      const x = across.x(day)
      const anchor = i === ticks.length - 1 && x > across.right - 30 ? 'end' : x < across.left + 20 ? 'start' : 'middle'
      return rule(x, y, x, y + 4, INK.soft) + label(text, x, y + 17, { anchor, fill: INK.soft, size: 12 })
    })
    .join('')
}

/** A round number at or above the greatest value, for the top of an axis that begins at 0. */
export function roundTop(most: number): number {
  if (!(most > 0)) return 1
  const size = 10 ** Math.floor(Math.log10(most))
  return [1, 1.5, 2, 3, 4, 5, 6, 8, 10].map((m) => m * size).find((top) => top >= most * 0.999)!
}

/** The least and the greatest tick of a vertical axis, with lines across. */
export function heightAxis(across: Across, top: number, y: (value: number) => number): string {
  return [0, top / 2, top]
    .map((value) => {
      const at = y(value)
      return (
        rule(across.left, at, across.right, at, INK.line) +
        label(String(Number(value.toPrecision(3))), across.left - 6, at + 4, {
          anchor: 'end',
          fill: INK.soft,
          size: 12,
        })
      )
    })
    .join('')
}
