import { join } from 'node:path'
import type { Downloaded } from './download.js'
import type { FetchEffects, FetchFiles } from './effects.js'
import { type FileVolume, type Pair, PairFilter } from './filter.js'
import type { PublishedFile } from './published.js'
import { unzipOne, type ZipLimits } from './unzip.js'

/** A filtered file: the kept rows in the feed's own form, and what they were kept from. */
export interface Sifted {
  /** `….filtered.tsv` */
  rows: string
  /** `….volume.json`, a `FileVolume` */
  volume: string
}

/** Kept bytes that are gathered before they are written. */
const GATHER = 64 * 1024

/** What the filtered form of a published file is called: with its pair, since another pair's rows are another file. */
export function siftedName(published: string, pair: Pair): string {
  return `${published}.${pair.map((codes) => codes.join('_')).join('-')}.filtered.tsv`
}

/** The names under which a published file's filtered form is kept. */
export function siftedNames(folder: string, file: PublishedFile, pair: Pair): Sifted {
  const name = siftedName(file.name, pair)
  return { rows: join(folder, name), volume: join(folder, name.replace(/\.filtered\.tsv$/, '.volume.json')) }
}

/**
 * Reads a downloaded file through the pair filter and puts the kept rows and the counts in its place. The counts are
 * put down last: with them the filtered file is whole.
 * @throws FetchError where the zip is not what it should be
 */
export async function sift(
  file: PublishedFile,
  from: Downloaded,
  pair: Pair,
  folder: string,
  limits: ZipLimits,
  effects: Pick<FetchEffects, 'files'>,
): Promise<Sifted> {
  const { files } = effects
  const names = siftedNames(folder, file, pair)
  await files.remove(names.volume)
  let kept: Uint8Array[] = []
  let gathered = 0
  const filter = new PairFilter(pair, (row) => {
    kept.push(row)
    gathered += row.length
  })
  const writer = await files.open(`${names.rows}.part`, 'new')
  const flush = async (): Promise<void> => {
    if (gathered > 0) await writer.write(Buffer.concat(kept))
    kept = []
    gathered = 0
  }
  let counted: ReturnType<PairFilter['end']>
  try {
    for await (const chunk of unzipOne(files.read(from.path), limits)) {
      filter.push(chunk)
      if (gathered > GATHER) await flush()
    }
    counted = filter.end()
    await flush()
  } finally {
    await writer.close()
  }
  const about = { version: 1 as const, name: file.name, url: file.url, md5: from.md5, bytes: from.bytes, pair }
  const volume: FileVolume = { ...about, ...counted }
  await files.rename(`${names.rows}.part`, names.rows)
  await writeText(names.volume, `${JSON.stringify(volume, null, 2)}\n`, files)
  await files.remove(from.path)
  return names
}

/** The filtered form of a file from an earlier run, where it was made from the same file for the same pair. */
export async function siftedBefore(
  file: PublishedFile,
  pair: Pair,
  folder: string,
  effects: Pick<FetchEffects, 'files'>,
): Promise<{ sifted: Sifted; volume: FileVolume } | null> {
  const { files } = effects
  const names = siftedNames(folder, file, pair)
  if (file.md5 === null || (await files.size(names.rows)) === null) return null
  const volume = await readVolume(names.volume, files)
  const same = volume?.version === 1 && volume.md5 === file.md5 && JSON.stringify(volume.pair) === JSON.stringify(pair)
  return same ? { sifted: names, volume } : null
}

async function readVolume(path: string, files: FetchFiles): Promise<FileVolume | null> {
  if ((await files.size(path)) === null) return null
  const chunks: Uint8Array[] = []
  for await (const chunk of files.read(path)) chunks.push(chunk)
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8')) as FileVolume
  } catch {
    return null
  }
}

async function writeText(path: string, text: string, files: FetchFiles): Promise<void> {
  const writer = await files.open(`${path}.part`, 'new')
  try {
    await writer.write(Buffer.from(text))
  } finally {
    await writer.close()
  }
  await files.rename(`${path}.part`, path)
}
