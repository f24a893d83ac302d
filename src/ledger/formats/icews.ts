import { roleOf } from '../../world/actors/sectors.js'
import { actor, cameoChecks, cameoEvent } from './cameo.js'
import { readHeader } from './header.js'
import { type Lookup, number, type Recognise, wholeId } from './layout.js'

const COLUMNS = [
  'Event ID',
  'Event Date',
  'Source Name',
  'Source Sectors',
  'Source Country',
  'CAMEO Code',
  'Intensity',
  'Target Name',
  'Target Sectors',
  'Target Country',
]

/**
 * ICEWS coded event data (Boschee et al. 2015), TAB with header, no quotation: 20 columns in the daily and the yearly files; older copies
 * spell the header `event_id` or `Event.ID`. Countries are names, sectors a list in no order, intensity is Goldstein's after ICEWS's table.
 */
export const recogniseIcews: Recognise = (sample) => {
  const headed = readHeader(sample, '\t', '', COLUMNS)
  if (headed === null) return null
  const cell = (name: string): string => headed.cell(name)!
  const optional = (name: string): string => headed.cell(name) ?? 'NULL'
  const event = cameoEvent(cell('CAMEO Code'))
  const places = ['City', 'Province', 'Country'].map((name) => headed.cell(name)).filter((place) => place !== null)
  return {
    feed: 'icews',
    format: `icews (${headed.division.columns.length} columns)`,
    division: headed.division,
    lookups: [
      event.lookup,
      { table: 'days_iso', as: 'd', key: `SUBSTR(${cell('Event Date')}, 1, 10)` },
      ...side('Source', cell),
      ...side('Target', cell),
    ],
    select: {
      id: cell('Event ID'),
      day: 'd.day',
      source: actorOf('Source', cell),
      source_state: 'Sources.state',
      target: actorOf('Target', cell),
      target_state: 'Targets.state',
      ...event.select,
      intensity: `TRY_CAST(${cell('Intensity')} AS DOUBLE)`,
      scale: "'goldstein-icews'",
      events: '1',
      url: `NULLIF(CONCAT_WS(', ', ${optional('Publisher')}, 'story ' || ${optional('Story ID')}, 'sentence ' || ${optional('Sentence Number')}), '')`,
      place: places.length === 0 ? 'NULL' : `NULLIF(CONCAT_WS(', ', ${places.join(', ')}), '')`,
    },
    checks: [
      wholeId(cell('Event ID'), 'r.number', 'Event ID'),
      {
        column: 'Event Date',
        bad: `d.day IS NULL OR LENGTH(${cell('Event Date')}) NOT IN (10, 19)`,
        reason: 'not a day (YYYY-MM-DD)',
        value: cell('Event Date'),
      },
      ...cameoChecks(cell('CAMEO Code'), 'CAMEO Code'),
      number(cell('Intensity'), 'Intensity', -10, 10),
    ],
    derived: { number: `TRY_CAST(${cell('Event ID')} AS BIGINT)` },
    wholeIds: 'r.number',
    rootOfCode: true,
    arrival: null,
  }
}

function side(who: 'Source' | 'Target', cell: (name: string) => string): Lookup[] {
  const sectors = cell(`${who} Sectors`)
  return [
    { table: 'states_icews', as: `${who}s`, key: cell(`${who} Country`) },
    { table: 'groups_icews', as: `${who}g`, key: cell(`${who} Name`) },
    { table: { of: sectors, columns: ['role'], read: (text) => [roleOf('icews', text.split(','))] }, as: `${who}r` },
  ]
}

function actorOf(who: 'Source' | 'Target', cell: (name: string) => string): string {
  return actor({
    organisation: `${who}g.organisation`,
    state: `${who}s.state`,
    role: `${who}r.role`,
    unknown: `NULLIF(${cell(`${who} Country`)}, 'NA')`,
    own: cell(`${who} Name`),
  })
}
