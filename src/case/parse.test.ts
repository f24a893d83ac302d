import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatDay } from '../world/days.js'
import type { Diagnostic } from './diagnostics.js'
import { drawCase } from './fixtures/drawn.js'
import { parseCase } from './parse.js'
import { renderDiagnostic } from './render.js'
import { writeYaml } from './write/yaml.js'

const file = 'goods.case.yaml'
const text = readFileSync(new URL(`./fixtures/${file}`, import.meta.url), 'utf8')

describe('parseCase', () => {
  it('reads every part of the language', () => {
    const { case: of, diagnostics } = parseCase(text, { file })
    expect(diagnostics).toEqual([])
    expect(of).toMatchObject({
      file,
      title: 'Goods from a partner',
      dyad: [{ code: 'ISL', state: 'ISL', role: null, name: 'Iceland' }, { code: 'FJI' }],
      scale: 'icd203',
      settings: { detection: { lo: 0.2, hi: 0.8, point: 0.5 }, seed: 1, draws: 4000 },
    })
    expect(formatDay(of!.asOf!)).toBe('2022-09-03')
    expect(of!.hypotheses.map((h) => Number(h.prior.point.toFixed(9)))).toEqual([0.45, 0.3, 0.05, 0.2])
    expect(of!.questions[0]!.tables[0]!.cells.map((row) => row[0]!.point)).toEqual([0.05, 0.6, 0.8, 0.5])
    expect(of!.origins.map((o) => o.id)).toEqual(['flights', 'refusal', 'daily:own'])
    expect(of!.evidence.map((e) => [e.id, e.known.by, e.given ?? e.requires, e.rows.length])).toEqual([
      ['airlift', 'reports', null, 1],
      ['cargo', 'reports', 'airlift', 1],
      ['message', 'fact', null, 1],
      ['protest', 'indicator', 'r-knows', 2],
      ['other-partner', 'ties', null, 1],
      ['usual', 'precedents', null, 0],
    ])
    expect(of!.assumptions[0]).toMatchObject({ status: 'unsupported', carries: ['protest'] })
    expect(of!.forecasts[0]).toMatchObject({
      outcome: { by: 'ties', ties: { within: 365, is: 'not-broken' } },
      p: { point: 0.9 },
    })
    expect(of!.tripwires[0]).toMatchObject({
      when: { by: 'any', of: [{ by: 'indicator' }, { by: 'says' }] },
      by: expect.any(Number),
    })
    expect(of!.resolutions[0]).toMatchObject({ of: 'no-break', outcome: 'yes', reports: ['later-1'] })
  })

  it('keeps the text, and ranges that point into it', () => {
    const of = parseCase(text, { file }).case!
    expect(of.text).toBe(text)
    const cut = ({ start, end }: { start: number; end: number }): string => text.slice(start, end)
    expect(of.hypotheses.map((h) => [cut(h.range), cut(h.prior.range)])).toEqual([
      ['none', '0.45'],
      ['commerce', '0.3'],
      ['proxy-war', '0.05'],
      ['other', 'other'],
    ])
    expect(of.evidence[0]!.rows[0]!.cells.map((c) => cut(c!.range))).toEqual(['0.1', 'likely', 'likely', 'unlikely'])
    expect(of.sources.map((s) => cut(s.reliability!.range))).toEqual(['B', 'C', 'C', '0.4'])
    expect(of.evidence[1]!.matrix!.ranges.map((r) => cut(r!))).toEqual(['I', 'C', 'C', 'N'])
  })

  it('reads a file with Windows line ends the same', () => {
    const bare = (t: string): string =>
      JSON.stringify(parseCase(t, { file }).case, (k, v) =>
        k === 'range' || k === 'ranges' || k === 'text' ? undefined : v,
      )
    expect(bare(text.replaceAll('\n', '\r\n'))).toBe(bare(text))
  })

  it('tells all faults at once', () => {
    const broken = text
      .replace('scale: icd203', 'scale: icd')
      .replace('commerce: likely', 'comerce: likley')
      .replace('date: 2022-08-14', 'date: 2022-08-32')
    const { case: of, diagnostics } = parseCase(broken, { file })
    expect(of).toBeNull()
    expect(diagnostics.filter((d) => d.severity === 'fault').map((d) => d.message)).toEqual([
      '"icd" is not one of icd203 | phia | ipcc | kent | nato',
      'unknown hypothesis "comerce" (did you mean "commerce"?)',
      'there is no day 2022-08-32',
    ])
  })

  it('names no hypothesis unknown in a file that has none, which is a fault', () => {
    const section = text.slice(text.indexOf('\nhypotheses:') + 1).split(/\n(?=\S)/)[0]!
    for (const [written, code] of [
      [section.replace('hypotheses:', 'hypothesis:'), 'unknown-key'],
      ['hypotheses: {}', 'too-few'],
      ['hypotheses: [a, b]', 'wrong-type'],
      ['', 'missing-key'],
    ] as const) {
      const { diagnostics } = parseCase(text.replace(section, written), { file })
      expect(
        diagnostics.filter((d) => d.severity === 'fault').map((d) => d.code),
        written,
      ).toEqual([code])
    }
  })

  it('is deterministic', () => {
    fc.assert(
      fc.property(fc.gen(), (g) => {
        const written = writeYaml(drawCase(g))
        expect(parseCase(written, { file })).toEqual(parseCase(written, { file }))
      }),
      { numRuns: 20 },
    )
  })
})

describe('parseCase on whatever a file can hold', () => {
  const sound = (t: string): void => {
    const { case: of, diagnostics } = parseCase(t, { file })
    expect(of === null).toBe(diagnostics.some((d) => d.severity === 'fault'))
    for (const d of diagnostics) checkPlace(d, t)
  }
  const checkPlace = (d: Diagnostic, t: string): void => {
    expect(d.range.start).toBeLessThanOrEqual(d.range.end)
    expect(d.range.end).toBeLessThanOrEqual(t.length)
    const before = t.slice(0, d.range.start).split('\n')
    expect([d.line, d.column]).toEqual([before.length, before.at(-1)!.length + 1])
    expect(renderDiagnostic(d, t, { color: false })).toContain(`${file}:${d.line}:${d.column}: ${d.severity} ${d.code}`)
  }

  it('never throws for text at random', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), sound))
    const yaml = fc.array(
      fc.constantFrom(
        '- ',
        ': ',
        '? ',
        '[',
        ']',
        '{',
        '}',
        ',',
        '&a ',
        '*a',
        '!t ',
        '"',
        "'",
        '|',
        '>',
        '#',
        '\n',
        '  ',
        'a',
        'case',
        '%',
        '---',
        '...',
        '<<',
        '~',
        '\t',
      ),
      { maxLength: 40 },
    )
    fc.assert(
      fc.property(
        yaml.map((parts) => parts.join('')),
        sound,
      ),
      { numRuns: 300 },
    )
  })

  it('never throws for a case that was damaged', () => {
    const piece = fc.constantFrom(
      '',
      'null',
      '[]',
      '{}',
      '- x',
      '0',
      '1e999',
      'true',
      '"',
      '*x',
      'likely',
      '{ p: 0.3 }',
      'h1',
      ':',
      '\n',
      '[0.2, 0.1]',
      '2022-02-30',
      '__proto__: 1',
      'own',
    )
    const damage = fc.tuple(fc.nat(text.length), fc.nat(30), piece)
    const damaged = fc
      .array(damage, { minLength: 1, maxLength: 4 })
      .map((all) => all.reduce((t, [at, length, by]) => t.slice(0, at) + by + t.slice(at + length), text))
    fc.assert(fc.property(damaged, sound), { numRuns: 300 })
  })

  it('never throws where a value is replaced by another kind of value', () => {
    const values = [...text.matchAll(/(?<=[:[,] ?)[^\s,{}[\]:#][^,{}[\]\n#]*/g)]
    const other = fc.constantFrom(
      '[]',
      '{}',
      '{ p: {} }',
      '{ p: [] }',
      '{ because: 3 }',
      '~',
      '3',
      '-1',
      'true',
      '[1]',
      '[[1]]',
      '{ a: { b: { c: { d: 1 } } } }',
      'x',
      '""',
    )
    fc.assert(
      fc.property(fc.constantFrom(...values), other, (value, by) => {
        sound(text.slice(0, value.index) + by + text.slice(value.index + value[0].length))
      }),
      { numRuns: 300 },
    )
  })
})
