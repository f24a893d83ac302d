import { FIELDS, type Section } from './codebook.js'
import type { LibraryRecord } from './record.js'

/**
 * A coded value. `unknown`: nothing is known; `none-found`: was looked for (where, stands in the record) and not found, which is not `none`.
 * `checked`: a stored copy of the source was read, or it is general knowledge and the source is named only; null where nothing is coded.
 */
export interface Coded {
  value: string
  /** the date of what the value says, as exact as it is known */
  on: string | null
  says: string | null
  checked: 'seen' | 'recalled' | null
  sources: string[]
}

/** A record with every field filled in, keyed `section.field`. */
export interface Episode {
  id: string
  file: string
  frame: 'drawn' | 'convenience'
  a: string
  c: string
  group: string | null
  b: string
  fields: ReadonlyMap<string, Coded>
  looked: string[]
  certainty: 'high' | 'medium' | 'low'
  coder: 'first' | 'second'
}

/** Fills in a record: a field that does not say how it is known is known as its section says. */
export function toEpisode(record: LibraryRecord, file: string): Episode {
  const { id, frame, a, b, c, looked, provenance } = record
  const fields = FIELDS.map(({ section, name }): [string, Coded] => [
    `${section}.${name}`,
    codedOf(record, section, name),
  ])
  return {
    id,
    file,
    frame,
    a,
    c,
    group: record.group ?? null,
    b,
    fields: new Map(fields),
    looked,
    certainty: provenance.certainty,
    coder: provenance.coder,
  }
}

/** Whether a value was coded: not `unknown`, not looked for in vain. */
export function isCoded({ value }: Coded): boolean {
  return value !== 'unknown' && value !== 'none-found' && value !== 'censored'
}

interface Known {
  seen?: string[] | undefined
  recalled?: string[] | undefined
}

interface Written extends Known {
  is: string
  on?: string | undefined
  says?: string | undefined
}

function codedOf(record: LibraryRecord, section: Section, name: string): Coded {
  const all = record[section] as Known & Record<string, unknown>
  const field = all[name] as Written
  const coded: Coded = { value: field.is, on: field.on ?? null, says: field.says ?? null, checked: null, sources: [] }
  if (!isCoded(coded)) return coded
  const { seen, recalled } = field.seen || field.recalled ? field : all
  if (seen) return { ...coded, checked: 'seen', sources: seen }
  return recalled ? { ...coded, checked: 'recalled', sources: recalled } : coded
}
