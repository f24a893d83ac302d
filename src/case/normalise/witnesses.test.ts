import { describe, expect, it } from 'vitest'
import { complete, findingsOf, readSound } from '../fixtures/sound.js'
import { parseCase } from '../parse.js'
import { isPartyOrgan } from '../party.js'

const reports = (entries: string) =>
  readSound(`reports: { ${entries} }\nevidence: {}`).of.reports.map((r) => [r.id, r.origins])
const links = (rest: string) => {
  const { known } = readSound(`evidence: { e: { says: x, ${rest} } }`).of.evidence[0]!
  return known.by === 'reports' ? known : null
}

describe('reports', () => {
  it('claim own reporting as an origin of the source', () => {
    const { of } = readSound('reports: { r1: { source: s1, date: 2022-08-10, origins: [own, o2] } }\nevidence: {}')
    expect(of.reports[0]?.origins).toEqual(['s1:own', 'o2'])
    expect(of.origins.map((o) => o.id)).toEqual(['o1', 'o2', 's1:own'])
    expect(of.origins[2]).toMatchObject({ says: 'own reporting of One', source: 's1', reliability: null })
  })

  it('inherit the origins of the report they were taken from, however far', () => {
    const found = reports(
      'a: { source: s1, date: 2022-08-10, origins: [own] }, b: { source: s2, date: 2022-08-11, via: a }, c: { source: s2, date: 2022-08-12, via: b }, d: { source: s2, date: 2022-08-12, via: c, origins: [o1] }, e: { source: s2, date: 2022-08-12, via: s1 }',
    )
    expect(found).toEqual([
      ['a', ['s1:own']],
      ['b', ['s1:own']],
      ['c', ['s1:own']],
      ['d', ['o1']],
      ['e', []],
    ])
  })

  it('may go back to the own reporting of another source', () => {
    expect(reports('r1: { source: s1, date: 2022-08-10, origins: ["s2:own"] }')).toEqual([['r1', ['s2:own']]])
  })

  it('warn of an origin that is dated later', () => {
    const fragment = 'origins: { o1: { says: x, source: s1, date: 2022-08-11 }, o2: { says: x, source: s2 } }'
    expect(findingsOf('origin-after-report', fragment)).toEqual([
      '10:21 "r1" of 2022-08-10 goes back to "o1", which is dated 2022-08-11',
    ])
  })

  it('compare no day with that of a report that has none', () => {
    const origins = 'origins: { o1: { says: x, source: s1, date: 2022-08-09 }, o2: { says: x, source: s2 } }'
    for (const date of ['date: 14 May 2024', 'date: 2023-02-31', 'lang: en']) {
      const report = `r1: { source: s1, ${date}, origins: [o1] }, r2: { source: s2, date: 2022-08-12 }`
      const corrects = `r3: { source: s2, ${date}, corrects: r2, via: r2 }`
      const text = complete(`${origins}\nreports: { ${report}, ${corrects} }`)
      const codes = parseCase(text, { file: null }).diagnostics.map((d) => d.code)
      expect(
        codes.filter((code) => code === 'origin-after-report' || code === 'date-order'),
        date,
      ).toEqual([])
      expect(codes, date).toContain(date === 'lang: en' ? 'missing-key' : 'bad-date')
    }
  })

  it('keep hashes in small letters and quotations whole', () => {
    const { of } = readSound(
      `reports: { r1: { source: s1, date: 2022-08-10, sha256: ${'AB'.repeat(32)}, quote: { exact: " as it was ", suffix: and } } }\nevidence: {}`,
    )
    expect(of.reports[0]).toMatchObject({
      sha256: 'ab'.repeat(32),
      quote: { exact: ' as it was ', prefix: null, suffix: 'and' },
    })
  })
})

describe('links', () => {
  it('are asserted unless they say otherwise', () => {
    expect(links('reports: [r1, { id: r2, certainty: purported, grade: B2 }], denied-by: [r3]')).toMatchObject({
      supports: [
        { report: 'r1', certainty: 'asserted', grade: null, origins: [], quote: null },
        { report: 'r2', certainty: 'purported', grade: { letter: 'B', credibility: 2 } },
      ],
      denials: [{ report: 'r3' }],
    })
  })

  it('may hold the words that say the sentence', () => {
    expect(links('reports: [{ id: r1, quote: { exact: as it was, suffix: " and" } }]')).toMatchObject({
      supports: [{ report: 'r1', quote: { exact: 'as it was', prefix: null, suffix: ' and' } }],
    })
  })

  it('may name one report twice for different origins', () => {
    const fragment = `reports: { r1: { source: s1, date: 2022-08-10, origins: [o1, own] } }
evidence: { e: { says: x, reports: [{ id: r1, origins: [o1] }, { id: r1, origins: [own], certainty: purported }] } }`
    const { known } = readSound(fragment).of.evidence[0]!
    expect(known).toMatchObject({ supports: [{ origins: ['o1'] }, { origins: ['s1:own'] }] })
  })
})

describe('reliability', () => {
  it('is a letter, a number or a band, with letters as the settings have them', () => {
    const of = (reliability: string, settings = ''): unknown =>
      readSound(`${settings}\nsources: { s1: { name: x, reliability: ${reliability} }, s2: { name: y } }`).of.sources[0]
        ?.reliability
    expect(of('B')).toMatchObject({ letter: 'B', lo: 0.6, hi: 0.85, point: 0.725 })
    expect(of('F')).toMatchObject({ letter: 'F', lo: 0.01, hi: 0.9, point: 0.01 })
    expect(of('0.4')).toMatchObject({ letter: null, lo: 0.4, hi: 0.4, point: 0.4 })
    expect(of('[0.2, 0.6]')).toMatchObject({ letter: null, lo: 0.2, hi: 0.6, point: 0.4 })
    const settings = 'settings: { reliability: { B: [0.5, 0.7], F: [0.1, 0.3], A: 0.99 } }'
    expect(of('B', settings)).toMatchObject({ lo: 0.5, hi: 0.7, point: 0.6 })
    expect(of('F', settings)).toMatchObject({ lo: 0.1, hi: 0.3, point: 0.1 })
    expect(of('A', settings)).toMatchObject({ lo: 0.99, hi: 0.99, point: 0.99 })
  })
})

describe('isPartyOrgan', () => {
  it('asks for an official source that says so or belongs to an actor of the case', () => {
    const { of } = readSound(`parties: [UKR, NATO]
sources:
  a: { name: A, kind: official, interest: party to the case }
  b: { name: B, kind: official, actor: PAK.MFA }
  c: { name: C, kind: official, actor: UKR.MIL }
  d: { name: D, kind: official, actor: NATO }
  e: { name: E, kind: official, actor: EU }
  f: { name: F, kind: outlet, actor: PAK }
  g: { name: G, kind: official, interest: partly informed }
  s1: { name: S }
  s2: { name: S }`)
    expect(of.sources.filter((s) => isPartyOrgan(s, of)).map((s) => s.id)).toEqual(['a', 'b', 'c', 'd'])
  })
})
