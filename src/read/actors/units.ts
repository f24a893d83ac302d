import { existedOn, states } from '../../world/actors/states.js'
import type { Day } from '../../world/days.js'
import type { Token } from '../language/analyse.js'
import type { ActorEntry, Entry, PersonEntry, Unit } from './entry.js'
import { resolvePerson } from './persons.js'
import { borne, prefixes } from './tables/names.js'
import type { Match, Trie, Words } from './trie.js'
import { isCapitalised, isShouted, plain } from './words.js'

/** Whom a document has introduced by name and office. */
export interface Introduced {
  code: string
  state: string | null
  role: string | null
}

const DATES =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|aug|sept|oct|nov|dec)$/
const PREFIXED = /^(?:[Pp]ro|[Aa]nti|[Nn]on|[Ii]nter|[Ii]ntra|[Pp]ost|[Pp]re|[Tt]rans|[Cc]ross)-\p{Lu}/u
const PREFIX = new Set(prefixes.split(' · ').map((pair) => pair.slice(0, -4).toLowerCase()))
const BORNE = new Set(borne.split(' '))
const NOMINAL = new Set<Token['tag']>(['NOUN', 'PROPN', 'ADJ'])

/** The tokens of a sentence as the gazetteer looks them up. */
export function wordsOf(tokens: readonly Token[]): Words {
  const former = tokens.map(({ form }) => /^ex-\p{L}/iu.test(form))
  const prefixed = tokens.map(({ form }) => PREFIXED.test(form))
  const written = tokens.map(({ form }, i) =>
    plain(former[i] || prefixed[i] ? form.slice(form.indexOf('-') + 1) : form),
  )
  const keys = written.map((word) => word.toLowerCase())
  const shouted = isShouted(written)
  const proper = tokens.map(
    ({ tag }, i) => tag === 'PROPN' && !shouted && isCapitalised(written[i]!) && !DATES.test(keys[i]!),
  )
  return { written, keys, former, prefixed, proper, shouted }
}

/** What a sentence names, from left to right, longest first, without overlap. `known` are those whom the document has introduced, by family name. */
export function findUnits(
  trie: Trie<Entry>,
  tokens: readonly Token[],
  words: Words,
  date: Day | undefined,
  known: ReadonlyMap<string, Introduced>,
): Unit[] {
  const units: Unit[] = []
  for (let at = 0; at < tokens.length; ) {
    const match = trie.longest(words, at)
    const before = units.at(-1)
    const unit =
      (match === undefined ? undefined : unitOf(match, tokens, words, at, date, known, before)) ??
      introduced(words, at, known, before)
    if (unit !== undefined) units.push(unit)
    at = Math.max(at + 1, unit?.to ?? (match?.entries.some(({ type }) => type === 'nothing') ? match.to : 0))
  }
  return units
}

function unitOf(
  { entries, to }: Match<Entry>,
  tokens: readonly Token[],
  words: Words,
  from: number,
  date: Day | undefined,
  known: ReadonlyMap<string, Introduced>,
  before: Unit | undefined,
): Unit | undefined {
  if (entries.some(({ type }) => type === 'nothing')) return undefined
  if (PREFIX.has(words.keys[from]!) && words.keys[to] !== '-') return undefined
  const actor = oneActor(entries, date)
  const people = entries.filter((entry) => entry.type === 'person')
  const named = hasGivenName(tokens, words, from, to, before)
  if (actor !== undefined && !(BORNE.has(words.keys[from]!) && named)) {
    if (to === from + 1 && tokens[from]!.tag === 'VERB' && !isCapitalised(words.written[from]!)) return undefined
    return { from, to, entry: actor, role: actor.role }
  }
  if (people.length > 0) {
    const found = resolvePerson(people, words, from, to, date, known.get(words.keys[to - 1]!)?.code, before)
    if (found !== undefined) return found
  }
  const part = entries.find((entry) => entry.type === 'part')
  if (part?.kind === 'common' && words.proper[from] && words.proper[to]) return undefined
  if (part !== undefined && (to > from + 1 || NOMINAL.has(tokens[from]!.tag))) {
    return { from, to, entry: part, role: part.role }
  }
  return undefined
}

/** A family name, known from this document alone, that stands by itself. */
function introduced(
  { keys, proper }: Words,
  at: number,
  known: ReadonlyMap<string, Introduced>,
  before: Unit | undefined,
): Unit | undefined {
  const person = known.get(keys[at]!)
  const named = at > 0 && proper[at - 1] && before?.to !== at
  if (person === undefined || !proper[at] || proper[at + 1] || named) return undefined
  const { code, state, role } = person
  const entry: PersonEntry = { type: 'person', code, state, given: [], familyFirst: false, alone: true, terms: [] }
  return { from: at, to: at + 1, entry, role }
}

/** The one actor that a name means on a day: that existed, and whose name it mainly is. */
function oneActor(entries: readonly Entry[], date: Day | undefined): ActorEntry | undefined {
  const actors = entries.filter((entry) => entry.type === 'actor')
  const living = actors.filter(({ state }) => state === null || livesOn(state, date))
  const left = (living.length > 0 ? living : actors).filter(({ minor }, _, all) => !minor || all.length === 1)
  const codes = new Set(left.map(({ code }) => code))
  return codes.size === 1 ? (left.find(({ role }) => role !== null) ?? left[0]) : undefined
}

function livesOn(code: string, date: Day | undefined): boolean {
  const state = states.get(code)
  if (state === undefined) return true
  return date === undefined ? state.until === null : existedOn(state, date)
}

/** Whether a name that people bear too stands with a given name before it or a family name behind it. */
function hasGivenName(
  tokens: readonly Token[],
  words: Words,
  from: number,
  to: number,
  before: Unit | undefined,
): boolean {
  const name = (at: number) => words.proper[at] === true && words.written[at]!.length > 1
  const left = from > 0 && name(from - 1) && before?.to !== from
  const right = name(to) && tokens[to]!.label === 'flat'
  return left || right
}
