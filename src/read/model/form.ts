import { z } from 'zod'

const words = z.string().describe('words of the sentence, exactly as they stand there')
const party = z
  .object({ actor: z.string().describe('code of a state, part of a state or organisation'), words })
  .nullable()

/** One statement, as a model writes it. */
export const statementForm = z.object({
  n: z.number().describe('number of the sentence'),
  act: words,
  source: party,
  target: party,
  code: z.string().describe('CAMEO code, digits as text'),
  certainty: z.enum(['asserted', 'attributed', 'purported', 'denied', 'hypothetical']),
  cue: words.nullable().describe('words that make it other than asserted'),
  attributedTo: z.object({ actor: z.string().nullable(), words }).nullable(),
  date: z.object({ day: z.string().describe('YYYY-MM-DD'), words }).nullable(),
})

/** A statement of a model whose words, codes and actors have not been looked up yet. */
export type Claimed = z.infer<typeof statementForm>

/** What may be left out is as good as null. */
const nothing = { source: null, target: null, cue: null, attributedTo: null, date: null }

/** Reads one statement; null where it is none. What it holds beside is dropped. */
export function readClaim(value: unknown): Claimed | null {
  if (typeof value !== 'object' || value === null) return null
  const read = statementForm.safeParse({ ...nothing, ...value })
  return read.success ? read.data : null
}

/** The form of a whole answer as JSON Schema, all keys required and no others, as strict decoding asks for. */
export function answerSchema(): object {
  const { $schema: _, ...schema } = z.toJSONSchema(z.object({ statements: z.array(statementForm) }))
  return schema
}
