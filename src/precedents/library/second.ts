import { parse } from 'yaml'
import { FIELDS } from './codebook.js'
import type { Drawn } from './drawn.js'
import type { LibraryFault } from './faults.js'

/** An independent coding of an episode's fields, `section.field` → value; fields not coded yet are left out. */
export interface SecondCoding {
  id: string
  fields: ReadonlyMap<string, string>
}

/**
 * The form for a second coding: every field of the codebook, empty, with the words that it may hold. Of the episode it tells only who delivered
 * to whom in which year, and whose adversary that was.
 */
export function blankForm({ id, a, c, group, b, first }: Drawn): string {
  const parts = [
    `# ${a} delivered to ${group ?? c} from ${first} on; adversary: ${b}.`,
    '# Code from the sources, without looking at the first coding: a value of the codebook, unknown or none-found.',
    `id: ${id}`,
  ]
  let open = ''
  for (const { section, name, holds } of FIELDS) {
    if (section !== open) parts.push(`${section}:`)
    open = section
    const words = typeof holds === 'string' ? holds : holds.join(' | ')
    parts.push(`  ${name}: # ${words}`)
  }
  return `${parts.join('\n')}\n`
}

/** Reads a form, filled in or in part. */
export function readSecond(text: string, file: string): { coding: SecondCoding | null; faults: LibraryFault[] } {
  const fault = (message: string): { coding: null; faults: LibraryFault[] } => ({
    coding: null,
    faults: [{ code: 'shape', file, line: 1, column: 1, message }],
  })
  let written: unknown
  try {
    written = parse(text)
  } catch (error) {
    return fault(`the text is not YAML: ${(error as Error).message.split('\n')[0]}`)
  }
  const form = written as Record<string, Record<string, unknown> | null | undefined> | null
  if (typeof form?.id !== 'string') return fault('no id')
  const fields = new Map<string, string>()
  for (const { section, name, holds } of FIELDS) {
    const value = form[section]?.[name]
    if (value === null || value === undefined) continue
    const words: readonly string[] = typeof holds === 'string' ? [] : [...holds, 'unknown', 'none-found']
    if (words.length > 0 && !words.includes(String(value))) {
      return fault(`${section}.${name}: "${value}" is none of ${words.join(', ')}`)
    }
    fields.set(`${section}.${name}`, String(value))
  }
  return { coding: { id: form.id, fields }, faults: [] }
}
