import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { columnsOf, type Duck, openDuck } from '../engines/duck.js'
import type { Division, Layout } from '../formats/layout.js'
import { rowsSql } from './query.js'
import { recordsOf } from './records.js'
import { type Sifted, sift } from './sieve.js'

const DIVISION: Division = {
  kind: 'delimited',
  delimiter: ',',
  quote: '"',
  header: 0,
  columns: ['a', 'b', 'c'],
  fewest: 3,
}

const folder = mkdtempSync(join(tmpdir(), 'records-'))
const path = join(folder, 'in.csv')
const to = join(folder, 'out.csv')

async function found(text: string): Promise<[line: number, text: string, fault?: string][]> {
  writeFileSync(path, text)
  const rows: [number, string, string?][] = []
  for await (const { line, bytes, fault } of recordsOf(path, DIVISION)) {
    const text = bytes.subarray(0, 40).toString()
    rows.push(fault === null ? [line, text] : [line, text, fault])
  }
  return rows
}

describe('records', () => {
  it.each([
    [
      'a cell of several lines',
      '1,"x\ny",3\n4,5,6\n',
      [
        [1, '1,"x\ny",3'],
        [3, '4,5,6'],
      ],
    ],
    [
      'quotation marks within a cell',
      '1,5" gun,3\n4,5,6',
      [
        [1, '1,5" gun,3'],
        [2, '4,5,6'],
      ],
    ],
    ['spaces about quotation marks', '1, "x,\n" ,3\n', [[1, '1, "x,\n" ,3']]],
    [
      'line ends of two letters',
      '1,"x""\r\n",3\r\n4,5,6\r\n',
      [
        [1, '1,"x""\r\n",3'],
        [3, '4,5,6'],
      ],
    ],
    [
      'one that is never closed',
      '1,"x,3\n4,5,6\n',
      [
        [1, '1,"x,3', 'a quotation mark is never closed'],
        [2, '4,5,6'],
      ],
    ],
    [
      'one that is closed too early',
      '1,"x"y"\nz",3\n4,5,6\n',
      [
        [1, '1,"x"y"', 'more in a cell after its closing quotation mark'],
        [2, 'z",3'],
        [3, '4,5,6'],
      ],
    ],
    [
      'a stray line end',
      '1,x\ry,3\n4,5,6\n',
      [
        [1, '1,x\ry,3', 'a carriage return within the row'],
        [2, '4,5,6'],
      ],
    ],
    ['a byte order mark', '\ufeff"1",2,3\n', [[1, '"1",2,3']]],
  ])('with %s', async (_, text, rows) => {
    expect(await found(text)).toEqual(rows)
  })

  it('of any length are told, and what follows them is read', async () => {
    const long = 'x'.repeat(5_000_000)
    expect(await found(`1,${long},3\n4,5,6\n`)).toEqual([
      [1, `1,${'x'.repeat(38)}`, 'longer than 2 MB'],
      [2, '4,5,6'],
    ])
    expect(await found(`1,"${'x\n'.repeat(1_500_000)}",3\n`)).toHaveLength(1_500_001)
    const within = `1,"${'x\n'.repeat(700_000)}",3\n`
    expect((await found(`${within}4,5,6\n${within}`)).map(([line]) => line)).toEqual([1, 700_002, 700_003])
  })
})

describe('any text, sifted', () => {
  let duck: Duck
  beforeAll(async () => {
    duck = await openDuck({ memory: 300, threads: 1, ordered: true })
  })
  afterAll(() => duck.close())

  /** @returns the rows as the database reads them; null where it gives up */
  async function rowsIn(of: string, numbered: boolean, crlf = false): Promise<string[][]> {
    const layout = { division: DIVISION } as Layout
    const sql = rowsSql({ name: '0', layout, parts: [{ path: of, input: '0' }], crlf, numbered })
    const { c0, c1, c2 } = await columnsOf(duck.connection, `SELECT c0, c1, c2 FROM ${sql}`)
    return c0!.map((a, i) => [a, c1![i], c2![i]].map((cell) => String(cell ?? '').replaceAll(/\r\n?/g, '\n')))
  }

  const PIECE = fc.constantFrom(
    '1',
    'é',
    '"',
    '""',
    '"x"',
    ' ',
    ',',
    ',',
    ',',
    '\n',
    '\r\n',
    '\r',
    '",',
    ',"',
    'a,b,c\n',
  )
  it('is read by the database, row for row, and as it would read it whole', async () => {
    let whole = 0
    await fc.assert(
      fc.asyncProperty(fc.array(PIECE, { maxLength: 24 }), async (pieces) => {
        const text = `1,2,3\n${pieces.join('')}`
        writeFileSync(path, text)
        const { rows, misshapen }: Sifted = await sift(path, to, DIVISION)
        const left = rows - misshapen.reduce((sum, m) => sum + m.rows, 0)
        const read = await rowsIn(to, true)
        expect(read).toHaveLength(left)
        const straight = await rowsIn(path, false).catch(() => null)
        if (straight === null || misshapen.length > 0) return
        whole++
        expect(read).toEqual(straight)
      }),
      { numRuns: 300 },
    )
    expect(whole).toBeGreaterThan(10)
  })
})
