import { conjuncts } from '../language/phrases.js'
import type { Predicate } from '../language/predicates.js'
import type { Condition, Frame } from './lexicon.js'
import type { Reading } from './reading.js'
import { TIMES } from './times.js'

/** The tokens that meet a frame's conditions, one each; null where one is not met. */
export function placesOf(reading: Reading, predicate: Predicate, { conditions }: Frame): number[] | null {
  const places: number[] = []
  for (const condition of conditions) {
    const place = placeOf(reading, predicate, condition)
    if (place < 0) return null
    places.push(place)
  }
  return places
}

/** The token that meets a condition, −1 for none. */
function placeOf(reading: Reading, predicate: Predicate, condition: Condition): number {
  const { subject, prepositions, nouns } = condition
  if (subject) return predicate.doers.find((place) => namesOne(reading, place, nouns!)) ?? -1
  if (prepositions === null) return placeOfObject(reading, predicate, nouns)
  return mayStand(reading, prepositions) ? placeOfPhrase(reading, predicate, prepositions, nouns) : -1
}

/** Whether one of the prepositions is among the sentence's words; "as" may be left out. */
function mayStand({ words }: Reading, prepositions: ReadonlySet<string>): boolean {
  for (const one of prepositions) if (one === 'as' || words.has(one)) return true
  return false
}

function placeOfObject(reading: Reading, predicate: Predicate, nouns: ReadonlySet<string> | null): number {
  const { tokens, children } = reading
  const { at, undergoers, recipients, obliques } = predicate
  const isMet = (place: number) => nouns === null || namesOne(reading, place, nouns)
  for (const place of undergoers) if (isMet(place)) return place
  for (const place of recipients) if (isMet(place)) return place
  for (const c of children[at]!) if (tokens[c]!.label === 'xcomp' && isBare(reading, c) && isMet(c)) return c
  // "handed Y a note": the second object may have been taken for an adverbial
  for (const { at: place, preposition } of obliques)
    if (preposition === '' && place > at && tokens[place]!.tag === 'NOUN' && isMet(place)) return place
  return -1
}

function placeOfPhrase(
  reading: Reading,
  predicate: Predicate,
  prepositions: ReadonlySet<string>,
  nouns: ReadonlySet<string> | null,
): number {
  const { tokens, lemmas, children } = reading
  const { at, undergoers, obliques } = predicate
  // a particle may have been hung on the object ("rolled back tariffs")
  if (nouns === null && prepositions.has(lemmas[at + 1] ?? '') && isParticle(reading, at + 1)) return at + 1
  // "handed a note over the boats" hands no boats over
  const isSplit = nouns !== null && isOnlyParticles(prepositions) && hasObject(predicate)
  const placeAt = (c: number): number => {
    const { label } = tokens[c]!
    if (prepositions.has(lemmas[c]!) && isParticle(reading, c)) {
      if (nouns === null) return c
      const object = undergoers.find((place) => namesOne(reading, place, nouns))
      if (object !== undefined) return object
    }
    if (label !== 'obl' && label !== 'advcl' && label !== 'xcomp' && label !== 'nmod') return -1
    if (prepositions.has('as') && isNaming(reading, predicate, c) && (nouns === null || namesOne(reading, c, nouns)))
      return c
    if (isSplit || c < at || !isMarkedBy(reading, c, prepositions)) return -1
    if (nouns === null) return !TIMES.has(lemmas[c]!) || prepositions.has('until') ? c : -1
    return conjuncts(tokens, children, c).some((one) => namesOne(reading, one, nouns)) ? c : -1
  }
  for (const c of children[at]!) {
    const place = placeAt(c)
    if (place >= 0) return place
  }
  // or a phrase on the particle ("walked away from the accord")
  for (const c of children[at]!)
    if (c > at && children[c]!.length > 0 && isParticle(reading, c))
      for (const d of children[c]!) {
        const place = placeAt(d)
        if (place >= 0) return place
      }
  // a preposition may have been taken to belong to the object ("open an investigation into …")
  const isHung = (c: number, holder: number) =>
    c > holder &&
    (tokens[c]!.label === 'nmod' || (tokens[c]!.label === 'acl' && nouns !== null)) &&
    isMarkedBy(reading, c, prepositions) &&
    (nouns === null ? !TIMES.has(lemmas[c]!) : namesOne(reading, c, nouns))
  for (const place of undergoers) for (const c of children[place]!) if (isHung(c, place)) return c
  for (const { at: place } of obliques) for (const c of children[place]!) if (isHung(c, place)) return c
  return -1
}

const PARTICLES = new Set(['over', 'up', 'back', 'out', 'down'])

function isOnlyParticles(prepositions: ReadonlySet<string>): boolean {
  for (const one of prepositions) if (!PARTICLES.has(one)) return false
  return true
}

function hasObject({ at, passive, undergoers }: Predicate): boolean {
  return !passive && undergoers.some((place) => place > at)
}

/** Whether a nominal says as what somebody is named: "called Y a threat" as "called Y as a threat". */
function isNaming({ tokens, children }: Reading, { at, undergoers }: Predicate, place: number): boolean {
  const { label, tag, lemma } = tokens[place]!
  const isNamed = tag === 'NOUN' ? label !== 'nmod' : tag === 'ADJ' && label === 'xcomp'
  if (!isNamed || !undergoers.some((object) => object > at && object < place) || TIMES.has(lemma.toLowerCase()))
    return false
  return !children[place]!.some((c) => tokens[c]!.label === 'case' || tokens[c]!.label === 'mark')
}

/** Whether one of the prepositions or markers of a phrase ("out of an accord") is among these. */
function isMarkedBy({ tokens, children, lemmas }: Reading, at: number, prepositions: ReadonlySet<string>): boolean {
  return children[at]!.some((c) => {
    const { label } = tokens[c]!
    return (label === 'case' || label === 'mark') && prepositions.has(lemmas[c]!)
  })
}

/** Whether a complement may say in what way somebody is held or found ("held liable", "let go"). */
function isBare({ tokens, children }: Reading, at: number): boolean {
  const { tag, fine } = tokens[at]!
  if (fine === 'VB') return !children[at]!.some((c) => tokens[c]!.label === 'mark')
  return tag === 'ADJ' || tag === 'NOUN'
}

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
    'supply volley barrage salvo hail flurry burst string spate raft slew stream shipload planeload truckload boatload busload trainload cargo consignment tranche convoy flight unit worth kind type part lack some most many much more several all half rest'
  ).split(' '),
)

/** Whether a condition's token is among the words that name the act: a particle, or a noun the frame asks for that is close by. */
export function names(reading: Reading, at: number, place: number, { nouns }: Condition): boolean {
  return nouns === null ? isParticle(reading, place) : Math.abs(place - at) <= 8
}
