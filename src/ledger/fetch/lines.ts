import { FetchError } from './fault.js'

const LINE_FEED = 10
/** Bytes of one line; a list or an event file has lines a thousand times shorter. */
const LONGEST = 1024 * 1024

/** Called with each line: the bytes from `start` to `end` of the buffer, without line feed; not to be kept. */
export type Visit = (bytes: Buffer, start: number, end: number) => void

/** Cuts a stream of bytes into lines. */
export class Lines {
  private rest: Buffer = Buffer.alloc(0)
  private readonly visit: Visit

  constructor(visit: Visit) {
    this.visit = visit
  }

  /** @throws FetchError `list` where a line has no end. */
  push(chunk: Uint8Array): void {
    const fresh = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
    const bytes = this.rest.length > 0 ? Buffer.concat([this.rest, fresh]) : fresh
    let start = 0
    for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, start)) {
      this.visit(bytes, start, end)
      start = end + 1
    }
    this.rest = Buffer.from(bytes.subarray(start))
    if (this.rest.length > LONGEST) throw new FetchError('list', 'a line of more than 1 MB; this is no list of lines')
  }

  /** The last line, where no line feed ends it. */
  end(): void {
    if (this.rest.length > 0) this.visit(this.rest, 0, this.rest.length)
    this.rest = Buffer.alloc(0)
  }
}
