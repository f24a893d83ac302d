import { readHeader } from './header.js'
import { type Recognise, wholeNumber } from './layout.js'

const COLUMNS = [
  'id',
  'year',
  'type_of_violence',
  'side_a',
  'side_b',
  'gwnoa',
  'gwnob',
  'date_start',
  'date_end',
  'best',
]

/**
 * UCDP's georeferenced events (Sundberg & Melander 2013), CSV with header, quoted; a row is an incident with at least one death, on its first day.
 * It is between states where type_of_violence is 1 and both sides have a state number (Gleditsch & Ward). It says nothing of who began: side A is the source
 * as written. All are use of conventional force (CAMEO 190); the feed has no intensity of Goldstein's kind, deaths (`best`) are kept as it under `deaths`.
 */
export const recogniseUcdp: Recognise = (sample) => {
  const headed = readHeader(sample, ',', '"', COLUMNS)
  if (headed === null) return null
  const cell = (name: string): string => headed.cell(name) ?? 'NULL'
  const start = cell('date_start')
  const days = `DATE_DIFF('day', TRY_CAST(SUBSTR(${start}, 1, 10) AS DATE), TRY_CAST(SUBSTR(${cell('date_end')}, 1, 10) AS DATE))`
  const side = (letter: 'a' | 'b'): string =>
    `COALESCE(CASE WHEN ${cell('type_of_violence')} = '1' THEN ${letter}.state || '.MIL' END, ${cell(`side_${letter}`)})`
  const state = (letter: 'a' | 'b'): string => `CASE WHEN ${cell('type_of_violence')} = '1' THEN ${letter}.state END`
  return {
    feed: 'ucdp-ged',
    format: `ucdp-ged (${headed.division.columns.length} columns)`,
    division: headed.division,
    lookups: [
      { table: 'cameo', as: 'k', key: "'190'" },
      { table: 'days_iso', as: 'd', key: `SUBSTR(${start}, 1, 10)` },
      { table: 'states_gw', as: 'a', key: cell('gwnoa') },
      { table: 'states_gw', as: 'b', key: cell('gwnob') },
    ],
    select: {
      id: cell('id'),
      day: 'd.day',
      source: side('a'),
      source_state: state('a'),
      target: side('b'),
      target_state: state('b'),
      code: "'190'",
      root: 'k.root',
      type: 'k.type',
      mode: 'k.mode',
      class: 'k.class',
      intensity: `TRY_CAST(${cell('best')} AS DOUBLE)`,
      scale: "'deaths'",
      events: '1',
      url: cell('source_article'),
      place: `NULLIF(CONCAT_WS(', ', ${cell('where_coordinates')}, ${cell('adm_1')}, ${cell('country')}), '')`,
    },
    checks: [
      wholeNumber(cell('id'), 'id'),
      { column: 'date_start', bad: 'd.day IS NULL', reason: 'not a day (YYYY-MM-DD)', value: start },
      {
        column: 'date_end',
        bad: `COALESCE(${days} < 0, TRUE)`,
        reason: 'not a day, or before date_start',
        value: cell('date_end'),
      },
      {
        column: 'type_of_violence',
        bad: `COALESCE(${cell('type_of_violence')} NOT IN ('1', '2', '3'), TRUE)`,
        reason: 'not 1, 2 or 3',
        value: cell('type_of_violence'),
      },
      wholeNumber(cell('best'), 'best'),
    ],
    arrival: null,
  }
}
