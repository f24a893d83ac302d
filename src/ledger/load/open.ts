import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { gdelt } from '../formats/gdelt.js'
import type { Layout, Sample } from '../formats/layout.js'
import type { Mapped } from '../formats/mapped.js'
import { MENTIONS } from '../formats/mentions.js'
import { recognise } from '../formats/recognise.js'
import { cutOff, readEnds } from './sample.js'
import type { Refusal } from './staged.js'
import { unpack } from './unpack.js'
import { Unreadable } from './unreadable.js'
import { readVolume, type VolumeOf, volumePath } from './volume.js'

/** A file that a format takes. */
export interface Opened {
  name: string
  sha256: Promise<string>
  /** how its records name it: the first 12 digits of its hash, or what stands for them while it is still being hashed */
  input: string
  keyed: boolean
  bytes: number
  layout: Layout
  /** plain files */
  parts: string[]
  crlf: boolean
  /** of a file filtered by pair */
  volume: VolumeOf | null
}

/** Errors of the disk that is written to, and of the machine, whatever file is read. */
const OURS = /^(ENOSPC|EDQUOT|EROFS|EMFILE|ENFILE|ENOMEM)$/
const REASONS: Record<string, string> = {
  ENOENT: 'no such file',
  EACCES: 'may not be read',
  EPERM: 'may not be read',
  ENOTDIR: 'a part of its path is no folder',
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'the name is too long',
}

/** The name of an input: without folder and without what was unpacked. */
function nameOf(path: string): string {
  return basename(path).replace(/\.(gz|zip)$/i, '')
}

/**
 * Hashes, unpacks and recognises one file.
 * @param alone no other file is loaded with it
 * @param mapped what a mapping file makes of a file, where there is one; it goes before the known formats
 */
export async function openFile(
  path: string,
  into: { folder: string; prefix: string },
  mapped: Mapped | undefined,
  onBytes: (count: number) => void,
  alone: boolean,
  signal?: AbortSignal,
): Promise<Opened | Refusal> {
  const name = nameOf(path)
  const refuse = (reason: string): Refusal => ({ name, reason, line: null, column: null })
  try {
    if (!(await stat(path)).isFile()) return { ...refuse('not a file'), name: path }
    const beside = volumePath(path)
    const { sha256: own, key, bytes, parts } = await unpack(path, into, onBytes, alone && beside === null, signal)
    const volume = beside === null ? null : await readVolume(beside, await own)
    if (volume !== null && 'refused' in volume) return refuse(volume.refused)
    const sha256 = volume === null ? own : Promise.resolve(volume.sha256)
    const input = key ?? (await sha256).slice(0, 12)
    const keyed = key !== null
    if (volume !== null && bytes === 0)
      return { name, sha256, input, keyed, bytes, layout: gdelt(volume.feed), parts: [], crlf: false, volume }
    const found: Omit<Opened, 'volume'>[] = []
    for (const [i, part] of parts.entries()) {
      const place = parts.length > 1 ? `file ${i + 1} in it: ` : ''
      const ends = await readEnds(part)
      if ('refused' in ends) return refuse(place + ends.refused)
      const layout = layoutOf(ends.sample, mapped)
      if ('refused' in layout) return refuse(place + layout.refused)
      const cut = cutOff(ends.unended, layout.division)
      if (cut !== null) return refuse(place + cut)
      found.push({ name, sha256, input, keyed, bytes, layout, parts, crlf: ends.crlf })
    }
    const first = found[0]!
    if (found.some(({ layout }) => JSON.stringify(layout) !== JSON.stringify(first.layout)))
      return refuse('holds files of different layouts; load them one by one')
    if (volume !== null && first.layout.feed !== volume.feed) return refuse('its volume beside it is of another feed')
    return { ...first, volume }
  } catch (error) {
    if (error instanceof Unreadable) return refuse(error.message)
    const { code, syscall } = error as NodeJS.ErrnoException
    if (code === undefined || syscall === undefined || OURS.test(code)) throw error
    return { ...refuse(REASONS[code] ?? `cannot be read (${code})`), name: path }
  }
}

function layoutOf(sample: Sample, mapped: Mapped | undefined): Layout | { refused: string } {
  const own = mapped?.(sample)
  if (own && 'feed' in own) return own
  const known = recognise(sample)
  return own && 'refused' in known ? { refused: own.misfit } : known
}

/** Whether a file holds mentions of events, and no events. */
export function isMentions({ layout }: Opened): boolean {
  return layout.feed === MENTIONS
}
