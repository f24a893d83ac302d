import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bandOf } from './bands.js'
import { type ScaleId, scaleIds, scales } from './scales.js'
import { sayProbability, wordForInterval, wordsFor } from './words.js'

const reference = '../shared/reference/scales.json'
const probability = fc.double({ min: 0, max: 1, noNaN: true })
const anyScale = fc.constantFrom(...scaleIds)

interface LookUp {
  standard: ScaleId
  p: number
  matching_terms: string[]
  kind: string
}

describe('wordsFor', () => {
  it.each<[ScaleId, number, string, string[]]>([
    ['icd203', 0.005, 'none', []],
    ['icd203', 0.01, 'single', ['almost no chance']],
    ['icd203', 0.2, 'boundary', ['very unlikely', 'unlikely']],
    ['icd203', 0.6, 'single', ['likely']],
    ['phia', 0, 'none', []],
    ['phia', 0.07, 'none', []],
    ['phia', 0.5, 'none', []],
    ['ipcc', 0.2, 'single', ['unlikely']],
    ['ipcc', 0.03, 'nested', ['unlikely', 'very unlikely', 'extremely unlikely']],
    ['ipcc', 0.5, 'single', ['about as likely as not']],
    ['kent', 0.87, 'boundary', ['almost certain', 'probable']],
    ['kent', 0.61, 'none', []],
    ['nato', 0.1, 'single', ['unlikely']],
    ['nato', 0.4, 'boundary', ['unlikely', 'even chance']],
  ])('%s %d: %s', (scale, p, kind, terms) => {
    expect(wordsFor(scale, p)).toEqual({ kind, terms })
  })

  it.skipIf(!existsSync(reference))('agrees with the 90 look-ups of the reference file (skipped where absent)', () => {
    const { lookup_tests } = JSON.parse(readFileSync(reference, 'utf8')) as { lookup_tests: { tests: LookUp[] } }
    expect(lookup_tests.tests.length).toBe(90)
    for (const { standard, p, matching_terms, kind } of lookup_tests.tests) {
      expect(wordsFor(standard, p), `${standard} ${p}`).toEqual({ kind, terms: matching_terms })
    }
  })

  it('refuses what is not a probability', () => {
    expect(() => wordsFor('icd203', 1.2)).toThrow(RangeError)
    expect(() => wordsFor('icd203', Number.NaN)).toThrow(RangeError)
  })
})

describe('sayProbability', () => {
  it('says one term, two that meet, or the narrowest of nested ones', () => {
    expect(sayProbability('icd203', 0.6)).toEqual({ terms: ['likely'], text: 'likely' })
    expect(sayProbability('icd203', 0.8)).toMatchObject({ text: 'likely or very likely' })
    expect(sayProbability('ipcc', 0.97)).toMatchObject({ text: 'extremely likely' })
    expect(sayProbability('ipcc', 0.52)).toMatchObject({ text: 'about as likely as not' })
    expect(sayProbability('ipcc', 0.33)).toMatchObject({ text: 'about as likely as not or unlikely' })
    expect(sayProbability('kent', 1)).toMatchObject({ text: 'certainty' })
  })

  it('says why there is no word', () => {
    expect(sayProbability('phia', 0.07)).toEqual({
      terms: [],
      text: null,
      why: 'gap',
      reason: 'PHIA Probability Yardstick has no word for 7 %: it lies between "remote chance" and "highly unlikely"',
    })
    expect(sayProbability('icd203', 0.995)).toMatchObject({
      why: 'outside',
      reason: 'ICD 203 has no word for 99.5 %: it lies above "almost certain"',
    })
    expect(sayProbability('phia', 0)).toMatchObject({
      why: 'outside',
      reason: expect.stringContaining('below "remote'),
    })
  })

  it('says a term of its own scale or a reason, for every probability', () => {
    fc.assert(
      fc.property(anyScale, probability, (scale, p) => {
        const said = sayProbability(scale, p)
        const terms = scales[scale].bands.map((band) => band.term)
        if (said.text === null) expect(wordsFor(scale, p).kind).toBe('none')
        else expect(said.terms.every((term) => terms.includes(term))).toBe(true)
      }),
    )
  })
})

describe('wordForInterval', () => {
  it.each<[ScaleId, number, number, string | null]>([
    ['icd203', 0.6, 0.7, 'likely'],
    ['icd203', 0.55, 0.8, 'likely'],
    ['icd203', 0.3, 0.6, 'unlikely to likely'],
    ['icd203', 0.45, 0.6, 'roughly even chance to likely'],
    ['icd203', 0.3, 0.55, 'unlikely to roughly even chance'],
    ['icd203', 0.8, 0.8, 'likely or very likely'],
    ['icd203', 0.48, 0.72, 'roughly even chance to likely'],
    ['ipcc', 0.92, 0.94, 'very likely'],
    ['ipcc', 0.52, 0.7, 'more likely than not'],
    ['ipcc', 0.3, 0.7, 'unlikely to likely'],
    ['ipcc', 0.4, 0.6, 'about as likely as not'],
    ['phia', 0.3, 0.6, 'unlikely to likely'],
    ['phia', 0.22, 0.6, null],
    ['icd203', 0.001, 0.6, null],
    ['icd203', 0.6, 1, null],
  ])('%s %d to %d: %s', (scale, lo, hi, text) => {
    expect(wordForInterval(scale, lo, hi).text).toBe(text)
  })

  it('gives one term only where its band holds the whole interval', () => {
    fc.assert(
      fc.property(anyScale, probability, probability, (scale, a, b) => {
        const [lo, hi] = [Math.min(a, b), Math.max(a, b)]
        const { terms } = wordForInterval(scale, lo, hi)
        if (terms.length !== 1) return
        const band = scales[scale].bands.find(({ term }) => term === terms[0])!
        expect(band.lo).toBeLessThanOrEqual(lo)
        expect(band.hi).toBeGreaterThanOrEqual(hi)
      }),
    )
  })

  it('refuses an interval upside down', () => {
    expect(() => wordForInterval('icd203', 0.6, 0.5)).toThrow(RangeError)
  })
})

describe('bandOf', () => {
  it('gives the band and its middle', () => {
    expect(bandOf('icd203', 'likely')).toEqual({
      ok: { term: 'likely', lo: 0.55, hi: 0.8, point: 0.675, loInclusive: true, hiInclusive: true, verified: true },
    })
    expect(bandOf('phia', 'realistic possibility')).toMatchObject({ ok: { lo: 0.4, hi: 0.5, hiInclusive: false } })
    expect(bandOf('nato', 'likely')).toMatchObject({ ok: { verified: false } })
  })

  it('moves ends at 0 and 1', () => {
    expect(bandOf('phia', 'remote chance')).toMatchObject({ ok: { lo: 0.001, hi: 0.05, loInclusive: true } })
    expect(bandOf('ipcc', 'virtually certain')).toMatchObject({ ok: { lo: 0.99, hi: 0.999, hiInclusive: true } })
    expect(bandOf('kent', 'certainty')).toMatchObject({ ok: { lo: 0.999, hi: 0.999, point: 0.999 } })
    expect(bandOf('kent', 'impossibility')).toMatchObject({ ok: { lo: 0.001, hi: 0.001 } })
  })

  it.each<[ScaleId, string, string]>([
    ['icd203', 'remote', 'almost no chance'],
    ['icd203', 'Remote chance', 'almost no chance'],
    ['icd203', 'VERY  LIKELY', 'very likely'],
    ['icd203', 'very-likely', 'very likely'],
    ['icd203', 'probably', 'likely'],
    ['phia', 'Remote', 'remote chance'],
    ['kent', 'about even', 'chances about even'],
  ])('%s takes "%s" for "%s"', (scale, word, term) => {
    expect(bandOf(scale, word)).toMatchObject({ ok: { term } })
  })

  it('suggests a spelling, or says whose word it is', () => {
    expect(bandOf('icd203', 'likley')).toEqual({ fault: 'unknown-word', suggestion: 'likely', wordOf: [] })
    expect(bandOf('icd203', 'realistic possibility')).toEqual({
      fault: 'unknown-word',
      suggestion: null,
      wordOf: ['phia'],
    })
    expect(bandOf('icd203', 'highly likely')).toMatchObject({ wordOf: ['phia', 'nato'] })
    expect(bandOf('icd203', 'perhaps')).toEqual({ fault: 'unknown-word', suggestion: null, wordOf: [] })
  })
})

interface ReferenceBand {
  term: string
  lo: number
  hi: number
  lo_inclusive: boolean
  hi_inclusive: boolean
  synonyms: string[]
}

describe('scales', () => {
  it.skipIf(!existsSync(reference))('hold the bands of the reference file (skipped where absent)', () => {
    const { scales: read } = JSON.parse(readFileSync(reference, 'utf8'))
    const pairs: [ScaleId, string][] = [
      ['icd203', 'icd203'],
      ['phia', 'phia'],
      ['ipcc', 'ipcc'],
      ['nato', 'nato_ajp21'],
    ]
    for (const [id, name] of pairs) {
      const bands = read[name].bands as ReferenceBand[]
      expect(scales[id].bands.length).toBe(bands.length)
      bands.forEach(({ synonyms, lo_inclusive, hi_inclusive, ...rest }, i) => {
        const band = scales[id].bands[i]!
        expect(band).toMatchObject({ ...rest, loInclusive: lo_inclusive, hiInclusive: hi_inclusive })
        expect(band.synonyms).toEqual(expect.arrayContaining(synonyms))
      })
    }
    const points = read.kent1964.points as { term: string; p: number; pm: number }[]
    points.forEach(({ term, p, pm }, i) => {
      const band = scales.kent.bands[i]!
      expect(band.term).toBe(term)
      expect(band.lo).toBeCloseTo(p - pm, 12)
      expect(band.hi).toBeCloseTo(p + pm, 12)
    })
  })

  it('mark the one that is not verified', () => {
    expect(scaleIds.filter((id) => !scales[id].verified)).toEqual(['nato'])
  })
})
