import { percent } from '../brief/story/numbers.js'
import type { Change } from './alert.js'
import { itemChanges } from './item-changes.js'
import type { Snapshot, Taken } from './snapshot.js'
import { tripwireChanges } from './tripwire-changes.js'

/** What a look is compared with. */
export interface Past {
  /** of the last look at which the case was judged; null before the first */
  snapshot: Snapshot | null
  /** the posterior that was told last */
  told: Record<string, number>
  faults: readonly string[]
}

/** How many faults one alert names. */
const NAMED = 20

/**
 * What is otherwise than it was, the gravest first. At the first look only tripwires are compared, with none having fired: the rest is where
 * the watch begins. The posterior is compared with the one that was told last, so that small steps add up.
 * @param step the least change of a posterior that is told, 0 to 1
 */
export function changesSince(past: Past, taken: Taken | null, faults: readonly string[], step: number): Change[] {
  const found = faultChanges(past.faults, faults)
  if (!taken) return found
  const { snapshot } = taken
  found.push(...tripwireChanges(past.snapshot, taken))
  if (!past.snapshot) return found
  const led = leaderChange(past.snapshot, snapshot)
  found.push(...led, ...bearingChange(past.snapshot, snapshot))
  if (led.length === 0) found.push(...posteriorChange(past.told, snapshot, step))
  found.push(...itemChanges(past.snapshot, taken), ...cellChanges(past.snapshot, snapshot))
  found.push(...feedChanges(past.snapshot, snapshot))
  return found
}

function faultChanges(before: readonly string[], after: readonly string[]): Change[] {
  const fresh = after.filter((fault) => !before.includes(fault))
  const plain = { subject: null, events: [], note: null }
  if (fresh.length > 0) {
    const says = `the case has ${fresh.length === 1 ? 'a fault' : `${fresh.length} faults`}: ${fresh[0]}`
    return [{ kind: 'faults', before: null, after: fresh.slice(0, NAMED), says, ...plain }]
  }
  if (before.length === 0 || after.length > 0) return []
  const says = 'the case can be judged again'
  return [{ kind: 'mended', before: before.slice(0, NAMED), after: null, says, ...plain }]
}

function leaderChange(before: Snapshot, after: Snapshot): Change[] {
  if (before.basis === after.basis && sameSet(before.leaders, after.leaders)) return []
  return [plainly('leader', before.leaders, after.leaders, `${leading(after)}; before, ${leading(before)}`)]
}

/** `commerce leads (61 %)`, `commerce and none tie (40 % each)`. */
export function leading({ basis, leaders, posterior }: Snapshot): string {
  if (leaders.length === 0) return 'no hypothesis leads'
  const [first] = leaders
  const one = leaders.length === 1
  const each = basis === 'matrix' ? ' (by the matrix)' : ` (${percent(posterior[first!] ?? 0)}${one ? '' : ' each'})`
  const listed = one ? first! : `${leaders.slice(0, -1).join(', ')} and ${leaders.at(-1)}`
  return `${listed} ${one ? 'leads' : 'tie'}${each}`
}

const CLASSES = { origins: 'origin', items: 'item', assumptions: 'assumption' } as const

function bearingChange(before: Snapshot, after: Snapshot): Change[] {
  const parts = (Object.keys(CLASSES) as (keyof typeof CLASSES)[]).flatMap((kind) => {
    const gone = before.bearing[kind].filter((id) => !after.bearing[kind].includes(id))
    const come = after.bearing[kind].filter((id) => !before.bearing[kind].includes(id))
    return [
      ...come.map((id) => `the lead now rests on ${CLASSES[kind]} ${id}`),
      ...gone.map((id) => `it no longer rests on ${CLASSES[kind]} ${id}`),
    ]
  })
  return parts.length === 0 ? [] : [plainly('load-bearing', before.bearing, after.bearing, parts.join('; '))]
}

function posteriorChange(told: Record<string, number>, { posterior }: Snapshot, step: number): Change[] {
  const ids = [...new Set([...Object.keys(told), ...Object.keys(posterior)])]
  const moved = ids.filter((id) => Math.abs((posterior[id] ?? 0) - (told[id] ?? 0)) >= step)
  if (moved.length === 0) return []
  const says = moved.map((id) => `${id} ${shown(told[id])} → ${shown(posterior[id])}`).join(', ')
  return [plainly('posterior', told, posterior, says)]
}

function cellChanges(before: Snapshot, after: Snapshot): Change[] {
  return after.cells
    .filter((cell) => !before.cells.includes(cell))
    .map((cell) => plainly('cell', null, cell, `a cell that the data no longer support: ${cell}`))
}

/** A feed that is no longer waited for is neither silent nor does it deliver again. */
function feedChanges(before: Snapshot, after: Snapshot): Change[] {
  const fell = Object.entries(after.silent).filter(([feed]) => before.silent[feed] === undefined)
  const rose = Object.entries(before.silent).filter(([feed]) => after.silent[feed] === undefined)
  return [
    ...fell.map(([feed, last]): Change => {
      const says = `feed ${feed} has delivered no day since ${last}: what it was to show is not known`
      return { ...plainly('silent', null, last, says), subject: feed }
    }),
    ...rose.map(([feed, last]): Change => {
      const says = `feed ${feed} is silent no longer; ${last} was its last day before, or nothing waits for it any more`
      return { ...plainly('delivers', last, null, says), subject: feed }
    }),
  ]
}

function plainly(kind: Change['kind'], before: Change['before'], after: Change['after'], says: string): Change {
  return { kind, subject: null, before, after, says, events: [], note: null }
}

function shown(p: number | undefined): string {
  return p === undefined ? 'none' : percent(p)
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one) => b.includes(one))
}
