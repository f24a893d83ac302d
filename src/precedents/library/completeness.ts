import { FIELDS } from './codebook.js'
import { type Episode, isCoded } from './episode.js'

/** How full a field is over a set of episodes: counts, and what they are out of. */
export interface FieldCount {
  field: string
  of: number
  coded: number
  /** looked for in vain */
  noneFound: number
  /** the follow-up is not over yet */
  censored: number
  unknown: number
  /** of those coded: a stored copy of the source was read */
  seen: number
  recalled: number
  secondCoded: number
}

/**
 * Counts per field of the codebook how many episodes are coded, looked for in vain, censored or unknown, how many rest on a source that was read,
 * and how many were coded twice.
 * @param second ids that have a second coding, with the fields coded in it
 */
export function completeness(
  episodes: readonly Episode[],
  second: ReadonlyMap<string, { fields: ReadonlyMap<string, string> }> = new Map(),
): FieldCount[] {
  return FIELDS.map(({ section, name }) => {
    const field = `${section}.${name}`
    const values = episodes.map((episode) => episode.fields.get(field)!)
    const count = (word: string): number => values.filter(({ value }) => value === word).length
    const known = (word: string): number => values.filter(({ checked }) => checked === word).length
    return {
      field,
      of: episodes.length,
      coded: values.filter(isCoded).length,
      noneFound: count('none-found'),
      censored: count('censored'),
      unknown: count('unknown'),
      seen: known('seen'),
      recalled: known('recalled'),
      secondCoded: episodes.filter(({ id }) => second.get(id)?.fields.has(field)).length,
    }
  })
}
