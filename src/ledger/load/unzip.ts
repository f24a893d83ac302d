import { createWriteStream } from 'node:fs'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { crc32 } from 'node:zlib'
import { type Entry, openPromise } from 'yauzl'
import { isTooMuch, tooMuch, Unreadable } from './unreadable.js'

const MOST_ENTRIES = 10_000
const SLASH = 0x2f

/**
 * Unpacks every entry of a zip file that is a file, in the order of its directory, and holds each against the size and the checksum
 * that stand there. Names inside are not used.
 * @param size of the zip file, bytes
 * @param part names the file for a further entry
 * @param onBytes told how many packed bytes have been gone through
 * @throws Unreadable where it is damaged, locked, or packed in a way that is not read, or unpacks to more than such files do
 */
export async function unzip(
  path: string,
  size: number,
  part: () => string,
  onBytes: (count: number) => void,
  signal?: AbortSignal,
): Promise<void> {
  try {
    const zip = await openPromise(path, { decodeStrings: false })
    if (zip.entryCount > MOST_ENTRIES) throw new Unreadable(`holds more than ${MOST_ENTRIES} files; refused`)
    let total = 0
    for await (const entry of zip.eachEntry()) {
      if (entry.fileNameRaw.at(-1) === SLASH) continue
      total += entry.uncompressedSize
      if (isTooMuch(total, size)) throw tooMuch()
      if (entry.isEncrypted()) throw new Unreadable('a zip file that is locked with a password')
      if (!entry.canDecodeFileData())
        throw new Unreadable(`a zip file packed in a way that is not read (method ${entry.compressionMethod})`)
      const stream = await zip.openReadStreamPromise(entry)
      await pipeline(stream, checked(entry, onBytes), createWriteStream(part()), { ...(signal ? { signal } : {}) })
    }
  } catch (error) {
    const isTold = error instanceof Unreadable || (error as NodeJS.ErrnoException).syscall !== undefined
    if (isTold || signal?.aborted) throw error
    throw new Unreadable(`a damaged zip file (${(error as Error).message})`)
  }
}

/** Hands on what an entry unpacks to, and ends in a fault where its checksum is another than the directory's. */
function checked(entry: Entry, onBytes: (count: number) => void): Transform {
  let sum = 0
  return new Transform({
    highWaterMark: 1 << 20,
    transform(chunk: Buffer, _, done) {
      sum = crc32(chunk, sum)
      onBytes((chunk.length / entry.uncompressedSize) * entry.compressedSize)
      done(null, chunk)
    },
    flush(done) {
      done(sum === entry.crc32 ? null : new Unreadable('a damaged zip file (a checksum does not fit)'))
    },
  })
}
