import { describe, shorten, type Written, type WrittenList, type WrittenScalar } from '../parse/written.js'
import type { Context } from './context.js'
import { numberOf } from './read.js'

/** A band with its point, the middle. */
export interface Band {
  lo: number
  hi: number
  point: number
}

/** What is expected at a place, and the code for a number that lies outside. */
export interface Wanted {
  expected: string
  outside: 'bad-probability' | 'bad-reliability' | 'bad-number'
  /** the mend for 0 or 1, where `impossible` and `certain` cannot stand */
  ends?: string
}

/** Reads a number strictly between 0 and 1, as a band of no width; what lies outside is reported. */
export function readShare(c: Context, value: WrittenScalar, { outside, ends }: Wanted): Band | null {
  const n = numberOf(value)
  if (n === null) return null
  if (n > 0 && n < 1) return { lo: n, hi: n, point: n }
  const hint = outside === 'bad-probability' ? hintFor(n, ends) : undefined
  c.findings.add(outside, value.range, `${shorten(value.source)} is not strictly between 0 and 1`, hint)
  return null
}

function hintFor(n: number, ends: string | undefined): string | undefined {
  if (ends !== undefined && (n === 0 || n === 1)) return ends
  if (n === 0) return 'write `impossible` where it cannot be: no evidence undoes a zero'
  if (n === 1) return 'write `certain` where it cannot be otherwise: no evidence undoes it'
  return n > 1 && n < 100 ? `for ${n} % write ${Number((n / 100).toPrecision(12))}` : undefined
}

/** Reads a band [lo, hi] with 0 < lo < hi < 1; its point is the middle. */
export function readBand(c: Context, list: WrittenList, wanted: Wanted): Band | null {
  if (list.items.length !== 2) {
    c.findings.add('wrong-type', list.range, `expected ${wanted.expected}, found a list of ${list.items.length}`)
    return null
  }
  const [lo, hi] = list.items.map((end) => readEnd(c, end, wanted))
  if (!lo || !hi) return null
  if (lo.point < hi.point) return { lo: lo.point, hi: hi.point, point: (lo.point + hi.point) / 2 }
  const mend =
    lo.point > hi.point ? ` (did you mean [${hi.point}, ${lo.point}]?)` : `; write the number ${lo.point} alone`
  const message = `the lower end ${lo.point} of the band is not below its upper end ${hi.point}${mend}`
  c.findings.add('band-order', list.range, message)
  return null
}

function readEnd(c: Context, end: Written, wanted: Wanted): Band | null {
  if (end.kind === 'scalar' && numberOf(end) !== null)
    return readShare(c, end, { ...wanted, ends: 'a band may begin at 0.001 and end at 0.999' })
  c.findings.add('wrong-type', end.range, `the end of a band is a number between 0 and 1, not ${describe(end)}`)
  return null
}
