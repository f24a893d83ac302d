import { join } from 'node:path'
import { download } from './download.js'
import type { FetchEffects } from './effects.js'
import { FetchError } from './fault.js'
import type { Pair } from './filter.js'
import type { Meter } from './progress.js'
import type { PublishedFile } from './published.js'
import { sift, siftedBefore } from './sift.js'
import type { Line } from './transfer.js'
import { unzipOne, ZIP_LIMITS, type ZipLimits } from './unzip.js'

/** A file on disk, checked and whole. */
export interface FetchedFile {
  file: PublishedFile
  /** MD5 of the published file, hexadecimal */
  md5: string
  /** length of the published file */
  bytes: number
  /** what to load: the file as published, or its rows between the pair */
  path: string
  /** where the counts of the whole file are (a `FileVolume`), if it was filtered */
  volume: string | null
}

/**
 * Fetches one file, checks it, reads its zip through once, and filters it if asked. What an earlier run finished is
 * taken as it stands.
 * @throws FetchError where it cannot be had or is not what it should be; the signal's reason when aborted
 */
export async function fetchFile(
  file: PublishedFile,
  line: Line,
  options: { into: string; pair?: Pair; limits?: ZipLimits },
  effects: Pick<FetchEffects, 'files'>,
  meter: Pick<Meter, 'bytesCame' | 'fileDone'>,
): Promise<FetchedFile> {
  const { into, pair, limits = ZIP_LIMITS } = options
  const before = pair && (await siftedBefore(file, pair, into, effects))
  if (before) {
    const { md5, bytes } = before.volume
    await effects.files.remove(join(into, file.name))
    meter.fileDone(bytes)
    return { file, md5, bytes, path: before.sifted.rows, volume: before.sifted.volume }
  }
  let came = 0
  const got = await download(file, into, line, effects, (count) => {
    came += count
    meter.bytesCame(count)
  })
  try {
    const sifted = pair && (await sift(file, got, pair, into, limits, effects))
    if (!sifted) for await (const _ of unzipOne(effects.files.read(got.path), limits)) line.signal.throwIfAborted()
    meter.fileDone(Math.max(0, got.bytes - came))
    return { file, md5: got.md5, bytes: got.bytes, path: sifted?.rows ?? got.path, volume: sifted?.volume ?? null }
  } catch (error) {
    if (error instanceof FetchError) await effects.files.remove(got.path)
    throw error
  }
}
