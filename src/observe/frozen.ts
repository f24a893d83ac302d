import { z } from 'zod'
import type { Observations } from '../case/observations.js'
import { type Day, formatDay, parseDay } from '../world/days.js'

/** The layout that this version writes. */
const SCHEMA = 1

const day = z.string().refine((text) => parseDay(text) !== null, 'not a day (YYYY-MM-DD)')
const asDay = day.transform((text): Day => parseDay(text)!)
const chance = z.number().min(0).max(1)
const banded = z.strictObject({ point: z.number(), lo: z.number(), hi: z.number() })
const band = z
  .strictObject({ point: chance, lo: chance, hi: chance })
  .refine(({ point, lo, hi }) => lo <= point && point <= hi, 'a point outside its band')
const text = z.string()
const count = z.number().min(0)

const traced = { feed: text, batches: z.array(text), sql: z.array(text), notes: z.array(text) }
const cited = z.strictObject({
  id: text,
  day,
  source: text.nullable(),
  target: text.nullable(),
  code: text.nullable(),
  url: text.nullable(),
  input: text.nullable(),
})
const acts = z.strictObject({
  by: z.literal('acts'),
  ...traced,
  window: z.strictObject({ from: day, to: day, days: count, delivered: count }),
  needed: z.number(),
  detection: band,
  visibility: chance,
  usual: z.strictObject({ from: day, to: day, delivered: count, count, expected: count }).nullable(),
  events: z.array(cited),
})
const compared = z.strictObject({ from: day, to: day, delivered: count, conflict: count, cooperation: count })
const ties = z.strictObject({
  by: z.literal('ties'),
  ...traced,
  pair: z.tuple([text, text]),
  found: z.enum(['worse', 'better', 'no-change']),
  broken: z.boolean(),
  why: text,
  before: compared,
  after: compared,
  conflict: banded,
  cooperation: banded,
  odds: banded,
  least: banded,
  series: z.array(z.strictObject({ from: day, to: day, conflict: count.nullable(), cooperation: count.nullable() })),
})
const effect = z.strictObject({
  by: z.literal('effect'),
  ...traced,
  pair: z.tuple([text, text]),
  on: day,
  found: text,
  periods: z.array(z.tuple([day, day])),
  pre: count,
  controls: count,
  measured: z.array(
    z.strictObject({
      measure: z.enum(['balance', 'conflict', 'cooperation']),
      unit: text,
      verdict: z.enum(['more', 'less', 'none', 'disagree', 'refused']),
      times: banded.nullable(),
      why: text.nullable(),
      methods: z.array(
        z.union([
          z.strictObject({ method: text, times: banded, p: chance, finds: z.enum(['more', 'less', 'none']) }),
          z.strictObject({ method: text, refused: text }),
        ]),
      ),
      came: z.array(count.nullable()),
      expected: z.array(banded.nullable()),
    }),
  ),
})
const rate = z.strictObject({
  share: chance,
  interval: z.tuple([chance, chance]),
  x: count,
  n: count,
  by: z.enum(['library', 'ledger']),
  says: text,
  pattern: text,
  outcome: text,
  within: text,
  leftOut: z.array(text),
  open: count,
  placed: z.strictObject({ named: z.array(text), says: text }).nullable(),
  source: text,
})
const told = { asked: text.exactOptional(), trace: z.discriminatedUnion('by', [acts, ties, effect]).exactOptional() }

const observation = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('no-data'), why: text, ...told }),
  z.strictObject({ state: z.literal('rate'), rate, ...told }),
  z.strictObject({ state: z.literal('pending'), why: text, closes: asDay, elapsed: chance.exactOptional(), ...told }),
  z.strictObject({
    state: z.enum(['seen', 'not-seen']),
    coverage: band,
    usual: chance,
    elapsed: chance,
    count,
    feed: text,
    closes: asDay,
    negated: z.literal(true).exactOptional(),
    ...told,
  }),
])

const frozen = z.strictObject({
  schema: z.literal(SCHEMA),
  asOf: asDay,
  replayed: z.boolean(),
  items: z.record(text, observation),
  rates: z.record(text, observation).exactOptional(),
})

/**
 * Writes observations down, so that a judgement can be repeated without the ledger: the text of `X.observed.json`. Judging from
 * `readFrozen` of it equals judging from the observations themselves, to the last digit.
 * @returns JSON with a final newline; days are ISO days
 */
export function freeze({ asOf, replayed, items, rates }: Observations): string {
  const written = (all: Observations['items']): object =>
    Object.fromEntries(
      Object.entries(all).map(([id, o]) => [id, 'closes' in o ? { ...o, closes: formatDay(o.closes) } : o]),
    )
  const more = rates ? { rates: written(rates) } : {}
  const whole = { schema: SCHEMA, asOf: formatDay(asOf), replayed, items: written(items), ...more }
  return `${JSON.stringify(whole, null, 2)}\n`
}

/**
 * Reads what `freeze` wrote.
 * @returns the observations, or what is wrong with the text, one line a fault: `items.protest.usual: …`
 */
export function readFrozen(json: string): { observations: Observations } | { faults: string[] } {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch (error) {
    return { faults: [`not JSON: ${(error as Error).message}`] }
  }
  const schema = (value as { schema?: unknown } | null)?.schema
  if (typeof schema === 'number' && schema > SCHEMA) {
    return { faults: [`schema: ${schema} is newer than ${SCHEMA}, the newest that this version reads`] }
  }
  const read = frozen.safeParse(value)
  if (read.success) {
    const { schema: _, ...observations } = read.data
    return { observations }
  }
  return {
    faults: read.error.issues.map(({ path, message }) => `${path.length > 0 ? `${path.join('.')}: ` : ''}${message}`),
  }
}
