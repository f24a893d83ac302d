import { z } from 'zod'
import { listIn } from './answer.js'
import type { ModelEffects } from './effects.js'
import type { Endpoint } from './endpoint.js'
import { ModelFault } from './fault.js'
import { answerSchema } from './form.js'
import { type Patience, postToModel } from './post.js'

const completion = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string().nullish() }) })).min(1),
})

/** What a server answers to a key of the request that it does not know. */
const NOT_SO: ReadonlySet<number> = new Set([400, 415, 422])

/** Ways to ask, best first: not all servers constrain an answer to a schema, and not all models take a temperature. */
const WAYS: readonly (() => object)[] = [
  () => ({
    temperature: 0,
    response_format: {
      type: 'json_schema',
      json_schema: { name: 'statements', strict: true, schema: answerSchema() },
    },
  }),
  () => ({ temperature: 0 }),
  () => ({}),
]

/** A model that is asked page by page. */
export interface Chat {
  /**
   * @returns the statements that it answers with, unchecked; null where its answer holds no list of them
   * @throws ModelFault
   */
  ask(instructions: string, data: string, signal: AbortSignal): Promise<unknown[] | null>
}

/** Opens a chat with a model (the chat completions of OpenAI's API, without tools): what it can do is found out once. */
export function openChat(endpoint: Endpoint, patience: Patience, effects: ModelEffects): Chat {
  let way = 0
  return {
    async ask(instructions, data, signal) {
      const messages = [
        { role: 'system', content: instructions },
        { role: 'user', content: data },
      ]
      for (; ; way++) {
        const body = { model: endpoint.name, messages, stream: false, ...WAYS[way]!() }
        const accept = way < WAYS.length - 1 ? NOT_SO : new Set<number>()
        const { status, text } = await postToModel(endpoint, body, accept, patience, effects, signal)
        if (status === 200) return listIn(contentOf(text, endpoint))
      }
    },
  }
}

function contentOf(text: string, { url }: Endpoint): string {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    json = null
  }
  const read = completion.safeParse(json)
  if (!read.success)
    throw new ModelFault(
      'no-answer',
      `${url.host} answers, but not as a model does (is ${url.pathname} the right path?)`,
    )
  return read.data.choices[0]!.message.content ?? ''
}
