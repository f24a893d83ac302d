import { conjuncts } from '../language/phrases.js'
import type { Predicate } from '../language/predicates.js'
import type { Condition } from './lexicon.js'
import { markerOf, type Reading } from './reading.js'
import { TIMES } from './times.js'

/** The token that meets a condition, −1 for none. */
export function placeOf(reading: Reading, predicate: Predicate, { prepositions, nouns }: Condition): number {
  const { tokens, lemmas, children } = reading
  if (prepositions === null) {
    const said = children[predicate.at]!.filter((c) => tokens[c]!.label === 'xcomp' && NAMING.has(tokens[c]!.tag))
    const places = [...predicate.undergoers, ...predicate.recipients, ...said]
    return places.find((place) => nouns === null || namesOne(reading, place, nouns)) ?? -1
  }
  // a particle may have been hung on the object ("rolled back tariffs")
  const next = predicate.at + 1
  if (nouns === null && prepositions.has(lemmas[next] ?? '') && isParticle(reading, next)) return next
  for (const c of children[predicate.at]!) {
    const { label } = tokens[c]!
    if (isParticle(reading, c) && prepositions.has(lemmas[c]!)) {
      if (nouns === null) return c
      const object = predicate.undergoers.find((place) => namesOne(reading, place, nouns))
      if (object !== undefined) return object
    }
    if (label !== 'obl' && label !== 'advcl' && label !== 'xcomp' && label !== 'nmod') continue
    if (c < predicate.at || !prepositions.has(markerOf(reading, c))) continue
    if (
      nouns === null
        ? !TIMES.has(lemmas[c]!)
        : conjuncts(tokens, children, c).some((one) => namesOne(reading, one, nouns))
    )
      return c
  }
  // a preposition may have been taken to belong to the object ("open an investigation into …")
  for (const place of predicate.undergoers) {
    for (const c of children[place] ?? [])
      if (c > place && tokens[c]!.label === 'nmod' && prepositions.has(markerOf(reading, c)))
        if (nouns === null ? !TIMES.has(lemmas[c]!) : namesOne(reading, c, nouns)) return c
  }
  return -1
}

/** What may say in what way somebody is held or found (`held liable`). */
const NAMING = new Set(['ADJ', 'NOUN'])

function isParticle({ tokens }: Reading, at: number): boolean {
  const { label, tag } = tokens[at]!
  return (label === 'compound' || label === 'advmod' || label === 'obl') && (tag === 'ADP' || tag === 'ADV')
}

/** Whether a nominal is headed by one of the nouns, or by a noun with a modifier before it (`air-strike`). */
function namesOne(reading: Reading, at: number, nouns: ReadonlySet<string>): boolean {
  const { tokens, lemmas, children } = reading
  const lemma = lemmas[at]!
  if (nouns.has(lemma)) return true
  for (const c of children[at]!) {
    const { label } = tokens[c]!
    if ((label === 'compound' || label === 'amod') && nouns.has(`${lemmas[c]}-${lemma}`)) return true
    // "a number of missiles", "talks and meetings"
    if (label === 'nmod' && c > at && MEASURES.has(lemma) && namesOne(reading, c, nouns)) return true
    if (label === 'conj' && nouns.has(lemmas[c]!)) return true
  }
  return false
}

/** Nouns that say how much of another there is ("a week of drills"). */
export const MEASURES = new Set(
  (
    'week day month number ten tens score series round lot set package batch ton tonne shipment delivery pair wave dozen hundred thousand million ' +
    'supply unit worth kind type part lack some most many much more several all half rest'
  ).split(' '),
)

/** Whether a condition's token is among the words that name the act: a particle, or a noun the frame asks for that is close by. */
export function names(reading: Reading, at: number, place: number, { nouns }: Condition): boolean {
  return nouns === null ? isParticle(reading, place) : Math.abs(place - at) <= 8
}
