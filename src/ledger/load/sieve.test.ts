import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Division } from '../formats/layout.js'
import { sift } from './sieve.js'

const DIVISION: Division = { kind: 'delimited', delimiter: ',', quote: '', header: 1, columns: ['a', 'b'], fewest: 2 }

describe('a sieve', () => {
  let folder: string
  let path: string
  const rows = Array.from({ length: 40_000 }, (_, i) => (i % 10_000 === 7 ? `${i}` : `${i},${'x'.repeat(90)}`))
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'sieve-'))
    path = join(folder, 'in.csv')
    writeFileSync(path, ['a,b', ...rows, ''].join('\n'))
  })

  it('lets through what can be divided, with its line, over several pieces', async () => {
    const to = join(folder, 'out.csv')
    const { rows: count, misshapen } = await sift(path, to, DIVISION)
    expect(count).toBe(40_000)
    expect(misshapen).toMatchObject([
      { reason: '1 columns, not 2', rows: 4, first: [{ line: 9, value: '7' }, {}, {}, {}] },
    ])
    const through = rows.flatMap((row, i) => (row.includes(',') ? [`${i + 2},${row}\n`] : []))
    expect(readFileSync(to, 'utf8')).toBe(through.join(''))
  })

  it.skipIf(!existsSync('/dev/full'))('ends with the error of a disk that is full', async () => {
    await expect(sift(path, '/dev/full', DIVISION)).rejects.toMatchObject({ code: 'ENOSPC' })
  })

  it('ends when it is to', async () => {
    const stop = AbortSignal.abort()
    await expect(sift(path, join(folder, 'none.csv'), DIVISION, stop)).rejects.toMatchObject({ name: 'AbortError' })
  })
})
