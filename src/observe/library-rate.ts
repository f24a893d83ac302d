import { placeOf } from '../precedents/base-rate/place.js'
import { baseRate } from '../precedents/base-rate/rate.js'
import { casesOfLibrary } from '../precedents/from-library.js'
import type { Episode } from '../precedents/library/episode.js'
import { countable, type Library } from '../precedents/library/load.js'
import { libraryDays, sayLibraryMeasure } from '../precedents/outcomes/by-library.js'
import { divide, isLeftOut } from '../precedents/outcomes/measured.js'
import type { Outcome } from '../precedents/outcomes/outcome.js'
import { scoreOf } from '../precedents/severity.js'
import type { Day } from '../world/days.js'
import type { Pair } from './questions.js'

/** What a rate is counted in: episodes as coded, and the list of what was drawn. */
export type LibraryPart = Pick<Library, 'episodes' | 'drawn'>

export interface LibraryAsked {
  outcome: Outcome
  /** days */
  within: number
  /** who acted, and the partner that may react: the case's own pair */
  pair: Pair
  /** pairs that the file compares with by hand */
  compared: readonly Pair[]
  /** only episodes whose intent is documented, not inferred */
  documented: boolean
}

/** A share with what it was counted from. */
export interface LibraryRate {
  share: number
  interval: [low: number, high: number]
  x: number
  n: number
  says: string
  leftOut: string[]
  open: number
  placed: { named: string[]; says: string } | null
}

/** Grades of evidence on intent that are documents: the rest is inference (the library's codebook). */
const DOCUMENTED: ReadonlySet<string> = new Set(['archive', 'court', 'confession'])

/** How often an outcome followed in the drawn episodes of the library that were over by a day; or why there is no rate. */
export function libraryRate(library: LibraryPart, asked: LibraryAsked, asOf: Day): LibraryRate | { why: string } {
  const { outcome, within, pair, documented } = asked
  const says = sayLibraryMeasure(outcome)
  if (says === null) return { why: `the library does not code ${outcome}` }
  const horizon = { count: within, unit: 'day' } as const
  const [a, b] = pair
  const own = a !== null && b !== null ? { a, b } : null
  const episodes = documented ? library.episodes.filter(isDocumented) : library.episodes
  const drawn = casesOfLibrary({ ...EMPTY, episodes, drawn: library.drawn }, outcome, horizon)
  const leftOut = drawn.filter(({ case: one }) => isLeftOut(one, own, horizon))
  const others = drawn.filter((one) => !leftOut.includes(one))
  const over = others.filter(({ case: { days } }) => days.to + within <= asOf)
  const found = baseRate(divide(over).watched)
  if ('refused' in found) return { why: `${found.refused}${documented ? ', of documented intent' : ''}` }
  const { share, interval, x, n } = found.rate
  const ids = new Set(over.map(({ case: one }) => one.id))
  return {
    share,
    interval,
    x,
    n,
    says: documented ? `${says}; episodes of documented intent alone` : says,
    leftOut: leftOut.map(({ case: one }) => one.id),
    open: others.length - over.length,
    placed: place(library, asked, ids, asOf),
  }
}

/** Days on which a rate may become another: an episode is over. */
export function turnsOf({ episodes }: LibraryPart, within: number): Day[] {
  return countable({ episodes }).flatMap((episode) => {
    const days = firstOf(episode)
    return days === null ? [] : [days.to + within]
  })
}

const EMPTY: Library = { episodes: [], drawn: [], sources: {}, second: new Map(), faults: [] }

function isDocumented({ fields }: Episode): boolean {
  return DOCUMENTED.has(fields.get('intent.grade')!.value)
}

function firstOf({ fields }: Episode): ReturnType<typeof libraryDays> {
  return libraryDays(fields.get('episode.first')!.value)
}

/** Sets episodes of the pairs that the file compares with beside the class, by how harsh the partner's response was. */
function place(
  library: LibraryPart,
  { compared }: LibraryAsked,
  counted: ReadonlySet<string>,
  asOf: Day,
): LibraryRate['placed'] {
  const named = library.episodes.filter(
    (episode) => compared.some(([a, b]) => episode.a === a && episode.b === b) && firstOf(episode)!.from <= asOf,
  )
  if (named.length === 0) return null
  const scores = new Map(library.episodes.flatMap((episode) => scoreOf(episode) ?? []))
  const all = new Map([...scores].filter(([id]) => counted.has(id)))
  const { named: known, says } = placeOf(
    named.map(({ id }) => id),
    all,
    scores,
  )
  return { named: known, says }
}
