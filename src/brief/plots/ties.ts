import type { TiesTrace } from '../../case/observations.js'
import { figure, pairName } from '../../ties/numbers.js'
import { acrossOf, dayAxis } from '../../ties/plots/axes.js'
import { markersOf } from '../../ties/plots/markers.js'
import { INK, picture } from '../../ties/plots/svg.js'
import { parseDay } from '../../world/days.js'
import type { Drawing } from '../story/story.js'
import { stepPanel } from './panel.js'

const WIDTH = 732
const LEFT = 44
const RIGHT = 700
const PANEL = 90
const GAP = 36

const SIDES = [
  { of: 'conflict', title: 'Conflict', colour: INK.conflict[3] },
  { of: 'cooperation', title: 'Cooperation', colour: INK.cooperation[3] },
] as const

/** Both windows of a comparison of ties, one panel a side of the dials, the day marked on which the second begins. Null where no series was kept. */
export function tiesDrawing({ pair, series, before, after, why, feed }: TiesTrace, id: string): Drawing | null {
  if (series.length === 0) return null
  const steps = series.map(({ from, to, ...counts }) => ({ from: parseDay(from)!, to: parseDay(to)!, counts }))
  const across = acrossOf(steps[0]!.from, steps.at(-1)!.to, LEFT, RIGHT)
  const markers = markersOf(across, [], [{ day: parseDay(after.from)!, text: 'the window begins' }])
  const top = markers.height + 18
  const foot = top + 2 * (PANEL + GAP) - GAP
  const who = pairName(...pair)
  const title = `Ties of ${who}, ${before.from} to ${after.to}, ${feed}`
  const sentence = `Ties of ${who} in both windows that are compared: ${why}. Events of the two per 1,000 between states; stretches of which less than half was delivered are hatched.`
  return {
    title,
    sentence,
    svg: picture(
      id,
      { title, description: sentence, width: WIDTH, height: foot + 28 },
      ...SIDES.map(({ of, title: name, colour }, i) => {
        const own = steps.map(({ from, to, counts }) => ({ from, to, came: counts[of] }))
        const place = { across, top: top + i * (PANEL + GAP), height: PANEL }
        return stepPanel(id, `${name}, events per 1,000 between states`, own, place, colour)
      }),
      dayAxis(across, foot + 4),
      markers.draw(markers.height, foot),
    ),
    table: {
      head: ['from', 'to', 'conflict per 1,000', 'cooperation per 1,000'],
      rows: series.map(({ from, to, conflict, cooperation }) => [from, to, ...[conflict, cooperation].map(cell)]),
    },
  }
}

function cell(value: number | null): string {
  return value === null ? 'missing' : figure(value)
}
