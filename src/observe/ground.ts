import { createHash } from 'node:crypto'
import type { Coded, Episode } from '../precedents/library/episode.js'
import type { Pattern } from '../precedents/pattern/pattern.js'
import type { LibraryPart } from './library-rate.js'

/** What base rates are counted in, apart from a ledger. */
export interface RateGround {
  /** by id */
  patterns: ReadonlyMap<string, Pattern>
  library: LibraryPart | null
  /** of all that is coded: grounds with the same hash give the same rates */
  hash: string
}

/** Patterns and what the library codes, in one value. */
export function groundOf(patterns: RateGround['patterns'], library: LibraryPart | null): RateGround {
  const packed = pack(patterns, library)
  return { patterns, library, hash: createHash('sha256').update(JSON.stringify(packed)).digest('hex').slice(0, 12) }
}

/**
 * A ground as JSON that reads fast: the codings without what they cite. A hundred files of YAML take half a second to read.
 */
export function packGround({ patterns, library, hash }: RateGround): string {
  return `${JSON.stringify({ hash, ...pack(patterns, library) })}\n`
}

/** Reads what `packGround` wrote. @throws SyntaxError where the text is no JSON */
export function unpackGround(json: string): RateGround {
  const { hash, patterns, drawn, episodes } = JSON.parse(json) as Packed & { hash: string }
  const whole = episodes.map(
    ({ fields, ...rest }): Episode => ({
      ...rest,
      fields: new Map(Object.entries(fields).map(([name, [value, on]]) => [name, { ...UNCITED, value, on }])),
    }),
  )
  return { hash, patterns: new Map(patterns.map((p) => [p.id, p])), library: { drawn, episodes: whole } }
}

const UNCITED: Coded = { value: 'unknown', on: null, says: null, checked: null, sources: [] }

interface Packed {
  patterns: Pattern[]
  drawn: LibraryPart['drawn']
  episodes: (Omit<Episode, 'fields'> & { fields: Record<string, [value: string, on: string | null]> })[]
}

function pack(patterns: RateGround['patterns'], library: LibraryPart | null): Packed {
  const episodes = (library?.episodes ?? []).map(({ fields, ...rest }) => ({
    ...rest,
    fields: Object.fromEntries(
      [...fields].map(([name, { value, on }]): [string, [string, string | null]] => [name, [value, on]]),
    ),
  }))
  return { patterns: [...patterns.values()], drawn: library?.drawn ?? [], episodes }
}
