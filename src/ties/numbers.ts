import { states } from '../world/actors/states.js'
import { formatDay } from '../world/days.js'
import type { Interval } from './ratio.js'

/** Keeps a number and its unit on one line. */
const SPACE = '\u00a0'

/** A number of any size in two or three figures: `3.1`, `0.042`, `128`. */
export function figure(value: number): string {
  const size = Math.abs(value)
  if (size === 0) return '0'
  const text =
    size >= 100 ? String(Math.round(size)) : size >= 10 ? size.toFixed(0) : Number(size.toPrecision(2)).toString()
  return (value < 0 ? '−' : '') + thousands(text)
}

/** A count in groups of three: `1,900`. */
export function counted(value: number): string {
  return thousands(String(Math.round(value)))
}

/** `3.9 (3.1–4.9)` */
export function withInterval({ point, lo, hi }: Interval): string {
  return `${figure(point)} (${figure(lo)}–${figure(hi)})`
}

/** A share of 1 in whole percent, never rounded to certainty: `97 %`, `<1 %`. */
export function percent(share: number): string {
  if (share > 0 && share < 0.01) return `<1${SPACE}%`
  if (share < 1 && share > 0.99) return `>99${SPACE}%`
  return `${Math.round(share * 100)}${SPACE}%`
}

/** A ratio beside a name: `×20`, `×0.092`; above a thousand only that it is. */
export function changeIn(ratio: number): string {
  return ratio > 1000 ? '×1,000+' : `×${figure(ratio)}`
}

/** `97 % (93–98 %)`, or `97 %` where both ends are the same in whole percent. */
export function percentWithin({ point, lo, hi }: Interval): string {
  if (percent(lo) === percent(hi)) return percent(point)
  return `${percent(point)} (${percent(lo).replace(`${SPACE}%`, '')}–${percent(hi)})`
}

/** `2018-01-01 to 2018-12-31`, or one day alone. */
export function span(from: number, to: number): string {
  return from === to ? formatDay(from) : `${formatDay(from)} to ${formatDay(to)}`
}

/** `1 day`, `3 days` */
export function plural(n: number, one: string, many = `${one}s`): string {
  return `${counted(n)} ${n === 1 ? one : many}`
}

function thousands(text: string): string {
  return text.replace(/\B(?=(\d{3})+(?!\d))/g, text.includes('.') ? '' : ',')
}

/** `the United Kingdom and Russia` */
export function pairName(a: string, b: string): string {
  return [a, b].map((code) => states.get(code)?.inProse ?? code).join(' and ')
}
