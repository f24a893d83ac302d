import { describe, expect, it } from 'vitest'
import { agreement } from './agreement.js'
import { completeness } from './completeness.js'
import { DRAWN_COLUMNS, readDrawn } from './drawn.js'
import type { Coded, Episode } from './episode.js'
import { blankForm, readSecond, type SecondCoding } from './second.js'

const HEAD = DRAWN_COLUMNS.join()
const { drawn } = readDrawn(
  `# remark\n${HEAD}\nusa-x-y-1960,USA,PAK,,IND,1960,1960s rivalry,203,3,no,yes,1\n`,
  'drawn.csv',
)

function episodeWith(id: string, field: string, value: string): Episode {
  const coded: Coded = { value, on: null, says: null, checked: 'seen', sources: ['s'] }
  const fields = new Map(completeness([]).map((count) => [count.field, { ...coded, value: 'unknown' }]))
  fields.set(field, coded)
  const rest = { file: '', group: null, looked: [], certainty: 'high', coder: 'first' } as const
  return { id, frame: 'drawn', a: 'USA', b: 'IND', c: 'PAK', fields, ...rest, looked: [] }
}

describe('readDrawn', () => {
  it('reads a line of the list', () => {
    expect(drawn).toEqual([
      {
        id: 'usa-x-y-1960',
        a: 'USA',
        c: 'PAK',
        group: null,
        b: 'IND',
        first: 1960,
        stratum: '1960s rivalry',
        size: 203,
        of: 3,
        running: false,
        second: true,
      },
    ])
  })

  it('says which line is none', () => {
    expect(readDrawn('id,a\n', 'drawn.csv').faults).toMatchObject([{ code: 'shape', line: 1 }])
    expect(readDrawn(`${HEAD}\nx,USA\n`, 'drawn.csv').faults).toMatchObject([{ code: 'shape', line: 2 }])
  })
})

describe('a second coding', () => {
  const form = blankForm(drawn[0]!)

  it('begins with an empty form', () => {
    expect(readSecond(form, 'f')).toEqual({ coding: { id: 'usa-x-y-1960', fields: new Map() }, faults: [] })
  })

  it('takes what is filled in', () => {
    const filled = form.replace('  rupture: #', '  rupture: none-found #').replace('  first: #', '  first: 1961 #')
    expect([...readSecond(filled, 'f').coding!.fields]).toEqual([
      ['episode.first', '1961'],
      ['response.rupture', 'none-found'],
    ])
  })

  it('refuses a word that is not in the codebook, and a form without id', () => {
    expect(readSecond(form.replace('  rupture: #', '  rupture: perhaps #'), 'f').faults).toHaveLength(1)
    expect(readSecond('episode:\n', 'f').faults).toHaveLength(1)
    expect(readSecond('a: [', 'f').faults).toHaveLength(1)
  })
})

describe('agreement', () => {
  const field = 'response.rupture'
  const codings = (values: string[]): ReadonlyMap<string, SecondCoding> =>
    new Map(values.map((value, i) => [`e${i}`, { id: `e${i}`, fields: new Map([[field, value]]) }]))
  const firsts = (values: string[]): Episode[] => values.map((value, i) => episodeWith(`e${i}`, field, value))
  const of = (one: string[], other: string[]) => agreement(firsts(one), codings(other)).find((a) => a.field === field)

  it('takes off what chance would agree on (Cohen 1960: p = 0.7, chance 0.5, kappa 0.4)', () => {
    const one = ['yes', 'yes', 'yes', 'yes', 'yes', 'none', 'none', 'none', 'none', 'none']
    const other = ['yes', 'yes', 'yes', 'yes', 'none', 'none', 'none', 'none', 'yes', 'yes']
    expect(of(one, other)).toMatchObject({ twice: 10, same: 7 })
    expect(of(one, other)!.kappa).toBeCloseTo((0.7 - 0.5) / 0.5, 12)
  })

  it('has no kappa where both always say the same, or nothing was coded twice', () => {
    expect(of(['yes', 'yes'], ['yes', 'yes'])).toEqual({ field, twice: 2, same: 2, kappa: null })
    expect(of(['yes'], [])).toEqual({ field, twice: 0, same: 0, kappa: null })
  })

  it('compares dates by their year', () => {
    const second = new Map([['e', { id: 'e', fields: new Map([['episode.first', '1960']]) }]])
    const found = agreement([episodeWith('e', 'episode.first', '1960-05-01')], second)
    expect(found.find((a) => a.field === 'episode.first')).toMatchObject({ twice: 1, same: 1 })
  })
})
