import { changeIn, counted, figure, withInterval } from '../../ties/numbers.js'
import type { Ties } from '../../ties/ties.js'
import { formatDay } from '../../world/days.js'
import { address, said } from '../story/parts.js'
import { figures, row, short, type Table, text } from '../story/story.js'

/** The two dials, verbal and material apart. */
export function levelTable({ dials }: Pick<Ties, 'dials'>): Table {
  const sides =
    dials === null
      ? []
      : ([
          ['conflict', dials.conflict],
          ['cooperation', dials.cooperation],
        ] as const)
  return {
    id: 'level-table',
    caption: [said('Events per 1,000 interstate events of the feed, with 95 % intervals')],
    columns: [
      short('side'),
      figures('events'),
      figures('per 1,000'),
      figures('within'),
      figures('verbal'),
      figures('material'),
      figures('dispersion'),
    ],
    rows: sides.map(([name, dial]) =>
      row(null, [
        [said(name)],
        [said(counted(dial.all.events))],
        [said(figure(dial.all.per1000.point))],
        [said(`${figure(dial.widened.lo)}–${figure(dial.widened.hi)}`)],
        [said(withInterval(dial.verbal.per1000))],
        [said(withInterval(dial.material.per1000))],
        [said(figure(dial.dispersion))],
      ]),
    ),
    folded: false,
  }
}

/** Breaks, each with the records that carried it. */
export function breakTable({ breaks }: Pick<Ties, 'breaks'>): Table {
  return {
    id: 'break-table',
    caption: [said('Breaks, and records that carried them')],
    columns: [short('day'), short('series'), figures('times'), figures('within'), text('records')],
    rows: breaks.found.map((found) =>
      row(null, [
        [said(found.after === null ? formatDay(found.day) : `${formatDay(found.after)} to ${formatDay(found.day)}`)],
        [said(found.series)],
        [said(changeIn(found.ratio.point))],
        [said(`${figure(found.ratio.lo)}–${figure(found.ratio.hi)}`)],
        found.records.flatMap((record, i) => [
          ...(i === 0 ? [] : [said('; ')]),
          said(`${formatDay(record.day)} ${record.source ?? '?'} → ${record.target ?? '?'} ${record.code ?? ''} `),
          address(record.id, record.url),
        ]),
      ]),
    ),
    folded: false,
  }
}

/** The questions that were asked of the ledger. */
export function questionTable(sql: string[]): Table {
  return {
    id: 'question-table',
    caption: [said('Questions to the ledger, as SQL')],
    columns: [text(said('SQL'))],
    rows: [...new Set(sql)].map((one) => row(null, [[said(one)]])),
    folded: true,
  }
}
