import { createHash } from 'node:crypto'
import { z } from 'zod'

/** The form of an alert in the file and to the webhook; a later form has a higher number. */
const SCHEMA = 1

/** Records that one alert cites. */
export const CITED = 5

const kinds = [
  'leader',
  'load-bearing',
  'posterior',
  'item',
  'cell',
  'tripwire',
  'faults',
  'mended',
  'silent',
  'delivers',
] as const

const told = z.union([
  z.string(),
  z.array(z.string()),
  z.record(z.string(), z.union([z.number(), z.array(z.string())])),
])
const text = z.string()
const cited = z.object({
  id: text,
  day: text,
  source: text.nullable(),
  target: text.nullable(),
  code: text.nullable(),
  url: text.nullable(),
  input: text.nullable(),
})

const change = z.object({
  kind: z.enum(kinds),
  /** the item, tripwire or feed; null where it is of the whole case */
  subject: text.nullable(),
  before: told.nullable(),
  after: told.nullable(),
  /** in one sentence */
  says: text,
  /** the first of the records that decided it */
  events: z.array(cited),
  /** the note of a tripwire */
  note: text.nullable(),
})

/** What is otherwise than at the look before. */
export type Change = z.infer<typeof change>

/** The form in which a pending alert stands in the state file, in the alert file and in a POST; its keys come in this order. */
export const alertForm = z.object({
  schema: z.literal(SCHEMA),
  /** the same however often it is delivered */
  id: text,
  case: text,
  file: text,
  /** the moment of the look, and the day that was judged */
  at: text,
  asOf: text,
  ...change.shape,
  /** what is otherwise since the look before: the case's file, what the ledger holds, the day; empty at the first look */
  because: z.array(z.enum(['file', 'ledger', 'day'])),
  /** who leads now, and how surely; empty where the case could not be judged */
  leaders: z.array(text),
  posterior: z.record(z.string(), z.number()),
})

export type Alert = z.infer<typeof alertForm>

/** What all alerts of one look share. */
export type AlertContext = Pick<Alert, 'case' | 'file' | 'at' | 'asOf' | 'because' | 'leaders' | 'posterior'>

/**
 * Makes alerts of the changes of one look.
 * @param watch which watch it is, and how many of its looks have brought alerts before: a look that is repeated after an interruption and
 *   finds the same gives the same ids
 */
export function alertsOf(
  changes: readonly Change[],
  context: AlertContext,
  watch: { id: string; look: number },
): Alert[] {
  return changes.map((found, i) => {
    const { kind, subject, before, after } = found
    const key = JSON.stringify([watch.id, watch.look, i, kind, subject, before, after])
    const id = createHash('sha256').update(key).digest('hex').slice(0, 24)
    return alertForm.parse({ schema: SCHEMA, id, ...context, ...found })
  })
}
