import { stateCodes } from '../../world/actors/codes.js'
import { comparable } from '../../world/actors/names.js'
import { readHeader } from './header.js'
import { type Lookup, type Recognise, text } from './layout.js'

const COLUMNS = ['event_id_cnty', 'event_date', 'event_type', 'sub_event_type', 'actor1', 'actor2', 'interaction']

/** ACLED's types of event and the CAMEO code nearest to each; where none is certain, the row has a root alone. Kinds that are not in it have no class. */
const CODES: Record<string, string> = {
  'Armed clash': '190',
  'Government regains territory': '192',
  'Non-state actor overtakes territory': '192',
  'Air/drone strike': '195',
  'Shelling/artillery/missile attack': '194',
  'Chemical weapon': '204',
  'Suicide bomb': '1831',
  'Remote explosive/landmine/IED': '183',
  Grenade: '183',
  Attack: '190',
  'Abduction/forced disappearance': '181',
  'Sexual violence': '1821',
  Agreement: '057',
}

/**
 * ACLED exports (Raleigh et al. 2010), CSV with header, quoted; dates `2022-03-01` or `01 March 2022`. Events are within a country; they are between
 * states only where both actors are forces or governments of states (`Military Forces of Russia (2000-)`), which then have that state.
 */
export const recogniseAcled: Recognise = (sample) => {
  const headed = [',', ';', '\t'].map((d) => readHeader(sample, d, '"', COLUMNS)).find((found) => found !== null)
  if (headed === undefined) return null
  const cell = (name: string): string => headed.cell(name) ?? 'NULL'
  const kinds = Object.entries(CODES).map(([kind, code]) => `WHEN ${text(kind)} THEN '${code}'`)
  const code = `CASE ${cell('sub_event_type')} ${kinds.join(' ')} END`
  const date = cell('event_date')
  return {
    feed: 'acled',
    format: `acled (${headed.division.columns.length} columns)`,
    division: headed.division,
    lookups: [
      { table: 'cameo', as: 'k', key: code },
      { table: { of: date, columns: ['day'], read: (written) => [isoDay(written)] }, as: 'w' },
      { table: 'days_iso', as: 'd', key: 'w.day' },
      side('actor1', cell),
      side('actor2', cell),
    ],
    select: {
      id: cell('event_id_cnty'),
      day: 'd.day',
      source: actorOf('actor1', cell),
      source_state: stateOf('actor1', 'actor2'),
      target: actorOf('actor2', cell),
      target_state: stateOf('actor2', 'actor1'),
      code: cell('sub_event_type'),
      root: 'k.root',
      type: 'k.type',
      mode: 'k.mode',
      class: 'k.class',
      events: '1',
      url: cell('source'),
      place: `NULLIF(CONCAT_WS(', ', ${cell('location')}, ${cell('admin1')}, ${cell('country')}), '')`,
    },
    checks: [
      { column: 'event_id_cnty', bad: `${cell('event_id_cnty')} IS NULL`, reason: 'no id', value: "''" },
      { column: 'event_date', bad: 'd.day IS NULL', reason: 'not a day (2022-03-01 or 01 March 2022)', value: date },
      { column: 'sub_event_type', bad: `${cell('sub_event_type')} IS NULL`, reason: 'no type of event', value: "''" },
    ],
    arrival: null,
  }
}

function side(who: string, cell: (name: string) => string): Lookup {
  return { table: { of: cell(who), columns: ['state', 'role'], read: readActor }, as: who }
}

/** A state counts only where the other side is a state too; else the event is a state's own affair. */
function stateOf(who: string, other: string): string {
  return `CASE WHEN ${other}.state IS NOT NULL THEN ${who}.state END`
}

function actorOf(who: string, cell: (name: string) => string): string {
  return `COALESCE(${who}.state || COALESCE('.' || ${who}.role, ''), ${cell(who)})`
}

const states = stateCodes('names')

/** `Military Forces of Ukraine (2019-) Air Force` → `UKR`, `MIL`. */
function readActor(name: string): (string | null)[] {
  const [, kind, of] = /^(Military Forces|Police Forces|Government) of (.+?)(?: \(\d{4}-.*)?$/.exec(name) ?? []
  const state = of === undefined ? null : (states.get(comparable(of)) ?? null)
  if (state === null) return [null, null]
  return [state, kind === 'Government' ? 'GOV' : kind === 'Police Forces' ? 'COP' : 'MIL']
}

const MONTHS = 'january february march april may june july august september october november december'.split(' ')

function isoDay(written: string): string | null {
  const [, day, name, year] = /^(\d{1,2})[ -]([A-Za-z]+)[ -](\d{4})$/.exec(written.trim()) ?? []
  if (day === undefined) return written.trim()
  const month = MONTHS.findIndex((full) => full === name!.toLowerCase() || full.slice(0, 3) === name!.toLowerCase()) + 1
  return month === 0 ? null : `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`
}
