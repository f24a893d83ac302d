import { FIELDS } from './codebook.js'
import type { Episode } from './episode.js'
import type { SecondCoding } from './second.js'

/** How far two codings of a field agree; kappa is null where chance alone would agree always, or nothing was coded twice. */
export interface Agreement {
  field: string
  twice: number
  same: number
  kappa: number | null
}

/**
 * Compares first and second codings, field by field: the share of equal values, and Cohen's kappa, which takes off what chance would agree on
 * given how often each coder used each value. Years are compared for dates, since precision differs; texts cannot be compared and are left out.
 * Source: Cohen 1960, "A coefficient of agreement for nominal scales".
 */
export function agreement(episodes: readonly Episode[], second: ReadonlyMap<string, SecondCoding>): Agreement[] {
  return FIELDS.filter(({ holds }) => holds !== 'text').map(({ section, name, holds }) => {
    const field = `${section}.${name}`
    const pairs = episodes.flatMap((episode): [string, string][] => {
      const other = second.get(episode.id)?.fields.get(field)
      const one = episode.fields.get(field)!.value
      if (other === undefined) return []
      return [holds === 'date' && one !== 'unknown' ? [one.slice(0, 4), other.slice(0, 4)] : [one, other]]
    })
    const same = pairs.filter(([one, other]) => one === other).length
    return { field, twice: pairs.length, same, kappa: kappaOf(pairs) }
  })
}

function kappaOf(pairs: readonly [string, string][]): number | null {
  const n = pairs.length
  if (n === 0) return null
  const share = (test: (pair: [string, string]) => boolean): number => pairs.filter(test).length / n
  const values = new Set(pairs.flat())
  const chance = [...values].reduce(
    (sum, v) => sum + share(([one]) => one === v) * share(([, other]) => other === v),
    0,
  )
  return chance === 1 ? null : (share(([one, other]) => one === other) - chance) / (1 - chance)
}
