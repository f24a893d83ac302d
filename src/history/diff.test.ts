import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Observations } from '../case/observations.js'
import { parseCase } from '../case/parse.js'
import { groundOf, type RateGround } from '../observe/ground.js'
import { observe } from '../observe/observe.js'
import { loadLibrary } from '../precedents/library/load.js'
import { loadPatterns } from '../precedents/pattern/load.js'
import { parseDay } from '../world/days.js'
import { diffCases, type Outcome } from './diff.js'

const A = readFileSync(new URL('../../test/golden/small/small.case.yaml', import.meta.url), 'utf8')
const { patterns } = loadPatterns('precedents/patterns')
const library = loadLibrary('precedents/library')
const shipped = groundOf(patterns, library)
const options = { today: parseDay('2022-09-03')! }
const posterior = (o: Outcome): Record<string, number> => {
  if ('refused' in o) throw new Error(o.refused.map((d) => d.message).join())
  return o.posterior ?? {}
}

describe('diffCases', () => {
  it('finds nothing in comments, spacing and the order of keys', () => {
    const b = A.replace('evidence:\n', 'evidence:   # what was seen\n').replace(
      / {2}none: (.*)\n {2}commerce: (.*)\n/,
      '  commerce: $2\n  none: $1\n',
    )
    expect(b).not.toBe(A)
    expect(diffCases(A, b, options).groups).toEqual([])
  })

  it('groups edits by part and judges each by itself and left out', () => {
    const b = A.replace('commerce: likely', 'commerce: unlikely').replace('none: very unlikely', 'none: unlikely')
    const diff = diffCases(A, b, options)
    expect(diff.groups.map((g) => [g.parts, g.edits])).toEqual([
      [['evidence.airlift'], [{ path: 'evidence.airlift.if.commerce', from: 'likely', to: 'unlikely' }]],
      [['evidence.cargo'], [{ path: 'evidence.cargo.if.none', from: 'very unlikely', to: 'unlikely' }]],
    ])
    const [airlift, cargo] = diff.groups
    expect(posterior(airlift!.alone)).toEqual(posterior(cargo!.leftOut))
    expect(posterior(airlift!.alone).commerce).toBeLessThan(posterior(diff.before).commerce!)
    expect(posterior(diff.after)).not.toEqual(posterior(diff.before))
  })

  it('keeps together what needs one another: a new item and the report, origin and source it brings', () => {
    const b = A.replace('  ministry: {', '  other: { name: Another, kind: outlet, reliability: D }\n  ministry: {')
      .replace('  refusal: {', '  word: { says: A word, source: other }\n  refusal: {')
      .replace('  brief-18: {', '  other-1: { source: other, date: 2022-08-20, origins: [word] }\n  brief-18: {')
      .concat(
        '  more:\n    says: More.\n    reports: [other-1]\n    if: { none: unlikely, commerce: likely, proxy-war: likely }\n',
      )
      .replace('prior: 0.45', 'prior: 0.35')
      .replace('prior: 0.1 ', 'prior: 0.2 ')
    const { groups } = diffCases(A, b, options)
    expect(groups.map((g) => g.parts.toSorted())).toEqual([
      ['priors'],
      ['evidence.more', 'origins.word', 'reports.other-1', 'sources.other'],
    ])
    expect(groups.every((g) => !('refused' in g.alone) && !('refused' in g.leftOut))).toBe(true)
  })

  it('takes hypotheses that come or go as one group with all else', () => {
    const b = A.replace('prior: 0.45 }\n', 'prior: 0.35 }\n  other: { says: Something else., prior: 0.1 }\n').replace(
      'commerce: likely',
      'commerce: unlikely',
    )
    expect(diffCases(A, b, options).groups).toHaveLength(1)
  })

  it('says where a change cannot stand by itself', () => {
    const b = A.replace('prior: 0.45', 'prior: 0.95')
    const { after, groups } = diffCases(A, b, options)
    expect(after).toHaveProperty('refused')
    expect(groups[0]!.alone).toHaveProperty('refused')
  })

  it('carries codes over as they are written', () => {
    const ledger = A.concat(
      '  act:\n    says: An act.\n    indicator: { from: PAK, to: RUS, codes: ["010"], after: 2022-08-01, within: 30 days }\n    if: { none: unlikely, commerce: likely, proxy-war: likely }\n',
    )
    const { groups, before } = diffCases(ledger, ledger.replace('question: ', 'question: Now, '), options)
    expect(before).not.toHaveProperty('refused')
    expect(groups.map((g) => 'refused' in g.alone)).toEqual([false])
  })

  it('bears a hypothesis that goes with its prior, sections that stood empty, and aliases', () => {
    const fewer = A.replace(/ {2}proxy-war: .*\n/, '')
      .replaceAll(/, proxy-war: [^,}]+/g, '')
      .replace('prior: 0.45', 'prior: 0.55')
    expect(fewer).not.toContain('proxy-war:')
    for (const [a, b] of [
      [A, fewer],
      [fewer, A],
    ] as const) {
      const { groups, after } = diffCases(a, b, options)
      expect(groups).toHaveLength(1)
      expect(posterior(groups[0]!.alone)).toEqual(posterior(after))
    }
    const empty = `${A}assumptions:\n`
    const filled = `${A}assumptions: { a: { says: &s It is so. }, b: { says: *s } }\n`
    const { groups } = diffCases(empty, filled, options)
    expect(groups.flatMap((g) => g.edits).filter((e) => e.to === 'It is so.')).toHaveLength(2)
    for (const g of [...groups, ...diffCases(filled, empty, options).groups]) {
      expect(posterior(g.alone)).toEqual(posterior(g.leftOut))
    }
  })

  it('tells base rates that changed with the library from those that the file asks otherwise, and what that did to forecasts', () => {
    const forecast = (outcome: string): string =>
      `${A}forecasts:\n  calm: { says: Calm., p: 0.9, base-rate: { precedents: { pattern: arms-to-a-partners-enemy, outcome: ${outcome}, within: 12 months } } }\n`
    const [a, b] = [forecast('no-rupture'), forecast('no-downturn')]
    const frozen = (text: string, ground: RateGround): Observations =>
      observe(parseCase(text, { file: null }).case!, { ...options, precedents: ground })
    const older = groundOf(patterns, { ...library, episodes: library.episodes.slice(0, 50) })
    const p = (o: Outcome): number => ('forecasts' in o ? o.forecasts.calm! : Number.NaN)

    const data = diffCases(a, a, { ...options, frozen: [frozen(a, older), frozen(a, shipped)] })
    expect(data.groups).toMatchObject([
      { parts: ['data'], observed: [{ id: 'calm', before: 'rate', because: ['data'] }] },
    ])
    expect(posterior(data.after)).toEqual(posterior(data.before))
    expect(p(data.groups[0]!.alone)).toBe(p(data.after))
    expect(p(data.before)).not.toBe(p(data.after))

    const file = diffCases(a, b, { ...options, frozen: [frozen(a, shipped), frozen(b, shipped)] })
    expect(file.groups).toMatchObject([{ parts: ['forecasts.calm'], observed: [{ id: 'calm', because: ['file'] }] }])
    expect(p(file.after)).toBe(p(diffCases(a, b, { ...options, precedents: shipped }).after))
  })
})
