import type { EffectTrace, MeasuredEffect } from '../../case/observations.js'
import { changeIn, figure, pairName } from '../../ties/numbers.js'
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

/** What came against what would have been expected, one panel a measure, the day marked. Null where nothing was counted. */
export function effectDrawing({ pair, on, found, periods, measured }: EffectTrace, id: string): Drawing | null {
  if (measured.every(({ came }) => came.every((value) => value === null))) return null
  const spans = periods.map(([from, to]) => ({ from: parseDay(from)!, to: parseDay(to)! }))
  const across = acrossOf(spans[0]!.from, spans.at(-1)!.to, LEFT, RIGHT)
  const markers = markersOf(across, [], [{ day: parseDay(on)!, text: 'the day' }])
  const top = markers.height + 18
  const foot = top + measured.length * (PANEL + GAP) - GAP
  const title = `What came, and what would have been expected: ${pairName(...pair)}, ${on}`
  const sentence = sentenceOf(pairName(...pair), found, measured)
  return {
    title,
    sentence,
    svg: picture(
      id,
      { title, description: sentence, width: WIDTH, height: foot + 28 },
      ...measured.map((one, i) => {
        const steps = spans.map((span, at) => ({ ...span, came: one.came[at]!, expected: one.expected[at]! }))
        const name = `${one.unit[0]!.toUpperCase()}${one.unit.slice(1)}`
        const colour = one.measure === 'cooperation' ? INK.cooperation[3] : INK.conflict[3]
        const place = { across, top: top + i * (PANEL + GAP), height: PANEL }
        return stepPanel(id, name, steps, place, colour, one.measure === 'balance' ? 100 : null)
      }),
      dayAxis(across, foot + 4),
      markers.draw(markers.height, foot),
    ),
    table: tableOf(periods, measured),
  }
}

function sentenceOf(who: string, found: string, measured: readonly MeasuredEffect[]): string {
  const answers = measured.flatMap(answer).join('; ')
  const capital = (text: string): string => `${text[0]!.toUpperCase()}${text.slice(1)}`
  if (answers === '')
    return `${capital(who)}: what came, as steps; nothing tells what would have been expected. Missing periods are hatched.`
  return `${capital(who)}: ${found}. ${capital(answers)}. What came, as steps; what would have been expected after the day, dashed, in its interval; missing periods are hatched.`
}

/** `conflict ×4.3 (×2.0 to ×8.1), 2 of 3 methods`; methods are not counted where one alone can answer; nothing where none can. */
function answer({ measure, verdict, times, methods }: MeasuredEffect): string[] {
  if (!times) return []
  const able = methods.flatMap((m) => ('finds' in m ? [m.finds] : []))
  const within = `${NAMES[measure]} ${changeIn(times.point)} (${changeIn(times.lo)} to ${changeIn(times.hi)})`
  const agree = able.filter((finds) => finds === verdict).length
  if (able.length === 1) return [within]
  return [verdict === 'disagree' ? `${within}, the methods disagree` : `${within}, ${agree} of ${able.length} methods`]
}

const NAMES: Record<MeasuredEffect['measure'], string> = {
  balance: 'the odds of conflict to cooperation',
  conflict: 'conflict',
  cooperation: 'cooperation',
}

function tableOf(periods: EffectTrace['periods'], measured: readonly MeasuredEffect[]): Drawing['table'] {
  return {
    head: ['from', 'to', ...measured.flatMap(({ measure }) => [measure, `${measure} expected`])],
    rows: periods.map(([from, to], at) => [
      from,
      to,
      ...measured.flatMap(({ came, expected }) => {
        const [value, e] = [came[at]!, expected[at]!]
        const level = e ? `${figure(e.point)} (${figure(e.lo)}–${figure(e.hi)})` : ''
        return [value === null ? 'missing' : figure(value), level]
      }),
    ]),
  }
}
