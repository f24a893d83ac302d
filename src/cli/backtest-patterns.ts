import { loadPatterns } from '../precedents/pattern/load.js'
import { parsePattern } from '../precedents/pattern/parse.js'
import type { Pattern } from '../precedents/pattern/pattern.js'
import { nearest } from '../world/spelling.js'
import { readText } from './cases.js'
import type { Effects } from './effects.js'
import { CliError, EXIT } from './errors.js'
import { PATTERNS } from './shipped.js'

/** Patterns by name, or from files. @throws CliError for a name that is none, and with the faults of a file */
export async function patternsNamed(names: readonly string[], effects: Effects): Promise<Pattern[]> {
  const shipped = loadPatterns(PATTERNS).patterns
  const patterns: Pattern[] = []
  for (const name of new Set(names)) {
    const known = shipped.get(name)
    if (!known && !/\.ya?ml$/i.test(name)) {
      const meant = nearest(name, [...shipped.keys()])
      const hint = meant === null ? 'demarche precedents --list names them' : `did you mean ${meant}?`
      throw new CliError(`no pattern "${name}" (${hint})`, EXIT.usage)
    }
    patterns.push(known ?? (await patternIn(name, effects)))
  }
  return patterns
}

async function patternIn(path: string, effects: Effects): Promise<Pattern> {
  const text = await readText(path, effects)
  if (typeof text !== 'string') throw new CliError(`${path}: ${text.diagnostic.message}`, EXIT.failed)
  const { pattern, faults } = parsePattern(text, path)
  if (pattern) return pattern
  const told = faults.map(({ line, column, message }) => `${path}:${line}:${column}: ${message}`)
  throw new CliError(`the pattern has faults\n${told.join('\n')}`, EXIT.faults)
}
