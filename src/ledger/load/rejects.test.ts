import { describe, expect, it } from 'vitest'
import { acled, gdelt, mention, text } from './fixtures/native.js'
import { load } from './fixtures/staging.js'

const rowsOf = (n: number): string[] =>
  Array.from({ length: n }, (_, i) => gdelt(2, { GLOBALEVENTID: String(900_000_000 + i) }))
const ids = (rows: Record<string, unknown>[]): unknown[] => rows.map((row) => row.id).sort()

describe('rows that are left out', () => {
  const bad = (change: (row: string) => string): string =>
    text(rowsOf(2000).map((row, i) => (i === 700 ? change(row) : row)))
  it.each([
    ['a cell too few', (row: string) => row.split('\t').slice(1).join('\t'), null, /60 columns, not 61/],
    ['a cell too many', (row: string) => `${row}\tmore`, null, /62 columns, not 61/],
    ['a stray line end', (row: string) => row.replace('\tPAKISTAN\t', '\tPAK\rISTAN\t'), null, /carriage return/],
    ['no number', (row: string) => row.replace('900000700', '9.0E+08'), 'GLOBALEVENTID', /not a whole number/],
    ['no day', (row: string) => row.replace('20220903', '20220931'), 'SQLDATE', /not a day/],
    ['a lost zero', (row: string) => row.replace('\t042\t042\t04\t', '\t42\t42\t4\t'), 'EventCode', /leading zero/],
    ['no class', (row: string) => row.replace('\t04\t1\t', '\t04\t7\t'), 'QuadClass', /1 to 4/],
    ['no intensity', (row: string) => row.replace('\t1.9\t', '\tnan\t'), 'GoldsteinScale', /-10 to 10/],
    [
      'mentions with a comma',
      (row: string) => row.replace('\t1.9\t10\t', '\t1.9\t1,000\t'),
      'NumMentions',
      /not a whole number/,
    ],
    ['a rounded moment', (row: string) => row.replace('20220903141500', '2.02E+13'), 'DATEADDED', /not a moment/],
    [
      'an hour that there is not',
      (row: string) => row.replace('20220903141500', '20220903241500'),
      'DATEADDED',
      /not a moment/,
    ],
  ])('%s', async (_, change, column, reason) => {
    const { rows, staged, refused } = await load({ a: bad(change), b: text([gdelt(2, { GLOBALEVENTID: '1' })]) })
    expect(refused).toEqual([])
    expect(rows).toHaveLength(2000)
    expect(staged!.inputs.map((input) => input.rows)).toEqual([1999, 1])
    expect(staged!.inputs[0]!.rejected).toEqual([
      { reason: expect.stringMatching(reason), column, rows: 1, first: [{ line: 701, value: expect.any(String) }] },
    ])
  })

  it('are those whose number is not written as programs write one', async () => {
    const odd = ['007', '1E9', '1e9', '+5', '-5', ' 5', '5 ', '1_000', '', '99999999999999999999']
    const good = ['0', '7', '1000', '9223372036854775807']
    const file = text(
      [...odd, ...good, ...rowsOf(2000)].map((row, i) => (i < 14 ? gdelt(2, { GLOBALEVENTID: row }) : row)),
    )
    const { rows, staged } = await load({ a: file }, { maxRejects: { share: 0.5 } })
    expect(ids(rows).filter((id) => String(id).length !== 9)).toEqual([...good].sort())
    expect(staged!.inputs[0]!.rejected).toEqual([
      { reason: 'not a whole number', column: 'GLOBALEVENTID', rows: odd.length, first: expect.any(Array) },
    ])
  })

  it('are named by their line in the file, also after cells of several lines', async () => {
    const file = acled([{}, { event_id_cnty: 'UKR2', event_date: '2022-13-45' }, { event_id_cnty: 'UKR3' }])
    const { rows, staged } = await load({ a: file })
    expect(ids(rows)).toEqual(['UKR1', 'UKR3'])
    expect(staged!.inputs[0]!.rejected).toEqual([
      {
        reason: 'not a day (2022-03-01 or 01 March 2022)',
        column: 'event_date',
        rows: 1,
        first: [{ line: 4, value: '2022-13-45' }],
      },
    ])
  })

  it('are counted in full and listed to the twentieth', async () => {
    const file = text(rowsOf(60).map((row, i) => (i % 2 === 0 ? row.replace('20220903', 'x') : row)))
    const { staged } = await load({ a: file }, { maxRejects: { share: 0.5 } })
    expect(staged!.inputs[0]!.rejected).toMatchObject([{ column: 'SQLDATE', rows: 30 }])
    expect(staged!.inputs[0]!.rejected[0]!.first).toHaveLength(20)
  })

  it.each([
    ['ten in a small file are let through', 10, 100, {}, true],
    ['eleven are not', 11, 100, {}, false],
    ['a thousandth of a large one is', 12, 12_000, {}, true],
    ['none, where none may be', 1, 100, { maxRejects: { rows: 0 } }, false],
    ['a share', 50, 100, { maxRejects: { share: 0.5 } }, true],
  ])('%s', async (_, bad, all, options, taken) => {
    const file = text(rowsOf(all).map((row, i) => (i < bad ? `${row}\tmore` : row)))
    const { staged, refused } = await load({ a: file }, options)
    expect(staged !== null).toBe(taken)
    if (taken) expect(staged!.inputs[0]!.rows).toBe(all - bad)
    else expect(refused[0]!.reason).toMatch(new RegExp(`^${bad} of ${all} rows cannot be taken: 62 columns`))
  })

  it('names a line that is not UTF-8', async () => {
    const file = Buffer.from(
      bad((row) => row.replace('Pakistan', 'T\u00fcrkei')),
      'latin1',
    )
    const { rows, staged } = await load({ a: file })
    expect(rows).toHaveLength(1999)
    expect(staged!.inputs[0]!.rejected).toMatchObject([
      { reason: 'not UTF-8', column: null, rows: 1, first: [{ line: 701 }] },
    ])
  })

  it('leaves the events in place where all mentions are refused', async () => {
    const mentions = text(Array.from({ length: 30 }, (_, i) => mention('900000000', `x${i}`).replace('20220904', 'x')))
    const broken = mentions.replace('x101500', '20220904101500')
    const { rows, refused } = await load({ a: text(rowsOf(2)), m: broken })
    expect(refused).toMatchObject([
      { name: 'm', reason: expect.stringMatching(/^29 of 30 rows cannot be taken: MentionTimeDate/) },
    ])
    expect(rows.map((row) => row.mentions)).toEqual([10, 10])
  })
})
