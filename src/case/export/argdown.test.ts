import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Case } from '../case.js'
import { readSound } from '../fixtures/sound.js'
import { parseCase } from '../parse.js'
import { exportArgdown } from './argdown.js'
import { escapeArgdown } from './argdown-text.js'

interface Parsed {
  texts: Map<string, string>
  data: Map<string, Record<string, unknown>>
  relations: Set<string>
}

/** The part of Argdown's grammar that is written: definitions at the left margin, relations indented below them. */
function parseArgdown(text: string): Parsed {
  const parsed: Parsed = { texts: new Map(), data: new Map(), relations: new Set() }
  const [, head, body] = /^===\n([^=]*)\n===\n([\s\S]*)$/.exec(text)!
  expect(head).toMatch(/^title: ".*"\nsubTitle: ".*"\nmodel: /)
  let top = ''
  for (const line of body!.split('\n')) {
    const defined = /^([[<])([\w:.-]+)[\]>]: (.*?) #[a-z]+( \{.*\})?$/.exec(line)
    const related = /^ {4}(\+>|->|><|\+|-) [[<]([\w:.-]+)[\]>]$/.exec(line)
    if (defined) {
      top = defined[2]!
      parsed.texts.set(top, defined[3]!.replace(/\\(.)/g, '$1'))
      parsed.data.set(top, JSON.parse(defined[4] ?? '{}'))
    } else if (related) {
      const [, sign, other] = related
      parsed.relations.add(sign!.length === 2 ? `${top} ${sign} ${other}` : `${other} ${sign}> ${top}`)
    } else expect(line).toMatch(/^(# \w+)?$/)
  }
  return parsed
}

const { of } = readSound(`
case: "A = B == ===, or #not"
evidence:
  e1: { says: It is so., reports: [r1, r2], if: { h1: 0.1, h2: 0.7, h3: 0.7 } }
  e2: { says: "See [x] and <y> at https://a.b/c?d // no, U.S. {z}: *so* \\\\o/", denied-by: [r2], reports: [r3], requires: e1, if: { h1: 0.2, h2: 0.2 } }
  e3: { says: As, given: q, date: 2022-08-12, because: Known., if: { ja: { h1: 0.9, h2: 0.5, h3: 0.7 }, nein: 0.2 } }
  e4: { says: Rated., date: 2022-08-12, because: Known., matrix: { rates: { h1: II, h2: N, h3: CC } } }
  e5: { says: Given e1., given: e1, if: { true: 0.2, false: 0.8 } }
assumptions: { a1: { says: It holds., status: unsupported, carries: [e3] } }`)

describe('exportArgdown', () => {
  const parsed = parseArgdown(exportArgdown(of))

  it('writes every relation of the case once', () => {
    expect([...parsed.relations].sort()).toEqual(
      [
        ...['h1 -> h2', 'h1 -> h3', 'h2 -> h1', 'h2 -> h3', 'h3 -> h1', 'h3 -> h2'],
        ...['e1 +> h2', 'e1 +> h3', 'e1 -> h1', 'o1 +> e1', 'o2 +> e1'],
        ...['e2 +> e1', 'o2 -> e2', 'e2:unnamed +> e2'],
        ...['e3 +> h1', 'e3 -> h2', 'e3 +> q.ja', 'e3 -> q.nein', 'a1 +> e3'],
        ...['e4 -> h1', 'e4 +> h3', 'e5 -> e1'],
      ].sort(),
    )
  })

  it('keeps texts and likelihoods', () => {
    expect(parsed.texts.get('e2')).toBe('See [x] and <y> at https://a.b/c?d // no, U.S. {z}: *so* \\o/')
    expect(parsed.data.get('e1')).toEqual({ known: 'reports', if: { h1: 0.1, h2: 0.7, h3: 0.7 } })
    expect(parsed.data.get('o2')).toEqual({ reports: ['r2'] })
    expect(parsed.data.get('a1')).toEqual({ status: 'unsupported' })
    expect(exportArgdown(of)).toContain('title: "A \\u003d B \\u003d\\u003d')
  })

  it('calls two hypotheses contradictory', () => {
    const two = readSound('hypotheses: { h1: { says: One. }, h2: { says: Two. } }\nevidence: {}').of
    expect([...parseArgdown(exportArgdown(two)).relations]).toEqual(['h1 >< h2', 'h2 >< h1'])
  })

  it('writes what every example holds', () => {
    const files = readdirSync('examples').map((name) => `examples/${name}/${name}.case.yaml`)
    for (const file of files) {
      const example = parseCase(readFileSync(file, 'utf8'), { file }).case as Case
      const { texts } = parseArgdown(exportArgdown(example))
      for (const { id, says } of [...example.evidence, ...example.hypotheses, ...example.assumptions])
        expect(texts.get(id)).toBe(says.replace(/\s+/g, ' ').trim())
    }
  })
})

describe('escapeArgdown', () => {
  it('leaves one line without markup, and can be undone', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aB \n\\@#*_[]<>{}/=:.-!+1') }), (text) => {
        const escaped = escapeArgdown(text)
        const bare = escaped.replace(/\\./g, 'e')
        expect(bare).not.toMatch(/[@#*_[<{\\\n]|\/\/|\/\*|===/)
        expect(escaped.replace(/\\(.)/g, '$1')).toBe(text.replace(/\s+/g, ' ').trim())
      }),
    )
  })
})
