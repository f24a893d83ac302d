import { z } from 'zod'
import { id, mapping, oneOf, span, text } from '../../case/spec/leaves.js'
import { obligations } from '../registers/record.js'

/*
 * The pattern language as it is written. As in the case language, `error` completes "expected …".
 */

const role = z.string({ error: 'a role such as A' }).regex(/^[A-Z]$/, 'a role is one capital letter')
const pair = z.tuple([role, role], { error: 'two roles such as [A, B]' })
const window = {
  within: span.optional().describe('holds at some time so long before the event, or during it'),
  before: span.optional().describe('holds at some time so long before the event, and not only during it'),
}
const quad = z.number({ error: 'a quad class 1 to 4' }).int().min(1).max(4)

const conditions = {
  transfer: mapping({
    from: role,
    to: role,
    first: span.optional().describe('none in so long before'),
    ...window,
  }).optional(),
  conflict: mapping({ between: pair, ...window }).optional(),
  dispute: mapping({
    between: pair,
    hostility: z
      .number({ error: 'a level 1 to 5' })
      .int()
      .min(1)
      .max(5)
      .optional()
      .describe('2 threat, 3 display, 4 force, 5 war'),
    ...window,
  }).optional(),
  rivalry: mapping({ between: pair, ...window }).optional(),
  alliance: mapping({
    between: pair,
    to: z.array(oneOf(obligations), { error: 'a list of obligations' }).optional(),
    ...window,
  }).optional(),
  footing: mapping({ of: pair, is: oneOf(['partners', 'at-peace', 'hostile']), ...window }).optional(),
  'leader-change': mapping({
    of: role,
    entry: z.array(text, { error: 'a list of ways to come to office' }).optional(),
    ...window,
  }).optional(),
  votes: mapping({
    cast: z.record(role, oneOf(['yes', 'no', 'abstain']), { error: 'roles and their votes' }),
    names: role.describe('the role whose state the title of the roll call names'),
  }).optional(),
  events: mapping({
    from: role,
    to: role,
    types: z.array(text, { error: 'a list of PLOVER types' }).optional(),
    modes: z.array(text, { error: 'a list of PLOVER modes' }).optional(),
    codes: z.array(text, { error: 'a list of CAMEO codes in quotation marks' }).optional(),
    quad: z.array(quad, { error: 'a list of quad classes' }).optional(),
    'at-least': z.number({ error: 'a whole number' }).int().min(1).optional().describe('acts; default 1'),
    'above-usual': z.number({ error: 'a number between 0 and 1' }).gt(0).lt(1).optional(),
    over: span
      .optional()
      .describe(
        'the stretch in which the acts are counted; without it 30 days in `event`, all of the window in `where`',
      ),
    ...window,
  }).optional(),
}

/** A clause as written: exactly one key. */
export type ClauseSpec = { [K in keyof typeof conditions]?: z.infer<(typeof conditions)[K]> } & {
  any?: ClauseSpec[] | undefined
  none?: ClauseSpec | undefined
}

const clause: z.ZodType<ClauseSpec> = mapping(
  {
    ...conditions,
    any: z.lazy(() => z.array(clause, { error: 'a list of conditions' }).min(1)).optional(),
    none: z.lazy(() => clause).optional(),
  },
  'a condition',
).superRefine((written, context) => {
  const keys = Object.keys(written)
  if (keys.length === 1) return
  context.addIssue({
    code: 'custom',
    message: keys.length === 0 ? 'a condition is missing' : `one condition, here are ${keys.join(', ')}`,
  })
}) as z.ZodType<ClauseSpec>

/** A pattern as written, one file a pattern. */
export const patternSchema = mapping({
  pattern: id,
  title: text,
  finds: text.describe('a sentence: what it finds'),
  misses: text.describe('a sentence: what it misses'),
  roles: z.record(role, text, { error: 'roles and what they are' }),
  pair,
  unit: z.array(role, { error: 'a list of roles' }).min(1),
  gap: span,
  event: clause,
  where: z.array(clause, { error: 'a list of conditions' }).optional(),
  war: pair.optional(),
  library: z.boolean({ error: 'true or false' }).optional(),
})

export type PatternSpec = z.infer<typeof patternSchema>
