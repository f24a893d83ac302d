import { type Day, parseDay } from '../days.js'
import { existedOn, type State, states } from './states.js'

/** Statehood is kept from here on; before it a code means what it says. */
const first = parseDay('1945-01-01')!

/** Days, both included, on which a code meant another state than the one that bears it; null where there is no bound. */
export interface StateSpan {
  code: string
  from: Day | null
  until: Day | null
  state: string
}

/**
 * The state that a code meant on a day. Feeds write today's code for the past (`RUS` for 1985) and yesterday's for the present; where a state
 * that is no more broke up or was followed, this finds the one that then stood in its place: `RUS`, `UKR` in 1985 → `SUN`, `CZE` → `CSK`,
 * `SRB` in 1995 → `YUG`, in 2004 → `SCG`, `DDR` in 1995 → `DEU`.
 *
 * The code stays as it is where more than one would do (`SUN` in 1995, `CSK` in 1995, `VNM` in 1970), where none would (`KEN` in 1950), and for what was
 * then a part of a state that still exists (`SSD` in 2005, `TLS` in 1999): a report of the part says more than one of the whole. It stays before 1945 as well.
 * @param code an alpha-3; any other text comes back unchanged
 */
export function stateOn(code: string, day: Day): string {
  const state = states.get(code)
  if (state === undefined || day < first || existedOn(state, day)) return code
  const then = new Set(day < (state.from ?? day) ? before(code, day) : after(state, day))
  return then.size === 1 ? [...then][0]! : code
}

/** All of `stateOn` as a table: what is in no row means the state that bears the code. */
export function stateSpans(): StateSpan[] {
  return [...states.keys()].flatMap(spansOf)
}

function before(code: string, day: Day): string[] {
  const former = [...states.values()].filter(({ successors }) => successors.includes(code))
  return former.flatMap((state) => {
    if (existedOn(state, day)) return [state.code]
    return state.from !== null && day < state.from ? before(state.code, day) : []
  })
}

function after(state: State, day: Day): string[] {
  return state.successors.flatMap((code) => {
    const successor = states.get(code)!
    if (existedOn(successor, day)) return [code]
    return successor.until !== null && day > successor.until ? after(successor, day) : []
  })
}

/** Days on which any state begins, or is no more. */
const turns = [
  ...new Set([first, ...[...states.values()].flatMap(({ from, until }) => [from ?? first, (until ?? first - 1) + 1])]),
].sort((a, b) => a - b)

function spansOf(code: string): StateSpan[] {
  const spans: StateSpan[] = []
  for (let i = -1; i < turns.length; i++) {
    const [from, next] = [turns[i] ?? null, turns[i + 1]]
    const state = stateOn(code, from ?? turns[0]! - 1)
    const until = next === undefined ? null : next - 1
    const last = spans.at(-1)
    if (last !== undefined && last.state === state) last.until = until
    else spans.push({ code, from, until, state })
  }
  return spans.filter((span) => span.state !== code)
}
