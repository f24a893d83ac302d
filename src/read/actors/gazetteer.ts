import { organisations } from '../../world/actors/organisations.js'
import { states } from '../../world/actors/states.js'
import type { ActorEntry, Entry, PartEntry } from './entry.js'
import type { MentionKind } from './mention.js'
import { readPeople } from './people.js'
import { pluralOf } from './plurals.js'
import { bodies } from './tables/bodies.js'
import { cities } from './tables/cities.js'
import { groups, movements } from './tables/groups.js'
import { cityOf, doubtfulSeats, furtherNames, prefixes } from './tables/names.js'
import { nothing } from './tables/nothing.js'
import { organisationNames } from './tables/organisations.js'
import { parts } from './tables/parts.js'
import { africa } from './tables/people-africa.js'
import { americas } from './tables/people-americas.js'
import { asia } from './tables/people-asia.js'
import { east } from './tables/people-east.js'
import { europe } from './tables/people-europe.js'
import { middleEast } from './tables/people-middle-east.js'
import { seats } from './tables/seats.js'
import { Trie } from './trie.js'

/** Names that a state no longer or not alone bears, where another is meant unless the text says more. */
const MINOR = new Set(['COG Congo', 'COG Congolese', 'DMA Dominican', 'TWN Republic of China'])

let built: Trie<Entry> | undefined

/** All names the finder knows, built on first use. */
export function gazetteer(): Trie<Entry> {
  built ??= build()
  return built
}

function build(): Trie<Entry> {
  const trie = new Trie<Entry>()
  addStates(trie)
  addPlaces(trie)
  addOrganisations(trie)
  addParts(trie)
  addPeople(trie)
  for (const name of nothing.trim().split(/, |\n/)) trie.add(name, { type: 'nothing' })
  return trie
}

function actor(kind: MentionKind, code: string, state: string | null, role: string | null = null): ActorEntry {
  return { type: 'actor', kind, code, state, role, minor: false }
}

function addStates(trie: Trie<Entry>): void {
  const name = (code: string, text: string) =>
    trie.add(text, { ...actor('name', code, code), minor: MINOR.has(`${code} ${text}`) })
  const demonym = (code: string, text: string) => {
    const entry = { ...actor('demonym', code, code), minor: MINOR.has(`${code} ${text}`) }
    for (const form of new Set([text, ...pluralOf(text)])) trie.add(form, entry)
  }
  for (const { code, name: common, otherNames, demonyms } of states.values()) {
    for (const text of [common, ...otherNames]) if (!/^[A-Z]{2,3}$/.test(text)) name(code, text)
    for (const text of demonyms) demonym(code, text)
  }
  for (const [code, names, demonyms] of rows(furtherNames)) {
    for (const text of list(names)) name(code!, text)
    for (const text of list(demonyms)) demonym(code!, text)
  }
  for (const pair of prefixes.split(' · ')) {
    const [text, code] = pair.split(' ')
    trie.add(text!, { ...actor('demonym', code!, code!) })
  }
}

function addPlaces(trie: Trie<Entry>): void {
  const doubtful = new Set(doubtfulSeats.split(', '))
  for (const { code, seats: names } of states.values())
    for (const text of names) if (!doubtful.has(text)) trie.add(text, actor('capital', code, code))
  for (const [code, names] of rows(seats))
    for (const text of list(names)) trie.add(text.replace(/^the /, ''), actor('capital', code!, code!, 'GOV'))
  for (const [code, names] of rows(cities)) for (const text of list(names)) trie.add(text, actor('place', code!, code!))
  for (const pair of cityOf.split(' · ')) trie.add(pair.slice(0, -4), actor('place', pair.slice(-3), pair.slice(-3)))
}

function addOrganisations(trie: Trie<Entry>): void {
  const add = (name: string, entry: ActorEntry) => trie.add(name, entry)
  const owners = movementStates()
  for (const { code, name } of organisations.values()) {
    if (!owners.has(code) && !/^[A-Z0-9]+$/.test(name)) add(name, actor('organisation', code, null))
  }
  for (const [code, names] of rows(organisationNames)) {
    const entry = actor('organisation', code!, null)
    for (const text of list(names)) add(text, entry)
  }
  for (const [owner, names] of rows(movements)) {
    const [code, state] = owner!.split(' ')
    for (const text of list(names)) add(text, actor('organisation', code!, state === '-' ? null : state!))
  }
  for (const [owner, names] of rows(groups)) {
    const [code, role] = owner!.split(' ')
    for (const text of list(names)) add(text, actor('organisation', code!, code!, role!))
  }
  for (const [owner, names] of rows(bodies)) {
    const [code, role, kind] = owner!.split(' ')
    for (const text of list(names)) add(text, actor(kind as MentionKind, code!, code!, role!))
  }
}

/** The state of each armed movement, `-` for none. */
function movementStates(): Map<string, string> {
  return new Map(rows(movements).map(([owner]) => owner!.split(' ') as [string, string]))
}

function addPeople(trie: Trie<Entry>): void {
  const owners = movementStates()
  const stateOf = (code: string) => {
    const owner = owners.get(code) ?? (states.has(code) ? code : '-')
    return owner === '-' ? null : owner
  }
  for (const table of [africa, americas, asia, east, europe, middleEast])
    for (const { families, entry } of readPeople(table, stateOf)) for (const family of families) trie.add(family, entry)
}

function addParts(trie: Trie<Entry>): void {
  for (const [owner, names] of rows(parts)) {
    const [role, kind, flags = ''] = owner!.split(' ')
    const entry: PartEntry = {
      type: 'part',
      kind: kind as MentionKind,
      role: role!,
      title: flags.includes('t'),
      generic: flags.includes('g'),
      abroad: flags.includes('a'),
      thing: flags.includes('x'),
    }
    for (const text of list(names)) for (const form of [text, ...pluralOf(text)]) trie.add(form, entry, true)
  }
}

function rows(table: string): string[][] {
  return table
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
}

function list(cell: string | undefined): string[] {
  return cell === undefined || cell === '' ? [] : cell.split(', ')
}
