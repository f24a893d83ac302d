import { findActor } from '../world/actors/find.js'
import { CliError, EXIT } from './errors.js'

/** Reads an option that names two actors: `PAK,RUS`. */
export function dyadOption(text: string, option = '--dyad'): [string, string] {
  const codes = text.split(',').map((c) => c.trim())
  if (codes.length !== 2 || codes[0] === codes[1])
    throw new CliError(`${option} wants two different actors such as PAK,RUS, not "${text}"`, EXIT.usage)
  for (const code of codes) {
    const found = findActor(code)
    if ('ok' in found) continue
    const hint = found.suggestion === null ? '' : ` (did you mean ${found.suggestion}?)`
    throw new CliError(`${option}: unknown actor "${code}"${hint}`, EXIT.usage)
  }
  return [codes[0]!, codes[1]!]
}
