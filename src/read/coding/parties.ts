import type { Mention } from '../actors/mention.js'
import { conjuncts } from '../language/phrases.js'
import type { Act } from './act.js'
import { actAt } from './acts.js'
import { markerOf, type Reading } from './reading.js'

/** Who is named on either side of an act, the likeliest first. */
export interface Parties {
  sources: Mention[]
  /** named where an act's target stands: object, recipient, `to`, `with`, `against` */
  targets: Mention[]
  /** named in other parts of its clause */
  others: Mention[]
}

/** Prepositions by how surely their noun is the one an act is done to; after the bar those that rather say where or about what. */
const AIMS = 'against toward towards on upon to with at'.split(' ')
const ASIDES = 'from between into over for of about in inside across near outside'.split(' ')
const RANKS = new Map([...AIMS, ...ASIDES].map((preposition, i) => [preposition, i]))

/** How deep below a noun its actor is sought. */
const DEEP = 4

const NOMINAL_PARTS = new Set(['nmod', 'compound', 'amod', 'flat', 'appos', 'nummod', 'conj', 'det'])

/**
 * Those named at or below a nominal: itself, what stands before it, then what follows; with all coordinated to it.
 * @param within whether those named in its participles ("a man sought by …") count
 */
export function namedAt(reading: Reading, place: number, within = true): Mention[] {
  const found: Mention[] = []
  for (const one of conjuncts(reading.tokens, reading.children, place)) gather(reading, one, DEEP, found, within)
  return [...found.filter((m) => !isBacker(reading, m)), ...found.filter((m) => isBacker(reading, m))]
}

const BACKED = new Set(
  'backed sponsored supported orchestrated brokered made built funded trained installed mediated'.split(' '),
)

/** "US-backed rebels" are first of all others than the United States. */
function isBacker({ tokens }: Reading, { to }: Mention): boolean {
  return tokens[to]?.form === '-' && BACKED.has(tokens[to + 1]?.form.toLowerCase() ?? '')
}

function gather(reading: Reading, place: number, depth: number, found: Mention[], within: boolean): void {
  const { tokens, children, named, twins } = reading
  const here = named[place]
  if (here) add(found, here, ...(twins.get(here) ?? []))
  if (depth <= 0) return
  const parts = children[place]!.filter((c) => NOMINAL_PARTS.has(tokens[c]!.label))
  for (const c of parts) if (c < place) gather(reading, c, depth - 1, found, within)
  for (const c of parts) if (c > place) gather(reading, c, depth - 1, found, within)
  if (!within) return
  for (const c of children[place]!) {
    if (tokens[c]!.label !== 'acl' || c < place || tokens[c]!.fine !== 'VBN') continue
    for (const d of children[c]!)
      if (tokens[d]!.label === 'obl' || tokens[d]!.label === 'obj') gather(reading, d, depth - 2, found, within)
  }
}

function add(found: Mention[], ...mentions: (Mention | undefined)[]): void {
  for (const mention of mentions) if (mention !== undefined && !found.includes(mention)) found.push(mention)
}

function addAll(reading: Reading, found: Mention[], places: readonly number[]): void {
  for (const place of places) add(found, ...namedAt(reading, place))
}

/** Reads the parties of an act off the parse. */
export function partiesOf(reading: Reading, act: Act): Parties {
  const parties = reading.predicates.has(act.at) ? partiesOfVerb(reading, act) : partiesOfNoun(reading, act)
  const isTurned = act.inverse || (act.inner?.inverse === true && act.frame.operator !== 'threaten')
  if (!isTurned) return parties
  // "the raid drew criticism of Y from X": the noun has both sides
  if (act.inner !== null && !reading.predicates.has(act.inner.at)) {
    const own = partiesOfNoun(reading, act.inner)
    const isFrom = own.sources.some((m) => markerOf(reading, m.head) === 'from')
    if (isFrom && own.targets.length > 0) return own
  }
  return { sources: [...parties.targets, ...parties.others], targets: parties.sources, others: [] }
}

const BY_MEANS = new Set(['in', 'by', 'during', 'from', 'after', 'under', 'through'])

function partiesOfVerb(reading: Reading, act: Act): Parties {
  const parties: Parties = { sources: [], targets: [], others: [] }
  const { doers, undergoers, passive, obliques } = reading.predicates.get(act.at)!
  for (const place of doers) add(parties.sources, ...namedAt(reading, place, passive))
  // "is scheduled to visit": whoever the plan is about is the one to carry it out
  if (
    passive &&
    doers.length === 0 &&
    (act.frame.operator === 'intend' || act.frame.operator === 'pass') &&
    act.inner !== null &&
    reading.tokens[act.inner.at]!.label === 'xcomp'
  )
    addAll(reading, parties.sources, undergoers)
  // "Turkey's blockade of Y was lifted"
  if (passive && doers.length === 0 && act.code.startsWith('08'))
    for (const place of undergoers) {
      const ended = reading.predicates.has(place) ? null : actAt(reading, place)
      if (ended === null) continue
      const ofNoun = partiesOfNoun(reading, ended)
      add(parties.sources, ...ofNoun.sources)
      add(parties.targets, ...ofNoun.targets)
    }
  // "killed in an Israeli raid"
  if (passive && doers.length === 0)
    for (const { at, preposition } of obliques) {
      const means = BY_MEANS.has(preposition) ? actAt(reading, at) : null
      if (means !== null && !reading.predicates.has(at)) add(parties.sources, ...partiesOfNoun(reading, means).sources)
    }
  addTargets(reading, act, parties)
  if (passive && parties.sources.length === 0) addDoersUnsaid(reading, act, parties)
  if (parties.sources.length + parties.targets.length + parties.others.length === 0)
    addAll(reading, parties.targets, placesBetween(reading, act.at))
  if (reading.lemmas[act.at] === 'join' && act.inner !== null && reading.predicates.has(act.inner.at)) {
    const partners = undergoers.flatMap((place) => namedAt(reading, place))
    add(parties.sources, ...partners)
    parties.targets = parties.targets.filter((m) => !partners.includes(m))
  }
  if (parties.others.length < 2) return parties
  const isAimed = (m: Mention) => AIMED.has(markerOf(reading, m.head))
  parties.others = [...parties.others.filter(isAimed), ...parties.others.filter((m) => !isAimed(m))]
  return parties
}

/** What a passive without a doer leaves to be understood: "tanks of X were sent to Y" X sent, "Ys were detained in X" X did. */
function addDoersUnsaid(reading: Reading, act: Act, parties: Parties): void {
  const { undergoers, obliques } = reading.predicates.get(act.at)!
  if (TRANSFER.test(act.code)) {
    const owners = undergoers.flatMap((place) =>
      namedAt(reading, place).filter((m) => m.head !== place || act.words.includes(place)),
    )
    const rest = parties.targets.filter((m) => !owners.includes(m))
    // forces that are moved or alerted are so by their own state
    if (rest.length === 0 && !act.code.startsWith('15')) return
    parties.sources.push(...owners)
    parties.targets = rest
  } else if (act.code.startsWith('161') && RECALLING.has(reading.lemmas[act.at]!)) {
    // an envoy's own state calls him back
    const sender = undergoers.flatMap((place) => namedAt(reading, place))[0]
    if (sender === undefined) return
    parties.sources.push(sender)
    parties.targets = parties.targets.filter((m) => m !== sender)
  } else if (OF_AUTHORITY.test(act.code))
    for (const { at, preposition } of obliques)
      if (preposition === 'in') addAll(reading, parties.sources, named(reading, at) ? [at] : [])
}

function named({ named }: Reading, at: number): boolean {
  return named[at]?.state != null
}

const RECALLING = new Set(['recall', 'withdraw', 'call', 'pull', 'bring'])

/** Goods, arms and forces go from one to another. */
const TRANSFER = /^(?:061|07[0-3]|15[2-4])/
/** What only those who rule a place do in it: to arrest, to sentence, to expel, to ban. */
const OF_AUTHORITY = /^(?:116|17[234])/

/** Prepositions that lead to the one an act is done to wherever they stand under it ("ammunition alongside aid to Y in Z"). */
const AIMED = new Set(['against', 'to', 'toward', 'towards', 'upon'])

/** Adds whom an act is done to, then whom the act under it is done by or to, then who is named about it. */
function addTargets(reading: Reading, act: Act, { targets, others }: Parties): void {
  const predicate = reading.predicates.get(act.at)
  if (predicate === undefined) {
    const noun = partiesOfNoun(reading, act)
    add(targets, ...noun.targets, ...noun.sources)
    return
  }
  const { inner } = act
  const obliques = [...predicate.obliques].sort((a, b) => rankOf(a.preposition) - rankOf(b.preposition))
  const aims = obliques.filter(({ preposition }) => AIMS.includes(preposition)).map((o) => o.at)
  addAll(reading, targets, [...predicate.recipients, ...predicate.undergoers.filter((place) => place !== inner?.at)])
  const governed = inner === null ? undefined : reading.predicates.get(inner.at)
  if (governed === undefined) addAll(reading, targets, aims)
  else
    addAll(
      reading,
      targets,
      governed.doers.filter((place) => !predicate.doers.includes(place)),
    )
  if (act.frame.operator === 'accuse' && inner === null) addAll(reading, targets, contentDoers(reading, act.at))
  if (inner !== null) addTargets(reading, inner, { sources: [], targets, others })
  addAll(
    reading,
    others,
    obliques.map((o) => o.at),
  )
  if (act.code < '09' || !reading.words.has('against')) return
  const opposed = [...targets, ...others].find((m) => markerOf(reading, m.head) === 'against')
  if (opposed === undefined) return
  targets.splice(0, targets.length, opposed, ...targets.filter((m) => m !== opposed))
}

/** The subjects of what is said: "alleged that Y was aware". */
function contentDoers({ tokens, children, predicates }: Reading, at: number): number[] {
  return children[at]!.flatMap((c) => {
    const { label } = tokens[c]!
    if (label === 'ccomp') return predicates.get(c)?.doers ?? []
    return label === 'obj' ? children[c]!.filter((d) => tokens[d]!.label === 'nsubj') : []
  })
}

function rankOf(preposition: string): number {
  return RANKS.get(preposition) ?? RANKS.size
}

const OF_DOERS = new Set(['by', 'from'])
const OF_UNDERGOERS = new Set([
  'to',
  'on',
  'upon',
  'against',
  'with',
  'over',
  'at',
  'toward',
  'towards',
  'into',
  'in',
  'for',
])

/** A noun's doer stands before it or after `by`, its undergoer after `on`, `to` and the like; `of` is what is left over. */
function partiesOfNoun(reading: Reading, act: Act): Parties {
  const { tokens, children } = reading
  const sources: Mention[] = []
  const targets: Mention[] = []
  const left: Mention[] = []
  for (const c of children[act.at]!) {
    const { label, fine } = tokens[c]!
    if (label === 'acl' && c > act.at && fine === 'VBN')
      addAll(reading, sources, reading.predicates.get(c)?.doers ?? [])
    if (!NOMINAL_PARTS.has(label) && label !== 'obl') continue
    const preposition = markerOf(reading, c)
    const before = c < act.at || OF_DOERS.has(preposition)
    addAll(reading, before ? sources : OF_UNDERGOERS.has(preposition) ? targets : left, [c])
  }
  if (act.inner !== null && !reading.predicates.has(act.inner.at)) {
    const inner = partiesOfNoun(reading, act.inner)
    add(targets, ...inner.targets)
    add(left, ...inner.sources)
  }
  if (sources.length + targets.length + left.length === 0) addAll(reading, left, placesBetween(reading, act.at))
  for (const mention of left) {
    if (sources.length === 0) sources.push(mention)
    else if (!sources.includes(mention)) add(targets, mention)
  }
  return { sources, targets, others: [] }
}

/** The two in "fighting flared between X and Y", where the noun itself has nobody. */
function placesBetween(reading: Reading, at: number): number[] {
  const { tokens, children, predicates } = reading
  const told = children[at]!.find((c) => c > at && tokens[c]!.label === 'acl')
  const above = predicates.get(tokens[at]!.label === 'nsubj' ? tokens[at]!.head : (told ?? -1))
  return above?.obliques.flatMap(({ preposition, at: place }) => (preposition === 'between' ? [place] : [])) ?? []
}
