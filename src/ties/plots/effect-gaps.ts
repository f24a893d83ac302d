import { formatDay } from '../../world/days.js'
import { element } from '../../world/markup/element.js'
import type { Effect } from '../effect/effect.js'
import { isRefusal } from '../effect/finding.js'
import type { Measured } from '../effect/measured.js'
import { figure, pairName, plural } from '../numbers.js'
import { acrossOf, dayAxis } from './axes.js'
import { markersOf } from './markers.js'
import type { Plot } from './plot.js'
import { INK, label, picture, rule } from './svg.js'

const WIDTH = 732
const LEFT = 56
const RIGHT = 645
const PANEL = 200
/** Greatest gap that is drawn, in times the pair's own greatest. */
const CUT = 1.5

/**
 * The pair less its synthetic control, among the same of every donor as if it had been the pair.
 * @param id unique in the page
 * @param event the day's event in words
 * @returns null where no synthetic control was fitted
 */
export function gapsPlot(effect: Effect, measured: Measured, id: string, event: string): Plot | null {
  const { a, b, on, spans } = effect
  const { gaps, placebos, rank, answer } = measured.syntheticControl
  if (!rank) return null
  const across = acrossOf(spans[0]![0], spans.at(-1)![1], LEFT, RIGHT)
  const markers = markersOf(across, [], [{ day: on, text: event }])
  const top = markers.height + 22
  const foot = top + PANEL
  const limit = CUT * Math.max(...gaps.map(Math.abs), 1e-9)
  const y = (value: number): number =>
    top + PANEL / 2 - (Math.max(-limit, Math.min(limit, value)) / limit) * (PANEL / 2)
  const middle = (t: number): number => {
    const [from, to] = spans[measured.kept[t]!]!
    return across.x((from + to + 1) / 2)
  }
  const line = (values: readonly number[], stroke: string, width: number): string =>
    element('polyline', {
      points: values.map((v, t) => `${middle(t).toFixed(1)},${y(v).toFixed(1)}`).join(' '),
      style: `fill: none; stroke: ${stroke}; stroke-width: ${width}; stroke-linejoin: round`,
    })
  const what = measured.measure === 'balance' ? 'odds of conflict to cooperation' : measured.measure
  const title = `Gaps to the synthetic control, ${what}: ${pairName(a, b)}`
  const stands = isRefusal(answer)
    ? `It is shown for what it is: it gives no answer (${answer.refused}).`
    : 'The fit before the day is good enough to answer.'
  const sentence = `After ${formatDay(on)} the pair’s error, set against that before, ranks ${rank.rank} among ${plural(rank.of, 'unit')}. ${stands}`
  const ink = measured.measure === 'cooperation' ? INK.cooperation[3] : INK.conflict[3]
  const ticks = [limit / CUT, 0, -limit / CUT]
  return {
    title,
    sentence,
    svg: picture(
      id,
      { title, description: sentence, width: WIDTH, height: foot + 28 },
      ...ticks.map(
        (tick) =>
          rule(LEFT, y(tick), RIGHT, y(tick), tick === 0 ? INK.soft : INK.line) +
          label(`×${figure(Math.exp(tick))}`, LEFT - 6, y(tick) + 4, { anchor: 'end', fill: INK.soft, size: 12 }),
      ),
      ...placebos.map((p) => line(p, INK.faint, 0.75)),
      line(gaps, ink, 2.5),
      label('the pair', RIGHT + 5, y(gaps.at(-1)!) + 4, { fill: ink, size: 12 }),
      label(`${plural(placebos.length, 'donor')}`, RIGHT + 5, foot - 4, { fill: INK.soft, size: 12 }),
      label('Times what the synthetic control had', LEFT, top - 6, { fill: ink, weight: 600 }),
      dayAxis(across, foot + 4),
      markers.draw(markers.height, foot),
    ),
    table: {
      head: ['from', 'gap of the pair', 'donors’ least', 'donors’ greatest'],
      rows: gaps.map((gap, t) => {
        const others = placebos.map((p) => p[t]!)
        const cells = [gap, Math.min(...others), Math.max(...others)].map((v) => `×${figure(Math.exp(v))}`)
        return [formatDay(spans[measured.kept[t]!]![0]), ...cells]
      }),
    },
  }
}
