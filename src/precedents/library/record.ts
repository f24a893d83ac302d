import { z } from 'zod'
import { CODEBOOK, LOOKED_FOR, type Section } from './codebook.js'

const DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/
const date = z.preprocess(
  (written) => (typeof written === 'number' ? String(written) : written),
  z.string().regex(DATE, 'no date: write 1956, 1956-11 or 1956-11-02'),
)
const text = z.string('no text').trim().min(1, 'empty')
const sourceKey = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'no key of a source: lower case, digits and hyphens')
const sourceKeys = z.array(sourceKey, 'a list of keys of sources').min(1, 'no source')

/**
 * How a value is known, with the sources: `seen`, a stored copy of the source was read; `recalled`, general knowledge, and the source that is
 * named was not read for this record.
 */
const known = { seen: sourceKeys.optional(), recalled: sourceKeys.optional() }

function holding(section: Section, name: string, holds: 'date' | 'text' | readonly string[]): z.ZodType<string> {
  const more = LOOKED_FOR.has(`${section}.${name}`) ? ['unknown', 'none-found'] : ['unknown']
  if (holds === 'text') return text
  if (holds === 'date')
    return z.union([z.literal('unknown'), date], 'no date: write 1956, 1956-11, 1956-11-02, or unknown')
  const words = [...holds, ...more]
  return z.enum(words as [string, ...string[]], `one of ${words.join(', ')}`)
}

/** A field is a bare value, known as its section says, or a mapping that may say so itself. */
function fieldOf(value: z.ZodType<string>) {
  const whole = z.strictObject({
    is: value,
    on: date.optional(),
    says: text.optional(),
    ...known,
  })
  return z.preprocess((written) => (isMapping(written) ? written : { is: written }), whole)
}

function isMapping(written: unknown): boolean {
  return typeof written === 'object' && written !== null && !Array.isArray(written)
}

function sectionOf(section: Section) {
  const fields = Object.entries(CODEBOOK[section]).map(([name, holds]) => [
    name,
    fieldOf(holding(section, name, holds)),
  ])
  const shape = Object.fromEntries(fields) as Record<string, ReturnType<typeof fieldOf>>
  const whole = z.strictObject({ ...shape, ...known }, `a section: ${section}`)
  return z.preprocess((written, context) => spread(written, context), whole)
}

/** Writes out the short forms `unknown: [names]` and `none-found: [names]`, so that every field stands in its section once. */
function spread(written: unknown, context: z.RefinementCtx): unknown {
  if (!isMapping(written)) return written
  const { unknown: unknowns, 'none-found': inVain, ...section } = written as Record<string, unknown>
  const lists = { unknown: unknowns ?? [], 'none-found': inVain ?? [] }
  for (const [value, names] of Object.entries(lists)) {
    for (const name of Array.isArray(names) ? names : [names]) {
      if (typeof name === 'string' && !(name in section)) section[name] = value
      else context.addIssue({ code: 'custom', path: [value], message: `${name} stands twice, or is no name` })
    }
  }
  return section
}

/** A source that a reader can look up. */
const sourceSchema = z.strictObject({
  type: z.enum(['register', 'archive', 'court', 'book', 'article', 'newspaper', 'official', 'encyclopedia', 'web']),
  ref: text.describe('author, title, place in it, or title and date'),
  url: z.url().optional(),
})

const actor = z.string().regex(/^[A-Z]{3}(\.REB)?$/, 'a state by alpha-3, with .REB for armed opposition in it')

/** A record of the library as written, one file an episode. */
export const recordSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id: lower case, digits and hyphens'),
  frame: z.enum(['drawn', 'convenience'], 'drawn or convenience'),
  a: actor.describe('who delivered'),
  c: actor.describe('who received'),
  group: text.optional().describe('the armed group, where C is one'),
  b: actor.describe("C's adversary"),
  episode: sectionOf('episode'),
  knowledge: sectionOf('knowledge'),
  before: sectionOf('before'),
  intent: sectionOf('intent'),
  response: sectionOf('response'),
  after: sectionOf('after'),
  looked: z.array(text).describe('where was looked, for what is none-found'),
  provenance: z.strictObject({
    coder: z.enum(['first', 'second']),
    coded: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'the day of coding, such as 2026-11-22'),
    certainty: z.enum(['high', 'medium', 'low']),
  }),
})

/** All sources of the library by key, `sources.yaml`. */
export const sourcesSchema = z.record(sourceKey, sourceSchema)

export type Sources = z.infer<typeof sourcesSchema>
export type LibraryRecord = z.infer<typeof recordSchema>
