import type { Dispute } from './record.js'
import { partsSpan, yearSpan } from './span.js'
import { stateNumbered } from './states.js'
import { Columns, type Line, type Table } from './table.js'
import type { UnreadRows } from './unread.js'

/** Columns of the dyadic militarised interstate disputes of Correlates of War (Maoz et al. 2019), version 4. */
export const DISPUTE_COLUMNS = 'disno statea stateb strtday strtmnth strtyr endday endmnth endyear hihost year'.split(
  ' ',
)

/** Reads dispute-dyad-years. A day or month of −9 is unknown and widens the span. @throws RegisterFault */
export function readDisputes(table: Table, unread: UnreadRows): Dispute[] {
  const columns = new Columns(table, DISPUTE_COLUMNS)
  return [...columns.lines()].flatMap((row): Dispute[] => {
    const year = columns.year(row, 'year')
    const [a, b] = ['statea', 'stateb'].map((name) => {
      const number = columns.text(row, name)
      const state = stateNumbered('cow', number, yearSpan(year))
      if (state === null) unread.add('no state has this number', number, row.line)
      return state
    })
    if (!a || !b) return []
    const began = dateOf(columns, row, 'strt')
    const ended = dateOf(columns, row, 'end')
    const hostility = columns.whole(row, 'hihost')
    return [{ line: row.line, number: columns.whole(row, 'disno'), a, b, year, began, ended, hostility }]
  })
}

function dateOf(columns: Columns, row: Line, which: 'strt' | 'end') {
  const year = columns.year(row, which === 'strt' ? 'strtyr' : 'endyear')
  const parts = [`${which}mnth`, `${which}day`].map((name) => columns.whole(row, name))
  const span = partsSpan(year, parts[0]!, parts[1]!)
  return span ?? columns.refuse(row, `${which}day`, `${year}-${parts.join('-')} is no date`)
}
