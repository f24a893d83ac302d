import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Findings } from '../findings.js'
import { readDocument } from '../parse/document.js'
import { follow, plain } from '../parse/written.js'
import { sourceOf } from '../write/yaml.js'
import { editValue, type Path } from './edit.js'

const text = `# first line
demarche: 1   # the version
case: 'A title: quoted'
hypotheses:
  a: { says: One., prior: 0.45 }  # first
  b:
    says: >
      Two, folded
      over lines.
    prior: [0.1, 0.3]
  c: { says: Three., prior: }
list:
  - x
  - y: 1
    z: 2
last: end`

const paths: Path[] = [
  ['demarche'],
  ['case'],
  ['hypotheses', 'a', 'says'],
  ['hypotheses', 'a', 'prior'],
  ['hypotheses', 'b', 'says'],
  ['hypotheses', 'b', 'prior'],
  ['hypotheses', 'b', 'prior', 1],
  ['hypotheses', 'c', 'prior'],
  ['hypotheses', 'c'],
  ['list', 0],
  ['list', 1, 'z'],
  ['last'],
]

const valueAt = (source: string, path: Path) => plain(follow(readDocument(source, new Findings(source, null))!, path)!)

describe('editValue', () => {
  it('changes the bytes of the value alone', () => {
    const edited = editValue(text, ['hypotheses', 'a', 'prior'], '0.5')
    expect(edited).toEqual({ text: text.replace('prior: 0.45', 'prior: 0.5') })
  })

  it('keeps every other byte and reads back as the new value', () => {
    const value = fc.oneof(
      fc.double({ min: 0.001, max: 0.999, noNaN: true }),
      fc.string({ unit: 'grapheme-ascii', minLength: 1 }).map((s) => s.replace(/[\r\n]/g, ' ')),
      fc.constantFrom('very likely', 'true', '010', 'a: b', 'x # y', '- z', '', '~', 'a, b', '"', "it's", '…'),
      fc.tuple(fc.double({ min: 0.01, max: 0.4, noNaN: true }), fc.double({ min: 0.5, max: 0.9, noNaN: true })),
    )
    fc.assert(
      fc.property(fc.constantFrom(...paths), value, (path, v) => {
        const edited = editValue(text, path, sourceOf(v))
        if (!('text' in edited)) throw new Error(edited.diagnostic.message)
        expect(valueAt(edited.text, path)).toEqual(v)
        const { start, end } = follow(readDocument(text, new Findings(text, null))!, path)!.range
        expect(edited.text.startsWith(text.slice(0, start))).toBe(true)
        expect(edited.text.endsWith(text.slice(end))).toBe(true)
      }),
    )
  })

  it('says so where nothing stands at the path', () => {
    const edited = editValue(text, ['hypotheses', 'd', 'prior'], '0.5')
    expect(edited).toMatchObject({
      diagnostic: { code: 'bad-edit', line: 5, message: 'nothing stands at "hypotheses.d.prior"' },
    })
    expect(editValue(text, [], '1')).toMatchObject({ diagnostic: { code: 'bad-edit' } })
  })

  it('refuses source that would change more than the value', () => {
    for (const source of ['0.5, because: x', '0.5 }', '0.5 # note', '[1', 'a\nb: 2']) {
      expect(editValue(text, ['hypotheses', 'a', 'prior'], source), source).toMatchObject({
        diagnostic: { code: 'bad-edit' },
      })
    }
  })

  it('clears a value with an empty source', () => {
    const edited = editValue(text, ['hypotheses', 'a', 'prior'], '')
    expect(edited).toEqual({ text: text.replace('prior: 0.45', 'prior: ') })
  })

  it('does not change a value that an alias shares', () => {
    const shared = 'a: &x { p: 1 }\nb: *x\n'
    expect(editValue(shared, ['b', 'p'], '2')).toMatchObject({ diagnostic: { code: 'bad-edit' } })
  })

  it('returns the fault of a file that is no YAML', () => {
    expect(editValue('a: [', ['a'], '1')).toMatchObject({ diagnostic: { code: 'yaml-syntax' } })
    expect(editValue('', ['a'], '1')).toMatchObject({ diagnostic: { code: 'not-a-mapping' } })
  })
})
