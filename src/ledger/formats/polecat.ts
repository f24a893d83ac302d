import { stateCodes } from '../../world/actors/codes.js'
import { organisationCodes } from '../../world/actors/groups.js'
import { comparable } from '../../world/actors/names.js'
import { roleOf } from '../../world/actors/sectors.js'
import { quadNames } from '../../world/events/quads.js'
import { actor } from './cameo.js'
import { readHeader } from './header.js'
import { type Lookup, number, type Recognise } from './layout.js'

const COLUMNS: (string | string[])[] = [
  'Event ID',
  'Event Date',
  'Event Type',
  'Event Mode',
  ['Intensity', 'Event Intensity'],
  'Quad Code',
  'Actor Name',
  'Actor Country',
  'Recipient Name',
  'Recipient Country',
]

/**
 * POLECAT (Scarborough et al. 2023, coded by NGEC in PLOVER), TAB with header, no quotation; `Intensity` is called `Event Intensity` in some
 * releases, `None` is an empty cell. A cell may name several actors (`;`): the first stands for the row.
 */
export const recognisePolecat: Recognise = (sample) => {
  const headed = readHeader(sample, '\t', '', COLUMNS)
  if (headed === null) return null
  const cell = (...names: string[]): string => {
    const found = headed.cell(...names)
    return found === null ? 'NULL' : `NULLIF(${found}, 'None')`
  }
  const quad = `LIST_POSITION([${quadNames.map((name) => `'${name.toUpperCase()}'`).join(', ')}], UPPER(${cell('Quad Code')}))`
  const intensity = cell('Intensity', 'Event Intensity')
  const type = `UPPER(${cell('Event Type')})`
  return {
    feed: 'polecat',
    format: `polecat (${headed.division.columns.length} columns)`,
    division: headed.division,
    lookups: [
      { table: 'plover', as: 'k', key: type },
      { table: 'days_iso', as: 'd', key: `SUBSTR(${cell('Event Date')}, 1, 10)` },
      { table: 'days_iso', as: 'f', key: `SUBSTR(${cell('Publication Date')}, 1, 10)` },
      ...side('Actor', cell),
      ...side('Recipient', cell),
    ],
    select: {
      id: cell('Event ID'),
      day: 'd.day',
      filed: 'f.day',
      source: actorOf('Actor', cell),
      source_state: 'Actor.state',
      target: actorOf('Recipient', cell),
      target_state: 'Recipient.state',
      code: type,
      root: type,
      type: 'k.text',
      mode: cell('Event Mode'),
      quad: `TRY_CAST(NULLIF(${quad}, 0) AS TINYINT)`,
      quad_scheme: "'plover'",
      class: 'k.class',
      intensity: `TRY_CAST(${intensity} AS DOUBLE)`,
      scale: "'plover'",
      events: '1',
      url: `NULLIF(CONCAT_WS(', ', ${cell('Source')}, ${cell('Headline')}), '')`,
      place: `NULLIF(CONCAT_WS(', ', ${cell('City')}, ${cell('Province')}, ${cell('Country')}), '')`,
    },
    checks: [
      { column: 'Event ID', bad: `${cell('Event ID')} IS NULL`, reason: 'no id', value: "''" },
      {
        column: 'Event Date',
        bad: `d.day IS NULL OR LENGTH(${cell('Event Date')}) NOT IN (10, 19)`,
        reason: 'not a day (YYYY-MM-DD)',
        value: cell('Event Date'),
      },
      {
        column: 'Event Type',
        bad: `NOT REGEXP_FULL_MATCH(COALESCE(${cell('Event Type')}, ''), '[A-Za-z][A-Za-z -]*')`,
        reason: 'not an event type',
        value: cell('Event Type'),
      },
      number(intensity, 'Intensity', -10, 10),
    ],
    arrival: null,
  }
}

function side(who: 'Actor' | 'Recipient', cell: (name: string) => string): Lookup[] {
  const states = stateCodes('names')
  const state = (text: string): (string | null)[] => [states.get(comparable(first(text))) ?? null, first(text)]
  const role = (text: string): (string | null)[] => [
    roleOf(
      'plover',
      text.split(/[;|,]/).map((part) => part.trim()),
    ),
  ]
  const named = (text: string): (string | null)[] => [organisationCodes('icews').get(first(text)) ?? null]
  return [
    { table: { of: cell(`${who} Country`), columns: ['state', 'own'], read: state }, as: who },
    { table: { of: cell(`Primary ${who} Sector`), columns: ['role'], read: role }, as: `${who}r` },
    { table: { of: cell(`${who} Name`), columns: ['organisation'], read: named }, as: `${who}g` },
  ]
}

function actorOf(who: 'Actor' | 'Recipient', cell: (name: string) => string): string {
  return actor({
    organisation: `${who}g.organisation`,
    state: `${who}.state`,
    role: `${who}r.role`,
    unknown: `${who}.own`,
    own: cell(`${who} Name`),
  })
}

/** The first of several, parted by semicolons or bars. */
function first(text: string): string {
  return text.split(/[;|]/)[0]!.trim()
}
