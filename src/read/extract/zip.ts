import { gunzipSync as gunzip } from 'node:zlib'
import { unzipSync } from 'fflate'
import { ReadFault } from './fault.js'
import { MOST_TIMES, MOST_UNPACKED } from './limits.js'

/** Packed bytes that count at least, so that a tiny file of repetitions is not a bomb. */
const LEAST = 4 * 1024

/**
 * Unpacks some files of a zip archive, after what the archive says they unpack to; no more than that is unpacked.
 * @param wanted names inside the archive; others are not unpacked.
 * @throws ReadFault `bomb` or `damaged`.
 */
export function unzipSome(bytes: Uint8Array, wanted: readonly string[], file: string): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        if (!wanted.includes(name)) return false
        if (originalSize > Math.min(MOST_UNPACKED, Math.max(size, LEAST) * MOST_TIMES))
          throw new ReadFault('bomb', file, `${size} bytes would unpack to ${originalSize}`, { place: name })
        return true
      },
    })
  } catch (error) {
    if (error instanceof ReadFault) throw error
    throw new ReadFault('damaged', file, `the archive is damaged: ${(error as Error).message}`)
  }
}

/**
 * Unpacks a gzip file.
 * @throws ReadFault `bomb` or `damaged`.
 */
export function ungzip(bytes: Uint8Array, file: string): Uint8Array {
  const most = Math.min(MOST_UNPACKED, Math.max(bytes.length, LEAST) * MOST_TIMES)
  try {
    return gunzip(bytes, { maxOutputLength: most })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
      throw new ReadFault('bomb', file, `${bytes.length} bytes unpack to more than ${most}`)
    throw new ReadFault('damaged', file, `the gzip file is damaged: ${(error as Error).message}`)
  }
}
