import { type Day, parseDay } from '../../world/days.js'
import type { PersonEntry, Term } from './entry.js'
import { plain } from './words.js'

/** A person's entry and the family names it is found under. */
export interface Person {
  families: string[]
  entry: PersonEntry
}

/**
 * Reads a table of office holders: `STATE ROLE | Name term, term; Name term` a line; a code that is no state's is an
 * organisation's. In a name `_` joins a family name of several words, `/` separates spellings of one word, `*` marks a
 * family name that does not come last, `~` one that says too little alone. A term is `1999..2008`, `2012..` or has days
 * (`2021-01-20..`); years count whole. A person of several offices stands once under each.
 */
export function readPeople(table: string, stateOf: (code: string) => string | null): Person[] {
  const people = new Map<string, Person>()
  for (const line of table.trim().split('\n')) {
    const [owner, list] = line.split(' | ')
    const [code, role] = owner!.split(' ')
    for (const text of list!.split('; ')) {
      const { name, terms } = readTerms(text, role!)
      const known = people.get(`${code} ${name}`)
      if (known === undefined) people.set(`${code} ${name}`, readName(name, code!, stateOf(code!), terms))
      else known.entry.terms.push(...terms)
    }
  }
  return [...people.values()]
}

function readTerms(text: string, role: string): { name: string; terms: Term[] } {
  const at = text.search(/ \d{4}/)
  const terms = text
    .slice(at + 1)
    .split(', ')
    .map((term) => {
      const [from, until] = term.split('..')
      return { role, from: dayAt(from!, '-01-01'), until: until === '' ? Infinity : dayAt(until ?? from!, '-12-31') }
    })
  return { name: text.slice(0, at).trim(), terms }
}

function dayAt(text: string, rest: string): Day {
  const day = parseDay(text.length === 4 ? `${text}${rest}` : text)
  if (day === null) throw new Error(`not a day: ${text}`)
  return day
}

function readName(name: string, code: string, state: string | null, terms: Term[]): Person {
  const words = name.split(' ')
  const marked = words.findIndex((word) => word.startsWith('*') || word.startsWith('~*'))
  const at = marked < 0 ? words.length - 1 : marked
  const family = words[at]!.replace(/[~*]/g, '')
  const given = words.filter((_, i) => i !== at).flatMap((word) => word.split(/[/_-]/))
  return {
    families: family.split('/').map((spelling) => spelling.replaceAll('_', ' ')),
    entry: {
      type: 'person',
      code,
      state,
      given: given.map((word) => plain(word).toLowerCase()),
      familyFirst: at === 0 && words.length > 1,
      alone: !words[at]!.includes('~'),
      terms,
    },
  }
}
