import type { Context } from 'hono'
import { z } from 'zod'
import { findActor } from '../../world/actors/find.js'
import { parseDay } from '../../world/days.js'
import { Refusal } from './refusal.js'

/** The code of a state. */
const state = z.string().transform((text, context) => {
  const found = text.length <= 20 ? findActor(text) : null
  if (found && 'ok' in found && found.ok.state !== null && found.ok.role === null) return found.ok.code
  const meant = found && !('ok' in found) && found.suggestion !== null ? ` (did you mean ${found.suggestion}?)` : ''
  context.addIssue({ code: 'custom', message: `"${text.slice(0, 20)}" is no state such as PAK${meant}` })
  return z.NEVER
})
const day = z.string().transform((text, context) => {
  const found = parseDay(text)
  if (found !== null) return found
  context.addIssue({ code: 'custom', message: `"${text.slice(0, 20)}" is no day such as 2022-09-03` })
  return z.NEVER
})
const feed = z.string().regex(/^[\w.-]{1,60}$/, 'a feed has a name of letters and digits')
const classes = z
  .string()
  .regex(/^[1-4](?:,[1-4]){0,3}$/, 'classes are some of 1,2,3,4')
  .transform((text) => [...new Set(text.split(',').map(Number))])

const pair = { a: state, b: state, feed: feed.optional() }
const span = { from: day.optional(), to: day.optional() }

/** What each question to the ledger may be asked with; anything else in the address is refused. */
export const PARAMETERS = {
  ties: z.strictObject({ ...pair, ...span }),
  events: z.strictObject({ ...pair, feed, from: day, to: day, classes: classes.optional() }),
  triad: z.strictObject({ ...pair, ...span, third: state }),
  effect: z.strictObject({
    ...pair,
    on: day,
    event: z.string().max(120, 'an event has at most 120 characters').optional(),
  }),
  network: z.strictObject({ feed: feed.optional(), ...span }),
}

/**
 * The parameters of an address.
 * @throws Refusal for one that is missing, unknown, written twice, or not what it must be
 */
export function asked<T extends z.ZodType>(c: Context, shape: T): z.infer<T> {
  const given = Object.entries(c.req.queries())
  const twice = given.find(([, values]) => values.length !== 1)
  if (twice) throw new Refusal(400, 'bad-question', `"${twice[0].slice(0, 40)}" is asked twice`)
  const read = shape.safeParse(Object.fromEntries(given.map(([key, values]) => [key, values[0]])))
  if (read.success) return read.data
  const { path, message } = read.error.issues[0]!
  throw new Refusal(400, 'bad-question', path.length === 0 ? message : `${path.join('.')}: ${message}`)
}

/** @throws Refusal where two of the states are one */
export function different(...states: string[]): void {
  if (new Set(states).size < states.length)
    throw new Refusal(400, 'bad-question', `two different states are wanted, not ${states.join(' and ')}`)
}
