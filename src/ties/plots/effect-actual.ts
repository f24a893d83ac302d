import { formatDay } from '../../world/days.js'
import { describeEffect } from '../effect/describe.js'
import type { Effect } from '../effect/effect.js'
import type { Measured } from '../effect/measured.js'
import { figure, pairName } from '../numbers.js'
import { type Across, acrossOf, dayAxis, heightAxis, roundTop } from './axes.js'
import { type Expectation, expectationOf, readable, unitOf } from './effect-expected.js'
import { markersOf } from './markers.js'
import type { Plot } from './plot.js'
import { block, hatched, INK, label, picture, rule } from './svg.js'

const WIDTH = 732
const LEFT = 44
const RIGHT = 645
const PANEL = 110
const GAP = 40

/**
 * What came against what would have come: one panel a measure, what was counted as steps, the expected level after the day as a dashed step
 * in its interval, missing periods hatched, the day marked.
 * @param id unique in the page
 * @param event the day's event in words
 */
export function effectPlot(effect: Effect, id: string, event: string): Plot {
  const { a, b, on, spans, measured } = effect
  const across = acrossOf(spans[0]![0], spans.at(-1)![1], LEFT, RIGHT)
  const markers = markersOf(across, [], [{ day: on, text: event }])
  const top = markers.height + 18
  const foot = top + measured.length * (PANEL + GAP) - GAP
  const { answers } = describeEffect(effect)
  const title = `What came, and what would have been expected: ${pairName(a, b)}, ${formatDay(on)}`
  return {
    title,
    sentence: answers.slice(1).join(' '),
    svg: picture(
      id,
      { title, description: answers.join(' '), width: WIDTH, height: foot + 28 },
      ...measured.map((m, i) => panel(effect, m, across, id, top + i * (PANEL + GAP))),
      dayAxis(across, foot + 4),
      markers.draw(markers.height, foot),
    ),
    table: tableOf(effect),
  }
}

function panel({ spans, unit, scale }: Effect, measured: Measured, across: Across, id: string, top: number): string {
  const { measure, y } = measured
  const colours = measure === 'cooperation' ? INK.cooperation : INK.conflict
  const expectation = expectationOf(measured)
  const shown = y.map((v) => (v === null ? null : readable(measure, v)))
  const expected = (expectation?.expected ?? []).map((e) => ({
    at: e.at,
    point: readable(measure, e.point),
    lo: readable(measure, e.lo),
    hi: readable(measure, e.hi),
  }))
  const most = Math.max(0, ...shown.map((v) => v ?? 0), ...expected.map((e) => e.point))
  const highest = Math.max(most, ...expected.map((e) => e.hi))
  const limit = measure === 'balance' ? 100 : roundTop(Math.min(highest, 1.6 * most))
  const height = (value: number): number => top + PANEL - (Math.min(value, limit) / limit) * PANEL
  const across2 = (at: number): [number, number] => [across.x(spans[at]![0]), across.x(spans[at]![1] + 1)]
  const bands = expected.map(({ at, lo, hi }) => {
    const [x0, x1] = across2(at)
    return block(x0, height(hi), x1 - x0, height(lo) - height(hi), INK.line)
  })
  const steps = shown.map((value, at) => {
    const [x0, x1] = across2(at)
    return value === null
      ? hatched(id, x0, top, x1 - x0, PANEL)
      : rule(x0, height(value), x1, height(value), colours[3]!, { width: 2 })
  })
  const levels = expected.map(({ at, point }) => {
    const [x0, x1] = across2(at)
    return rule(x0, height(point), x1, height(point), INK.text, { width: 1.5, dash: '3 2' })
  })
  const words = unitOf(measure, unit, scale.thin)
  return [
    heightAxis(across, limit, height),
    ...bands,
    ...steps,
    ...levels,
    ends(shown.findLast((v) => v !== null) ?? null, expected.at(-1)?.point ?? null, expectation, height, colours[3]!),
    label(words[0]!.toUpperCase() + words.slice(1), LEFT, top - 6, { fill: colours[3]!, weight: 600 }),
  ].join('')
}

/** `came` and `expected` at the right end, kept apart. */
function ends(
  came: number | null,
  expected: number | null,
  expectation: Expectation | null,
  height: (value: number) => number,
  colour: string,
): string {
  if (came === null) return ''
  if (expected === null || !expectation) return label('came', RIGHT + 5, height(came) + 4, { fill: colour, size: 12 })
  const above = came >= expected
  const apart = Math.max(0, 14 - Math.abs(height(came) - height(expected))) / 2
  const at = (value: number, up: boolean): number => height(value) + 4 + (up ? -apart : apart)
  return (
    label('came', RIGHT + 5, at(came, above), { fill: colour, size: 12 }) +
    label('expected', RIGHT + 5, at(expected, !above), { fill: INK.text, size: 12 })
  )
}

function tableOf({ spans, tallies, measured }: Effect): Plot['table'] {
  const expectations = measured.map(expectationOf)
  const head = ['from', 'to', 'conflict', 'cooperation', 'feed’s other events']
  return {
    head: [...head, ...measured.map((m, i) => `${m.measure} expected (${expectations[i]?.by ?? 'no method'})`)],
    rows: spans.map(([from, to], t) => {
      const counted = tallies[t]
      const counts = counted
        ? [counted.conflict, counted.cooperation, counted.volume].map(String)
        : Array(3).fill('missing')
      return [formatDay(from), formatDay(to), ...counts, ...measured.map((m, i) => cell(m, expectations[i]!, t))]
    }),
  }
}

function cell({ measure }: Measured, expectation: Expectation | null, at: number): string {
  const e = expectation?.expected.find((x) => x.at === at)
  if (!e) return ''
  const [point, lo, hi] = [e.point, e.lo, e.hi].map((v) => figure(readable(measure, v)))
  return `${point} (${lo}–${hi})`
}
