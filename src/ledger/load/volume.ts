import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { parseDay } from '../../world/days.js'

const volume = z.object({ rows: z.number().int(), interstate: z.number().int() })

/** As `fetch` writes it beside a file that it filtered by pair. */
const fileVolume = z.object({
  version: z.literal(1),
  name: z.string(),
  kept: z.number().int(),
  byEventDay: z.record(z.string(), volume),
})

/** What the whole file held of which a filtered one keeps the rows of a pair. */
export interface VolumeOf {
  /** hash of the filtered file's hash and of the volume: filtered files are often empty, and alike without it */
  sha256: string
  feed: 'gdelt1' | 'gdelt2'
  days: [day: number, volume: { rows: number; interstate: number }][]
  /** the day of filing, of a file that is one slot */
  filed: number | null
}

/** Where the volume of a filtered file would be; null for other files. */
export function volumePath(path: string): string | null {
  return path.endsWith('.filtered.tsv') ? path.replace(/\.filtered\.tsv$/, '.volume.json') : null
}

/**
 * Reads the volume that stands beside a filtered file.
 * @returns why it cannot be read otherwise
 */
export async function readVolume(path: string, sha256: string): Promise<VolumeOf | { refused: string }> {
  let json: unknown
  let both: string
  try {
    const text = await readFile(path, 'utf8')
    json = JSON.parse(text)
    both = createHash('sha256').update(`${sha256}\n${text}`).digest('hex')
  } catch {
    return { refused: 'a file filtered by pair without its volume beside it (NAME.volume.json)' }
  }
  const read = fileVolume.safeParse(json)
  if (!read.success) return { refused: 'its volume beside it is not as this version writes it' }
  const stamp = /(\d{4,14})/.exec(read.data.name)?.[1] ?? ''
  const day = stamp.length < 8 ? null : parseDay(`${stamp.slice(0, 4)}-${stamp.slice(4, 6)}-${stamp.slice(6, 8)}`)
  const days = Object.entries(read.data.byEventDay).map(([iso, of]) => [parseDay(iso)!, of] as [number, typeof of])
  return { sha256: both, feed: stamp.length === 14 ? 'gdelt2' : 'gdelt1', days, filed: day }
}
