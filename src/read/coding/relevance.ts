import type { Mention } from '../actors/mention.js'
import { subtree } from '../language/phrases.js'
import type { Act } from './act.js'
import { isOfNature } from './fields.js'
import { dyadOf, joins, keyOf, type Pair } from './pairs.js'
import type { Reading } from './reading.js'
import { armed, officials } from './tables/roles.js'

const OFFICIALS = new Set(officials.trim().split(/,\s*/))
const ARMED = new Set(armed.trim().split(/,\s*/))
/** Those who are news when harmed; of the police it is too easily said. */
const FIGHTERS = new Set([...ARMED].filter((word) => word !== 'police'))
const SPEAKERS = new Set([...OFFICIALS, ...ARMED, 'authority', 'authorities', 'source', 'witness', 'resident'])

/** Parts of a state whose dealings are nobody's policy: what they do alone is no event. */
const PRIVATE = new Set(['CVL', 'EDU', 'BUS', 'MNC', 'MED', 'JRN', 'HLH', 'AGR', 'CRM', 'LAB', 'ENV', 'REL'])

/**
 * Whether an act is an event: both sides of it are named, or one that acts in politics, or, where no state is named, it is
 * done by officials or by people in arms, or to them. Talks and cooperation want two sides.
 */
export function isEvent(reading: Reading, acts: readonly Act[], found: readonly Pair[], i: number): boolean {
  const act = acts[i]!
  const [source, target] = found[i]!
  if (isOfNature(reading, act)) return false
  if (!reading.predicates.has(act.at)) return standsAlone(reading, acts, found, i)
  const wantsTwo = act.code >= '04' && act.code < '07'
  if (source !== null && target !== null) {
    if (isPrivate(source) && act.code < '14' && (isPrivate(target) || isTravel(act, target))) return false
    return !wantsTwo || keyOf(source) !== keyOf(target)
  }
  if (wantsTwo) return false
  if (source !== null) return isPublic(source, act)
  if (target !== null) return act.code >= '17' && target.use === 'actor'
  return isOfOfficials(reading, acts, found, i)
}

/**
 * Whether an act only tells which one is meant ("a man suspected of …", "the ship it seized"): it stands in a clause that
 * modifies a noun without a comma, and another act of the sentence has two states.
 */
export function isBackground(reading: Reading, acts: readonly Act[], found: readonly Pair[], i: number): boolean {
  const modifies = (act: Act) => isRestrictive(reading, act.at)
  if (!modifies(acts[i]!)) return false
  if (isUnderNegation(reading, acts[i]!.at)) return true
  return found.some((pair, k) => k !== i && joins(pair) && !modifies(acts[k]!) && isEvent(reading, acts, found, k))
}

/** Whether what an act's clause modifies was not seen, found or had ("had not seen a note sent to …"). */
function isUnderNegation({ tokens, predicates }: Reading, at: number): boolean {
  let up = at
  while (up >= 0 && tokens[up]!.label !== 'acl') up = tokens[up]!.head
  const noun = up < 0 ? -1 : tokens[up]!.head
  return noun >= 0 && tokens[noun]!.label === 'obj' && predicates.get(tokens[noun]!.head)?.negated === true
}

function isRestrictive({ tokens, children }: Reading, at: number): boolean {
  for (let up = at; up >= 0; up = tokens[up]!.head) {
    const { label, head } = tokens[up]!
    if (label !== 'acl' || head > up) continue
    const { from } = subtree(children, up)
    return tokens[from]!.form !== ',' && tokens[from - 1]?.form !== ','
  }
  return false
}

/** Whether somebody only goes where a state is, or means to. */
function isTravel({ code }: Act, target: Mention): boolean {
  return (code.startsWith('042') || code === '036') && target.use !== 'actor'
}

function isPublic(source: Mention, { code }: Act): boolean {
  // what the police do to those unnamed is news of crime
  if (source.actor.endsWith('.COP')) return false
  if (source.use !== 'actor') return code >= '15'
  return code >= '14' || !isPrivate(source)
}

function isPrivate({ actor }: Mention): boolean {
  return PRIVATE.has(actor.slice(actor.indexOf('.') + 1))
}

/** Kidnapping, bombs, attempts on a life, massacres: news of politics whoever does them. */
const OUTRAGE = /^(?:181|183.|18[56]|20)/

/** Whether people in office or in arms do it, or suffer it. */
function isOfOfficials(reading: Reading, acts: readonly Act[], found: readonly Pair[], i: number): boolean {
  const act = acts[i]!
  const { lemmas, children, tokens } = reading
  const { doers, undergoers } = reading.predicates.get(act.at)!
  const within = (places: readonly number[], words: ReadonlySet<string>) =>
    places.some(
      (place) => words.has(lemmas[place]!) || children[place]!.some((c) => c < place && words.has(lemmas[c]!)),
    )
  if (act.frame.operator === 'speak' || act.code < '02') {
    const named = doers.filter(
      (d) => tokens[d]!.tag === 'PROPN' || children[d]!.some((c) => tokens[c]!.tag === 'PROPN'),
    )
    return within(named, OFFICIALS) || (within(doers, SPEAKERS) && isAbout(reading, acts, found, i))
  }
  if (act.code >= '17' && within(undergoers, OFFICIALS)) return true
  if (OUTRAGE.test(act.code)) return true
  if (act.code >= '18') return within(doers, ARMED) || within(undergoers, FIGHTERS)
  return within(doers, OFFICIALS) || (within(doers, ARMED) && !doers.some((d) => lemmas[d] === 'police'))
}

/** Relations that are spoken of are no event, whatever is done to them may be one. */
const STANDING = '050'

/** Whether a noun makes an event by itself: an act between two whom no verb of the sentence has at each other. */
function standsAlone(reading: Reading, acts: readonly Act[], found: readonly Pair[], i: number): boolean {
  const act = acts[i]!
  const [source, target] = found[i]!
  if (source === null || target === null || reading.tokens[act.at]!.label === 'compound') return false
  if (act.frame.operator !== null && act.inner === null) return false
  if (act.code === STANDING) return false
  const dyad = dyadOf(found[i]!)
  return !found.some((pair, k) => k !== i && dyadOf(pair) === dyad && (k < i || reading.predicates.has(acts[k]!.at)))
}

/** Whether another act of the sentence than a speaker's own words is an event: what somebody unnamed says of it is one too. */
function isAbout(reading: Reading, acts: readonly Act[], found: readonly Pair[], i: number): boolean {
  return acts.some(
    (act, k) => k !== i && act.frame.operator !== 'speak' && act.code >= '02' && isEvent(reading, acts, found, k),
  )
}
