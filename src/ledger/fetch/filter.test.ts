import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PairFilter } from './filter.js'
import { nativeRow } from './fixtures/native.js'
import { Lines } from './lines.js'

describe('lines', () => {
  it('are the same however they are cut', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z\t\r]{0,9}$/)), fc.integer({ min: 1, max: 9 }), (texts, length) => {
        const bytes = Buffer.from(texts.join('\n'))
        const seen: string[] = []
        const lines = new Lines((from, start, end) => void seen.push(from.toString('latin1', start, end)))
        for (let at = 0; at < bytes.length; at += length) lines.push(bytes.subarray(at, at + length))
        lines.end()
        const wanted = texts.length > 0 && texts.at(-1) === '' ? texts.slice(0, -1) : texts
        expect(seen).toEqual(wanted)
      }),
    )
  })
})

describe('the filter', () => {
  it('counts and keeps the same however the file is cut, with or without carriage returns', () => {
    const country = fc.constantFrom('', 'RUS', 'PAK', 'USA', 'RU', 'RUSS')
    const row = fc.record({
      one: country,
      two: country,
      day: fc.constantFrom('20191024', '20191023', 'x', ''),
      columns: fc.constantFrom(57 as const, 58 as const, 61 as const),
    })
    fc.assert(
      fc.property(
        fc.array(row),
        fc.integer({ min: 1, max: 200 }),
        fc.constantFrom('\n', '\r\n'),
        (rows, length, ending) => {
          const bytes = Buffer.from(rows.map((one) => `${nativeRow(one)}${ending}`).join(''))
          let kept = ''
          const filter = new PairFilter([['RUS'], ['PAK']], (line) => {
            kept += Buffer.from(line).toString()
          })
          for (let at = 0; at < bytes.length; at += length) filter.push(bytes.subarray(at, at + length))
          const counted = filter.end()
          const between = rows.filter(({ one, two }) => [one, two].sort().join() === 'PAK,RUS')
          expect(kept).toBe(between.map((one) => `${nativeRow(one)}${ending}`).join(''))
          const interstate = rows.filter(({ one, two }) => one !== '' && two !== '' && one !== two)
          const undated = rows.filter(({ day }) => !day.startsWith('2019')).length
          expect(counted).toMatchObject({
            rows: rows.length,
            interstate: interstate.length,
            kept: between.length,
            malformed: 0,
            undated,
          })
          expect(Object.values(counted.byEventDay).reduce((sum, day) => sum + day.rows, undated)).toBe(rows.length)
        },
      ),
    )
  })
})
