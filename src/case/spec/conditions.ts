import { z } from 'zod'
import { because, day, mapping, oneOf, probability, row, span, text } from './leaves.js'

const wordOrCode = z.union([z.string(), z.number()], { error: 'a code in quotation marks' })
const quad = z.number({ error: 'a quad class 1 to 4' }).int().min(1).max(4)

export const indicator = mapping(
  {
    from: text.describe('who acts: a state means its government, ministries and forces; `RRR.*` everyone in it'),
    to: text.describe('whom the acts are aimed at'),
    types: z.array(text, { error: 'a list of PLOVER types' }).optional().describe('PLOVER event types, such as ACCUSE'),
    modes: z.array(text, { error: 'a list of PLOVER modes' }).optional().describe('modes of the PLOVER types'),
    codes: z
      .array(wordOrCode, { error: 'a list of quoted CAMEO codes' })
      .optional()
      .describe('CAMEO codes, in quotation marks'),
    quad: z
      .union([quad, z.array(quad)], { error: 'a quad class 1 to 4, or a list of them' })
      .optional()
      .describe('quad classes'),
    after: day.describe('first day of the window'),
    within: span.optional().describe('the window ends so long after `after`; both days count'),
    until: day.optional().describe('last day of the window'),
    'at-least': z.number({ error: 'a whole number' }).int().min(1).optional().describe('how many acts; default 1'),
    'above-usual': z
      .number({ error: 'a number between 0 and 1' })
      .gt(0)
      .lt(1)
      .optional()
      .describe("a quantile of the pair's own past that the count must pass"),
    'typical-delay': span.optional().describe('mean wait for the acts; without it an open window weighs nothing'),
    visibility: z
      .number({ error: 'a number above 0, up to 1' })
      .gt(0)
      .max(1)
      .optional()
      .describe('the share of such acts that are public at all; default 1'),
  },
  'an indicator: a mapping with from, to, acts and a window',
).meta({ id: 'indicator', description: 'acts that are read from the ledger' })

const CHANGES = ['worse', 'no-worse', 'better', 'no-better'] as const

export const ties = mapping({
  window: z
    .string({ error: 'a window such as 2022-03-01..2022-08-31' })
    .optional()
    .describe('two days: 2022-03-01..2022-08-31'),
  within: span.optional().describe("in forecasts: this long after the case's as-of"),
  is: oneOf([...CHANGES, 'broken', 'not-broken']).describe('what is claimed of them'),
}).meta({ id: 'ties', description: 'the level of ties in a window' })

export const effect = mapping({
  on: day.describe('the day of the event whose effect is asked for'),
  is: oneOf(CHANGES).describe('what is claimed of it'),
  within: span.optional(),
}).meta({ id: 'effect', description: 'the change of ties against what would have been' })

export const precedents = mapping({
  pattern: text.describe('the pattern of comparable episodes'),
  outcome: text.describe('what came of them'),
  within: span.optional(),
  documented: text.optional().describe('what the episodes document, such as `intent`'),
}).meta({ id: 'precedents', description: 'what followed in comparable cases' })

const says = text.describe('a condition that only a person can see')

/** A condition as written. */
export type ConditionSpec = {
  indicator?: z.input<typeof indicator> | undefined
  ties?: z.input<typeof ties> | undefined
  effect?: z.input<typeof effect> | undefined
  precedents?: z.input<typeof precedents> | undefined
  says?: string | undefined
  any?: ConditionSpec[] | undefined
  all?: ConditionSpec[] | undefined
  within?: string | undefined
  by?: string | undefined
}

const conditions = z.lazy(() => z.array(condition, { error: 'a list of conditions' })).optional()

/** What a forecast or a tripwire waits for: exactly one of these. */
export const condition: z.ZodType<ConditionSpec, ConditionSpec> = mapping(
  {
    indicator: indicator.optional(),
    ties: ties.optional(),
    effect: effect.optional(),
    precedents: precedents.optional(),
    says: says.optional(),
    any: conditions.describe('met when one of these is'),
    all: conditions.describe('met when all of these are'),
    within: span.optional().describe('for ties, effect and precedents'),
    by: day.optional().describe('for a condition that only a person can see'),
  },
  'a condition: one of indicator, ties, effect, precedents, says, any, all',
).meta({ id: 'condition', description: 'one of indicator, ties, effect, precedents, says, any, all' })

export const forecast = mapping({
  says: text.describe('an outcome that will have happened or not'),
  outcome: condition.optional(),
  'base-rate': mapping({ precedents }).optional().describe('how often it followed in comparable cases'),
  p: probability.optional(),
  if: row.optional().describe('P(yes | hypothesis), for a forecast that depends on the answer'),
  by: day.optional().describe('the day by which it is decided'),
  because,
})

export const tripwire = mapping({
  says: text.describe('what would change the judgement'),
  when: condition,
  by: day.optional().describe('the day by which it is expected'),
  // biome-ignore lint/suspicious/noThenProperty: a key of the language
  then: text.optional().describe('a note; it never moves a number'),
})
