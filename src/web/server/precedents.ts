import type { Hono } from 'hono'
import { placeOf } from '../../precedents/base-rate/place.js'
import { FIELDS } from '../../precedents/library/codebook.js'
import type { Episode } from '../../precedents/library/episode.js'
import { countable, type Library, loadLibrary } from '../../precedents/library/load.js'
import { scoreOf } from '../../precedents/severity.js'
import { stateName } from '../../world/actors/find.js'
import { asked, different, PARAMETERS } from './ledger-parameters.js'
import { Refusal } from './refusal.js'

/** An episode of the library as a small panel shows it. */
export interface EpisodeTold {
  id: string
  /** who delivered, to whom, against which partner: names */
  a: string
  c: string
  b: string
  first: string
  footing: string
  /** drawn for the library's rates, or a convenience case that enters none */
  drawn: boolean
  /** the very pair of the case */
  own: boolean
  /** 0 none to 4 retaliation or rupture; null where nothing of the response is known */
  severity: number | null
  responses: { name: string; value: string; on: string | null }[]
  /** ties after 3, 12 and 36 months */
  after: string[]
}

const RESPONSES = FIELDS.filter((f) => f.section === 'response').map((f) => f.name)

/**
 * Adds the question what followed in the library's episodes.
 * @param folder of the library; null where there is none
 */
export function addPrecedents(app: Hono, folder: string | null): void {
  let library: Library | null = null
  app.get('/api/precedents', (c) => {
    const { a, b } = asked(c, PARAMETERS.ties)
    different(a, b)
    if (folder === null) throw new Refusal(404, 'no-library', 'no library of precedents came with this installation')
    library ??= loadLibrary(folder)
    const episodes = library.episodes.map((episode) => told(episode, a, b))
    const drawn = countable(library)
    const scores = new Map(drawn.flatMap((e) => scoreOf(e) ?? []))
    const named = episodes.filter((e) => e.own).map((e) => e.id)
    const own = new Map(library.episodes.flatMap((e) => scoreOf(e) ?? []))
    return c.json({ schema: 1, episodes, placed: named.length === 0 ? null : placeOf(named, scores, own) })
  })
}

function told(episode: Episode, a: string, b: string): EpisodeTold {
  const value = (field: string): string => episode.fields.get(field)!.value
  const group = episode.group === null ? null : episode.group.replaceAll('-', ' ')
  return {
    id: episode.id,
    a: stateName(episode.a) ?? episode.a,
    b: stateName(episode.b) ?? episode.b,
    c: group ?? stateName(episode.c) ?? episode.c,
    first: value('episode.first'),
    footing: value('before.footing'),
    drawn: episode.frame === 'drawn',
    own: [a, b].includes(episode.a) && [a, b].includes(episode.b),
    severity: scoreOf(episode)?.[0]?.[1] ?? null,
    responses: RESPONSES.map((name) => {
      const coded = episode.fields.get(`response.${name}`)!
      return { name, value: coded.value, on: coded.on }
    }),
    after: ['months-3', 'months-12', 'months-36'].map((m) => value(`after.${m}`)),
  }
}
