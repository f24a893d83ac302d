import type { Act } from './act.js'
import type { Reading } from './reading.js'

const CROWDS = new Set(
  'protester protestor demonstrator rioter activist crowd mob marcher striker campaigner'.split(' '),
)

/**
 * The code of an act once it is seen who does it: harm done by a crowd is a riot, what is done to one by others is
 * repression (CAMEO 145, 175; codebook 1.1b3, where the actor decides between protest, coercion and fighting).
 */
export function codeByDoer({ lemmas, predicates }: Reading, { at, code, inner }: Act): string {
  const predicate = predicates.get(at)
  const harms = code >= '18' || code.startsWith('171')
  if (predicate === undefined || !harms || inner?.code.startsWith('1') === false) return code
  const isCrowd = (places: readonly number[]) => places.some((place) => CROWDS.has(lemmas[place]!))
  if (isCrowd(predicate.doers)) return '145'
  const others = [...predicate.undergoers, ...predicate.obliques.map((o) => o.at)]
  return code < '20' && isCrowd(others) ? '175' : code
}
