import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { FetchEffects, FetchFiles } from './effects.js'
import { FetchError } from './fault.js'
import { PartFile } from './part.js'
import type { PublishedFile } from './published.js'
import { type Line, transfer } from './transfer.js'

/** A file that came as it was published. */
export interface Downloaded {
  path: string
  /** MD5 of what came, hexadecimal */
  md5: string
  bytes: number
}

/**
 * Downloads one published file into a folder: under its name with `.part` until its length and MD5 are those of the
 * list, then under its name. A file that is there already is checked and left. A wrong sum is tried anew once.
 * A file whose MD5 is not published is never pieced together from two runs, as nothing would show a bad seam.
 * @throws FetchError; the signal's reason when aborted (the `.part` stays and is gone on with).
 */
export async function download(
  file: PublishedFile,
  folder: string,
  line: Line,
  effects: Pick<FetchEffects, 'files'>,
  onBytes: (count: number) => void,
): Promise<Downloaded> {
  const { files } = effects
  const path = join(folder, file.name)
  const there = await standing(path, file, files)
  if (there) return there
  const part = `${path}.part`
  if (file.md5 === null) await files.remove(part)
  for (let again = false; ; again = true) {
    const sink = await PartFile.open(part, file.bytes ?? Number.POSITIVE_INFINITY, files)
    try {
      if (sink.length === 0 || sink.length !== file.bytes)
        await transfer(line, { url: new URL(file.url), kind: 'zip', bytes: file.bytes, sink, onBytes })
    } finally {
      await sink.close()
    }
    const md5 = sink.md5()
    if (file.md5 === null || md5 === file.md5) {
      await files.rename(part, path)
      return { path, md5, bytes: sink.length }
    }
    await files.remove(part)
    if (again) throw new FetchError('checksum', `the list says MD5 ${file.md5}, what came has ${md5}`)
  }
}

async function standing(path: string, file: PublishedFile, files: FetchFiles): Promise<Downloaded | null> {
  const bytes = await files.size(path)
  if (bytes === null) return null
  if (file.md5 !== null && (file.bytes === null || bytes === file.bytes)) {
    const hash = createHash('md5')
    for await (const chunk of files.read(path)) hash.update(chunk)
    if (hash.digest('hex') === file.md5) return { path, md5: file.md5, bytes }
  }
  await files.remove(path)
  return null
}
