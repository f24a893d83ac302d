import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Drawn, readDrawn } from './drawn.js'
import type { Episode } from './episode.js'
import type { LibraryFault, LibraryFaultCode } from './faults.js'
import { readRecord, readSources } from './read.js'
import type { Sources } from './record.js'
import { readSecond, type SecondCoding } from './second.js'

/** The library of precedents. Only episodes of the drawn frame enter a rate. */
export interface Library {
  /** in the order of ids */
  episodes: Episode[]
  drawn: Drawn[]
  /** by key */
  sources: Sources
  /** second codings that were begun, by id; forms still empty are left out */
  second: ReadonlyMap<string, SecondCoding>
  faults: LibraryFault[]
}

/**
 * Reads a library: `drawn.csv`, `sources.yaml`, `episodes/<id>.yaml` and, where there are any, `second/<id>.yaml`.
 * @param folder its path
 * @returns what could be read, and every fault with file and place; a library without faults can be counted on
 * @throws where the folder, the list of what was drawn or the sources cannot be read
 */
export function loadLibrary(folder: string): Library {
  const { drawn, faults } = readDrawn(readFileSync(join(folder, 'drawn.csv'), 'utf8'), 'drawn.csv')
  const { sources, faults: ofSources } = readSources(readFileSync(join(folder, 'sources.yaml'), 'utf8'), 'sources.yaml')
  faults.push(...ofSources)
  const episodes: Episode[] = []
  for (const file of recordsIn(folder, 'episodes')) {
    const read = readRecord(readFileSync(join(folder, file), 'utf8'), file, sources)
    faults.push(...read.faults)
    if (read.episode) episodes.push(read.episode)
  }
  const second = new Map<string, SecondCoding>()
  for (const file of recordsIn(folder, 'second')) {
    const read = readSecond(readFileSync(join(folder, file), 'utf8'), file)
    faults.push(...read.faults)
    if (read.coding && read.coding.fields.size > 0) second.set(read.coding.id, read.coding)
  }
  faults.push(...checkAgainstDraw(episodes, drawn), ...checkUse(episodes, sources))
  return { episodes, drawn, sources, second, faults }
}

/** The episodes that may enter a rate: those of the frozen draw; convenience cases never do. */
export function countable({ episodes }: Pick<Library, 'episodes'>): Episode[] {
  return episodes.filter(({ frame }) => frame === 'drawn')
}

function recordsIn(folder: string, part: string): string[] {
  if (!existsSync(join(folder, part))) return []
  const files = readdirSync(join(folder, part)).filter((name) => name.endsWith('.yaml'))
  return files.sort().map((name) => `${part}/${name}`)
}

function checkUse(episodes: readonly Episode[], sources: Sources): LibraryFault[] {
  const used = new Set(episodes.flatMap(({ fields }) => [...fields.values()].flatMap((coded) => coded.sources)))
  const idle = Object.keys(sources).filter((key) => !used.has(key))
  return idle.map((key) => ({
    code: 'unused-source',
    file: 'sources.yaml',
    line: 1,
    column: 1,
    message: `no record uses "${key}"`,
  }))
}

function checkAgainstDraw(episodes: readonly Episode[], drawn: readonly Drawn[]): LibraryFault[] {
  const faults: LibraryFault[] = []
  const add = (code: LibraryFaultCode, file: string, message: string): void => {
    faults.push({ code, file, line: 1, column: 1, message })
  }
  const listed = new Map(drawn.map((line) => [line.id, line]))
  const seen = new Set<string>()
  for (const { id, file, frame, a, b, c, group, fields } of episodes) {
    if (seen.has(id)) add('duplicate', file, `a second record of "${id}"`)
    seen.add(id)
    const line = listed.get(id)
    if ((frame === 'drawn') !== (line !== undefined)) {
      const message = line
        ? `"${id}" was drawn, but is marked as a convenience case`
        : `"${id}" is not in the frozen list`
      add('not-drawn', file, message)
    }
    if (line === undefined) continue
    const same = line.a === a && line.b === b && line.c === c && line.group === group
    if (!same || !fields.get('episode.first')!.value.startsWith(String(line.first))) {
      add('not-drawn', file, `actors, group or year are not those of the list: ${a} → ${c}, ${b}`)
    }
  }
  if (listed.size < drawn.length) add('duplicate', 'drawn.csv', 'an id stands twice in the list')
  for (const { id } of drawn) if (!seen.has(id)) add('no-record', 'drawn.csv', `"${id}" was drawn and has no record`)
  return faults
}
