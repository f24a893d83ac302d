import type { Episode } from './library/episode.js'

/** What a partner may do, from the mildest to the harshest; the harshest that is coded is the episode's severity. */
const LADDER: readonly (readonly string[])[] = [
  ['response.private-protest'],
  ['response.public-protest'],
  ['response.ambassador', 'response.sanction', 'response.quid-pro-quo'],
  ['response.retaliation', 'response.rupture'],
]

/**
 * How harsh the response was in an episode of the library, 0 (none) to 4 (retaliation or rupture): an order, not a measure.
 * @returns id and score, or null where no field of the response is known
 */
export function scoreOf({ id, fields }: Episode): [id: string, score: number][] | null {
  const values = LADDER.map((step) => step.map((field) => fields.get(field)!.value))
  if (values.flat().every((value) => value === 'unknown')) return null
  const reached = values.map((step, i) => (step.includes('yes') ? i + 1 : 0))
  return [[id, Math.max(0, ...reached)]]
}
