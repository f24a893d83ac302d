import type { Token } from '../language/analyse.js'
import { chainOf, familyOf, follow, isAway } from './chain.js'
import type { ActorEntry, PartEntry, Unit } from './entry.js'
import type { Found, Loose } from './found.js'
import type { MentionKind } from './mention.js'
import { isListed, joins, stateBehind } from './neighbours.js'
import { headOf, isModifier, isOneOfPeople, isPossessive, isSingle } from './syntax.js'
import type { Words } from './trie.js'

/** Joins the units of a sentence into actors, and says which nouns for parts are left over. */
export function compose(
  tokens: readonly Token[],
  words: Words,
  units: readonly Unit[],
): { found: Found[]; loose: Loose[] } {
  const found: Found[] = []
  const loose: Loose[] = []
  for (let i = 0; i < units.length; ) {
    const unit = units[i]!
    const step = unit.entry.type === 'part' ? fromPart(tokens, words, units, i) : fromActor(tokens, words, units, i)
    found.push(...step.found)
    if (step.loose !== undefined) loose.push(step.loose)
    i = step.next
  }
  return { found, loose }
}

/** What was made of the units from one on, and the next to look at. */
interface Step {
  found: Found[]
  loose?: Loose
  next: number
}

/** A noun for a part that begins a phrase: with a name behind it (`President Obama`), with its state (`troops from Chad`), or alone. */
function fromPart(tokens: readonly Token[], words: Words, units: readonly Unit[], at: number): Step {
  const unit = units[at]!
  const entry = unit.entry as PartEntry
  const chain = follow(tokens, words, units, at, unit.to)
  const last = units[at + chain.used]!
  if (last.entry.type === 'person') {
    const { code, state } = last.entry
    const own = entry.generic || chain.role === 'GOV' ? last.role : chain.role
    const role = isFormer(words, unit.from) ? 'ELI' : own
    const head = headOf(tokens, unit.from, last.to, last.to - 1)
    const shared = {
      code,
      state,
      role,
      kind: 'person' as const,
      use: null,
      single: true,
      family: familyOf(last, words),
      noun: words.keys[unit.to - 1]!,
    }
    return { found: [{ ...shared, from: unit.from, to: last.to, head }], next: at + chain.used + 1 }
  }
  const behind = stateBehind(tokens, words, units, at + chain.used, chain.to, entry)
  const owned = behind === undefined ? undefined : chainOf(tokens, words, units, behind)
  if (
    behind === undefined ||
    owned === undefined ||
    (owned.part === undefined && isAdjective(tokens, units[behind]!))
  ) {
    const loose = { unit, to: chain.to, role: chain.role ?? entry.role, noun: words.keys[unit.to - 1]! }
    return { found: [], loose, next: at + chain.used + 1 }
  }
  const owner = units[behind]!
  const inside = /^(?:in|at)$/.test(words.keys[chain.to]!)
  const role = entry.generic ? (owned.role ?? owner.role ?? entry.role) : (chain.role ?? entry.role)
  const { code, state } = owner.entry as ActorEntry
  const shared = {
    role: isFormer(words, unit.from) ? 'ELI' : role,
    kind: entry.kind,
    use: null,
    single: isSingle(tokens, chain.to - 1) && isPersonal(entry),
    family: null,
    noun: words.keys[unit.to - 1]!,
    head: headOf(tokens, unit.from, chain.to, unit.to - 1),
  }
  const to = inside ? chain.to : Math.max(owner.to, owned.to)
  const found: Found[] = [{ ...shared, code, state, from: unit.from, to }]
  let next = behind + 1
  for (; owned.part === undefined && isListed(words, units, next); next++) {
    const { entry: other, from, to: end } = units[next]!
    const more = other as ActorEntry
    found.push({ ...shared, code: more.code, state: more.state, from, to: end, single: false })
  }
  return { found, next: inside || owned.part !== undefined ? behind : next }
}

/** An actor with the parts and names behind it, or by itself; adjectives joined to it share its noun. */
function fromActor(tokens: readonly Token[], words: Words, units: readonly Unit[], at: number): Step {
  let i = at
  while (joins(tokens, words, units, i)) i++
  const unit = units[i]!
  const { code, state } = unit.entry as ActorEntry
  const chain = chainOf(tokens, words, units, i)
  if (chain.part === undefined) {
    return { found: units.slice(at, i + 1).map((one) => bare(one, tokens, words)), next: i + 1 }
  }
  const noun = chain.part.to - 1
  const head = headOf(tokens, unit.from, chain.to, noun)
  const { kind } = chain.part.entry as PartEntry
  const former = isFormer(words, unit.from) || isFormer(words, chain.first)
  const shared = {
    role: former ? 'ELI' : chain.role,
    kind: chain.named ? ('person' as const) : kind,
    use: isModifier(tokens, head, chain.to) ? ('attribute' as const) : null,
    head,
    noun: words.keys[noun]!,
  }
  if (shared.use !== null && isPossessive(tokens, unit.to) && tokens[noun]!.tag === 'ADJ') {
    return { found: [bare(unit, tokens, words)], next: i + 1 }
  }
  const found: Found[] = units.slice(at, i).map((one) => {
    const { code, state } = one.entry as ActorEntry
    return { ...shared, code, state, from: one.from, to: one.to, single: false, family: null }
  })
  const single = chain.named || (isSingle(tokens, noun) && isPersonal(chain.part.entry))
  found.push({ ...shared, code, state, from: unit.from, to: chain.to, single, family: chain.family })
  return { found, next: i + chain.used + 1 }
}

/** Whether a people's name qualifies a noun that is no part: `Russian` in `head of Russian diplomacy`. */
function isAdjective(tokens: readonly Token[], { entry, from, to }: Unit): boolean {
  return entry.type === 'actor' && entry.kind === 'demonym' && to === from + 1 && tokens[from]!.tag === 'ADJ'
}

/** Whether a noun for a part is said of a person: `minister`, `spokesman`; not `party`. */
function isPersonal(entry: Unit['entry']): boolean {
  return entry.type === 'part' && (entry.title || (entry.generic && entry.kind === 'office'))
}

/** `former`, `ex-`: before the words from a token on. */
function isFormer({ keys, former }: Words, at: number): boolean {
  return former[at] === true || /^(?:former|ousted|deposed|late|retired|onetime|toppled)$/.test(keys[at - 1] ?? '')
}

function bare(unit: Unit, tokens: readonly Token[], words: Words): Found {
  const entry = unit.entry as { type: string; code: string; state: string | null; kind?: MentionKind }
  const { from, to, role } = unit
  const head = headOf(tokens, from, to, to - 1)
  const isPerson = entry.type === 'person'
  const one = entry.kind === 'demonym' && isOneOfPeople(tokens, from, head)
  return {
    ...{ from, to, head, code: entry.code, state: entry.state, role: one ? 'CVL' : role },
    ...{ kind: isPerson ? 'person' : entry.kind!, use: isAway(words, to) || words.prefixed[from] ? 'attribute' : null },
    ...{ single: isPerson, family: isPerson ? familyOf(unit, words) : null, noun: null },
  }
}
