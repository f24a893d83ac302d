import { describe, expect, it } from 'vitest'
import { decodeCase } from './decode.js'
import { parseCase } from './parse.js'

const decode = (...bytes: (number | string)[]) =>
  decodeCase(Uint8Array.from(bytes.flatMap((b) => (typeof b === 'number' ? [b] : [...new TextEncoder().encode(b)]))), {
    file: 'x',
  })

describe('decodeCase', () => {
  it('reads UTF-8, with or without a byte order mark', () => {
    expect(decode('case: Türkiye 漢 🚀')).toEqual({ text: 'case: Türkiye 漢 🚀' })
    expect(decode(0xef, 0xbb, 0xbf, 'case: x')).toEqual({ text: '\ufeffcase: x' })
    expect(decode()).toEqual({ text: '' })
  })

  it('tells the first byte that is not UTF-8, and its line', () => {
    expect(decode('a: b\ncase: T', 0xfc, 'rkiye')).toMatchObject({
      diagnostic: {
        code: 'not-utf8',
        line: 2,
        column: 8,
        range: { start: 12, end: 13 },
        message: 'byte 12 (0xfc) is not UTF-8',
      },
    })
    const places: [number[], number][] = [
      [[0x61, 0xc3], 1],
      [[0xc0, 0x80], 0],
      [[0xe0, 0x80, 0x80], 0],
      [[0xed, 0xa0, 0x80], 0],
      [[0xf4, 0x90, 0x80, 0x80], 0],
      [[0xf0, 0x9f, 0x9a, 0x80, 0xff], 4],
      [[0xe6, 0xbc, 0xa2, 0xe6, 0xbc], 3],
    ]
    for (const [bytes, at] of places)
      expect(decode(...bytes), `${bytes}`).toMatchObject({ diagnostic: { range: { start: at } } })
  })

  it('names UTF-16 and NUL bytes', () => {
    expect(decode(0xff, 0xfe, 0x61, 0)).toMatchObject({
      diagnostic: { message: 'the file is UTF-16', line: 1, column: 1 },
    })
    expect(decode(0xfe, 0xff, 0, 0x61)).toMatchObject({ diagnostic: { code: 'not-utf8', severity: 'fault' } })
    expect(decode(0x61, 0, 0x62, 0)).toMatchObject({
      diagnostic: { message: 'byte 1 is NUL: the file is no text, or is UTF-16' },
    })
  })
})

describe('a byte order mark', () => {
  it('is no part of the case, and places count from it', () => {
    const { diagnostics } = parseCase('\ufeffscale: icd\n', { file: null })
    expect(diagnostics.find((d) => d.code === 'bad-value')).toMatchObject({
      line: 1,
      column: 9,
      range: { start: 8, end: 11 },
    })
    expect(diagnostics.some((d) => d.code === 'unknown-key')).toBe(false)
  })
})
