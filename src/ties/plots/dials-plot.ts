import { conflictOf, cooperationOf } from '../counts.js'
import { describeTies } from '../describe.js'
import { rateOf } from '../dials.js'
import { counted, figure, pairName, span } from '../numbers.js'
import type { Interval } from '../ratio.js'
import type { Period } from '../series.js'
import type { Ties } from '../ties.js'
import { type Across, acrossOf, dayAxis, heightAxis, roundTop } from './axes.js'
import { markersOf } from './markers.js'
import type { DayLabel, Plot } from './plot.js'
import { block, hatched, INK, label, picture, rule } from './svg.js'

const WIDTH = 744
const LEFT = 44
const RIGHT = 645
const PANEL = 120
const GAP = 34
const STRIP = 26

interface Side {
  name: 'Conflict' | 'Cooperation'
  colours: readonly string[]
  of: (period: Period) => { all: Interval; material: number } | null
}

const SIDES: Side[] = [
  { name: 'Conflict', colours: INK.conflict, of: (p) => rates(p, conflictOf(p.both.classes), p.both.classes[3]) },
  {
    name: 'Cooperation',
    colours: INK.cooperation,
    of: (p) => rates(p, cooperationOf(p.both.classes), p.both.classes[1]),
  },
]

/**
 * The two dials of a pair over time, one above the other, each on its own axis from 0: intervals as bands, rates as steps, the material
 * part as a dotted step, missing periods hatched; below them the feed's volume and the days that it delivered.
 * @param id unique in the page
 * @param events days of the case, in words
 */
export function dialsPlot(ties: Ties, id: string, events: readonly DayLabel[] = []): Plot {
  const across = acrossOf(ties.from, ties.to, LEFT, RIGHT)
  const markers = markersOf(across, ties.breaks.found, events)
  const top = markers.height + 18
  const tops = [top, top + PANEL + GAP]
  const foot = top + 2 * PANEL + GAP
  const { level, breaks } = describeTies(ties)
  const title = `Conflict and cooperation of ${pairName(ties.a, ties.b)}, ${span(ties.from, ties.to)}, ${ties.feed}`
  return {
    title,
    sentence: [level[0]!, ...breaks.slice(0, 1)].join(' '),
    svg: picture(
      id,
      { title, description: [...level, ...breaks].join(' '), width: WIDTH, height: foot + 2 * STRIP + 44 },
      ...SIDES.map((side, i) => panel(side, ties.series, across, id, tops[i]!)),
      volumeStrip(ties.series, across, id, foot + 22),
      coverageStrip(ties.series, across, foot + 22 + STRIP + 8),
      dayAxis(across, foot + 22 + STRIP + 18),
      markers.draw(markers.height, foot),
      ...SIDES.map(({ name, colours }, i) =>
        label(`${name}, events per 1,000 between states`, LEFT, tops[i]! - 6, { fill: colours[3]!, weight: 600 }),
      ),
    ),
    table: tableOf(ties.series),
  }
}

function panel({ colours, of }: Side, series: readonly Period[], across: Across, id: string, top: number): string {
  const shown = series.map((period) => ({ period, rate: of(period) }))
  const most = Math.max(0, ...shown.map(({ rate }) => rate?.all.point ?? 0))
  const highest = Math.max(0, ...shown.map(({ rate }) => rate?.all.hi ?? 0))
  const scale = roundTop(Math.min(highest, 3 * most) || highest)
  const y = (value: number): number => top + PANEL - (Math.min(value, scale) / scale) * PANEL
  const drawn = shown.map(({ period, rate }) => {
    const [x0, x1] = [across.x(period.from), across.x(period.to + 1)]
    if (!rate) return { band: hatched(id, x0, top, x1 - x0, PANEL), steps: '' }
    return {
      band: block(x0, y(rate.all.hi), x1 - x0, y(rate.all.lo) - y(rate.all.hi), colours[0]!),
      steps:
        rule(x0, y(rate.material), x1, y(rate.material), colours[2]!, { width: 1.5, dash: '1.5 1.5' }) +
        rule(x0, y(rate.all.point), x1, y(rate.all.point), colours[3]!, { width: 2 }),
    }
  })
  const last = shown.findLast(({ rate }) => rate !== null)?.rate
  const ends = last ? endLabels(y(last.all.point), y(last.material), colours, RIGHT + 5) : ''
  return [heightAxis(across, scale, y), ...drawn.map((d) => d.band), ...drawn.map((d) => d.steps), ends].join('')
}

/** `all` and `material` at the right end, kept apart. */
function endLabels(all: number, material: number, colours: readonly string[], x: number): string {
  const apart = Math.max(0, 13 - (material - all))
  return (
    label('all', x, all + 4 - apart / 2, { fill: colours[3]!, size: 12 }) +
    label('material', x, material + 4 + apart / 2, { fill: colours[3]!, size: 12 })
  )
}

function volumeStrip(series: readonly Period[], across: Across, id: string, top: number): string {
  const perDay = series.map((p) => (p.delivered > 0 ? p.volume / p.delivered : null))
  const scale = roundTop(Math.max(0, ...perDay.map((v) => v ?? 0)))
  const bars = series.map((p, i) => {
    const [x, width] = [across.x(p.from), across.x(p.to + 1) - across.x(p.from)]
    const volume = perDay[i]
    if (volume === null || volume === undefined) return hatched(id, x, top, width, STRIP)
    return block(
      x,
      top + STRIP - (volume / scale) * STRIP,
      Math.max(width - 0.5, 0.5),
      (volume / scale) * STRIP,
      INK.faint,
    )
  })
  return [
    ...bars,
    label(counted(scale), LEFT - 6, top + 9, { anchor: 'end', fill: INK.soft, size: 12 }),
    label('feed’s events', RIGHT + 5, top + 12, { fill: INK.soft, size: 12 }),
    label('a day', RIGHT + 5, top + 24, { fill: INK.soft, size: 12 }),
  ].join('')
}

function coverageStrip(series: readonly Period[], across: Across, top: number): string {
  return [
    ...series.map((p) => {
      const [x, width] = [across.x(p.from), across.x(p.to + 1) - across.x(p.from)]
      const share = p.delivered / p.days
      return block(x, top, width, 6, INK.wash) + block(x, top, width * share, 6, INK.soft)
    }),
    label('delivered', RIGHT + 5, top + 9, { fill: INK.soft, size: 12 }),
  ].join('')
}

function rates(period: Period, all: number, material: number): { all: Interval; material: number } | null {
  if (period.state === 'missing' || period.volume === 0) return null
  return { all: rateOf(all, period.volume).per1000, material: rateOf(material, period.volume).per1000.point }
}

function tableOf(series: readonly Period[]): Plot['table'] {
  return {
    head: [
      'period',
      'days delivered',
      'feed’s events',
      'verbal cooperation',
      'material cooperation',
      'verbal conflict',
      'material conflict',
      'conflict per 1,000',
      'cooperation per 1,000',
      'net',
    ],
    rows: series.map((p) => {
      const told = SIDES.map(({ of }) => {
        const rate = of(p)?.all
        return rate ? `${figure(rate.point)} (${figure(rate.lo)}–${figure(rate.hi)})` : 'missing'
      })
      const counts = p.state === 'missing' ? p.both.classes.map(() => 'missing') : p.both.classes.map(counted)
      return [
        p.label,
        `${figure(p.delivered)} of ${p.days}`,
        counted(p.volume),
        ...counts,
        ...told,
        p.net === null ? 'missing' : figure(p.net),
      ]
    }),
  }
}
