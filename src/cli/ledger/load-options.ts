import { formatBytes } from '../../ledger/fetch/tell-plan.js'
import { type Mapped, mapped } from '../../ledger/formats/mapped.js'
import { readMapping } from '../../ledger/formats/mapping.js'
import type { MaxRejects } from '../../ledger/load/careful.js'
import { readText } from '../cases.js'
import type { Effects } from '../effects.js'
import { CliError, EXIT } from '../errors.js'

export { formatBytes as bytes }

/** Reads `--max-rejects`: `20`, `0.5%`. @throws CliError */
export function rejectsOption(text: string): MaxRejects {
  const percent = /^(\d+(?:\.\d+)?)\s*%$/.exec(text)
  if (percent && Number(percent[1]) <= 100) return { share: Number(percent[1]) / 100 }
  if (/^\d+$/.test(text)) return { rows: Number(text) }
  throw new CliError(
    `--max-rejects wants a number of rows such as 20, or a share such as 0.5%, not "${text}"`,
    EXIT.usage,
  )
}

/** Reads a mapping file. @throws CliError with what is wrong with it */
export async function mappingOption(path: string, effects: Effects): Promise<Mapped> {
  const text = await readText(path, effects)
  if (typeof text !== 'string') throw new CliError(`${path}: ${text.diagnostic.message}`, EXIT.failed)
  const mapping = readMapping(text)
  if ('faults' in mapping) throw new CliError(`${path} is no mapping: ${mapping.faults.join('; ')}`, EXIT.failed)
  return mapped(mapping.ok)
}
