import type { Probability } from '../case.js'
import { describe, type Written, type WrittenMap } from '../parse/written.js'
import { reportUnknownKey } from '../spec/keys.js'
import { PROBABILITY } from '../spec/leaves.js'
import { readBand, readShare, type Wanted } from './band.js'
import type { Context } from './context.js'
import { numberOf, readText, valueAt } from './read.js'
import { readScaleWord } from './words.js'

const WANTED: Wanted = { expected: PROBABILITY, outside: 'bad-probability' }

/** Whether a value is a probability by itself, rather than a row of them by hypothesis. */
export function isCell(c: Context, value: Written): boolean {
  if (value.kind !== 'map') return true
  return value.entries.has('p') && !c.hypotheses.includes('p')
}

/** Whether a value was left blank. */
export function isBlank(value: Written | undefined): boolean {
  return !value || (value.kind === 'scalar' && value.value === null)
}

/**
 * Reads a probability: a number strictly between 0 and 1, a word of the declared scale, `impossible`, `certain`, a band, or a mapping of
 * one of these (`p`) with its warrant. The point of a word or a band is the middle.
 */
export function readProbability(c: Context, value: Written): Probability | null {
  if (value.kind !== 'map') return readBare(c, value, null)
  if (!value.entries.has('p') && !value.entries.has('because')) return refuse(c, value)
  for (const entry of value.entries.values()) {
    if (entry.key !== 'p' && entry.key !== 'because') reportUnknownKey(c.findings, entry, ['p', 'because'])
  }
  const because = readWarrant(c, value)
  const p = valueAt(value, 'p')
  if (p) return readBare(c, p, because)
  const start = { start: value.range.start, end: value.range.start }
  c.findings.add('missing-key', start, `the key "p" is missing: expected ${PROBABILITY}`)
  return null
}

function readWarrant(c: Context, map: WrittenMap): string | null {
  const value = valueAt(map, 'because')
  if (!value || (value.kind === 'scalar' && value.value !== null)) return readText(c, map, 'because')
  c.findings.add('wrong-type', value.range, `expected text, found ${describe(value)}`)
  return null
}

function readBare(c: Context, value: Written, because: string | null): Probability | null {
  const { range } = value
  if (value.kind === 'list') {
    const band = readBand(c, value, WANTED)
    return band && { ...band, as: 'band', word: null, because, range }
  }
  if (value.kind === 'map') return refuse(c, value)
  if (numberOf(value) !== null) {
    const share = readShare(c, value, WANTED)
    return share && { ...share, as: 'number', word: null, because, range }
  }
  if (typeof value.value !== 'string') return refuse(c, value)
  const word = value.value.trim().toLowerCase()
  if (word === 'impossible') return { point: 0, lo: 0, hi: 0, as: 'impossible', word, because, range }
  if (word === 'certain') return { point: 1, lo: 1, hi: 1, as: 'certain', word, because, range }
  const found = readScaleWord(c, value.value, range)
  return found && { ...found, as: 'word', because, range }
}

function refuse(c: Context, value: Written): null {
  c.findings.add('wrong-type', value.range, `expected ${PROBABILITY}, found ${describe(value)}`)
  return null
}
