import { type Across, heightAxis, roundTop } from '../../ties/plots/axes.js'
import { block, hatched, INK, label, rule } from '../../ties/plots/svg.js'
import type { Day } from '../../world/days.js'

/** What came in a stretch of days, null where it is missing, and what would have been expected. */
export interface Step {
  from: Day
  to: Day
  came: number | null
  expected?: { point: number; lo: number; hi: number } | null
}

/** Where a panel stands in a picture. */
export interface Place {
  across: Across
  top: number
  height: number
}

/** One panel: what came as steps, what was expected as dashed steps in their interval, missing stretches hatched, the axis from 0. */
export function stepPanel(
  id: string,
  title: string,
  steps: readonly Step[],
  { across, top, height }: Place,
  colour: string,
  most: number | null = null,
): string {
  const came = Math.max(0, ...steps.map((s) => s.came ?? 0))
  const expected = Math.max(0, ...steps.map((s) => s.expected?.hi ?? 0))
  const points = Math.max(came, ...steps.map((s) => s.expected?.point ?? 0))
  const limit = most ?? roundTop(Math.min(Math.max(came, expected), 1.6 * points))
  const y = (value: number): number => top + height - (Math.min(value, limit) / limit) * height
  const drawn = steps.map(({ from, to, came, expected: e }) => {
    const [x0, x1] = [across.x(from), across.x(to + 1)]
    const band = e ? block(x0, y(e.hi), x1 - x0, y(e.lo) - y(e.hi), INK.line) : ''
    const level = e ? rule(x0, y(e.point), x1, y(e.point), INK.text, { width: 1.5, dash: '3 2' }) : ''
    const step =
      came === null ? hatched(id, x0, top, x1 - x0, height) : rule(x0, y(came), x1, y(came), colour, { width: 2 })
    return { band, marks: step + level }
  })
  return [
    heightAxis(across, limit, y),
    ...drawn.map(({ band }) => band),
    ...drawn.map(({ marks }) => marks),
    label(title, across.left, top - 6, { fill: colour, weight: 600 }),
  ].join('')
}
