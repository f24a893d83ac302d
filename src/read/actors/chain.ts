import type { Token } from '../language/analyse.js'
import type { PartEntry, Unit } from './entry.js'
import { isPossessive } from './syntax.js'
import type { Words } from './trie.js'
import { isAcronym } from './words.js'

/** What follows a hyphen in an adjective that takes the state's name away from the noun: `US-led coalition`. */
const AWAY =
  /ed$|^(?:led|made|born|run|held|built|style|speaking|wide|owned|free|bound|friendly|wing|era|language|bred)$/

/** What a name stands for that follows its state directly: `Russia's Putin`. */
const PERSON: Omit<PartEntry, 'role'> = {
  type: 'part',
  kind: 'person',
  generic: false,
  title: true,
  abroad: false,
  thing: false,
}
/** Parts that stay what they are whatever noun follows: `opposition lawmakers`. */
const STICKY = new Set(['OPP', 'REB', 'SEP'])

/** What a chain of words after an actor comes to. */
export interface Chain {
  /** end of the last part named, or of the actor itself */
  to: number
  part: Unit | undefined
  role: string | null
  /** a name behind the title */
  named: boolean
  family: string | null
  /** units swallowed */
  used: number
  /** where the first part begins */
  first: number
}

function none(unit: Unit): Chain {
  return { to: unit.to, part: undefined, role: null, named: false, family: null, used: 0, first: unit.from }
}

/** The parts and the name that follow an actor directly: `Pakistan | 's army chief`, `US | Secretary of State Antony Blinken`. */
export function chainOf(tokens: readonly Token[], words: Words, units: readonly Unit[], at: number): Chain {
  const unit = units[at]!
  let start = unit.to
  if (isPossessive(tokens, start)) start++
  else if (unit.entry.type === 'person' || words.prefixed[unit.from]) return none(unit)
  else if (words.keys[start] === '-') return none(unit)
  return follow(tokens, words, units, at, start)
}

/** The parts and the name that stand from a place on, behind a unit. */
export function follow(
  tokens: readonly Token[],
  words: Words,
  units: readonly Unit[],
  at: number,
  start: number,
): Chain {
  const unit = units[at]!
  const self = unit.entry.type === 'part' ? unit : undefined
  const chain: Chain = { ...none(unit), part: self, role: unit.role }
  let specific = self !== undefined && self.entry.type === 'part' && !self.entry.generic
  let next = at + 1
  let gap = 0
  for (let p = start; p < tokens.length && gap < 5; ) {
    const token = tokens[p]!
    const here = units[next]
    if (here !== undefined && here.from === p) {
      const { entry } = here
      if (entry.type === 'part') {
        if (!entry.generic && !(specific && STICKY.has(chain.role ?? ''))) chain.role = entry.role
        if (chain.role === null) chain.role = entry.role
        specific ||= !entry.generic
        if (chain.part === undefined) chain.first = here.from
        chain.part = here
      } else if (entry.type === 'person') {
        const own = chain.part === undefined && p === start && 'code' in unit.entry && unit.entry.code === entry.code
        if (own) chain.part = { ...here, entry: { ...PERSON, role: here.role ?? 'GOV' } }
        if (own) chain.role = here.role
        else if (chain.part === undefined || !isTitle(chain.part)) break
        chain.named = true
        chain.family = familyOf(here, words)
        chain.to = here.to
        chain.used = next - at
        return chain
      } else {
        if (!isBodyOf(unit, here, p === start, words)) break
        chain.role = here.role
        specific = true
        chain.part = here
      }
      p = here.to
      chain.to = p
      chain.used = next - at
      next++
      gap = 0
      continue
    }
    if (chain.part !== undefined && isTitle(chain.part) && p === chain.to && words.proper[p]) {
      const end = nameEnd(words, units[next]?.from ?? tokens.length, p)
      chain.named = true
      chain.family = words.keys[end - 1]!
      chain.to = end
      return chain
    }
    if (!isModifying(token, tokens[p + 1])) break
    if (words.keys[p] === 'and' && here?.from === p + 1 && tokens[p - 1]!.tag !== 'ADJ') break
    p++
    gap++
  }
  return chain
}

/** The family name of a person named, in lower case: its last word, or the first where it comes first. */
export function familyOf({ entry, from, to }: Unit, { keys }: Words): string {
  return entry.type === 'person' && entry.familyFirst ? keys[from]! : keys[to - 1]!
}

/** Whether a body belongs to the actor before it: its own (`Pakistan's ISI`), or another state's by a name that many bear (`Brazil's Congress`). */
function isBodyOf({ entry }: Unit, body: Unit, adjacent: boolean, { written }: Words): boolean {
  if (entry.type !== 'actor' || body.entry.type !== 'actor' || body.role === null || entry.state === null) return false
  if (entry.code === body.entry.code) return true
  const { kind } = body.entry
  return adjacent && (kind === 'ministry' || kind === 'forces') && !isAcronym(written[body.from]!)
}

/** Whether a token may stand between an actor and a noun for a part of it. */
export function isModifying({ tag, fine, form }: Token, next: Token | undefined): boolean {
  if (tag === 'ADJ' || tag === 'NOUN' || tag === 'PROPN' || tag === 'NUM' || form === '-') return true
  if (fine === 'VBN' || fine === 'VBG') return next !== undefined && (next.tag === 'NOUN' || next.tag === 'PROPN')
  if (form === '"' || form === '“' || form === '”' || fine === 'RBS') return true
  return form.toLowerCase() === 'and' && next !== undefined && (next.tag === 'NOUN' || next.tag === 'ADJ')
}

function isTitle({ entry }: Unit): boolean {
  return entry.type === 'part' && (entry.title || entry.generic || entry.kind === 'common')
}

function nameEnd(words: Words, limit: number, from: number): number {
  let end = from
  while (end < limit && end - from < 6 && (words.proper[end] || isParticle(words, end))) end++
  return end
}

/** `al`, `bin`, `van` and hyphens within a name. */
function isParticle(words: Words, at: number): boolean {
  return /^(?:-|al|el|bin|ibn|van|von|de|der|la|da|dos|ul|e)$/.test(words.keys[at]!) && words.proper[at + 1] === true
}

/** `-led`, `-backed` behind a name. */
export function isAway({ keys }: Words, at: number): boolean {
  return keys[at] === '-' && AWAY.test(keys[at + 1] ?? '')
}
