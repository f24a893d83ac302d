import type { Act } from './act.js'
import type { Reading } from './reading.js'
import { nature, perhapsSport, politics, sport } from './tables/fields.js'

const SPORT = wordsOf(sport)
const PERHAPS_SPORT = wordsOf(perhapsSport)
const POLITICS = wordsOf(politics)
const NATURE = wordsOf(nature)

function wordsOf(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/,\s*/))
}

/** Whether a sentence is news of sport, where states "beat", "attack" and "host" one another in other senses. */
export function isOfSport({ lemmas }: Reading): boolean {
  if (lemmas.some((lemma) => POLITICS.has(lemma))) return false
  const perhaps = new Set(lemmas.filter((lemma) => PERHAPS_SPORT.has(lemma)))
  return perhaps.size >= 2 || lemmas.some((lemma) => SPORT.has(lemma))
}

/** Whether nobody does it: a storm that hits, a disease that kills. */
export function isOfNature({ tokens, lemmas, predicates }: Reading, { at, code }: Act): boolean {
  const doers = predicates.get(at)?.doers ?? []
  return (
    code >= '15' &&
    doers.length > 0 &&
    doers.every((place) => NATURE.has(lemmas[place]!) || NATURE.has(tokens[place]!.form.toLowerCase()))
  )
}
