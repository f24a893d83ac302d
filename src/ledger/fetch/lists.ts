import { FetchError } from './fault.js'
import { Lines } from './lines.js'
import type { Measured } from './plan.js'
import { type Line, type Sink, transfer } from './transfer.js'

/** Bytes from which on a list tells how fast a connection is. */
const TELLING = 64 * 1024

/** Lines that could not be read, and the first of them. */
export interface Unread {
  count: number
  first: string | null
}

/**
 * Reads a published list line by line as it comes; goes on after an interruption where the server lets it.
 * Each line is handed over as a text of its own, so that keeping one keeps no more than one.
 * @param visit takes a line; false where it cannot be read
 * @param restart called when reading begins anew: forget what was handed over
 * @returns how fast the list came, null where it is too short to tell, and which of its lines could not be read
 * @throws FetchError
 */
export async function readList(
  line: Line,
  url: URL,
  visit: (line: string) => boolean,
  restart: () => void,
): Promise<{ measured: Measured | null; unread: Unread }> {
  const begun = line.effects.now()
  let first: number | null = null
  let came = 0
  const sink = new ListSink(visit, restart)
  const onBytes = (count: number): void => {
    first ??= line.effects.now()
    came += count
  }
  await transfer(line, { url, kind: 'list', bytes: null, sink, onBytes })
  sink.end()
  if (sink.length === 0) throw new FetchError('list', `${url.href} is empty`)
  const ended = line.effects.now()
  const seconds = Math.max(1, ended - (first ?? ended)) / 1000
  const measured = { bytesPerSecond: came / seconds, latency: ((first ?? ended) - begun) / 1000 }
  return { measured: came < TELLING ? null : measured, unread: sink.unread }
}

class ListSink implements Sink {
  length = 0
  unread: Unread = { count: 0, first: null }
  private lines: Lines
  private readonly visit: (line: string) => boolean
  private readonly forget: () => void

  constructor(visit: (line: string) => boolean, forget: () => void) {
    this.visit = visit
    this.forget = forget
    this.lines = this.begin()
  }

  async write(chunk: Uint8Array): Promise<void> {
    this.lines.push(chunk)
    this.length += chunk.length
  }

  async restart(): Promise<void> {
    this.lines = this.begin()
    this.length = 0
    this.forget()
  }

  end(): void {
    this.lines.end()
  }

  private begin(): Lines {
    this.unread = { count: 0, first: null }
    return new Lines((bytes, start, end) => {
      const text = bytes.toString('latin1', start, end).trimEnd()
      if (text === '' || this.visit(text)) return
      this.unread.count++
      this.unread.first ??= text.slice(0, 200)
    })
  }
}
