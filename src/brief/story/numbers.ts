import type { Interval } from '../../judge/judgement.js'

const MINUS = '−'
/** Keeps a number and its unit on one line. */
const SPACE = '\u00a0'

/** A probability in [0, 1] in whole percent: `61 %`, `<1 %`, `>99 %`. */
export function percent(p: number): string {
  return `${wholePercent(p)}${SPACE}%`
}

/** `48–72 %`, or `61 %` where both ends are the same in whole percent. */
export function percentRange([lo, hi]: Interval): string {
  const [from, to] = [wholePercent(lo), wholePercent(hi)]
  return from === to ? `${to}${SPACE}%` : `${from}–${to}${SPACE}%`
}

function wholePercent(p: number): string {
  if (p > 0 && p < 0.01) return '<1'
  if (p < 1 && p > 0.99) return '>99'
  return String(Math.round(p * 100))
}

/** A probability with one decimal, for tables: `61.3 %`. */
export function finePercent(p: number): string {
  if (p > 0 && p < 0.001) return `<0.1${SPACE}%`
  if (p < 1 && p > 0.999) return `>99.9${SPACE}%`
  return `${(p * 100).toFixed(1)}${SPACE}%`
}

export function finePercentRange([lo, hi]: Interval): string {
  const [from, to] = [finePercent(lo), finePercent(hi)]
  return from === to ? to : `${from.slice(0, -2)}–${to}`
}

/** A probability as a file would have it, at most three decimals: `0.675`. */
export function plainProbability(p: number): string {
  if (p > 0 && p < 0.001) return '<0.001'
  if (p < 1 && p > 0.999) return '>0.999'
  return String(Number(p.toFixed(3)))
}

export function plainRange([lo, hi]: Interval): string {
  const [from, to] = [plainProbability(lo), plainProbability(hi)]
  return from === to ? to : `${from}–${to}`
}

/** A signed weight with one decimal: `+6.2`, `−3.1`, `0.0`. */
export function signed(value: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? '–' : value > 0 ? '+∞' : `${MINUS}∞`
  const rounded = Math.round(value * 10) / 10
  if (rounded === 0) return '0.0'
  return `${rounded > 0 ? '+' : MINUS}${Math.abs(rounded).toFixed(1)}`
}

/** A number of any sign, at most `digits` decimals. */
export function decimal(value: number, digits = 2): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? '–' : value > 0 ? '∞' : `${MINUS}∞`
  const rounded = Number(value.toFixed(digits))
  return `${rounded < 0 ? MINUS : ''}${Math.abs(rounded)}`
}

/** A number of no sign with two decimals, for a column: `0.30`. */
export function fixed(value: number): string {
  return Number.isFinite(value) ? value.toFixed(2) : decimal(value)
}

/** A count with its thousands apart: `4,000`. */
export function integer(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ',')
}

const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

/** A count with its noun: `one origin`, `14 reports`, `no item`. */
export function counted(n: number, noun: string, plural = `${noun}s`): string {
  return `${countWord(n)}${SPACE}${n === 1 || n === 0 ? noun : plural}`
}

/** A count: in words to twelve, then in figures. */
export function countWord(n: number): string {
  return SMALL[n] ?? integer(n)
}
