import { conjuncts } from '../language/phrases.js'
import type { Predicate } from '../language/predicates.js'
import type { Act } from './act.js'
import { MEASURES, names, placesOf } from './conditions.js'
import { type Frame, nounFrames, type Operator, verbFrames } from './lexicon.js'
import { applyOperator } from './operators.js'
import { markerOf, type Reading } from './reading.js'

/** The acts of a sentence that stand for themselves, not under another, from left to right. */
export function actsOf(reading: Reading): Act[] {
  const taken = new Set<number>()
  const acts: Act[] = []
  const keep = (act: Act | null) => {
    if (act === null) return
    acts.push(act)
    for (let inner = act.inner; inner !== null; inner = inner.inner) taken.add(inner.at)
    for (const word of act.words) if (word !== act.at) taken.add(word)
  }
  for (const at of reading.predicates.keys()) keep(actAt(reading, at))
  reading.lemmas.forEach((lemma, at) => {
    if (nounFrames.has(lemma) && !taken.has(at) && !reading.predicates.has(at)) keep(actAt(reading, at))
  })
  return acts.filter((act) => !taken.has(act.at)).sort((a, b) => a.at - b.at)
}

/** The act that a token names, null for none; found once and kept. */
export function actAt(reading: Reading, at: number): Act | null {
  const known = reading.acts.get(at)
  if (known !== undefined) return known
  // what asks for itself on the way ("the drones sold") finds nothing
  reading.acts.set(at, null)
  const { tag } = reading.tokens[at]!
  const predicate = reading.predicates.get(at)
  const act =
    (tag === 'NOUN' || tag === 'PROPN') && !isVerbal(reading, at)
      ? nounAct(reading, at)
      : predicate === undefined || tag === 'AUX'
        ? null
        : verbAct(reading, predicate)
  reading.acts.set(at, act)
  return act
}

/** Whether a noun of the tagger is a predicate with a subject that the lexicon has as a verb ("demanded that X retreat", "is a donor to"). */
function isVerbal({ tokens, children, predicates, lemmas }: Reading, at: number): boolean {
  if (!predicates.has(at) || !verbFrames.has(lemmas[at]!)) return false
  const labels = children[at]!.map((c) => tokens[c]!.label)
  const isWhat = labels.includes('cop') || tokens[at]!.label === 'obj' || tokens[at]!.label === 'xcomp'
  return isWhat ? !nounFrames.has(lemmas[at]!) : labels.includes('nsubj') && labels.includes('mark')
}

function verbAct(reading: Reading, predicate: Predicate): Act | null {
  const { at } = predicate
  const { lemmas } = reading
  const frames = verbFrames.get(lemmas[at]!)
  if (frames === undefined) return null
  // "gave up" is no giving
  const particle = reading.children[at]!.find((c) => reading.tokens[c]!.fine === 'RP')
  let bare: Act | null = null
  for (const frame of frames) {
    const places = placesOf(reading, predicate, frame)
    if (places === null) continue
    const isAsked = (c: number) =>
      places.includes(c) || frame.conditions.some((one) => one.prepositions?.has(lemmas[c]!))
    if (particle !== undefined && !isAsked(particle)) continue
    if (frame.none) return null
    const governs = frame.operator !== null && frame.operator !== 'speak'
    const said = frame.operator === 'speak' ? saidThatMust(reading, predicate, frame) : null
    if (said !== null) return said
    const inner = governs ? innerOf(reading, predicate) : null
    const words = [at, ...places.filter((place, k) => names(reading, at, place, frame.conditions[k]!))]
    const meant = asked(reading, frame, predicate, inner)
    const act = build(reading, at, meant, words, inner) ?? asks(reading, predicate, meant, words)
    if (act === null) continue
    if (!governs || inner !== null || frame.conditions.length > 0) return inMood(reading, predicate, act)
    // an operator with nothing under it gives way to other senses of the word
    if (hasComplement(reading, at)) return inMood(reading, predicate, act)
    bare ??= act
  }
  return bare === null ? null : inMood(reading, predicate, bare)
}

function nounAct(reading: Reading, at: number): Act | null {
  const frames = nounFrames.get(reading.lemmas[at]!)
  if (frames === undefined) return null
  for (const frame of frames) {
    const words = frame.conditions.map(({ nouns }) =>
      reading.children[at]!.findIndex((c) => isModifier(reading, c) && nouns!.has(reading.lemmas[c]!)),
    )
    if (words.includes(-1)) continue
    const inner = frame.operator === null ? null : innerOfNoun(reading, at)
    const places = words.map((k) => reading.children[at]![k]!)
    const act = build(reading, at, frame, [...places, at], inner)
    if (act !== null) return act
  }
  return null
}

function isModifier({ tokens }: Reading, at: number): boolean {
  const { label } = tokens[at]!
  return label === 'compound' || label === 'amod' || label === 'nmod'
}

/** An accusation is one whatever it is about. */
function charge({ operator, code }: Frame): string | null {
  return operator === 'accuse' ? code : null
}

/** Who calls for harm to somebody rallies against him. */
const AGAINST = '113'

function build(reading: Reading, at: number, frame: Frame, words: number[], inner: Act | null): Act | null {
  const { operator, symmetric, inverse } = frame
  const calls = operator === 'appeal' && inner !== null && inner.code >= '16' && !reading.predicates.has(inner.at)
  const code =
    operator === null || inner === null
      ? frame.code
      : calls
        ? AGAINST
        : (applyOperator(operator, inner.code) ?? charge(frame))
  if (code === null) return null
  const speaks = operator !== null && inner !== null
  return {
    at,
    code,
    words: speaks ? [...words, ...inner.words] : words,
    symmetric: symmetric || (inner !== null && speaks && inner.symmetric),
    inverse,
    negated: false,
    frame,
    inner,
  }
}

/** What an appeal or a demand is whose content the lexicon does not have: "insisted that Y pay", "advised Y to wait". */
function asks(reading: Reading, { at, undergoers, recipients }: Predicate, frame: Frame, words: number[]): Act | null {
  const { tokens, children } = reading
  const code = frame.operator === 'appeal' ? '020' : frame.operator === 'demand' ? '100' : null
  if (code === null) return null
  const isTold = children[at]!.some((c) => {
    const { label, fine } = tokens[c]!
    const isBare = fine === 'VB' && !children[c]!.some((d) => tokens[d]!.tag === 'AUX')
    if (label === 'xcomp') return isBare && undergoers.length + recipients.length > 0
    return label === 'ccomp' && isBare && children[c]!.some((d) => tokens[d]!.label === 'nsubj')
  })
  return isTold ? { at, code, words, symmetric: false, inverse: false, negated: false, frame, inner: null } : null
}

/** To want somebody else to do a thing is to ask for it. */
function asked(reading: Reading, frame: Frame, predicate: Predicate, inner: Act | null): Frame {
  const ofSelf = inner !== null && isOfSelf(reading, inner)
  if (frame.operator === 'demand' && ofSelf) return { ...frame, operator: 'pass' }
  if (frame.operator !== 'intend' || inner === null || ofSelf || reading.tokens[inner.at]!.tag !== 'VERB') return frame
  const doers = reading.predicates.get(inner.at)?.doers ?? []
  const other = doers.length > 0 && !doers.some((place) => predicate.doers.includes(place)) && doers[0]! > predicate.at
  return other ? { ...frame, operator: 'appeal' } : frame
}

/** Whether what is said is said of a pronoun, which then is the speaker ("told them it would …"). */
function isOfSelf({ predicates, tokens }: Reading, { at }: Act): boolean {
  const doers = predicates.get(at)?.doers ?? []
  return tokens[at]!.label === 'ccomp' && doers.length > 0 && doers.every((place) => tokens[place]!.tag === 'PRON')
}

function hasComplement({ tokens, children }: Reading, at: number): boolean {
  return children[at]!.some((c) => tokens[c]!.label === 'xcomp')
}

const DUTY = new Map<string, Operator>([
  ['must', 'demand'],
  ['should', 'appeal'],
  ['ought', 'appeal'],
])

/** "X said that Y must …" is a demand on Y. */
function saidThatMust(reading: Reading, { at }: Predicate, frame: Frame): Act | null {
  const { tokens, children, lemmas } = reading
  for (const c of children[at]!) {
    const { label } = tokens[c]!
    if (label !== 'ccomp' && label !== 'obj') continue
    if (isBlamed(reading, c)) return build(reading, at, { ...frame, operator: 'accuse', code: BLAME }, [at], null)
    if (label === 'obj') continue
    const modal = children[c]!.find((a) => tokens[a]!.tag === 'AUX' && DUTY.has(lemmas[a]!))
    const inner = modal === undefined ? null : actAt(reading, c)
    if (inner === null) continue
    const operator = DUTY.get(lemmas[modal!]!)!
    const code = applyOperator(operator, inner.code)!
    return { ...inner, at, code, words: [at, modal!, ...inner.words], frame: { ...frame, operator }, inner }
  }
  return null
}

/** To accuse, not specified below (CAMEO 112). */
const BLAME = '112'

/** Whether a clause says that its subject did it: "Y was behind the attack", "Y was to blame". */
function isBlamed({ tokens, children, lemmas }: Reading, at: number): boolean {
  const own = children[at]!
  if (!own.some((c) => tokens[c]!.label === 'nsubj')) return false
  const isBehind = own.some((c) => lemmas[c] === 'behind' && tokens[c]!.label === 'case')
  const isToBlame = lemmas[at] === 'blame' && lemmas[at - 1] === 'to' && lemmas[at - 2] === 'be'
  return isToBlame || (isBehind && own.some((c) => tokens[c]!.label === 'cop'))
}

const FUTURE = new Set(['will', 'shall', 'would', "'ll", 'wo', 'll'])

/** Takes in what auxiliaries say: what is to come is an intent or a threat, what is not done a refusal. */
function inMood({ tokens, children, lemmas }: Reading, predicate: Predicate, act: Act): Act {
  const { at } = predicate
  const isTo = lemmas[at - 1] === 'to' && lemmas[at - 2] === 'be' && tokens[at]!.fine === 'VB'
  const future = isTo || children[at]!.some((c) => tokens[c]!.tag === 'AUX' && FUTURE.has(lemmas[c]!))
  if (predicate.negated) return notRejected(act) ?? negate(act)
  const code = future && act.code >= '04' ? applyOperator('intend', act.code) : null
  return code === null ? act : { ...act, code }
}

/** What is not ruled out may be meant. */
function notRejected(act: Act): Act | null {
  const { frame, inner } = act
  const code = frame.operator === 'reject' && inner !== null ? applyOperator('intend', inner.code) : null
  return code === null ? null : { ...act, code, negated: true }
}

/** Not doing what is good to somebody is a refusal; not doing what is bad stays what it is, and is denied. */
function negate(act: Act): Act {
  const refused = applyOperator('reject', act.code)
  const cooperative = act.code >= '03' && act.code < '09'
  return cooperative && refused !== null ? { ...act, code: refused, symmetric: false, negated: true } : act
}

/** The act under a predicate: in its complement, its object, or what its preposition governs. */
function innerOf(reading: Reading, predicate: Predicate): Act | null {
  const { tokens, children } = reading
  const { at } = predicate
  const under = (labels: readonly string[]) => children[at]!.filter((c) => labels.includes(tokens[c]!.label))
  const places = [
    ...under(['xcomp']),
    ...under(['csubj']).filter((c) => c > at),
    ...predicate.undergoers,
    ...under(['ccomp']),
    ...under(['advcl']).filter((c) => c > at && INNER_MARKS.has(markerOf(reading, c))),
    ...predicate.obliques
      .filter(({ at: place, preposition }) => place > at && !ASIDE.has(preposition))
      .map((o) => o.at),
  ]
  return firstAct(reading, places, at)
}

const INNER_MARKS = new Set(['to', 'of', 'from', 'for', 'against', 'into', 'on', 'that', 'in', 'with', 'over', 'about'])
const ASIDE = new Set([
  'during',
  'after',
  'before',
  'amid',
  'despite',
  'since',
  'over',
  'until',
  'because',
  'following',
])

function innerOfNoun(reading: Reading, at: number): Act | null {
  const { tokens, children } = reading
  const places = children[at]!.filter((c) => {
    const { label, tag } = tokens[c]!
    if (label === 'acl') return c > at && (tag === 'VERB' || tag === 'NOUN')
    return label === 'nmod' || label === 'compound'
  })
  return firstAct(reading, places, at)
}

function firstAct(reading: Reading, places: readonly number[], at: number): Act | null {
  for (const place of places) {
    if (place === at) continue
    const { tokens, children, lemmas } = reading
    const held = MEASURES.has(lemmas[place]!)
      ? children[place]!.filter((c) => c > place && tokens[c]!.label === 'nmod')
      : []
    for (const one of [place, ...held].flatMap((part) => conjuncts(tokens, children, part))) {
      const act = actAt(reading, one)
      if (act !== null && act.frame.operator !== 'speak') return act
    }
  }
  return null
}
