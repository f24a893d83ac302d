import { dayTicks } from '../../../../ties/plots/axes.js'
import { type Day, formatDay } from '../../../../world/days.js'
import type { Stretch } from './bins.js'

/** Days at which a tick may stand where months are too far apart. */
const STEPS = [1, 2, 7, 14]
/** Pixels that a tick's words take. */
const ROOM = 76

/** Days with their words along the foot of a stretch: years, months, or days where one is that close. */
export function timeTicks({ from, to }: Stretch, width: number): { day: Day; text: string }[] {
  const most = Math.max(1, Math.floor(width / ROOM))
  const step = STEPS.find((days) => (to - from) / days <= most)
  const [first, last] = [Math.ceil(from), Math.floor(to)]
  if (step === undefined) return dayTicks({ x: (day) => day, left: 0, right: width, from: first, to: last }, ROOM)
  // Mondays, where they are every week or every second
  const begin = step < 7 ? first : first + ((((4 - first) % 7) + 7) % 7)
  const ticks: { day: Day; text: string }[] = []
  for (let day = begin; day <= last; day += step) ticks.push({ day, text: formatDay(day) })
  return ticks
}
