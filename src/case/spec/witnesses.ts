import { z } from 'zod'
import { because, day, id, ids, mapping, oneOf, reliability, share, text, url } from './leaves.js'

/** Kinds of sources that the program knows; others are free. */
export const SOURCE_KINDS = [
  'sensor',
  'official',
  'outlet',
  'wire',
  'account',
  'register',
  'person',
  'opinion',
  'document',
  'other',
] as const

const anyway = share.optional().describe('P(says so | uninformative); default 0.5')
const pairOf = 'the two are given together, in place of a reliability'

export const source = mapping({
  name: text.describe('the name of who speaks'),
  kind: text.optional().describe(SOURCE_KINDS.join(' | ')),
  reliability,
  'would-say-anyway': anyway,
  interest: text.optional().describe('what the source has at stake, such as: party to the case'),
  actor: text.optional().describe('the actor whose voice it is: PAK.MFA'),
  lang: text.optional().describe('language, such as hi'),
  url: url.describe('where it stands, http:// or https://'),
  because,
})

export const origin = mapping({
  says: text.describe('what was seen or said first-hand'),
  source: id,
  kind: text.optional().describe('observation | statement | document'),
  date: day.optional(),
  reliability,
  'would-say-anyway': anyway,
  'says-if-true': share.optional().describe(`P(says so | true); ${pairOf}`),
  'says-if-false': share.optional().describe(`P(says so | false); ${pairOf}`),
  because,
  url: url.describe('where it stands, http:// or https://'),
})

/** An origin, or `own` for the source's own reporting, or `SOURCE:own` for another's. */
const originRef = z
  .string({ error: 'the id of an origin' })
  .regex(/^[a-z0-9][a-z0-9-]*(:own)?$/)
  .meta({ id: 'origin-ref', description: 'an origin; `own` for own reporting' })
const origins = z.array(originRef, { error: 'a list of origins' }).optional()

const quote = mapping({
  exact: text.describe('the words as they stand there'),
  prefix: text.optional().describe('the words before them'),
  suffix: text.optional().describe('the words after them'),
})

export const report = mapping({
  source: id,
  date: day,
  origins: origins.describe('first-hand origins that it goes back to; `[own]` for own reporting'),
  via: id
    .optional()
    .describe('the report or source it was taken from; without `origins`, those of that report are inherited'),
  corrects: id.optional().describe('an earlier report, which no longer counts from this day on'),
  retracted: day.optional(),
  reliability,
  lang: text.optional().describe('language, such as hi'),
  title: text.optional().describe('the headline as published'),
  url: url.describe('where it stands, http:// or https://'),
  archive: url.describe('a lasting copy, http:// or https://'),
  sha256: text
    .regex(/^[0-9a-fA-F]{64}$/)
    .optional()
    .describe('SHA-256 of what was read, 64 hexadecimal digits'),
  checked: text.optional().describe('what could be checked of it: address and title seen'),
  quote: quote.optional().describe('the sentence that matters, with its surroundings'),
  because,
})

/** A report on an item, with what is particular to this pair. */
export const link = z.union(
  [
    id,
    mapping({
      id,
      certainty: oneOf(['asserted', 'attributed', 'purported'])
        .optional()
        .describe('how surely this report says this sentence; default asserted; purported halves r'),
      grade: text
        .regex(/^[A-F][1-6]$/)
        .optional()
        .describe('the Admiralty pair for this report on this sentence: B2'),
      origins: origins.describe("of the report's origins, those that speak to this item"),
      quote: quote.optional().describe('the words of the report that say this sentence'),
    }),
  ],
  { error: 'the id of a report, or a mapping with `id`' },
)
export const links = z.array(link, { error: 'a list of reports' })

export const resolution = mapping({
  of: text.describe('forecasts.ID, evidence.ID or questions.ID'),
  outcome: text.describe("yes | no | partly | unresolvable, or an answer's id"),
  on: day,
  by: text.optional().describe('who decided it'),
  because,
  reports: ids.optional().describe('reports that it rests on'),
})
