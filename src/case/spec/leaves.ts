import { z } from 'zod'

/*
 * In every definition of this folder `error` says what is expected at that place, in words that complete "expected …".
 * The JSON Schema for editors and the shape check (shape.ts) are both made from these definitions.
 */

/** A mapping with known keys. For an unknown key the message lists the known ones, from which a suggestion is made. */
export function mapping<S extends z.ZodRawShape>(shape: S, expected = 'a mapping') {
  const known = Object.keys(shape).join(' ')
  return z.strictObject(shape, { error: (issue) => (issue.code === 'unrecognized_keys' ? known : expected) })
}

/** One of a few words. */
export function oneOf<const W extends readonly string[]>(words: W) {
  return z.enum(words, { error: `one of ${words.join(' | ')}` })
}

export const text = z.string({ error: 'text' })
export const id = z
  .string({ error: 'an id' })
  .regex(/^[a-z0-9][a-z0-9-]*$/)
  .meta({ id: 'id', description: 'an id: a-z, 0-9 and hyphens' })
/** Things by id, in the order of the file. */
export function byId<T extends z.ZodType>(thing: T) {
  return z.record(id, thing, { error: 'a mapping of ids' })
}
/** A section of the file that may be left empty. */
export function section<T extends z.ZodType>(thing: T) {
  return z.union([byId(thing), z.null()], { error: 'a mapping of ids' }).optional()
}
export const ids = z.array(id, { error: 'a list of ids' })
export const day = z
  .string({ error: 'a day such as 2022-09-03' })
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .meta({ id: 'day', description: 'a day, written 2022-09-03; UTC' })
export const span = z
  .string({ error: 'a span such as `60 days` or `12 months`' })
  .regex(/^[0-9]+ (day|week|month|year)s?$/)
  .meta({
    id: 'span',
    description: 'a span of time: N days, weeks, months or years; months and years are of the calendar',
  })
export const because = text.optional().describe('the warrant: why this holds, or where it can be looked up')
export const url = text.regex(/^https?:\/\//i).optional()

export const share = z.number({ error: 'a number between 0 and 1' }).gt(0).lt(1)
export const band = z.tuple([share, share], { error: 'a band [lo, hi] of two numbers between 0 and 1' })
const word = z.string({ error: 'a word of the scale' })

/** What is expected where a probability stands. */
export const PROBABILITY = 'a probability: a number between 0 and 1, a word of the scale, or a band [lo, hi]'
/** What is expected where a reliability stands. */
export const RELIABILITY = 'an Admiralty letter A to F, a number between 0 and 1, or a band [lo, hi]'
/** What is expected where a band or a number stands. */
export const RANGE = 'a number between 0 and 1, or a band [lo, hi]'

/**
 * Left to the normaliser, which alone knows whether a mapping is a probability with its warrant, a row by hypothesis, or rows by state.
 * The shape check passes these over; the JSON Schema has them.
 */
const LATER = ''

const bare = [share, word, band] as const
/** A probability, with or without its warrant. */
export const probability = z
  .union([...bare, mapping({ p: z.union(bare).describe(PROBABILITY), because })], { error: LATER })
  .meta({ id: 'probability', description: PROBABILITY })
export const prior = z
  .union(bare, { error: LATER })
  .describe('a number in (0, 1) or a band [lo, hi]; without one, an equal share of what is left')
export const reliability = z
  .union([z.enum(['A', 'B', 'C', 'D', 'E', 'F']), share, band], { error: LATER })
  .optional()
  .describe(
    'how often this source, origin or report is informative: Admiralty A to F, a number r, or a band; the nearest wins',
  )
/** A band, or a number for one of no width. */
export const range = z.union([share, band], { error: LATER }).optional()

const cell = z.union([probability, z.null()])
/** P(true | hypothesis): one cell a hypothesis, or one for all. */
export const row = z.union([probability, z.record(z.string(), cell)], { error: LATER })
/** Rows of an item: one, or one for each state of what it is given. */
export const rows = z
  .union([probability, z.record(z.string(), z.union([cell, z.record(z.string(), cell)]))], { error: LATER })
  .meta({ id: 'rows', description: 'P(true | hypothesis); with `given`, a row for each of its states' })

/** Probabilities of a question's answers. */
export const answers = z.record(z.string(), probability, { error: 'a mapping of answers to probabilities' })
/** Rows of a question: answers by hypothesis, or these by state of what it is given. */
export const answerRows = z.record(z.string(), z.union([answers, z.record(z.string(), answers)], { error: LATER }), {
  error: 'a mapping of hypotheses to answers and their probabilities',
})

/** A rating of the classical matrix, or a blank. */
export const rating = z.union([z.enum(['II', 'I', 'N', 'NA', 'C', 'CC']), z.null()], { error: LATER })
