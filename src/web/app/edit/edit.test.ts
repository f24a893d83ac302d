import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plain } from '../../../case/parse/written.js'
import { parseCase } from '../../../case/parse.js'
import { type Edit, perform, replay } from './edit.js'
import { readPlaces } from './place.js'

const CASE = readFileSync('test/golden/small/small.case.yaml', 'utf8')
const PAKISTAN = readFileSync('examples/pakistan-russia-2022/pakistan-russia-2022.case.yaml', 'utf8')

function done(text: string, edit: Edit) {
  const result = perform(text, edit)
  if ('refused' in result) throw new Error(result.refused)
  return result
}
const set = (path: (string | number)[], source: string, was: string | null = null): Edit => ({
  kind: 'set',
  path,
  source,
  was,
})

describe('an edit', () => {
  it('changes one value and takes itself back to the byte', () => {
    const { text, undo } = done(CASE, set(['evidence', 'cargo', 'if', 'commerce'], 'likely'))
    expect(text).toBe(CASE.replace('commerce: very likely', 'commerce: likely'))
    expect(done(text, undo).text).toBe(CASE)
  })

  it('finds a state under the name the file gives it, and the number inside a warrant', () => {
    const text = done(PAKISTAN, set(['evidence', 'exports', 'if', 'yes'], 'likely')).text
    expect(text).toContain('true: likely')
    const cell = done(PAKISTAN, set(['evidence', 'contracts', 'if', 'none'], '0.07')).text
    expect(cell).toContain('none: { p: 0.07, because: Sold in good faith')
  })

  it('fills a cell that was left out, and takes it back', () => {
    const blank = CASE.replace(', proxy-war: likely }', ' }')
    const { text, undo } = done(blank, set(['evidence', 'airlift', 'if', 'proxy-war'], 'very likely'))
    expect(text).toBe(CASE.replace('proxy-war: likely }', 'proxy-war: very likely }'))
    expect(done(text, undo).text).toBe(blank)
  })

  it('adds entries to sections that are there, empty, or missing, and takes them back', () => {
    const ends = [
      CASE,
      `${CASE.trimEnd()}`,
      CASE.replace(/\nreports:[\s\S]*/, '\n'),
      `${CASE.replace(/evidence:[\s\S]*/, '')}evidence:\n`,
    ]
    for (const before of ends) {
      const value = { says: 'A line: with a colon.', if: { none: 'unlikely', commerce: 0.4 }, because: 'Two\nlines.' }
      const { text, undo } = done(before, { kind: 'put', path: ['evidence'], key: 'fresh', value })
      expect(plain(readPlaces(text)!)).toMatchObject({ evidence: { fresh: value } })
      expect(done(text, undo).text).toBe(before)
    }
  })

  it('adds to lists, block and flow', () => {
    const { text } = done(CASE, { kind: 'put', path: ['evidence', 'airlift', 'reports'], key: null, value: 'brief-18' })
    expect(text).toContain('reports: [daily-1, brief-18]')
    const made = done(CASE, {
      kind: 'put',
      path: ['evidence', 'airlift', 'denied-by'],
      key: null,
      value: 'brief-18',
    }).text
    expect(parseCase(made, { file: null }).diagnostics.filter((d) => d.severity === 'fault')).toEqual([])
    expect(made).toContain('denied-by: [ brief-18 ]')
  })

  it('does several or none, and takes them back together', () => {
    const edits: Edit[] = [
      { kind: 'put', path: ['sources'], key: 'weekly', value: { name: 'A weekly', kind: 'outlet' } },
      set(['evidence', 'cargo', 'if', 'none'], 'unlikely'),
      { kind: 'put', path: ['assumptions'], key: 'fresh', value: { says: 'So.' } },
    ]
    const { text, undo } = done(CASE, { kind: 'all', edits })
    expect(text).toContain('  weekly: { name: A weekly, kind: outlet }\n')
    expect(done(text, undo).text).toBe(CASE)
    expect(perform(CASE, { kind: 'all', edits: [...edits, ...edits] })).toHaveProperty('refused')
  })

  it('refuses what stands there already, is no value, or has changed', () => {
    expect(perform(CASE, { kind: 'put', path: ['evidence'], key: 'cargo', value: {} })).toHaveProperty('refused')
    expect(perform(CASE, set(['case'], '[1'))).toHaveProperty('refused')
    expect(perform(CASE, set(['case'], 'New', 'Old'))).toHaveProperty('refused')
    expect(perform('a: [', set(['a'], '1'))).toHaveProperty('refused')
  })

  it('keeps every other byte, whatever is put where', () => {
    const value = fc.oneof(
      fc.string({ unit: 'grapheme-ascii', minLength: 1 }),
      fc.double({ min: 0.01, max: 0.99, noNaN: true }),
    )
    const where = fc.constantFrom<[string[], string]>(
      [['hypotheses'], 'new-one'],
      [['evidence'], 'new-one'],
      [['evidence', 'cargo'], 'because'],
      [['evidence', 'cargo', 'if'], 'other'],
      [['assumptions'], 'new-one'],
    )
    fc.assert(
      fc.property(where, value, ([path, key], v) => {
        const result = perform(CASE, { kind: 'put', path, key, value: path.length === 1 ? { says: v } : v })
        if ('refused' in result) return
        const { text, undo } = result
        const kept = undo.kind === 'drop' ? text.replace(undo.inserted, () => '') : ''
        expect(kept).toBe(CASE)
      }),
    )
  })
})

describe('edits done again on a text that someone else changed', () => {
  const mine = [done(CASE, set(['evidence', 'cargo', 'if', 'commerce'], 'likely')).edit]

  it('merge where they touch other values, in the same line as well', () => {
    const theirs = CASE.replace('none: very unlikely, commerce', 'none: remote, commerce').replace(
      'Flights }',
      'Tracks }',
    )
    const { text, refused } = replay(theirs, mine)
    expect(refused).toEqual([])
    expect(text).toBe(theirs.replace('commerce: very likely', 'commerce: likely'))
  })

  it('are refused where both changed one value', () => {
    const theirs = CASE.replace('commerce: very likely', 'commerce: unlikely')
    const { text, refused } = replay(theirs, mine)
    expect(text).toBe(theirs)
    expect(refused.map((r) => r.why)).toEqual(['"evidence.cargo.if.commerce" is "unlikely" by now'])
  })
})
