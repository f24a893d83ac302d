import { percent, plural } from '../ties/numbers.js'
import type { Plot } from '../ties/plots/plot.js'
import { INK, label, picture, rule } from '../ties/plots/svg.js'
import { element } from '../world/markup/element.js'
import type { ScoreTable } from './score-table.js'

const WIDTH = 570
const LEFT = 56
const TOP = 34
const SIDE = 440
const FOOT = TOP + SIDE
const DOT = 4

/**
 * How often came what was said to come: the share of yes among forecasts of like size, with its interval, beside the line on which
 * forecasts are as good as their word.
 * @param id unique in the page
 * @param what whose forecasts these are: `committed in time`, `replayed`
 * @returns null where nothing with two answers was scored
 */
export function calibrationPlot({ calibration, murphy }: ScoreTable, id: string, what: string): Plot | null {
  if (!murphy) return null
  const n = calibration.reduce((sum, b) => sum + b.n, 0)
  const [x, y] = [(p: number): number => LEFT + p * SIDE, (p: number): number => FOOT - p * SIDE]
  const title = `Calibration of ${plural(n, 'answer')} ${what}`
  const outside = calibration.filter((b) => b.meanForecast < b.interval[0] || b.meanForecast > b.interval[1])
  const apart =
    outside.length === 0
      ? 'No bin’s interval leaves out what was said'
      : `In ${outside.length} of ${plural(calibration.length, 'bin')} the interval leaves out what was said`
  const few = n < 30 ? ` ${plural(n, 'answer')} cannot show more than gross error.` : ''
  const sentence = `${apart}; the Brier score is ${murphy.brier.toFixed(3)}.${few}`
  const bins = calibration.map((b) => {
    const at = x(b.meanForecast)
    const [lo, hi] = b.interval
    return [
      rule(at, y(lo), at, y(hi), INK.soft, { width: 2 }),
      element('circle', { cx: at, cy: y(b.share), r: DOT, style: `fill: ${INK.text}` }),
      label(`${b.yes}/${b.n}`, x((b.from + b.to) / 2), FOOT + 42, { anchor: 'middle' }),
    ].join('')
  })
  return {
    title,
    sentence,
    svg: picture(
      id,
      { title, description: sentence, width: WIDTH, height: FOOT + 54 },
      ...[0, 0.5, 1].map((tick) => ticks(tick, x(tick), y(tick))),
      rule(x(0), y(0), x(1), y(1), INK.faint, { dash: '4 3' }),
      label('as said', x(1) + 6, y(1) + 4, { fill: INK.soft }),
      ...bins,
      label('Share that came, with 95 % interval, by tenths of what was said', LEFT, TOP - 16, { weight: 600 }),
      label('said', x(1) + 24, FOOT + 18, { weight: 600 }),
      label('came/all', LEFT - 6, FOOT + 42, { anchor: 'end', fill: INK.soft }),
    ),
    table: {
      head: ['said', 'mean said', 'came', 'of', 'share', 'interval, 95 %'],
      rows: calibration.map((b) => [
        `${percent(b.from)}–${percent(b.to)}`,
        percent(b.meanForecast),
        String(b.yes),
        String(b.n),
        percent(b.share),
        `${percent(b.interval[0])}–${percent(b.interval[1])}`,
      ]),
    },
  }
}

function ticks(tick: number, x: number, y: number): string {
  return [
    rule(LEFT, y, LEFT + SIDE, y, INK.line),
    rule(x, FOOT, x, FOOT + 4, INK.soft),
    label(percent(tick), LEFT - 6, y + 4, { anchor: 'end', fill: INK.soft }),
    label(percent(tick), x, FOOT + 18, { anchor: 'middle', fill: INK.soft }),
  ].join('')
}
