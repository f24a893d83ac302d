import { organisationCodes } from '../../world/actors/groups.js'
import { sectorRoles } from '../../world/actors/sectors.js'
import { actor, cameoEvent } from './cameo.js'
import { type Check, type Layout, type Lookup, type Recognise, type Sample, text, wholeId } from './layout.js'

const ACTOR = [
  'Code',
  'Name',
  'CountryCode',
  'KnownGroupCode',
  'EthnicCode',
  'Religion1Code',
  'Religion2Code',
  'Type1Code',
  'Type2Code',
  'Type3Code',
]
const ACT =
  'IsRootEvent EventCode EventBaseCode EventRootCode QuadClass GoldsteinScale NumMentions NumSources NumArticles AvgTone'
const GEO = ['Type', 'FullName', 'CountryCode', 'ADM1Code', 'Lat', 'Long', 'FeatureID']
const GEO2 = ['Type', 'FullName', 'CountryCode', 'ADM1Code', 'ADM2Code', 'Lat', 'Long', 'FeatureID']

function columnsOf(geo: string[]): string[] {
  return [
    ...'GLOBALEVENTID SQLDATE MonthYear Year FractionDate'.split(' '),
    ...['Actor1', 'Actor2'].flatMap((side) => ACTOR.map((name) => side + name)),
    ...ACT.split(' '),
    ...['Actor1Geo', 'Actor2Geo', 'ActionGeo'].flatMap((side) => geo.map((name) => `${side}_${name}`)),
    'DATEADDED',
    'SOURCEURL',
  ]
}

const versions = {
  gdelt1: { columns: columnsOf(GEO), fewest: 57, format: 'gdelt1 (57 or 58 columns)', stamp: 8 },
  gdelt2: { columns: columnsOf(GEO2), fewest: 61, format: 'gdelt2 (61 columns)', stamp: 14 },
}

/**
 * GDELT's event files, TAB without header or quotation: 1.0 daily with 58 columns, monthly and yearly with 57 (no SOURCEURL), 2.0 with 61.
 * Columns after the GDELT Event Database codebooks 1.03 (2013) and 2.0 (2015).
 */
export const recogniseGdelt: Recognise = (sample) => {
  const width = commonWidth(sample)
  if (width === 57 || width === 58) return gdelt('gdelt1')
  return width === 61 ? gdelt('gdelt2') : null
}

/** The number of columns of most rows that begin as an event does: a number and a date. */
function commonWidth({ lines }: Sample): number | null {
  const widths = new Map<number, number>()
  for (const line of lines.slice(0, 200)) {
    if (!/^\d+\t\d{8}\t/.test(line)) continue
    const width = line.split('\t').length
    widths.set(width, (widths.get(width) ?? 0) + 1)
  }
  const known = [...widths].filter(([width]) => width === 57 || width === 58 || width === 61)
  return known.sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

/** The layout of a version's event files. */
export function gdelt(version: 'gdelt1' | 'gdelt2'): Layout {
  const { columns, fewest, format, stamp } = versions[version]
  const cell = (name: string): string => `r.c${columns.indexOf(name)}`
  const event = cameoEvent(cell('EventCode'))
  return {
    feed: version,
    format,
    division: { kind: 'delimited', delimiter: '\t', quote: '', header: 0, columns, fewest },
    derived: {
      number: `TRY_CAST(${cell('GLOBALEVENTID')} AS BIGINT)`,
      date: digits(cell('SQLDATE'), 8),
      added:
        stamp === 8 ? digits(cell('DATEADDED'), 8) : `TRY_CAST(${digits(cell('DATEADDED'), 14)} // 1000000 AS INTEGER)`,
      ...(stamp === 8 ? {} : { time: `TRY_CAST(${digits(cell('DATEADDED'), 14)} % 1000000 AS INTEGER)` }),
      goldstein: `TRY_CAST(${cell('GoldsteinScale')} AS DOUBLE)`,
      mentions: `TRY_CAST(${cell('NumMentions')} AS INTEGER)`,
    },
    lookups: [
      event.lookup,
      side('Actor1', cell),
      side('Actor2', cell),
      { table: 'months', as: 'happened', key: 'r.date // 100' },
      { table: 'months', as: 'filed', key: 'r.added // 100' },
    ],
    select: {
      id: cell('GLOBALEVENTID'),
      day: 'happened.first + r.date % 100 - 1',
      filed: 'filed.first + r.added % 100 - 1',
      ...(stamp === 8 ? {} : { slot: 'r.time // 10000 * 4 + r.time % 10000 // 1500' }),
      source: actorOf('Actor1', cell),
      source_state: 'Actor1.state',
      target: actorOf('Actor2', cell),
      target_state: 'Actor2.state',
      ...event.select,
      quad: `TRY_CAST(${cell('QuadClass')} AS TINYINT)`,
      quad_scheme: "'gdelt'",
      intensity: 'r.goldstein',
      scale: "'goldstein-gdelt'",
      mentions: 'r.mentions',
      events: '1',
      url: cell('SOURCEURL'),
      place: cell('ActionGeo_FullName'),
    },
    checks: checksOf(cell, stamp),
    wholeIds: 'r.number',
    rootOfCode: true,
    arrival: version === 'gdelt2' ? 'quarter-hours' : 'days',
  }
}

function checksOf(cell: (name: string) => string, stamp: number): Check[] {
  const [code, root, quad] = [cell('EventCode'), cell('EventRootCode'), cell('QuadClass')]
  const [goldstein, mentions] = [cell('GoldsteinScale'), cell('NumMentions')]
  return [
    wholeId(cell('GLOBALEVENTID'), 'r.number', 'GLOBALEVENTID'),
    { column: 'SQLDATE', bad: noDay('happened', 'r.date'), reason: 'not a day (YYYYMMDD)', value: cell('SQLDATE') },
    { column: 'EventCode', bad: `${code} IS NULL`, reason: 'no code', value: code },
    {
      column: 'EventCode',
      bad: `COALESCE(STRLEN(${root}) <> 2 OR NOT STARTS_WITH(${code}, ${root}), TRUE)`,
      reason: 'does not begin with its root code; a leading zero may be lost (010 is not 10)',
      value: `${code} || ' under ' || COALESCE(${root}, '')`,
    },
    {
      column: 'QuadClass',
      bad: `COALESCE(${quad} NOT BETWEEN '1' AND '4' OR STRLEN(${quad}) <> 1, TRUE)`,
      reason: 'not a class from 1 to 4',
      value: quad,
    },
    {
      column: 'GoldsteinScale',
      bad: `${goldstein} IS NOT NULL AND COALESCE(r.goldstein NOT BETWEEN -10 AND 10, TRUE)`,
      reason: 'not a number from -10 to 10',
      value: goldstein,
    },
    {
      column: 'NumMentions',
      bad: `COALESCE(r.mentions < 0, TRUE) OR CONTAINS(${mentions}, '.')`,
      reason: 'not a whole number',
      value: mentions,
    },
    {
      column: 'DATEADDED',
      bad: stamp === 8 ? noDay('filed', 'r.added') : `${noDay('filed', 'r.added')} OR ${noTime('r.time')}`,
      reason: stamp === 8 ? 'not a day (YYYYMMDD)' : 'not a moment (YYYYMMDDHHMMSS)',
      value: cell('DATEADDED'),
    },
  ]
}

/** A state by its code. Organisations and roles are rarer, and cheaper told within the row than by a further table. */
function side(who: 'Actor1' | 'Actor2', cell: (name: string) => string): Lookup {
  return { table: 'states_cameo', as: who, key: cell(`${who}CountryCode`) }
}

/** A known group counts before the country, as a movement or body acts for itself. A code that is the country's names neither group nor role. */
function actorOf(who: 'Actor1' | 'Actor2', cell: (name: string) => string): string {
  const country = cell(`${who}CountryCode`)
  const roles = [1, 2, 3].map((n) => translate(cell(`${who}Type${n}Code`), sectorRoles('cameo')))
  const parts = actor({
    organisation: translate(cell(`${who}KnownGroupCode`), organisationCodes('cameo')),
    state: `${who}.state`,
    role: `COALESCE(${roles.join(', ')})`,
    unknown: `CASE WHEN ${who}.text IS NULL THEN ${country} END`,
    own: `${cell(`${who}Code`)}, ${cell(`${who}Name`)}`,
  })
  const code = cell(`${who}Code`)
  return `CASE WHEN ${code} = ${who}.text THEN COALESCE(CAST(${who}.state AS VARCHAR), ${code}) ELSE ${parts} END`
}

function translate(cell: string, known: ReadonlyMap<string, string>): string {
  const same = [...known].filter(([own, ours]) => own === ours).map(([own]) => text(own))
  const others = [...known]
    .filter(([own, ours]) => own !== ours)
    .map(([own, ours]) => `WHEN ${text(own)} THEN ${text(ours)}`)
  return `CASE WHEN ${cell} IN (${same.join(', ')}) THEN ${cell} WHEN ${cell} IS NOT NULL THEN CASE ${cell} ${others.join(' ')} END END`
}

/** A number of so many digits, or null. Taking months from a table and days by arithmetic costs a third of parsing dates. */
function digits(cell: string, length: number): string {
  return `CASE WHEN STRLEN(${cell}) = ${length} THEN TRY_CAST(${cell} AS ${length > 9 ? 'BIGINT' : 'INTEGER'}) END`
}

/** Whether a number is no day of a month that was looked up. */
function noDay(month: string, date: string): string {
  return `COALESCE(${date} % 100 NOT BETWEEN 1 AND ${month}.days, TRUE)`
}

/** Whether a number is no time of day, HHMMSS. */
function noTime(time: string): string {
  return `COALESCE(${time} NOT BETWEEN 0 AND 235959 OR ${time} % 10000 > 5959 OR ${time} % 100 > 59, TRUE)`
}
