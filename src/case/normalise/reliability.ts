import type { Reliability } from '../case.js'
import { describe, shorten, type WrittenMap } from '../parse/written.js'
import { RANGE, RELIABILITY } from '../spec/leaves.js'
import { type Band, readBand, readShare, type Wanted } from './band.js'
import type { Context } from './context.js'
import { numberOf, valueAt } from './read.js'

const R: Wanted = { expected: RELIABILITY, outside: 'bad-reliability' }
const SETTING: Wanted = { expected: RANGE, outside: 'bad-number' }
const LETTERS = ['A', 'B', 'C', 'D', 'E', 'F'] as const

/** Reads `reliability`: an Admiralty letter with the band that the settings give it, a number r, or a band of r. */
export function readReliability(c: Context, map: WrittenMap): Reliability | null {
  const value = valueAt(map, 'reliability')
  if (!value) return null
  const { range } = value
  if (value.kind === 'scalar' && value.value !== null && numberOf(value) === null) {
    const written = String(value.value).trim()
    const letter = LETTERS.find((l) => l === written)
    if (letter) return { ...c.settings.reliability[letter], letter, range }
    const upper = LETTERS.find((l) => l === written.toUpperCase())
    const did = upper ? ` (did you mean ${upper}?)` : ''
    const message = `"${shorten(written)}" is no Admiralty letter A to F${did}`
    c.findings.add('bad-reliability', range, message, upper ? undefined : hintFor(written))
    return null
  }
  const band = readRange(c, map, 'reliability', R)
  return band && { ...band, letter: null, range }
}

function hintFor(written: string): string {
  const graded = /^[A-F][1-6]$/.test(written)
  return graded
    ? `here stands the letter alone: ${written[0]}; a grade stands on a report of an item`
    : `expected ${RELIABILITY}`
}

/** Reads a band, or a number as a band of no width. */
export function readRange(c: Context, map: WrittenMap, key: string, wanted = SETTING): Band | null {
  const value = valueAt(map, key)
  if (!value) return null
  if (value.kind === 'list') return readBand(c, value, wanted)
  if (value.kind === 'scalar' && numberOf(value) !== null) return readShare(c, value, wanted)
  c.findings.add('wrong-type', value.range, `expected ${wanted.expected}, found ${describe(value)}`)
  return null
}
