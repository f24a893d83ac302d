import { describe, expect, it } from 'vitest'
import { organisations } from '../../world/actors/organisations.js'
import { roles } from '../../world/actors/roles.js'
import { states } from '../../world/actors/states.js'
import { tokenise } from '../language/tokens.js'
import { gazetteer } from './gazetteer.js'
import { readPeople } from './people.js'
import { pluralOf } from './plurals.js'
import { bodies } from './tables/bodies.js'
import { cities } from './tables/cities.js'
import { groups, movements } from './tables/groups.js'
import { furtherNames } from './tables/names.js'
import { organisationNames } from './tables/organisations.js'
import { parts } from './tables/parts.js'
import { africa } from './tables/people-africa.js'
import { americas } from './tables/people-americas.js'
import { asia } from './tables/people-asia.js'
import { east } from './tables/people-east.js'
import { europe } from './tables/people-europe.js'
import { middleEast } from './tables/people-middle-east.js'
import { seats } from './tables/seats.js'

const people = [africa, americas, asia, east, europe, middleEast]

function owners(table: string): string[][] {
  return table
    .trim()
    .split('\n')
    .map((line) => line.split(' |')[0]!.split(' '))
}

describe('the tables', () => {
  it('name states, organisations and roles that exist', () => {
    for (const table of [cities, seats, furtherNames])
      for (const [code] of owners(table)) expect(states.has(code!)).toBe(true)
    for (const table of [bodies, groups]) {
      for (const [code, role] of owners(table)) {
        expect(states.has(code!), code).toBe(true)
        expect(roles.has(role!), role).toBe(true)
      }
    }
    for (const [code] of owners(organisationNames)) expect(organisations.has(code!), code).toBe(true)
    for (const [code, state] of owners(movements)) {
      expect(organisations.has(code!), code).toBe(true)
      expect(state === '-' || states.has(state!)).toBe(true)
    }
    for (const [role] of owners(parts)) expect(roles.has(role!), role).toBe(true)
    for (const table of people) {
      for (const [code, role] of owners(table)) {
        expect(states.has(code!) || organisations.has(code!), code).toBe(true)
        expect(roles.has(role!), role).toBe(true)
      }
    }
  })

  it('hold office holders with terms that end after they begin, no sooner than the state', () => {
    for (const table of people) {
      for (const { families, entry } of readPeople(table, () => null)) {
        expect(families[0], entry.given.join(' ')).toMatch(/^[\p{L}' -]+$/u)
        for (const { from, until } of entry.terms) expect(from, families[0]).toBeLessThan(until)
      }
    }
  })

  it('are found again under every family name', () => {
    const words = (name: string) => {
      const written = tokenise(name).map(({ start, end }) => name.slice(start, end))
      const none = written.map(() => false)
      return {
        written,
        keys: written.map((word) => word.toLowerCase()),
        former: none,
        prefixed: none,
        proper: none,
        shouted: false,
      }
    }
    expect(gazetteer().longest(words('von der Leyen'), 0)?.to).toBe(3)
    expect(gazetteer().longest(words('UN Security Council'), 0)?.to).toBe(3)
    expect(gazetteer().longest(words('us'), 0)).toBeUndefined()
  })
})

describe('readPeople', () => {
  it('reads names, marks and terms', () => {
    const [first, second] = readPeople(
      'PAK GOV | ~*Zia ul_Haq/Haque 1977..1988; Ana_B 2001-02-03.., 1999\nPAK MIL | Ana_B 1990',
      () => 'PAK',
    )
    expect(first).toMatchObject({
      families: ['Zia'],
      entry: { given: ['ul', 'haq', 'haque'], familyFirst: true, alone: false },
    })
    expect(second).toMatchObject({ families: ['Ana B'], entry: { given: [], familyFirst: false, alone: true } })
    expect(second!.entry.terms.map(({ role }) => role)).toEqual(['GOV', 'GOV', 'MIL'])
  })

  it('refuses what is no day', () => {
    expect(() => readPeople('PAK GOV | Ana 2001-13-01..', () => 'PAK')).toThrow('not a day: 2001-13-01')
  })
})

describe('pluralOf', () => {
  it.each([
    ['minister', ['ministers']],
    ['secretary', ['secretaries']],
    ['spokesman', ['spokesmen']],
    ['secretary of state', ['secretaries of state']],
    ['attorney general', ['attorneys general']],
    ['Chinese', []],
    ['Israeli', ['Israelis']],
    ['MP', ['MPs']],
    ['church', ['churches']],
  ])('%s', (noun, expected) => {
    expect(pluralOf(noun)).toEqual(expected)
  })
})
