import type { Token } from '../language/analyse.js'
import { antecedents, isEmpty, isPersonal, isPronoun } from './antecedents.js'
import type { PartEntry } from './entry.js'
import type { Found, Loose } from './found.js'
import { type Memory, type Remembered, statesOf } from './memory.js'
import { headOf } from './syntax.js'
import type { Words } from './trie.js'
import { isPassiveAt } from './use.js'

const COUNTRY = /^(?:country|nation|kingdom|republic)$/
const COUNTRIES = /^(?:countries|nations|neighbours|neighbors|capitals|states|sides|rivals|allies|foes|powers)$/
/** Nouns that a document about one state uses for that state's. */
const INSTITUTIONS =
  /^(?:government|president|prime minister|premier|army|military|armed forces|parliament|foreign minister|foreign ministry|foreign office|defence minister|defense minister|defence ministry|defense ministry|cabinet|authorities)$/
/** Who is a ministry's own, and stands in another state as often as not. */
const POSTED = /^(?:diplomats?|ambassadors?|consuls?|envoys?|attachés?|affaires|embass(?:y|ies)|consulates?|missions?)$/

/** In Korea's news its halves go by their quarter, once one of them is named: "the North". */
const HALVES = new Map([
  ['North', 'PRK'],
  ['South', 'KOR'],
])
const KOREAS = new Set(HALVES.values())

function halfOf({ tokens, words, memory }: Place, at: number, state: string): Found[] {
  const isWhole = words.keys[at - 1] === 'the' && !/^\p{Lu}/u.test(tokens[at + 1]?.form ?? '')
  if (!isWhole || !memory.latest().some(({ found }) => KOREAS.has(found.state ?? ''))) return []
  const rest = { use: null, role: null, single: false, family: null, noun: null }
  return [{ from: at - 1, to: at + 1, head: at, kind: 'name', code: state, state, ...rest }]
}

/** Where words refer back from. */
interface Place {
  tokens: readonly Token[]
  words: Words
  sentence: number
  memory: Memory
}

/**
 * Whom a pronoun or a definite noun that names no actor refers to, by what the document has named before; nobody where
 * that is not plain. Rule-based and conservative in the manner of Lee et al. 2013 (deterministic sieves): the same noun,
 * then the subject of this sentence, then that of the one before.
 */
export function refer(place: Place, at: number): Found[] {
  const { tokens, words, sentence, memory } = place
  const key = words.keys[at]!
  const { tag, label } = tokens[at]!
  if (tag === 'PRON') {
    const base = { from: at, to: at + 1, head: at, kind: 'pronoun' as const, use: null, family: null, noun: null }
    if (key === 'it' && (label !== 'nsubj' || isEmpty(tokens, at))) return []
    return antecedents(memory, sentence, key).map(({ found: { code, state, role, single } }) => ({
      ...base,
      code,
      state,
      role,
      single,
    }))
  }
  const half = HALVES.get(tokens[at]!.form)
  if (half !== undefined) return halfOf(place, at, half)
  if (tag !== 'NOUN') return []
  const owner = words.keys[at - 1] ?? ''
  if (COUNTRY.test(key) && isPersonal(owner)) {
    const head = headOf(tokens, at - 1, at + 1, at)
    const base = { from: at - 1, to: at + 1, head, kind: 'common' as const, use: null, role: null, single: false }
    return antecedents(memory, sentence, owner).flatMap(({ found: { state } }) =>
      state === null ? [] : [{ ...base, code: state, state, family: null, noun: key }],
    )
  }
  const from = determinerBefore(words, at)
  if (from === undefined) return []
  const base = {
    from,
    to: at + 1,
    head: headOf(tokens, from, at + 1, at),
    kind: 'common' as const,
    use: null,
    noun: key,
  }
  const whole = (state: string): Found => ({ ...base, code: state, state, role: null, single: false, family: null })
  if (COUNTRIES.test(key) && isTwo(words, from)) return memory.twoStates(sentence).map(whole)
  if (!COUNTRY.test(key) || words.keys[from] !== 'the' || from !== at - 1 || words.keys[at + 1] === 'of') return []
  const here = statesOf(memory.latest(sentence))
  if (here.length === 1) return here.map(whole)
  if (here.length > 1) return []
  const before = memory.latest(sentence - 1)
  const subjects = statesOf(before.filter(({ subject }) => subject))
  const left = subjects.length === 1 ? subjects : statesOf(before)
  return left.length === 1 ? left.map(whole) : []
}

/** The same for a noun for a part: `the minister`, `its troops`, `the two armies`. */
export function referPart(place: Place, { unit, to, role, noun }: Loose): Found[] {
  const { tokens, words, sentence, memory } = place
  const entry = unit.entry as PartEntry
  const head = headOf(tokens, unit.from, to, unit.to - 1)
  const base = { to, head, kind: entry.kind, use: null, family: null, single: false, noun }
  const owner = words.keys[unit.from - 1] ?? ''
  if (isPronoun(owner)) {
    const own = antecedents(memory, sentence, owner)
    if (isSentAway(tokens, head)) {
      const others = statesOf(memory.latest(sentence)).filter(
        (state) => !own.some(({ found }) => found.state === state),
      )
      return others.length === 1 ? [{ ...base, from: unit.from - 1, code: others[0]!, state: others[0]!, role }] : []
    }
    return own.flatMap(({ found: { code, state } }) =>
      state === null ? [] : [{ ...base, from: unit.from - 1, code, state, role: code === state ? role : null }],
    )
  }
  const from = determinerBefore(words, unit.from)
  if (from === undefined) {
    // "Foreign Minister Jan Novak" is, where nothing says otherwise, of the country that the document is from
    const state = entry.title && isNamed(tokens, unit.from, to) ? memory.home() : undefined
    return state === undefined ? [] : [{ ...base, from: unit.from, code: state, state, role, single: true }]
  }
  if (isTwo(words, from)) {
    // "two soldiers" are no pair of states' soldiers
    if (words.keys[from] === 'two') return []
    const part = entry.generic ? null : role
    return memory.twoStates(sentence).map((state) => ({ ...base, from, code: state, state, role: part }))
  }
  if (words.keys[from] !== 'the' || from !== unit.from - 1) return []
  const same = memory
    .latest()
    .find(({ found }) => found.noun === noun && (found.role === role || unit.to === unit.from + 1))
  const isInstitution = INSTITUTIONS.test(words.keys.slice(unit.from, unit.to).join(' '))
  const others = memory
    .latest()
    .filter(({ found }) => found.role === role && !entry.generic && !(isInstitution && POSTED.test(found.noun ?? '')))
  const states = statesOf(others)
  const sole = isInstitution ? statesOf(memory.latest()) : []
  const home = isInstitution ? memory.home() : undefined
  const state =
    same?.found.state ??
    home ??
    [states, sole, role === 'MFA' ? doers(memory, sentence, tokens) : []].find((some) => some.length === 1)?.[0]
  if (state === undefined) return []
  const code = same?.found.code ?? state
  return [{ ...base, from, code, state, role: same?.found.role ?? role, single: entry.title }]
}

/** Whether a noun is the object of a verb by which a state sends others' people away, never its own. */
function isSentAway(tokens: readonly Token[], at: number): boolean {
  const { head, label } = tokens[at]!
  return label === 'obj' && head >= 0 && /^(?:expel|summon|deport)$/.test(tokens[head]!.lemma.toLowerCase())
}

/** Whether an office stands before a name without another word: `Foreign Minister Jan Novak`. */
function isNamed(tokens: readonly Token[], from: number, to: number): boolean {
  const [office, name] = [tokens[from]!, tokens[to]]
  return /^\p{Lu}/u.test(office.form) && name !== undefined && name.tag === 'PROPN' && /^\p{Lu}/u.test(name.form)
}

/** The states that act in a sentence so far: `Arland expelled two diplomats, the foreign ministry said`. */
function doers(memory: Memory, sentence: number, tokens: readonly Token[]): string[] {
  const active = ({ found, subject }: Remembered) => subject && !isPassiveAt(tokens, tokens[found.head]!.head)
  return statesOf(memory.latest(sentence).filter(active))
}

/** Where the determiner of a noun stands: `the` before it, `two` or `both`, an adjective between them allowed. */
function determinerBefore({ keys }: Words, at: number): number | undefined {
  for (let p = at - 1; p >= Math.max(0, at - 3); p--) {
    if (keys[p] === 'the' || keys[p] === 'both') return p
    if (keys[p] === 'two') return keys[p - 1] === 'the' || keys[p - 1] === 'these' ? p - 1 : p
  }
  return undefined
}

function isTwo({ keys }: Words, from: number): boolean {
  return keys[from] === 'both' || keys[from] === 'two' || keys[from + 1] === 'two'
}
