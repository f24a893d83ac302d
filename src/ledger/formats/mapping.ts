import { parse as parseYaml } from 'yaml'
import { z } from 'zod'
import { stateSchemes } from '../../world/actors/codes.js'
import { parseDay } from '../../world/days.js'

const day = z.string().refine((text) => parseDay(text) !== null, 'not a day (YYYY-MM-DD)')
const span = z.string().refine((text) => {
  const [from, to] = text.split('..').map(parseDay)
  return from != null && to != null && from <= to
}, 'not a span of days (2018-01-01..2018-12-31)')

/** Ways of writing a day; `YYYY-MM` is the first of the month. */
export const dayStyles = ['YYYY-MM-DD', 'YYYYMMDD', 'YYYY-MM', 'DD/MM/YYYY', 'MM/DD/YYYY', 'DD.MM.YYYY'] as const

/** A column by its name alone, or with how its cells are written. */
function column<T extends z.ZodRawShape>(how: T) {
  const named = z.strictObject({ column: z.string(), ...how })
  return z.preprocess((value) => (typeof value === 'string' ? { column: value } : value), named)
}
const party = column({ scheme: z.enum(stateSchemes).default('alpha3') })
const when = column({ style: z.enum(dayStyles).default('YYYY-MM-DD') })
const act = column({ scheme: z.enum(['cameo', 'plover']).default('cameo') })

/** A mapping file: how to read a table that no format knows. See docs/feeds.md. */
export const mappingSchema = z
  .strictObject({
    feed: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'lower-case letters, digits and hyphens'),
    format: z.enum(['csv', 'tsv', 'jsonl']),
    columns: z.strictObject({
      id: z.string().optional(),
      day: when,
      source: party,
      target: party,
      code: act.optional(),
      intensity: z.string().optional(),
      mentions: z.string().optional(),
      url: z.string().optional(),
      place: z.string().optional(),
    }),
    counts: z
      .strictObject({
        1: z.string().optional(),
        2: z.string().optional(),
        3: z.string().optional(),
        4: z.string().optional(),
      })
      .optional(),
    score: z.string().optional(),
    scale: z.string().optional(),
    covers: span.optional(),
    missing: z.array(day).optional(),
  })
  .superRefine((mapping, context) => {
    const kinds = [mapping.columns.code, mapping.counts, mapping.score].filter((kind) => kind !== undefined).length
    const say = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    if (kinds !== 1)
      say('columns', 'give one of columns.code (events), counts (a table of counts) and score (a table of scores)')
    if (mapping.columns.code !== undefined && mapping.columns.id === undefined)
      say('columns', 'events need a column id')
    if ((mapping.score ?? mapping.columns.intensity) !== undefined && mapping.scale === undefined)
      say('scale', 'say whose numbers they are (goldstein-icews, or a name of your own)')
    if (mapping.missing !== undefined && mapping.covers === undefined) say('missing', 'goes with covers')
  })

export type Mapping = z.infer<typeof mappingSchema>

/**
 * Reads a mapping file.
 * @param text YAML
 * @returns the mapping, or what is wrong with it, one line a fault: `columns.day: …`
 */
export function readMapping(text: string): { ok: Mapping } | { faults: string[] } {
  let value: unknown
  try {
    value = parseYaml(text)
  } catch (error) {
    return { faults: [(error as Error).message.split('\n')[0]!] }
  }
  if (typeof value !== 'object' || value === null)
    return { faults: ['not a mapping with feed, format and columns (is it the table itself?)'] }
  const read = mappingSchema.safeParse(value)
  if (read.success) return { ok: read.data }
  return {
    faults: read.error.issues.map(({ path, message }) => `${path.length > 0 ? `${path.join('.')}: ` : ''}${message}`),
  }
}
