import { type Day, formatDay } from '../../world/days.js'
import { element } from '../../world/markup/element.js'
import { type Classes, conflictOf, cooperationOf, totalOf } from '../counts.js'
import { counted, pairName, plural, span } from '../numbers.js'
import { firstDayOf, periodOf } from '../periods.js'
import type { Ties } from '../ties.js'
import type { DayLabel, Plot } from './plot.js'
import { INK, label, picture } from './svg.js'

const CELL = 12
const LEFT = 44
const TOP = 20
const GAP = 30
const WEEKDAYS = ['Mon', '', 'Wed', '', 'Fri', '', 'Sun']

/**
 * A pair's days as a calendar: a column a week, a row a weekday, a block of rows a year. Orange where a day held more conflict than
 * cooperation, purple where it held no less cooperation, deeper with more events; days without delivery hatched, days without an event
 * pale. Days of the case have a rim.
 * @param id unique in the page
 */
export function calendarPlot(ties: Ties, id: string, events: readonly DayLabel[] = []): Plot {
  const counts = new Map(ties.daily.days.map((day, i) => [day, ties.daily.classes[i]!]))
  const most = Math.max(1, ...ties.daily.classes.map(totalOf))
  const marked = new Map(events.map((e) => [e.day, e.text]))
  const years = range(periodOf(ties.from, 'year'), periodOf(ties.to, 'year'))
  const blocks = years.map((year, i) => {
    const top = TOP + i * (7 * CELL + GAP)
    const first = periodOf(firstDayOf(year, 'year'), 'week')
    const days = range(
      Math.max(ties.from, firstDayOf(year, 'year')),
      Math.min(ties.to, firstDayOf(year + 1, 'year') - 1),
    )
    const place = (day: Day): [number, number] => {
      const week = periodOf(day, 'week')
      return [LEFT + (week - first) * CELL, top + (day - firstDayOf(week, 'week')) * CELL]
    }
    return [
      label(String(year), 0, top + 10, { weight: 600 }),
      ...WEEKDAYS.map((name, d) =>
        label(name, LEFT - 6, top + d * CELL + 10, { anchor: 'end', fill: INK.soft, size: 12 }),
      ).slice(1),
      ...months(year, days).map((day) =>
        label(formatDay(day).slice(5, 7), place(day)[0], top - 5, { fill: INK.soft, size: 12 }),
      ),
      ...days.map((day) => cell(id, place(day), day, counts.get(day), most, marked.get(day))),
    ].join('')
  })
  const title = `Days of ${pairName(ties.a, ties.b)}, ${span(ties.from, ties.to)}, ${ties.feed}`
  const sentence = sentenceOf(ties)
  const height = TOP + years.length * (7 * CELL + GAP)
  return {
    title,
    sentence,
    svg: picture(
      id,
      { title, description: sentence, width: LEFT + 54 * CELL, height: height + 36 },
      ...blocks,
      key(id, height, most),
    ),
    table: {
      head: ['day', 'verbal cooperation', 'material cooperation', 'verbal conflict', 'material conflict'],
      rows: ties.daily.days.flatMap((day, i) =>
        totalOf(ties.daily.classes[i]!) > 0 ? [[formatDay(day), ...ties.daily.classes[i]!.map(counted)]] : [],
      ),
    },
  }
}

function cell(
  id: string,
  [x, y]: [number, number],
  day: Day,
  classes: Classes | undefined,
  most: number,
  text: string | undefined,
): string {
  const fill = classes ? colourOf(classes, most) : `url(#${id}-hatch)`
  const rim = text === undefined ? '' : `; stroke: ${INK.text}; stroke-width: 1.5`
  const told = classes
    ? `${formatDay(day)}: ${plural(conflictOf(classes), 'event')} of conflict, ${counted(cooperationOf(classes))} of cooperation`
    : `${formatDay(day)}: not delivered`
  const words = element('title', {}, text === undefined ? told : `${told}; ${text.replace(/[&<>]/g, ' ')}`)
  return element('rect', { x, y, width: CELL - 1.5, height: CELL - 1.5, rx: 1.5, style: `fill: ${fill}${rim}` }, words)
}

/** Four depths, on the scale of logs: half of the deepest is not half the events. */
function colourOf(classes: Classes, most: number): string {
  const n = totalOf(classes)
  if (n === 0) return INK.wash
  const depth = Math.min(3, Math.floor((4 * Math.log(n)) / Math.log(most + 1)))
  return (conflictOf(classes) > cooperationOf(classes) ? INK.conflict : INK.cooperation)[depth]!
}

function key(id: string, y: number, most: number): string {
  const box = (x: number, fill: string, below = 0): string =>
    element('rect', { x, y: y + below, width: CELL - 1.5, height: CELL - 1.5, rx: 1.5, style: `fill: ${fill}` })
  const soft = { fill: INK.soft, size: 12 }
  return [
    ...INK.conflict.map((c, i) => box(LEFT + i * CELL, c)),
    label(`more conflict; deepest: ${counted(most)} events a day`, LEFT + 54, y + 10, soft),
    ...INK.cooperation.map((c, i) => box(LEFT + 330 + i * CELL, c)),
    label('as much cooperation, or more', LEFT + 384, y + 10, soft),
    box(LEFT, INK.wash, 18),
    label('no event', LEFT + 18, y + 28, soft),
    box(LEFT + 330, `url(#${id}-hatch)`, 18),
    label('no data', LEFT + 348, y + 28, soft),
  ].join('')
}

function sentenceOf({ daily, from, to }: Ties): string {
  const active = daily.classes.filter((c) => totalOf(c) > 0)
  const conflict = active.filter((c) => conflictOf(c) > cooperationOf(c)).length
  return `Something was reported on ${counted(active.length)} of ${plural(daily.days.length, 'delivered day')} (${plural(to - from + 1, 'day')} in all); on ${counted(conflict)} of them more conflict than cooperation.`
}

function months(year: number, days: readonly Day[]): Day[] {
  return range(year * 12, year * 12 + 11)
    .map((month) => firstDayOf(month, 'month'))
    .filter((day) => days.includes(day))
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i)
}
