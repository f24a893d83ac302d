import type { Answer, FetchEffects } from './effects.js'
import { FetchError } from './fault.js'
import { watchFlow } from './flow.js'
import { headFault, type Kind } from './head.js'
import { openWithin } from './open.js'
import { type Pace, type Patience, retryAfter, waitAgain, waitTurn } from './pace.js'

/** Takes the bytes of one file in order, over as many connections as it needs. */
export interface Sink {
  /** bytes that are in */
  readonly length: number
  write(chunk: Uint8Array): Promise<void>
  /** forgets all of them */
  restart(): Promise<void>
}

/** How to speak to one feed. */
export interface Line {
  /** the feed's address; no other host is spoken to */
  base: URL
  patience: Patience
  pace: Pace
  effects: Pick<FetchEffects, 'now' | 'random' | 'sleep' | 'request'>
  signal: AbortSignal
}

/** What is transferred. */
interface Transfer {
  url: URL
  kind: Kind
  /** the published length in bytes, null where none is published */
  bytes: number | null
  sink: Sink
  /** called with each count of bytes that came */
  onBytes?: (count: number) => void
}

/** Bytes by which a file must have grown for the count of tries to begin again. */
const PROGRESS = 64 * 1024
/** Bytes that are looked at before any is taken. */
const HEAD = 512

/**
 * Brings one file into its sink: goes on where the sink stands, where the server honours that (Range, RFC 9110,
 * section 14), and anew where it does not; tries again after resets, stalls and 5xx.
 * @throws FetchError with the last reason, once it is final or the tries are used up; the signal's reason when aborted.
 */
export async function transfer(line: Line, what: Transfer): Promise<void> {
  const { patience, signal } = line
  let reached = what.sink.length
  for (let tried = 1; ; tried++) {
    await waitTurn(line.pace, line.effects, signal)
    signal.throwIfAborted()
    try {
      return await attempt(line, what)
    } catch (error) {
      signal.throwIfAborted()
      if (!(error instanceof FetchError)) throw error
      if (what.sink.length >= reached + PROGRESS) tried = 1
      reached = Math.max(reached, what.sink.length)
      if (!error.again) throw error
      if (tried >= patience.tries) throw tired(error, tried)
      await waitAgain(error, tried, patience, line.pace, line.effects, signal)
    }
  }
}

async function attempt(line: Line, what: Transfer): Promise<void> {
  const here = new AbortController()
  const stop = (): void => here.abort(line.signal.reason)
  line.signal.addEventListener('abort', stop, { once: true })
  const watch = watchFlow(line.patience.stall, line.effects, here)
  try {
    const from = what.sink.length
    const headers = from > 0 ? { Range: `bytes=${from}-` } : {}
    const answer = await openWithin(line.base, what.url, headers, line.effects, here.signal)
    try {
      const total = await begin(answer, what, line.effects.now())
      await receive(answer, what, total, watch.came)
    } finally {
      answer.discard()
    }
  } catch (error) {
    if (watch.stalled)
      throw new FetchError('stalled', `stalled: less than 1 kB came in ${line.patience.stall / 1000} s`, {
        again: true,
      })
    throw error
  } finally {
    line.signal.removeEventListener('abort', stop)
    here.abort()
  }
}

/** Checks what the server says before its body is read. @returns the length it states for the whole file, else the list's. */
async function begin(answer: Answer, what: Transfer, now: number): Promise<number | null> {
  const { sink, bytes } = what
  const stated = answer.header('content-length')
  const length = stated === null ? null : Number(stated)
  if (answer.status === 206) {
    const range = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(answer.header('content-range') ?? '')
    const total = range && range[2] !== '*' ? Number(range[2]) : null
    if (Number(range?.[1]) === sink.length && (total === null || bytes === null || total === bytes))
      return total ?? bytes
    await sink.restart()
    throw new FetchError('length', `another part came than was asked for (${answer.header('content-range')})`, {
      again: true,
    })
  }
  if (answer.status === 416) {
    await sink.restart()
    throw new FetchError('length', 'the server has nothing past what is here already', { again: true })
  }
  if (answer.status === 404 || answer.status === 410)
    throw new FetchError('gone', `listed, but not there (${answer.status})`)
  if (answer.status !== 200) {
    const again = answer.status >= 500 || answer.status === 429 || answer.status === 408
    const wait = again ? retryAfter(answer.header('retry-after'), now) : null
    throw new FetchError('status', `the server answers ${answer.status}`, { again, wait })
  }
  if (sink.length > 0) await sink.restart()
  return length ?? bytes
}

async function receive(answer: Answer, what: Transfer, total: number | null, came: (n: number) => void): Promise<void> {
  const { sink, kind } = what
  let head: Uint8Array[] | null = sink.length === 0 ? [] : null
  let held = 0
  const settle = async (): Promise<void> => {
    const first = Buffer.concat(head ?? [])
    head = null
    held = 0
    const fault = headFault(first, kind)
    if (fault) throw fault
    if (total !== null && what.bytes !== null && total !== what.bytes)
      throw new FetchError('length', `the list says ${what.bytes} bytes, the server ${total}`)
    if (first.length > 0) await sink.write(first)
  }
  try {
    for await (const chunk of answer.body) {
      came(chunk.length)
      what.onBytes?.(chunk.length)
      if (total !== null && sink.length + held + chunk.length > total)
        throw new FetchError('length', `more came than the ${total} bytes stated`)
      if (head === null) await sink.write(chunk)
      else {
        head.push(chunk)
        held += chunk.length
        if (held >= HEAD) await settle()
      }
    }
  } catch (error) {
    throw isReset(error) ? brokenOff(sink.length + held, total) : error
  }
  if (head !== null) await settle()
  if (total !== null && sink.length < total) throw brokenOff(sink.length, total)
}

function isReset(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code ?? ''
  return ['ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ERR_STREAM_PREMATURE_CLOSE'].includes(code) || code.startsWith('HPE_')
}

function brokenOff(came: number, total: number | null): FetchError {
  const of = total === null ? '' : ` of the ${total} stated`
  return new FetchError('broken-off', `broke off after ${came} bytes${of}`, { again: true })
}

function tired(fault: FetchError, tried: number): FetchError {
  return new FetchError(fault.reason, tried > 1 ? `${fault.message} (tried ${tried} times)` : fault.message)
}
