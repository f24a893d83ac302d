import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readRecord, readSources } from './read.js'

const FOLDER = join(import.meta.dirname, '../../../precedents/library')
const FILE = 'episodes/rus-pak-ind-2002.yaml'
const TEXT = readFileSync(join(FOLDER, FILE), 'utf8')
const { sources } = readSources(readFileSync(join(FOLDER, 'sources.yaml'), 'utf8'), 'sources.yaml')

/** The faults of a record in which a piece of the text is replaced, as `code line`. */
function faultsWith(piece: string | RegExp, instead: string, file = FILE): string[] {
  const text = TEXT.replace(piece, instead)
  expect(text).not.toBe(TEXT)
  return readRecord(text, file, sources).faults.map(({ code, line }) => `${code} ${line}`)
}

const lineOf = (piece: string): number => TEXT.split('\n').findIndex((line) => line.includes(piece)) + 1

describe('readRecord', () => {
  it('reads a record, and gives a field what its section says', () => {
    const { episode, faults } = readRecord(TEXT, FILE, sources)
    expect(faults).toEqual([])
    expect(episode!.fields.get('episode.first')).toEqual({
      value: '2002',
      on: null,
      says: null,
      checked: 'seen',
      sources: ['sipri'],
    })
    expect(episode!.fields.get('response.private-protest')).toMatchObject({ value: 'yes', on: '2001', checked: 'seen' })
    expect(episode!.fields.get('response.rupture')).toMatchObject({ value: 'none-found', checked: null, sources: [] })
    expect(episode!.fields.get('knowledge.denial')!.value).toBe('unknown')
  })

  it.each([
    ['a text that is no YAML', 'a: RUS', 'a: [', 'yaml'],
    ['a state that is none', 'a: RUS', 'a: RUX', 'unknown-actor'],
    ['one state in two roles', 'b: IND', 'b: RUS', 'shape'],
    ['a group without a code for one', 'b: IND', 'b: IND\ngroup: Somebody', 'shape'],
    ['a word that is not in the codebook', 'means: sale', 'means: gift', 'shape'],
    ['a date that is none', 'first: 2002', 'first: spring', 'shape'],
    ['a day that does not exist', 'first: 2002', 'first: 2002-02-30', 'dates'],
    ['a contract after the delivery', 'contract: 2001', 'contract: 2003', 'dates'],
    ['a response long before the episode', 'on: 2001', 'on: 1991', 'dates'],
    ['a source that is not listed', 'seen: [sipri]', 'seen: [sipro]', 'unknown-source'],
    ['a field without source', /\n {2}seen: \[sipri\]\nknowledge/, '\nknowledge', 'no-source'],
    ['a field that stands twice', 'contract: 2001', 'contract: 2001\n  unknown: [contract]', 'yaml'],
    ['a field that is missing', '  means: sale\n', '', 'shape'],
    ['none-found without a place', /looked:\n.*\n/, 'looked: []\n', 'not-looked'],
  ])('finds %s', (_, piece, instead, code) => {
    const found = faultsWith(piece, instead)
    expect(found.some((fault) => fault.startsWith(code))).toBe(true)
  })

  it('finds a field that stands in a list as well', () => {
    const found = faultsWith('  items:', '  none-found: [first]\n  items:')
    expect(found).toEqual([`shape ${lineOf('items:')}`])
  })

  it('says where', () => {
    expect(faultsWith('a: RUS', 'a: RUX')).toEqual([`unknown-actor ${lineOf('a: RUS')}`])
    expect(faultsWith('means: sale', 'means: gift')).toEqual([`shape ${lineOf('means: sale')}`])
  })

  it('wants the file named after the record', () => {
    expect(readRecord(TEXT, 'episodes/other.yaml', sources).faults).toMatchObject([
      { code: 'wrong-name', line: 1, hint: 'rus-pak-ind-2002.yaml' },
    ])
  })
})

describe('readSources', () => {
  it('wants a reference that someone can look up', () => {
    const { faults } = readSources('a-book:\n  type: book\n  ref: ""\n', 'sources.yaml')
    expect(faults).toMatchObject([{ code: 'shape', line: 3 }])
  })
})
