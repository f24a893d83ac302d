import { figure, pairName, span } from '../numbers.js'
import { describeScores } from '../score-sentences.js'
import type { ScorePeriod, Scores } from '../scores.js'
import type { Ties } from '../ties.js'
import { type Across, acrossOf, dayAxis, roundTop } from './axes.js'
import { markersOf } from './markers.js'
import type { DayLabel, Plot } from './plot.js'
import { block, hatched, INK, label, picture, rule } from './svg.js'

const WIDTH = 744
const LEFT = 52
const RIGHT = 645
const PANEL = 150
const STRIP = 26

/**
 * A pair in a feed of net scores: the score corrected for the feed's volume, above the line in purple, below it in orange, with bands of
 * two standard errors; under it the feed's volume and the days in data.
 * @param id unique in the page
 */
export function scorePlot(ties: Ties, scores: Scores, id: string, events: readonly DayLabel[] = []): Plot {
  const across = acrossOf(ties.from, ties.to, LEFT, RIGHT)
  const broken = scores.breaks.map((b) => ({ day: b.day, text: `${figure(b.from)} → ${figure(b.to)}` }))
  const markers = markersOf(across, [], [...broken, ...events])
  const top = markers.height + 22
  const foot = top + PANEL
  const told = describeScores(ties, scores)
  const sentences = [...told.level, ...told.breaks, ...told.missing]
  const title = `Net score of ${pairName(ties.a, ties.b)}, ${span(ties.from, ties.to)}, ${ties.feed}`
  return {
    title,
    sentence: told.level.slice(0, 2).join(' '),
    svg: picture(
      id,
      { title, description: sentences.join(' '), width: WIDTH, height: foot + STRIP + 66 },
      panel(scores.series, across, id, top),
      strips(scores.series, across, id, foot + 18),
      dayAxis(across, foot + STRIP + 38),
      markers.draw(markers.height, foot),
      label('Net score, thousandths of all pairs’ scores without sign', LEFT, top - 8, { weight: 600 }),
    ),
    table: {
      head: ['period', 'days in data', 'score a day', 'all pairs’ scores a day', 'corrected score', 'standard error'],
      rows: scores.series.map((p) => [
        p.label,
        `${p.delivered} of ${p.days}`,
        p.perDay ? figure(p.perDay.mean) : 'missing',
        p.loudness === null ? 'missing' : figure(p.loudness),
        p.share ? figure(p.share.mean) : 'missing',
        p.share?.standardError ? figure(p.share.standardError) : 'missing',
      ]),
    },
  }
}

function panel(series: readonly ScorePeriod[], across: Across, id: string, top: number): string {
  const bounds = series.flatMap(({ share }) => {
    const reach = 1.96 * (share?.standardError ?? 0)
    return share ? [share.mean - reach, share.mean + reach] : []
  })
  const high = roundTop(Math.max(0.001, ...bounds))
  const low = Math.min(0, ...bounds) < 0 ? -roundTop(-Math.min(0, ...bounds)) : 0
  const y = (value: number): number => top + ((high - value) / (high - low)) * PANEL
  const ticks = [high, 0, low].filter((tick, i, all) => all.indexOf(tick) === i)
  const drawn = series.map(({ from, to, share }) => {
    const [x, width] = [across.x(from), across.x(to + 1) - across.x(from)]
    if (!share) return hatched(id, x, top, width, PANEL)
    const colours = share.mean < 0 ? INK.conflict : INK.cooperation
    const reach = 1.96 * (share.standardError ?? 0)
    return [
      block(x, y(share.mean + reach), width - 0.5, y(share.mean - reach) - y(share.mean + reach), colours[0]),
      rule(x, y(share.mean), x + width - 0.5, y(share.mean), colours[3], { width: 2 }),
    ].join('')
  })
  return [
    ...ticks.map(
      (tick) =>
        rule(LEFT, y(tick), RIGHT, y(tick), tick === 0 ? INK.soft : INK.line) +
        (tick !== 0 && Math.abs(y(tick) - y(0)) < 12
          ? ''
          : label(figure(tick), LEFT - 6, y(tick) + 4, { anchor: 'end', fill: INK.soft, size: 12 })),
    ),
    ...drawn,
    label('friendlier', RIGHT + 5, top + 12, { fill: INK.cooperation[3], size: 12 }),
    low < 0 ? label('less so', RIGHT + 5, top + PANEL, { fill: INK.conflict[3], size: 12 }) : '',
  ].join('')
}

function strips(series: readonly ScorePeriod[], across: Across, id: string, top: number): string {
  const most = Math.max(1, ...series.map((p) => p.loudness ?? 0))
  const bars = series.map((p) => {
    const [x, width] = [across.x(p.from), across.x(p.to + 1) - across.x(p.from)]
    const share =
      block(x, top + STRIP + 8, width, 6, INK.wash) +
      block(x, top + STRIP + 8, (width * p.delivered) / p.days, 6, INK.soft)
    if (p.loudness === null) return hatched(id, x, top, width, STRIP) + share
    const height = (p.loudness / most) * STRIP
    return block(x, top + STRIP - height, width - 0.5, height, INK.faint) + share
  })
  return [
    ...bars,
    label('all pairs’', RIGHT + 5, top + 12, { fill: INK.soft, size: 12 }),
    label('scores a day', RIGHT + 5, top + 24, { fill: INK.soft, size: 12 }),
    label('days in data', RIGHT + 5, top + STRIP + 15, { fill: INK.soft, size: 12 }),
  ].join('')
}
