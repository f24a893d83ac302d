import { Unzip, UnzipInflate } from 'fflate'
import { FetchError } from './fault.js'

/** What a zip file may unpack to. */
export interface ZipLimits {
  /** times its packed size; event files reach about 10, deflate's utmost is 1,032 */
  mostTimes: number
  /** bytes in all */
  mostBytes: number
}

export const ZIP_LIMITS: ZipLimits = { mostTimes: 100, mostBytes: 8 * 1024 ** 3 }

/** Packed bytes unpacked at a time: even at deflate's utmost no more than 16 MB come of them. */
const PIECE = 16 * 1024
/** Packed bytes that count at least, so that a tiny file of repetitions is not a bomb. */
const LEAST = 4 * 1024

/**
 * Unpacks a zip file that holds one file, as it comes. The name inside is not looked at.
 * @throws FetchError `bomb` where it says or turns out to unpack to more than the limits; `not-zip` where it is cut
 *   off, damaged, or holds another number of files than one.
 */
export async function* unzipOne(
  packed: AsyncIterable<Uint8Array>,
  limits: ZipLimits = ZIP_LIMITS,
): AsyncGenerator<Uint8Array> {
  const entry = new Entry(limits)
  for await (const chunk of packed) {
    for (let at = 0; at < chunk.length; at += PIECE) yield* entry.take(chunk.subarray(at, at + PIECE), false)
  }
  yield* entry.take(new Uint8Array(0), true)
  entry.finish()
}

class Entry {
  private readonly limits: ZipLimits
  private readonly unzip: Unzip
  private out: Uint8Array[] = []
  private fault: FetchError | null = null
  private entries = 0
  private declared: number | null = null
  private packed = 0
  private unpacked = 0
  private ended = false

  constructor(limits: ZipLimits) {
    this.limits = limits
    this.unzip = new Unzip((file) => {
      this.entries++
      if (this.entries > 1) return this.refuse('not-zip', 'the zip file holds more than one file')
      this.declared = file.originalSize ?? null
      const least = Math.max(file.size ?? 0, LEAST) * this.limits.mostTimes
      if (file.size !== undefined && (this.declared ?? 0) > Math.min(least, this.limits.mostBytes))
        return this.refuse('bomb', `the zip file says that ${file.size} bytes unpack to ${this.declared}; refused`)
      file.ondata = (error, data, final) => {
        if (error) return this.refuse('not-zip', `the zip file is damaged: ${error.message}`)
        this.unpacked += data.length
        this.ended ||= final
        if (!this.fault) this.out.push(data)
      }
      file.start()
    })
    this.unzip.register(UnzipInflate)
  }

  take(piece: Uint8Array, final: boolean): Uint8Array[] {
    this.packed += piece.length
    try {
      this.unzip.push(piece, final)
    } catch (error) {
      this.refuse('not-zip', `the zip file is cut off or damaged: ${(error as Error).message}`)
    }
    const { mostTimes, mostBytes } = this.limits
    if (this.unpacked > Math.min(Math.max(this.packed, LEAST) * mostTimes, mostBytes))
      this.refuse('bomb', `the zip file unpacks to more than ${this.unpacked} bytes from ${this.packed}; refused`)
    if (this.fault) throw this.fault
    const out = this.out
    this.out = []
    return out.filter((data) => data.length > 0)
  }

  finish(): void {
    if (this.entries === 0) throw new FetchError('not-zip', 'the zip file holds nothing')
    if (!this.ended) throw new FetchError('not-zip', 'the zip file is cut off')
    if (this.declared !== null && this.declared !== this.unpacked)
      throw new FetchError('length', `the zip file says ${this.declared} bytes, ${this.unpacked} came out`)
  }

  private refuse(reason: 'bomb' | 'not-zip', message: string): void {
    this.fault ??= new FetchError(reason, message)
  }
}
