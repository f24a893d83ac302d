import { isMap, isPair, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { checkEpisode } from './check.js'
import { type Episode, toEpisode } from './episode.js'
import type { LibraryFault, LibraryFaultCode } from './faults.js'
import { recordSchema, type Sources, sourcesSchema } from './record.js'

/**
 * Reads a record of the library.
 * @param text YAML, the whole file
 * @param file its path, for faults; the file is named after the record's id
 * @param sources all sources of the library
 * @returns the episode, null where the record cannot be used; faults that were found, none where all is well
 */
export function readRecord(
  text: string,
  file: string,
  sources: Sources,
): { episode: Episode | null; faults: LibraryFault[] } {
  const { value, faults, add, place } = readFile(text, file, recordSchema)
  if (value === null) return { episode: null, faults }
  const episode = toEpisode(value, file)
  if (file.split('/').at(-1) !== `${episode.id}.yaml`) {
    add('wrong-name', place(['id']), `the file of "${episode.id}" is not named after it`, `${episode.id}.yaml`)
  }
  for (const { code, path, message, hint } of checkEpisode(episode, sources)) add(code, place(path), message, hint)
  return { episode, faults }
}

/** Reads the list of sources, key → source; empty where it cannot be used. */
export function readSources(text: string, file: string): { sources: Sources; faults: LibraryFault[] } {
  const { value, faults } = readFile(text, file, sourcesSchema)
  return { sources: value ?? {}, faults }
}

function readFile<T>(text: string, file: string, schema: z.ZodType<T>) {
  const lines = new LineCounter()
  const document = parseDocument(text, { version: '1.2', schema: 'core', lineCounter: lines })
  const faults: LibraryFault[] = []
  const add = (code: LibraryFaultCode, offset: number, message: string, hint?: string): void => {
    const { line, col } = lines.linePos(offset)
    faults.push({ code, file, line, column: col, message, ...(hint === undefined ? {} : { hint }) })
  }
  const place = (path: readonly PropertyKey[]): number => offsetOf(document.contents, path.map(String))
  for (const { message, pos } of document.errors) add('yaml', pos[0], message.split('\n')[0]!)
  if (faults.length > 0) return { value: null, faults, add, place }
  const parsed = schema.safeParse(document.toJS())
  if (parsed.success) return { value: parsed.data, faults, add, place }
  for (const { path, message } of parsed.error.issues) add('shape', place(path), `${path.join('.')}: ${message}`)
  return { value: null, faults, add, place }
}

/** Where the key at the end of a path stands, or the last key on the way that exists. */
function offsetOf(contents: unknown, path: readonly string[]): number {
  let node = contents
  let offset = 0
  for (const key of path) {
    if (!isMap(node)) break
    const pair = node.items.find((item) => isPair(item) && String(item.key) === key)
    if (pair === undefined) break
    offset = (pair.key as { range?: [number, number, number] }).range?.[0] ?? offset
    node = pair.value
  }
  return offset
}
