import type { Mention } from '../actors/mention.js'
import type { Act } from './act.js'
import { alongside } from './alongside.js'
import { namedAt, partiesOf } from './parties.js'
import { isUnder, markerOf, type Reading } from './reading.js'

/** The two sides of an act; null for one that nobody named stands on. */
export type Pair = readonly [source: Mention | null, target: Mention | null]

/** Who does it to whom as the parse has it; of several named on one side, the first that makes two parties. */
export function pairOf(reading: Reading, act: Act): Pair {
  const { sources, targets, others } = partiesOf(reading, act)
  const likeliest = sources[0] ?? null
  if (likeliest === null) {
    const both = isBetweenDoers(act) && targets.length > 1 ? alongside(reading, targets[0]!, targets) : []
    const partner = both.find((m) => keyOf(m) !== keyOf(both[0]!))
    if (partner !== undefined) return [both[0]!, partner]
  }
  const together = likeliest === null ? [] : alongside(reading, likeliest, sources)
  const source = together.toSorted((a, b) => a.from - b.from)[0] ?? null
  const each = isReciprocal(reading, act)
  const partner = act.symmetric || each ? together.find((m) => keyOf(m) !== keyOf(source)) : undefined
  if (partner !== undefined && each) return [source, partner]
  if (partner !== undefined && !targets.some((m) => isWith(reading, m))) return [source, partner]
  const other = (among: readonly Mention[]) => {
    const rest = among.filter((m) => keyOf(m) !== keyOf(source))
    const first = rest[0]
    const isPlain = first === undefined || first.state !== null || !isAttribute(reading, first)
    return isPlain ? first : (rest.find((m) => m.state !== null) ?? first)
  }
  const besides = isBetweenDoers(act) ? sources : sources.filter((m) => !together.includes(m))
  const target = other(targets) ?? other(others) ?? other(besides)
  // the agent of a passive is not its target too, wherever the parse hangs it
  const isVerb = reading.predicates.has(act.at)
  return [source, target ?? targets.find((m) => m !== source || !isVerb) ?? null]
}

/** Acts that several do to one another where nobody else is named; of others, all do them to somebody not named. */
const MUTUAL = /^(?:03[0-25-8]|04|05[047]|06|087|150|190|193|194)/

function isBetweenDoers({ code, symmetric, frame }: Act): boolean {
  return symmetric || (MUTUAL.test(code) && frame.operator !== 'appeal')
}

/** Whether what several do is said to be done to "each other" or "one another". */
function isReciprocal(reading: Reading, { at }: Act): boolean {
  const { lemmas, words } = reading
  if (!words.has('other') && !words.has('another')) return false
  const said = lemmas.findIndex(
    (lemma, i) => i > at && /^(?:each other|one another)$/.test(`${lemma} ${lemmas[i + 1]}`),
  )
  return said >= 0 && isUnder(reading, said, at)
}

function isWith(reading: Reading, mention: Mention): boolean {
  return markerOf(reading, mention.head) === 'with'
}

/** Whether an organisation only says whose or what kind a thing is ("UN force in …", "Islamic State targets in …"). */
function isAttribute({ tokens }: Reading, { head, use }: Mention): boolean {
  const { label, head: above } = tokens[head]!
  return use === 'attribute' || ((label === 'compound' || label === 'amod' || label === 'nmod') && head < above)
}

/** An act's pairs: all that are coordinated on either side, and both ways for what both sides do. */
export function pairsOf(reading: Reading, act: Act, [source, target]: Pair): [...Pair, mirror: boolean][] {
  if (source === null || target === null) return [[source, target, false]]
  const { sources, targets } = partiesOf(reading, act)
  const together = alongside(reading, source, sources.includes(source) ? sources : targets)
  const doers = together.filter((m) => m !== target)
  const undergoers = alongside(reading, target, targets).filter((m) => m !== source)
  // "agreed to meet X" is one side's word
  const { operator } = act.frame
  const each = isReciprocal(reading, act)
  const isDone = each || (act.symmetric && (operator === null || operator === 'pass'))
  const pairs = new Map<string, [...Pair, mirror: boolean]>()
  for (const one of doers) {
    for (const other of act.symmetric || each ? [...undergoers, ...doers] : undergoers) {
      if (keyOf(one) === keyOf(other) && (one !== source || other !== target)) continue
      const [there, back] = [`${keyOf(one)} ${keyOf(other)}`, `${keyOf(other)} ${keyOf(one)}`]
      if (pairs.has(there) || pairs.size >= MOST_PAIRS) continue
      pairs.set(there, [one, other, false])
      const isMutual = isDone || (together.includes(other) && isBetweenDoers(act))
      if (isMutual && !pairs.has(back)) pairs.set(back, [other, one, true])
    }
  }
  return [...pairs.values()]
}

/** Of one act no more pairs are made. */
const MOST_PAIRS = 12

/**
 * Acts with a party missing take it from the words around them, unless the two that this would bring together are
 * already coded: the subject of the governing clause, or whoever is named below the act. Where no act of the sentence has
 * two states then, the first that has one party takes the other from those named nearest before and after it, unless it
 * stands in a clause that modifies a noun.
 */
export function complete(reading: Reading, acts: readonly Act[], found: Pair[]): void {
  const known = new Set<string>()
  found.forEach((pair, i) => {
    if (acts[i]!.frame.operator !== 'speak') known.add(dyadOf(pair))
  })
  acts.forEach((act, i) => {
    const [source, target] = found[i]!
    if (!isOpen(reading, act) || (source !== null && target !== null)) return
    const isPassive = reading.predicates.get(act.at)!.passive
    const doer = source ?? (isPassive ? null : speakerOf(reading, act))
    // a visit has its place with the verb or none
    const other = act.code.startsWith('042') ? null : nearestTo(reading, act, doer)
    const pair: Pair = [doer, target ?? other]
    if (pair[0] === null || pair[1] === null || known.has(dyadOf(pair))) return
    known.add(dyadOf(pair))
    found[i] = pair
  })
  if (found.some((pair) => pair[0]?.state != null && pair[1]?.state != null && joins(pair))) return
  const open = acts.flatMap((act, i) => (isOpen(reading, act) && !isAside(reading, act) ? [i] : []))
  const free = open.filter((i) => lacksDoer(reading, acts[i]!))
  const at =
    open.find((i) => found[i]![0] !== null) ??
    free.find((i) => found[i]![1] !== null) ??
    acts.findIndex((act, i) => isHalfNamed(reading, act, found[i]!))
  const said = acts.findIndex((act, i) => act.frame.operator === 'speak' && found[i]![0]?.state != null)
  const last = at >= 0 ? at : said
  if (last >= 0) found[last] = guessed(reading, acts[last]!, found[last]!)
}

/** Whether a noun's act has its doer, a state, and nobody on the other side ("X's aid package consists of …"). */
function isHalfNamed({ predicates }: Reading, { at, code }: Act, [source, target]: Pair): boolean {
  return (
    !predicates.has(at) &&
    code >= '04' &&
    code !== '150' &&
    source?.state != null &&
    source.use !== 'place' &&
    target === null
  )
}

/** Whether an act may be given a party that the parse did not: a verb that is not one of speech. */
function isOpen(reading: Reading, act: Act): boolean {
  return reading.predicates.has(act.at) && act.frame.operator !== 'speak'
}

/** Whether both sides are known and not the same state. */
export function joins([source, target]: Pair): boolean {
  return source !== null && target !== null && keyOf(source) !== keyOf(target)
}

/** Whether an act stands in a clause that modifies a noun. */
function isAside({ tokens }: Reading, { at }: Act): boolean {
  for (let up = at; up >= 0; up = tokens[up]!.head) if (tokens[up]!.label === 'acl') return true
  return false
}

function guessed(reading: Reading, act: Act, [source, target]: Pair): Pair {
  const stated = reading.named.filter((m) => m !== undefined && m.state !== null)
  const isOther = (m: Mention | undefined, side: Mention | null) => keyOf(m!) !== keyOf(side)
  const before = stated.filter((m) => m!.from < act.at).reverse()
  const after = stated.filter((m) => m!.from > act.at)
  const doer =
    source?.state != null ? source : [...before, ...after].find((m) => m!.use === 'actor' && isOther(m, target))
  if (doer === undefined) return [source, target]
  const together = isBetweenDoers(act) ? [] : alongside(reading, doer, before.concat(after) as Mention[])
  const other = [target, ...after, ...before].find((m) => m?.state != null && isOther(m, doer) && !together.includes(m))
  return other == null ? [source, target] : [doer, other]
}

export function dyadOf([source, target]: Pair): string {
  return [keyOf(source), keyOf(target)].sort().join(' ')
}

/**
 * The subject of the clause that governs an act's, where its own is wanting or a pronoun or somebody's ("Paris said it had
 * sent …", "said its forces had …").
 */
function speakerOf(reading: Reading, act: Act): Mention | null {
  if (!act.inverse && !lacksDoer(reading, act)) return null
  for (let up = reading.tokens[act.at]!.head; up >= 0; up = reading.tokens[up]!.head) {
    for (const place of reading.predicates.get(up)?.doers ?? []) {
      const named = namedAt(reading, place)
      if (named.length > 0) return named[0]!
    }
  }
  return null
}

/** Whether the words leave open who does it: no subject, or a pronoun, or what belongs to one. */
function lacksDoer({ tokens, children, predicates }: Reading, act: Act): boolean {
  const isOpenTo = (place: number) =>
    tokens[place]!.tag === 'PRON' ||
    children[place]!.some((c) => tokens[c]!.tag === 'PRON' && tokens[c]!.label === 'nmod')
  return predicates.get(act.at)!.doers.every(isOpenTo)
}

/** Whoever other than the doer is named below the act. */
function nearestTo(reading: Reading, act: Act, doer: Mention | null): Mention | null {
  const others = reading.named.filter((m) => m !== undefined && keyOf(m) !== keyOf(doer))
  return others.find((m) => m!.use !== 'attribute' && m!.from > act.at && isUnder(reading, m!.head, act.at)) ?? null
}

export function keyOf(mention: Mention | null): string | null {
  return mention === null ? null : (mention.state ?? mention.actor)
}
