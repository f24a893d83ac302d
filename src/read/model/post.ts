import type { Answered, ModelEffects } from './effects.js'
import type { Endpoint } from './endpoint.js'
import { ModelFault } from './fault.js'

/** How long, how often and for how much a model is asked. */
export interface Patience {
  /** tries of one request */
  tries: number
  /** milliseconds before the second try; doubled with each further one */
  firstWait: number
  /** milliseconds that a server may ask to wait */
  longestWait: number
  /** milliseconds from a try's beginning to the last byte of its answer */
  longest: number
  /** bytes of an answer */
  mostBytes: number
}

/** A model on a machine of one's own may take minutes for a page. */
export const PATIENCE: Patience = {
  tries: 4,
  firstWait: 1_000,
  longestWait: 60_000,
  longest: 240_000,
  mostBytes: 1_000_000,
}

/** Answers after which trying again may help. */
const PASSING = new Set([408, 425, 429, 500, 502, 503, 504])
/** Ends of a connection after which trying again may help. */
const BROKEN = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET'])

/**
 * Posts JSON to a model, again after passing troubles: after what `Retry-After` asks for (RFC 9110, section 10.2.3), else
 * after waits that double, with jitter.
 * @returns the status, 200 or one of those that `accept` names, and the body
 * @throws ModelFault; the signal's reason when aborted
 */
export async function postToModel(
  endpoint: Endpoint,
  body: object,
  accept: ReadonlySet<number>,
  patience: Patience,
  effects: ModelEffects,
  signal: AbortSignal,
): Promise<{ status: number; text: string }> {
  const { url, key } = endpoint
  const headers: Record<string, string> = { 'Content-Type': 'application/json', Accept: 'application/json' }
  headers['User-Agent'] = 'demarche'
  if (key !== null) headers.Authorization = `Bearer ${key}`
  for (let tried = 1; ; tried++) {
    const late = AbortSignal.timeout(patience.longest)
    let wait = patience.firstWait * 2 ** (tried - 1) * (0.75 + effects.random() / 2)
    let trouble: ModelFault
    try {
      const answer = await effects.post(url, headers, JSON.stringify(body), AbortSignal.any([signal, late]))
      const { status } = answer
      if (status === 200 || accept.has(status)) return { status, text: await receive(answer, url, patience.mostBytes) }
      trouble = await refusal(answer, endpoint)
      if (!PASSING.has(status)) throw trouble
      wait = Math.max(wait, askedWait(answer.header('retry-after'), effects.now()))
    } catch (error) {
      signal.throwIfAborted()
      if (error instanceof ModelFault) throw error
      if (late.aborted)
        throw new ModelFault('late', `${url.host} gave no whole answer within ${patience.longest / 1000} s`)
      const { code, message } = causeOf(error)
      trouble = new ModelFault('unreachable', `${url.host} cannot be reached: ${message}`)
      if (!BROKEN.has(code)) throw trouble
    }
    if (tried >= patience.tries) throw trouble
    if (wait > patience.longestWait)
      throw new ModelFault('busy', `${trouble.message}; it asks to wait ${Math.ceil(wait / 1000)} s`)
    await effects.sleep(wait, signal)
    signal.throwIfAborted()
  }
}

async function receive(answer: Answered, url: URL, most: number): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of answer.body) {
    size += chunk.length
    if (size > most) {
      answer.discard()
      throw new ModelFault('too-large', `${url.host} answered with more than ${most} bytes`)
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** What a server says of itself when it will not, in a line and without the key. */
async function refusal(answer: Answered, { url, key }: Endpoint): Promise<ModelFault> {
  const { status } = answer
  if (status >= 300 && status < 400) {
    answer.discard()
    return new ModelFault('refused', `${url.host} redirects elsewhere; only the address given is spoken to`)
  }
  let said = ''
  try {
    const { error } = JSON.parse(await receive(answer, url, 20_000)) as { error?: { message?: unknown } | string }
    const message = typeof error === 'object' ? error.message : error
    if (typeof message === 'string') said = message
  } catch {
    answer.discard()
  }
  if (key !== null) said = said.replaceAll(key, '…')
  const passing = PASSING.has(status)
  return new ModelFault(
    passing ? 'busy' : 'refused',
    `${url.host} answered ${status}${said === '' ? '' : `: ${said.slice(0, 200)}`}`,
  )
}

function askedWait(header: string | null, now: number): number {
  if (header === null) return 0
  if (/^\d{1,9}$/.test(header.trim())) return Number(header) * 1000
  const at = Date.parse(header)
  return Number.isNaN(at) ? 0 : Math.max(0, at - now)
}

/** What lies beneath "fetch failed". */
function causeOf(error: unknown): { code: string; message: string } {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  if (!(cause instanceof Error)) return { code: '', message: String(error) }
  const code = 'code' in cause ? String(cause.code) : ''
  return { code, message: cause.message || code }
}
