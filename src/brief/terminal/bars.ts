import type { JudgedHypothesis } from '../../judge/judgement.js'

/** Glyphs of a bar: nothing, envelope, interval, point, prior. */
interface Glyphs {
  empty: string
  envelope: string
  interval: string
  point: string
}

const DRAWN: Glyphs = { empty: ' ', envelope: '─', interval: '━', point: '●' }
const PLAIN: Glyphs = { empty: ' ', envelope: '-', interval: '=', point: 'o' }

/** One line of `columns` from 0 to 100 %: the envelope thin, the interval thick, the point a dot. */
export function barOf(h: JudgedHypothesis, columns: number, ascii: boolean): string {
  const glyphs = ascii ? PLAIN : DRAWN
  const at = (p: number): number => Math.min(columns - 1, Math.max(0, Math.round(p * (columns - 1))))
  const within = ([lo, hi]: [number, number], i: number): boolean => i >= at(lo) && i <= at(hi)
  return Array.from({ length: columns }, (_, i) => {
    if (i === at(h.posterior)) return glyphs.point
    if (within(h.interval, i)) return glyphs.interval
    return within(h.envelope, i) ? glyphs.envelope : glyphs.empty
  }).join('')
}
