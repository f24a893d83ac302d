import { loadPatterns } from '../precedents/pattern/load.js'
import { parsePattern } from '../precedents/pattern/parse.js'
import type { Pattern } from '../precedents/pattern/pattern.js'
import { nearest } from '../world/spelling.js'
import { readText } from './cases.js'
import type { Effects } from './effects.js'
import { CliError, EXIT } from './errors.js'
import { PATTERNS } from './shipped.js'

/** The patterns that come with the product, by name. */
export function shippedPatterns(): ReadonlyMap<string, Pattern> {
  return loadPatterns(PATTERNS).patterns
}

/** A pattern by its name, or from a file. @throws CliError for a name that is none, and with the faults of a file */
export async function patternNamed(name: string, effects: Effects): Promise<Pattern> {
  const shipped = shippedPatterns()
  const known = shipped.get(name)
  if (known) return known
  if (!/\.ya?ml$/i.test(name)) {
    const meant = nearest(name, [...shipped.keys()])
    const hint =
      meant === null
        ? 'demarche precedents --list names them; a file of your own ends in .yaml'
        : `did you mean ${meant}?`
    throw new CliError(`no pattern "${name}" (${hint})`, EXIT.usage)
  }
  const text = await readText(name, effects)
  if (typeof text !== 'string') throw new CliError(`${name}: ${text.diagnostic.message}`, EXIT.failed)
  const { pattern, faults } = parsePattern(text, name)
  if (pattern) return pattern
  const told = faults.map(
    ({ line, column, message, hint }) => `${name}:${line}:${column}: ${message}${hint ? ` (${hint})` : ''}`,
  )
  throw new CliError(`the pattern has faults\n${told.join('\n')}`, EXIT.faults)
}
