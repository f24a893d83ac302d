import type { Threshold } from '../../judge/judgement.js'
import { element } from '../../world/markup/element.js'
import { finePercentRange, percent, plainProbability } from '../story/numbers.js'
import type { View } from '../story/view.js'
import { across, length, picture, textElement } from './svg.js'

const ROW = 42
const AXIS = 26
const BARS = 14
/** A bar that moves the leader by less is not drawn. */
const LEAST = 5e-4

/** The leader's posterior as each number runs through its band, the widest first; a mark where another draws level. */
export function tornadoPlot(view: View): string {
  const leader = view.judgement.hypotheses.find((h) => h.id === view.judgement.leader)
  if (!leader) return ''
  const shown = view.thresholds
    .filter((t) => swing(t) > LEAST)
    .sort((a, b) => swing(b) - swing(a))
    .slice(0, BARS)
  const ends = [leader.posterior, ...shown.flatMap((t) => t.posterior)]
  const lo = Math.floor(Math.min(...ends) * 10) / 10
  const hi = Math.ceil(Math.max(...ends) * 10) / 10
  const at = (p: number): number => (hi === lo ? 0.5 : (p - lo) / (hi - lo))
  const bottom = shown.length * ROW
  const ticks = [lo, (lo + hi) / 2, hi].map((p, i) =>
    [
      element('line', { class: 'grid', x1: across(at(p)), x2: across(at(p)), y1: 18, y2: bottom + 4 }),
      textElement(percent(p), { class: `soft ${['start', 'middle', 'end'][i]}`, x: across(at(p)), y: bottom + 18 }),
    ].join(''),
  )
  const now = across(at(leader.posterior))
  return picture(
    'tornado-plot',
    { title: `How far single numbers move ${leader.id}`, description: describe(shown), height: bottom + AXIS },
    ...ticks,
    ...shown.map((t, i) => bar(t, i * ROW, at, leader.posterior)),
    element('line', { class: 'now', x1: now, x2: now, y1: 18, y2: bottom + 4 }),
  )
}

function bar(t: Threshold, y: number, at: (p: number) => number, now: number): string {
  const part = (from: number, to: number, shade: string): string => {
    const [a, b] = [Math.min(from, to), Math.max(from, to)]
    return element('rect', {
      class: `swing ${shade}`,
      x: across(at(a)),
      y: y + 20,
      width: length(at(b) - at(a)),
      height: 12,
    })
  }
  const level = t.flipsInBand && t.flipsAt !== null ? across(at(posteriorAt(t, now, t.flipsAt))) : null
  const range = finePercentRange([Math.min(...t.posterior), Math.max(...t.posterior)])
  return [
    textElement(shortly(t), { x: across(0), y: y + 14 }, 30),
    textElement(range, { class: 'end', x: across(1), y: y + 14 }),
    part(t.posterior[0], now, 'lower'),
    part(now, t.posterior[1], 'upper'),
    level === null ? '' : element('line', { class: 'level', x1: level, x2: level, y1: y + 16, y2: y + 36 }),
  ].join('')
}

function swing(t: Threshold): number {
  return Math.abs(t.posterior[1] - t.posterior[0])
}

/** `cargo under commerce`, `prior of none`, `reliability of tracks`. */
function shortly(t: Threshold): string {
  const under = t.hypothesis === null ? '' : ` under ${t.hypothesis}`
  const given = t.state === null ? '' : ` (${t.state})`
  if (t.kind === 'prior') return `prior of ${t.hypothesis ?? t.id}`
  if (t.kind === 'reliability' || t.kind === 'coverage') return `${t.kind} of ${t.id}`
  const answer = t.answer === null ? '' : `: ${t.answer}`
  return `${t.id}${answer}${under}${given}`
}

/**
 * The leader's posterior at a value within the band: a ratio of functions linear in the value (Castillo, Gutiérrez & Hadi 1997), so
 * the band's ends and the point fix it. Where the point lies on an end, a straight line between the ends.
 */
export function posteriorAt(t: Threshold, now: number, value: number): number {
  const [a, b] = t.band
  const [pa, pb] = t.posterior
  if (b === a) return now
  const u = (x: number): number => (x - a) / (b - a)
  const [middle, x] = [u(t.value), u(value)]
  const straight = pa + (pb - pa) * x
  if (middle <= 0 || middle >= 1) return straight
  // p(x) = (pa + k·pb·x / (1 − x)) / (1 + k·x / (1 − x)), through p(middle) = now
  const k = ((now - pa) * (1 - middle)) / ((pb - now) * middle)
  if (!Number.isFinite(k) || k <= 0) return straight
  return (pa * (1 - x) + k * pb * x) / (1 - x + k * x)
}

function describe(shown: Threshold[]): string {
  const told = shown.map((t) => {
    const level =
      t.flipsInBand && t.flipsAt !== null
        ? `, level with ${t.newLeader ?? 'another'} at ${plainProbability(t.flipsAt)}`
        : ''
    return `${shortly(t)}: ${percent(t.posterior[0])} at its lower end, ${percent(t.posterior[1])} at its upper${level}`
  })
  return `${told.join('; ')}.`
}
