import type { Origin, Source } from '../case.js'
import type { WrittenMap } from '../parse/written.js'
import { readActor } from './actors.js'
import type { Context } from './context.js'
import { entriesOf, keyRange, OPEN_SHARE, readDay, readNumber, readText, readUrl, valueAt } from './read.js'
import { readReliability } from './reliability.js'

/** Reads the sources. */
export function readSources(c: Context, root: WrittenMap): Source[] {
  return entriesOf(root, 'sources').map(({ id, map, range }) => ({
    id,
    name: readText(c, map, 'name') ?? id,
    kind: readText(c, map, 'kind'),
    reliability: readReliability(c, map),
    wouldSayAnyway: readNumber(c, map, 'would-say-anyway', OPEN_SHARE),
    interest: readText(c, map, 'interest'),
    actor: readActor(c, valueAt(map, 'actor'), c.asOf),
    lang: readText(c, map, 'lang'),
    url: readUrl(c, map, 'url'),
    because: readText(c, map, 'because'),
    range,
  }))
}

/** Reads the origins that the file names. */
export function readOrigins(c: Context, root: WrittenMap): Origin[] {
  return entriesOf(root, 'origins').map(({ id, map, range }) => {
    const saysIfTrue = readNumber(c, map, 'says-if-true', OPEN_SHARE)
    const saysIfFalse = readNumber(c, map, 'says-if-false', OPEN_SHARE)
    checkPair(c, map)
    return {
      id,
      says: readText(c, map, 'says') ?? '',
      source: c.ids.refer(valueAt(map, 'source'), 'source') ?? '',
      kind: readText(c, map, 'kind'),
      date: readDay(c, map, 'date'),
      reliability: readReliability(c, map),
      wouldSayAnyway: readNumber(c, map, 'would-say-anyway', OPEN_SHARE),
      saysIfTrue,
      saysIfFalse,
      because: readText(c, map, 'because'),
      url: readUrl(c, map, 'url'),
      range,
    }
  })
}

function checkPair(c: Context, map: WrittenMap): void {
  const [yes, no] = ['says-if-true', 'says-if-false']
  if (map.entries.has(yes) === map.entries.has(no)) return
  const [there, missing] = map.entries.has(yes) ? [yes, no] : [no, yes]
  c.findings.add('half-pair', keyRange(map, there), `"${there}" needs "${missing}" beside it`)
}

/** The own reporting of a source, as an origin. */
export function ownOrigin(source: Source): Origin {
  return {
    id: `${source.id}:own`,
    says: `own reporting of ${source.name}`,
    source: source.id,
    kind: null,
    date: null,
    reliability: null,
    wouldSayAnyway: null,
    saysIfTrue: null,
    saysIfFalse: null,
    because: null,
    url: null,
    range: source.range,
  }
}
