import { agreement } from '../../precedents/library/agreement.js'
import { completeness } from '../../precedents/library/completeness.js'
import type { Drawn } from '../../precedents/library/drawn.js'
import type { Episode } from '../../precedents/library/episode.js'
import { countable, type Library } from '../../precedents/library/load.js'
import { counted } from '../../ties/numbers.js'
import { stateName } from '../../world/actors/find.js'
import { address, name, type Part, said } from '../story/parts.js'
import { figures, row, short, type Table, text } from '../story/story.js'

/** Responses as coded, from the mildest; in words as they stand in a cell. */
const RESPONSES: readonly [field: string, word: string][] = [
  ['response.private-protest', 'private protest'],
  ['response.public-protest', 'public protest'],
  ['response.ambassador', 'ambassador'],
  ['response.sanction', 'sanction'],
  ['response.quid-pro-quo', 'something in return'],
  ['response.retaliation', 'retaliation'],
  ['response.rupture', 'rupture'],
]

/** Episodes with what was coded of them: who, when, what was known, what followed, and on what that rests. */
export function codedTable(id: string, caption: string, episodes: readonly Episode[], library: Library): Table {
  const drawn = new Map(library.drawn.map((line) => [line.id, line]))
  return {
    id,
    caption: [said(caption)],
    columns: [
      text('episode'),
      short('first'),
      short('C and B'),
      short('A and B before'),
      text('response of B'),
      short('ties after 3, 12, 36 months'),
      figures('weight'),
      text('sources of the response'),
    ],
    rows: episodes.map((episode) => {
      const value = (field: string): string => episode.fields.get(field)!.value
      const after = ['months-3', 'months-12', 'months-36'].map((name) => shortly(value(`after.${name}`)))
      return row(episode.id, [
        [said(whoOf(episode))],
        [said(value('episode.first'))],
        [said(value('before.c-and-b'))],
        [said(value('before.footing'))],
        [said(responseOf(episode))],
        [said(after.join(', '))],
        [said(weightOf(drawn.get(episode.id)))],
        sourcesOf(episode, library),
      ])
    }),
    folded: false,
  }
}

/** How far first and second coder agree, field by field. */
export function agreementTable(library: Library): Table {
  return {
    id: 'agreement-table',
    caption: [said('Two codings of the same episodes; kappa (Cohen 1960) takes off what chance would agree on')],
    columns: [short('field'), figures('coded twice'), figures('equal'), figures('kappa')],
    rows: agreement(countable(library), library.second).map(({ field, twice, same, kappa }) =>
      row(
        null,
        [field, counted(twice), counted(same), kappa === null ? '–' : kappa.toFixed(2)].map((cell) => [said(cell)]),
      ),
    ),
    folded: false,
  }
}

/** How full the fields are over the drawn episodes. */
export function fullnessTable(library: Library): Table {
  return {
    id: 'fullness-table',
    caption: [said('How full the fields are, over the drawn episodes')],
    columns: [
      short('field'),
      figures('coded'),
      figures('seen'),
      figures('recalled'),
      figures('none found'),
      figures('censored'),
      figures('unknown'),
    ],
    rows: completeness(countable(library), library.second).map((c) =>
      row(
        null,
        [c.field, ...[c.coded, c.seen, c.recalled, c.noneFound, c.censored, c.unknown].map(counted)].map((cell) => [
          said(cell),
        ]),
      ),
    ),
    folded: true,
  }
}

/** The sources by key. */
export function citedTable({ sources }: Pick<Library, 'sources'>): Table {
  return {
    id: 'cited-table',
    caption: [said('Sources')],
    columns: [short('key'), short('kind'), text('what')],
    rows: Object.entries(sources).map(([key, { type, ref, url }]) =>
      row(`source-${key}`, [[said(key)], [said(type)], url ? [address(ref, url)] : [said(ref)]]),
    ),
    folded: true,
  }
}

/** `United States → Iraq; B is Syria` */
function whoOf({ a, c, b, group }: Episode): string {
  return `${stateName(a) ?? a} → ${group ?? stateName(c) ?? c}; B is ${stateName(b) ?? b}`
}

/** What B did, as coded; what was looked for and not found; or that nothing is known. */
export function responseOf({ fields }: Episode): string {
  const yes = RESPONSES.filter(([field]) => fields.get(field)!.value === 'yes').map(([, word]) => word)
  if (yes.length > 0) return yes.join(', ')
  const values = RESPONSES.map(([field]) => fields.get(field)!.value)
  if (values.includes('none-found')) return 'none found'
  return values.includes('none') ? 'none' : 'unknown'
}

function sourcesOf({ fields }: Episode, { sources }: Library): Part[] {
  const named = RESPONSES.filter(([field]) => fields.get(field)!.value === 'yes').flatMap(([field]) => {
    const { checked, sources: keys } = fields.get(field)!
    return keys.map((key) => ({ key, recalled: checked === 'recalled' }))
  })
  const once = new Map(named.map((one) => [one.key, one]))
  return [...once.values()].flatMap(({ key, recalled }, i) => [
    ...(i === 0 ? [] : [said('; ')]),
    name(key, key in sources ? `source-${key}` : null),
    ...(recalled ? [said(' (recalled)')] : []),
  ])
}

function shortly(value: string): string {
  return value === 'unknown' ? '?' : value
}

function weightOf(line: Drawn | undefined): string {
  return line === undefined ? '–' : (line.size / line.of).toFixed(1)
}
