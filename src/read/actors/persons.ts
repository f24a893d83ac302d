import type { Day } from '../../world/days.js'
import type { PersonEntry, Unit } from './entry.js'
import type { Words } from './trie.js'
import { isCapitalised } from './words.js'

/** Forms of address, which say no given name and no office. */
const ADDRESS = new Set(
  'mr mrs ms dr sir sheikh sayyid ayatollah gen general lord lady marshal col hajji mullah'.split(' '),
)

const PARTICLE = /^(?:al|bin|ibn|van|von|de)$/

/** A family name with the given names that stand by it, and how many of these fit. */
interface FullName {
  from: number
  to: number
  given: number
}

/**
 * Who a family name means: those whose given names begin as the ones written do (`Hunter Biden` is not `Joe Biden`);
 * without given names, who is known by the family name, is introduced in the document, or follows a title.
 * @param introduced the code of whom the document has introduced by this family name
 * @returns the name with its given names, or undefined where nobody fits or several of different states do; without a
 * day, one who held several offices by the same full name has the last
 */
export function resolvePerson(
  people: readonly PersonEntry[],
  words: Words,
  from: number,
  to: number,
  date: Day | undefined,
  introduced: string | undefined,
  before: Unit | undefined,
): Unit | undefined {
  const title = before?.to === from && before.entry.type === 'part' && before.entry.title ? before.role : undefined
  const fitting = people.flatMap((person) => {
    const name = person.familyFirst
      ? familyFirst(person, words, from, to)
      : familyLast(person, words, from, to, before?.to ?? 0)
    const sure =
      name !== undefined &&
      (name.given > 0 || person.alone || introduced === person.code || person.terms.some(({ role }) => role === title))
    return sure ? [{ person, name }] : []
  })
  const most = Math.max(...fitting.map(({ name }) => name.given))
  const named = fitting.filter(({ name }) => name.given === most)
  const then = named.filter(({ person }) => date !== undefined && inOffice(person, date))
  const left = (then.length > 0 ? then : named).toSorted((a, b) => lastDay(b.person) - lastDay(a.person))
  if (left.length === 0) return undefined
  const { person, name } = left[0]!
  const others = left.filter((other) => other.person.code !== person.code)
  const latest =
    date === undefined && name.given > 1 && others.every((other) => lastDay(other.person) < lastDay(person))
  if (others.length > 0 && !latest) return undefined
  return { from: name.from, to: name.to, entry: person, role: roleOn(person, date) }
}

/** `Xi Jinping`, `Kim Jong-un`: no other given name may follow. */
function familyFirst({ given }: PersonEntry, { keys, proper }: Words, from: number, to: number): FullName | undefined {
  let end = to
  let fit = 0
  while (
    end < keys.length &&
    (given.includes(keys[end]!) || (keys[end] === '-' && given.includes(keys[end + 1] ?? '')))
  ) {
    if (keys[end] !== '-') fit++
    end++
  }
  const other = proper[end] === true || (keys[end] === '-' && (fit > 0 || proper[end + 1] === true))
  return other ? undefined : { from, to: end, given: fit }
}

/** `Vladimir Putin`, `George W. Bush`: the given names before must begin as his do (four letters of a common family name's, one of a rare one's), and no further name may follow. */
function familyLast(
  { given, alone }: PersonEntry,
  { keys, proper, written }: Words,
  from: number,
  to: number,
  floor: number,
): FullName | undefined {
  if (given.length === 0) return { from, to, given: 0 }
  if (proper[to] === true || (PARTICLE.test(keys[to] ?? '') && proper[to + 1] === true)) return undefined
  const similar = (at: number) =>
    given.some((name) => name.slice(0, alone ? 1 : 4) === keys[at]!.slice(0, alone ? 1 : 4))
  let start = from
  while (start > floor && from - start < 4) {
    const at = start - 1
    const within = keys[at] === '-' || PARTICLE.test(keys[at]!)
    if (ADDRESS.has(keys[at]!) || !(proper[at] || (within && start < from) || isInitial(written[at]!))) break
    start--
  }
  while (start < from && proper[start] !== true && !isInitial(written[start]!)) start++
  if (start === from) return { from, to, given: 0 }
  return similar(start) ? { from: start, to, given: given.includes(keys[start]!) ? 2 : 1 } : undefined
}

function isInitial(word: string): boolean {
  return word.length === 1 && isCapitalised(word)
}

function inOffice({ terms }: PersonEntry, date: Day): boolean {
  return terms.some(({ from, until }) => from <= date && date <= until)
}

function lastDay({ terms }: PersonEntry): number {
  return Math.max(...terms.map(({ until }) => Math.min(until, Number.MAX_SAFE_INTEGER)))
}

/** The role on a day; a former or future holder is a notable. Without a day, the last role held. */
function roleOn({ terms }: PersonEntry, date: Day | undefined): string {
  if (date !== undefined) return terms.find(({ from, until }) => from <= date && date <= until)?.role ?? 'ELI'
  return terms.reduce((last, term) => (term.until > last.until ? term : last)).role
}
