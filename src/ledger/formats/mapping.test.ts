import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseDay } from '../../world/days.js'
import { load } from '../load/fixtures/staging.js'
import { mapped } from './mapped.js'
import { readMapping } from './mapping.js'

const day = (iso: string): number => parseDay(iso)!

function mappingOf(text: string) {
  const read = readMapping(text)
  if ('faults' in read) throw new Error(read.faults.join('\n'))
  return mapped(read.ok)
}

describe('a mapping file', () => {
  it('reads the example of docs/feeds.md as it says', async () => {
    const doc = readFileSync('docs/feeds.md', 'utf8')
    const [yaml, csv] = ['yaml', 'csv'].map((kind) => new RegExp(`\`\`\`${kind}\n([^]*?)\`\`\``).exec(doc)![1]!)
    const { rows, staged, refused } = await load({ a: csv! }, { mapping: mappingOf(yaml!) })
    expect(refused).toEqual([])
    expect(rows).toMatchObject([
      {
        id: '1',
        day: day('2022-09-03'),
        source: 'PAK',
        target: 'RUS',
        target_state: 'RUS',
        code: '042',
        class: 1,
        intensity: 2,
        scale: 'our-weights',
        url: 'https://example.org/1',
      },
      {
        id: '2',
        day: day('2022-09-04'),
        source: 'TUR',
        source_state: 'TUR',
        target: 'NATO',
        target_state: null,
        code: '112',
        class: 3,
        feed: 'our-events',
      },
    ])
    expect(staged!.coverage.filter((c) => c.stated)).toHaveLength(29)
  })

  it('reads a table of counts: a record a class that has events', async () => {
    const mapping = mappingOf(`
feed: counts
format: tsv
columns: { day: d, source: { column: a, scheme: icews }, target: { column: b, scheme: icews } }
counts: { 1: w, 4: x }`)
    const file =
      'd\ta\tb\tw\tx\n2018-01-01\tRussian Federation\tUkraine\t3\t0\n2018-01-02\tUkraine\tRussian Federation\t1\t2\n2018-01-03\tUkraine\tRuritania\t1\t\n'
    const { rows, rollup, staged } = await load({ a: file }, { mapping })
    expect(rows.map((r) => [r.id, r.source, r.target, r.root, r.class, r.events, r.code])).toEqual([
      ['2018-01-01|Russian Federation|Ukraine|1', 'RUS', 'UKR', 'class 1', 1, 3, null],
      ['2018-01-02|Ukraine|Russian Federation|1', 'UKR', 'RUS', 'class 1', 1, 1, null],
      ['2018-01-02|Ukraine|Russian Federation|4', 'UKR', 'RUS', 'class 4', 4, 2, null],
      ['2018-01-03|Ukraine|Ruritania|1', 'UKR', '?Ruritania', 'class 1', 1, 1, null],
    ])
    expect(rollup.map((r) => r.events)).toEqual([3, 1, 2])
    expect(staged!.inputs[0]!.unknown.states).toEqual({ Ruritania: 1 })
  })

  it('reads a table of scores as records that stand for no event', async () => {
    const mapping = mappingOf(
      '{ feed: scores, format: csv, columns: { day: { column: month, style: YYYY-MM }, source: a, target: b }, score: s, scale: net }',
    )
    const { rows, rollup } = await load({ a: 'month,a,b,s\n2018-01,AFG,AUS,-3.4\n' }, { mapping })
    expect(rows).toMatchObject([
      { day: day('2018-01-01'), root: 'score', events: 0, intensity: -3.4, scale: 'net', class: null },
    ])
    expect(rollup).toMatchObject([{ events: 0, records: 1, intensity_sum: -3.4, intensity_n: 1 }])
  })

  it('reads JSON lines, and names those that are none', async () => {
    const mapping = mappingOf(
      '{ feed: j, format: jsonl, columns: { id: n, day: d, source: a, target: b, code: { column: t, scheme: plover }, place: p } }',
    )
    const good = (n: number): string =>
      JSON.stringify({ n, d: '2020-02-29', a: 'FRA', b: 'DEU', t: 'AGREE', p: 'a "b", c\td\ne', more: [1] })
    const { rows, staged } = await load({ a: `${good(1)}\nnot json\n${good(2)}\n[1]\n` }, { mapping })
    expect(rows.map((r) => [r.id, r.type, r.class, r.place])).toEqual([
      ['1', 'AGREE', 1, 'a "b", c\td\ne'],
      ['2', 'AGREE', 1, 'a "b", c\td\ne'],
    ])
    expect(staged!.inputs[0]!.rejected.map((r) => [r.reason, r.first[0]!.line])).toEqual([
      ['no JSON', 2],
      ['no JSON object', 4],
    ])
  })

  it.each([
    [
      'counts that are none',
      'd,a,b,n\n2018-01-01,FRA,DEU,1.5\n',
      '{ feed: x, format: csv, columns: { day: d, source: a, target: b }, counts: { 1: n } }',
      /n not a whole number \("1\.5"\)/,
    ],
    [
      'days of another style',
      'd,a,b,n\n13/13/2018,FRA,DEU,1\n',
      '{ feed: x, format: csv, columns: { day: { column: d, style: DD/MM/YYYY }, source: a, target: b }, counts: { 1: n } }',
      /d not a day \(DD\/MM\/YYYY\)/,
    ],
    [
      'a column that is not there',
      'd,a,b\n2018-01-01,FRA,DEU\n',
      '{ feed: x, format: csv, columns: { day: d, source: a, target: b }, counts: { 1: n } }',
      /has no column "n" of the mapping file \(its columns: d, a, b\)/,
    ],
    [
      'cells parted by another sign',
      '\ufeffd;a;b;n\n2018-01-01;FRA;DEU;1\n',
      '{ feed: x, format: csv, columns: { day: d, source: a, target: b }, counts: { 1: n } }',
      /\(its columns: d;a;b;n\); its cells are parted by semicolons: save it with commas$/,
    ],
    [
      'codes that have lost their zero',
      'i,d,a,b,c\n1,2018-01-01,FRA,DEU,42\n',
      '{ feed: x, format: csv, columns: { id: i, day: d, source: a, target: b, code: c } }',
      /leading zero may be lost/,
    ],
  ])('refuses %s', async (_, file, yaml, reason) => {
    const { refused, staged } = await load({ a: file }, { mapping: mappingOf(yaml) })
    expect(staged).toBeNull()
    expect(refused).toEqual([expect.objectContaining({ reason: expect.stringMatching(reason) })])
  })

  it.each([
    [
      '{ feed: X, format: csv, columns: { day: d, source: a, target: b }, score: s, scale: y }',
      ['feed: lower-case letters, digits and hyphens'],
    ],
    [
      '{ feed: x, format: csv, columns: { day: d, source: a, target: b } }',
      [expect.stringMatching(/^columns: give one of columns\.code/)],
    ],
    [
      '{ feed: x, format: csv, columns: { day: d, source: a, target: b }, score: s }',
      [expect.stringMatching(/^scale: say whose/)],
    ],
    [
      '{ feed: x, format: csv, columns: { day: d, source: a, target: b, code: c } }',
      ['columns: events need a column id'],
    ],
    [
      '{ feed: x, format: csv, columns: { day: d, source: a, target: b }, counts: { 1: n }, covers: 2018-02-30..2018-03-01 }',
      [expect.stringMatching(/^covers: not a span/)],
    ],
    [
      '{ feed: x, format: csv, columns: { day: { column: d, style: dd.mm.yyyy }, source: { column: a }, target: b }, score: s, scale: y }',
      [expect.stringMatching(/^columns\.day\.style: .*"DD\.MM\.YYYY"/)],
    ],
    ['id,date,from,to', [expect.stringMatching(/^not a mapping with feed, format and columns/)]],
    ['a: [', [expect.any(String)]],
  ])('says what is wrong with %s', (yaml, faults) => {
    expect(readMapping(yaml)).toEqual({ faults })
  })
})
