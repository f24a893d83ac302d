import { readCameoActor } from '../../world/actors/cameo-actors.js'
import { actor, cameoChecks, cameoEvent } from './cameo.js'
import { readHeader } from './header.js'
import { type Division, type Layout, type Lookup, number, type Recognise, type Sample } from './layout.js'

const COLUMNS =
  'EventID Date Year Month Day SourceActorFull SourceActorEntity SourceActorRole SourceActorAttribute TargetActorFull TargetActorEntity TargetActorRole TargetActorAttribute EventCode EventRootCode PentaClass GoldsteinScore Issues Lat Lon LocationName StateName CountryCode SentenceID URLs NewsSources'.split(
    ' ',
  )

/**
 * Phoenix (Open Event Data Alliance): 26 columns, TAB or comma, with or without header; PentaClass (0 to 4) is called QuadClass in some releases.
 * The CAMEO actor codes are whole (`USAGOV`), the date eight digits.
 */
export const recognisePhoenix: Recognise = (sample) => {
  for (const delimiter of ['\t', ',']) {
    const headed = readHeader(sample, delimiter, delimiter === ',' ? '"' : '', [
      'EventID',
      'SourceActorFull',
      'EventRootCode',
    ])
    if (headed !== null) return phoenix(headed.division, (name) => headed.cell(name) ?? 'NULL')
    if (isBare(sample, delimiter)) {
      const quote = delimiter === ',' ? '"' : ''
      const division: Division = {
        kind: 'delimited',
        delimiter,
        quote,
        header: 0,
        columns: COLUMNS,
        fewest: COLUMNS.length,
      }
      return phoenix(division, (name) => `r.c${COLUMNS.indexOf(name)}`)
    }
  }
  return null
}

function isBare({ lines }: Sample, delimiter: string): boolean {
  return lines.slice(0, 50).some((line) => {
    const cells = line.split(delimiter)
    return (
      cells.length >= 26 &&
      (delimiter === ',' || cells.length === 26) &&
      /^\d{8}$/.test(cells[1]!) &&
      cells[2] === cells[1]!.slice(0, 4) &&
      /^[A-Za-z]{3,}$/.test(cells[5]!) &&
      /^\d{2}$/.test(cells[14]!)
    )
  })
}

function phoenix(division: Division, cell: (name: string) => string): Layout {
  const event = cameoEvent(cell('EventCode'))
  return {
    feed: 'phoenix',
    format: `phoenix (${division.columns.length} columns)`,
    division,
    lookups: [
      event.lookup,
      { table: 'days_ymd', as: 'd', key: cell('Date') },
      side('Source', cell),
      side('Target', cell),
    ],
    select: {
      id: cell('EventID'),
      day: 'd.day',
      source: actorOf('Source', cell),
      source_state: 'Source.state',
      target: actorOf('Target', cell),
      target_state: 'Target.state',
      ...event.select,
      intensity: `TRY_CAST(${cell('GoldsteinScore')} AS DOUBLE)`,
      scale: "'goldstein-phoenix'",
      events: '1',
      url: cell('URLs'),
      place: `NULLIF(CONCAT_WS(', ', ${cell('LocationName')}, ${cell('StateName')}, ${cell('CountryCode')}), '')`,
    },
    checks: [
      { column: 'EventID', bad: `${cell('EventID')} IS NULL`, reason: 'no id', value: "''" },
      { column: 'Date', bad: 'd.day IS NULL', reason: 'not a day (YYYYMMDD)', value: cell('Date') },
      ...cameoChecks(cell('EventCode'), 'EventCode'),
      {
        column: 'EventRootCode',
        bad: `COALESCE(${cell('EventRootCode')} <> SUBSTR(${cell('EventCode')}, 1, 2), FALSE)`,
        reason: 'the code does not begin with it; a leading zero may be lost (010 is not 10)',
        value: cell('EventRootCode'),
      },
      number(cell('GoldsteinScore'), 'GoldsteinScore', -10, 10),
    ],
    rootOfCode: true,
    arrival: null,
  }
}

function side(who: 'Source' | 'Target', cell: (name: string) => string): Lookup {
  const read = (text: string): (string | null)[] => {
    const { state, organisation, role } = readCameoActor(text)
    return [state, organisation, role]
  }
  return { table: { of: cell(`${who}ActorFull`), columns: ['state', 'organisation', 'role'], read }, as: who }
}

function actorOf(who: 'Source' | 'Target', cell: (name: string) => string): string {
  return actor({
    organisation: `${who}.organisation`,
    state: `${who}.state`,
    role: `${who}.role`,
    unknown: 'NULL',
    own: cell(`${who}ActorFull`),
  })
}
