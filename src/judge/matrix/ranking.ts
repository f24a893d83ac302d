import { TOLERANCE } from './matrix.js'

/**
 * Ranks hypotheses by keys compared place by place, lower being better, and keeps ties as ties: keys that differ by less
 * than 1e-9 are equal, and what is equal in every place shares a group.
 * @param hypotheses ids
 * @param keys one list of finite numbers a hypothesis, all of one length
 * @returns groups, best first; inside a group the hypotheses' own order
 */
export function rank(hypotheses: readonly string[], keys: readonly (readonly number[])[]): string[][] {
  return rankPlaces(keys).map((group) => group.map((place) => hypotheses[place]!))
}

/** As `rank`, of places rather than ids. */
export function rankPlaces(keys: readonly (readonly number[])[]): number[][] {
  return split(
    keys.map((_, place) => place),
    keys,
    0,
  )
}

function split(places: number[], keys: readonly (readonly number[])[], depth: number): number[][] {
  if (places.length === 0) return []
  if (places.length === 1 || depth === keys[places[0]!]!.length) return [places]
  const key = (place: number) => keys[place]![depth]!
  const sorted = places.toSorted((a, b) => key(a) - key(b) || a - b)
  const groups: number[][] = []
  for (const place of sorted) {
    const group = groups.at(-1)
    if (group && key(place) - key(group[0]!) < TOLERANCE) group.push(place)
    else groups.push([place])
  }
  return groups.flatMap((group) =>
    split(
      group.toSorted((a, b) => a - b),
      keys,
      depth + 1,
    ),
  )
}
