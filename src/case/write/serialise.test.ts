import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Case } from '../case.js'
import { bare } from '../fixtures/bare.js'
import { drawCase } from '../fixtures/drawn.js'
import { parseCase } from '../parse.js'
import { serialise } from './serialise.js'
import { writeYaml } from './yaml.js'

const read = (text: string): Case => {
  const { case: of, diagnostics } = parseCase(text, { file: null })
  const faults = diagnostics.filter((d) => d.severity === 'fault')
  if (!of) throw new Error(`${faults.map((d) => `${d.line}:${d.column} ${d.code}: ${d.message}`).join('\n')}\n${text}`)
  return of
}

const SMALL = {
  demarche: 1,
  question: 'What?',
  dyad: ['PAK', 'RUS'],
  hypotheses: { a: { says: 'One.' }, b: { says: 'Two.' } },
}

describe('serialise', () => {
  it('is undone by reading', () => {
    fc.assert(
      fc.property(fc.gen(), (g) => {
        const of = read(writeYaml(drawCase(g)))
        expect(bare(read(serialise(of)))).toEqual(bare(of))
      }),
      { numRuns: 60 },
    )
  })

  it('writes the same text again', () => {
    fc.assert(
      fc.property(fc.gen(), (g) => {
        const once = serialise(read(writeYaml(drawCase(g))))
        expect(serialise(read(once))).toBe(once)
      }),
      { numRuns: 20 },
    )
  })

  it('reads well', () => {
    const of = read(`demarche: 1
case: A case
question: What?
dyad: [PAK, RUS]
hypotheses: { a: { says: One., prior: [0.2, 0.4] }, b: { says: Two. } }
sources: { s: { name: A paper } }
reports: { r: { source: s, date: 2022-08-10, origins: [own] }, r2: { source: s, date: 2022-08-11, via: r } }
evidence:
  e: { says: It is so., reports: [r, { id: r2, certainty: purported }], if: { a: likely, b: { p: 0.2, because: Why. } } }
`)
    expect(serialise(of)).toBe(`demarche: 1
case: A case
question: What?
dyad: [ PAK, RUS ]
scale: icd203

hypotheses:
  a: { says: One., prior: [ 0.2, 0.4 ] }
  b: { says: Two. }

sources:
  s: { name: A paper }

reports:
  r: { source: s, date: 2022-08-10, origins: [ own ] }
  r2: { source: s, date: 2022-08-11, via: r }

evidence:
  e:
    says: It is so.
    reports: [ r, { id: r2, certainty: purported } ]
    if: { a: likely, b: { p: 0.2, because: Why. } }
`)
  })

  it('folds long words beside characters of two halves, never within one', () => {
    for (let before = 0; before < 130; before++) {
      const says = `'"${'a'.repeat(before)}${'😀'.repeat(300)}`
      const written = serialise(read(writeYaml({ ...SMALL, case: says })))
      expect(read(written).title).toBe(says)
    }
  })

  const example = new URL('../../../examples/pakistan-russia-2022/pakistan-russia-2022.case.yaml', import.meta.url)
  it.skipIf(!existsSync(example))('is undone by reading for the example', () => {
    const of = read(readFileSync(example, 'utf8'))
    expect(bare(read(serialise(of)))).toEqual(bare(of))
  })
})
