import { addSpan } from '../../case/normalise/read.js'
import { states } from '../../world/actors/states.js'
import type { Episode } from '../pattern/find.js'
import type { Ground } from '../pattern/ground.js'
import { hold } from '../pattern/hold.js'
import { type Pattern, rolesOf } from '../pattern/pattern.js'
import { overlap, type Span } from '../registers/span.js'
import { type Values, valuesOf } from './covariates.js'

/** A pair and time without the event. */
export interface Control {
  id: string
  pair: [a: string, b: string]
  days: Span
  values: Values
}

/**
 * The pairs that could stand beside an episode: the same partner, the same days, another state in the first role of the pattern's pair that
 * meets every clause about the two alone (the same footing), and that has no episode with this partner from the gap before until the end of the
 * days watched.
 * @param all every episode that was found, those left out of the rate as well
 */
export function controlsFor(
  pattern: Pattern,
  episode: Episode,
  all: readonly Episode[],
  ground: Ground,
  watchedUntil: number,
): Control[] {
  const [first, second] = pattern.pair
  const [acted, partner] = [episode.states[first]!, episode.states[second]!]
  const own = pattern.where.filter((clause) => rolesOf(clause).every((role) => role === first || role === second))
  const near: Span = {
    from: addSpan(episode.days.from, { ...pattern.gap, count: -pattern.gap.count }),
    to: watchedUntil,
  }
  const busy = new Set(
    all
      .filter(({ states, days, until }) => states[second] === partner && overlap({ from: days.from, to: until }, near))
      .map(({ states }) => states[first]!),
  )
  const others = new Set(Object.values(episode.states))
  return [...states.values()].flatMap(({ code, from, until, of }): Control[] => {
    if (code === acted || others.has(code) || busy.has(code) || of !== null) return []
    if ((from ?? near.from) > episode.days.from || (until ?? near.to) < episode.days.to) return []
    const binding = { [first]: code, [second]: partner }
    if (!own.every((clause) => hold(clause, binding, episode.days, ground).matches.length > 0)) return []
    const id = `${code} ${partner} ${episode.days.from}`.toLowerCase()
    return [
      {
        id,
        pair: [code, partner],
        days: episode.days,
        values: valuesOf(ground.registers, code, partner, episode.days),
      },
    ]
  })
}
