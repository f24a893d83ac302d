import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PatternFault } from './faults.js'
import { parsePattern } from './parse.js'
import type { Pattern } from './pattern.js'

/**
 * Reads a folder of patterns, one file each (`*.yaml`), named after their ids.
 * @returns patterns by id, in the order of names, and every fault; a pattern with faults is left out. Without the folder: none.
 */
export function loadPatterns(folder: string): { patterns: ReadonlyMap<string, Pattern>; faults: PatternFault[] } {
  const patterns = new Map<string, Pattern>()
  const faults: PatternFault[] = []
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.yaml')) : []
  for (const file of files.sort()) {
    const read = parsePattern(readFileSync(join(folder, file), 'utf8'), file)
    faults.push(...read.faults)
    if (read.pattern === null) continue
    patterns.set(read.pattern.id, read.pattern)
    if (`${read.pattern.id}.yaml` === file) continue
    const message = `the file of "${read.pattern.id}" is not named after it`
    faults.push({ code: 'shape', file, line: 1, column: 1, message, hint: `${read.pattern.id}.yaml` })
  }
  return { patterns, faults }
}
