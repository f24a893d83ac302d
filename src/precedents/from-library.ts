import type { Span as Length } from '../case/normalise/read.js'
import { countable, type Library } from './library/load.js'
import { followInLibrary, libraryDays } from './outcomes/by-library.js'
import type { MeasuredCase } from './outcomes/measured.js'
import type { Outcome } from './outcomes/outcome.js'

/**
 * The drawn episodes of the library with what was coded of them, each with the inverse of its chance to be drawn as its weight; convenience
 * cases are not among them.
 */
export function casesOfLibrary(library: Library, outcome: Outcome, within: Length): MeasuredCase[] {
  const drawn = new Map(library.drawn.map((line) => [line.id, line]))
  return countable(library).flatMap((episode): MeasuredCase[] => {
    const days = libraryDays(episode.fields.get('episode.first')!.value)
    const line = drawn.get(episode.id)
    if (days === null || line === undefined) return []
    const { a, b, c, group, id } = episode
    const war = [group ?? c, b].sort().join(' – ')
    const one = { id, pair: [a, b] as [string, string], days, war, weight: line.size / line.of }
    return [{ case: one, followed: followInLibrary(episode, outcome, within) }]
  })
}
