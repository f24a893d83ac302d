import { parseDay } from '../../world/days.js'
import type { Transfer } from './record.js'
import { type Span, yearSpan } from './span.js'
import { stateNamed } from './states.js'
import { Columns, type Line, linesOf, type Table } from './table.js'
import type { UnreadRows } from './unread.js'

/** The first header cells of the two layouts of SIPRI's trade registers. */
const OLD = 'Recipient,Supplier,Year of order,'
const NEW = 'SIPRI AT Database ID,Supplier,Recipient,'

/** Columns of the old layout, several of which have no name of their own: `?` marks an estimate of the one after it, or before it. */
const OLD_COLUMNS =
  'recipient supplier ordered ordered? numberOrdered numberOrdered? weapon description number number? delivered status remarks tivUnit tivOrder tiv'

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** Whether a text is an export of SIPRI's trade register: it says so in the lines above its header. */
export function isSipri(text: string): boolean {
  return text.startsWith('Transfers of major conventional arms') && headerAt(text) >= 0
}

/** The day on which the export was made, which dates its state of knowledge; null where the file does not say. */
export function sipriVintage(text: string): string | null {
  const said = /Data generated: (\d{1,2}) (\w{3})\w* (\d{4})/.exec(text.slice(0, 4000))
  if (!said) return null
  const month = String(MONTHS.indexOf(said[2]!) + 1).padStart(2, '0')
  const iso = `${said[3]}-${month}-${said[1]!.padStart(2, '0')}`
  return parseDay(iso) === null ? null : iso
}

/**
 * Reads a trade register of the SIPRI Arms Transfers Database in either layout: one row a deal (`2019; 2021` are years of delivery), or one row a deal
 * and year. SIPRI holds major conventional weapons only.
 * @throws RegisterFault
 */
export function readSipri(text: string, file: string, unread: UnreadRows): Transfer[] {
  const start = headerAt(text)
  const above = text.slice(0, start).split('\n').length - 1
  const body = text.slice(start)
  const old = body.startsWith(OLD)
  const [head, ...rows] = [...linesOf(body, file)]
  const lines = rows.map(({ line, cells }): Line => ({ line: line + above, cells: trimmed(cells) }))
  const columns = old ? OLD_COLUMNS.split(' ') : trimmed(head!.cells)
  const table = { file, columns, lines: mended(lines, columns.length) }
  return old ? readDeals(table, unread) : readDeliveries(table, unread)
}

function readDeals(table: Table, unread: UnreadRows): Transfer[] {
  const columns = new Columns(table, ['recipient', 'supplier', 'delivered', 'tiv'])
  return [...columns.lines()].map((row): Transfer => {
    const of = (name: string): string => columns.text(row, name)
    const years = of('delivered')
    if (!/^(\d{4}(; \d{4})*)?$/.test(years))
      columns.refuse(row, 'Year(s) of delivery', `"${years}" is no list of years`)
    const delivered = years === '' ? [] : years.split('; ').map((year) => yearSpan(Number(year)))
    return {
      line: row.line,
      deal: null,
      ...namesOf(of('supplier'), of('recipient'), delivered[0], row.line, unread),
      ordered: of('ordered') === '' ? null : yearSpan(columns.year(row, 'ordered')),
      delivered,
      weapon: `${of('weapon')} (${of('description')})`,
      number: columns.number(row, 'number'),
      status: of('status'),
      remarks: of('remarks'),
      estimated: {
        ordered: of('ordered?') === '?',
        number: of('numberOrdered?') === '?',
        delivered: of('number?') === '?',
      },
      tiv: columns.number(row, 'tiv'),
    }
  })
}

function readDeliveries(table: Table, unread: UnreadRows): Transfer[] {
  const columns = new Columns(table, [
    'SIPRI AT Database ID',
    'Supplier',
    'Recipient',
    'Delivery year',
    'TIV delivery values',
  ])
  return [...columns.lines()].map((row): Transfer => {
    const of = (name: string): string => columns.text(row, name)
    const year = of('Delivery year') === '' ? null : yearSpan(columns.year(row, 'Delivery year'))
    const yes = (name: string): boolean => of(`${name} is estimate`) === 'Yes'
    return {
      line: row.line,
      deal: of('SIPRI AT Database ID'),
      ...namesOf(of('Supplier'), of('Recipient'), year ?? undefined, row.line, unread),
      ordered: of('Order date') === '' ? null : yearSpan(columns.year(row, 'Order date')),
      delivered: year === null ? [] : [year],
      weapon: `${of('Designation')} (${of('Description')})`,
      number: columns.number(row, 'Numbers delivered'),
      status: of('Status'),
      remarks: '',
      estimated: { ordered: yes('Order date'), number: yes('Numbers delivered'), delivered: yes('Delivery year') },
      tiv: columns.number(row, 'TIV delivery values'),
    }
  })
}

function namesOf(
  supplierName: string,
  recipientName: string,
  first: Span | undefined,
  line: number,
  unread: UnreadRows,
) {
  const on = first ?? yearSpan(2000)
  const [supplier, recipient] = [stateNamed(supplierName, on), stateNamed(recipientName, on)]
  if (supplier === null) unread.add('no state goes by this name', supplierName, line)
  if (recipient === null) unread.add('no state goes by this name', recipientName, line)
  return { supplierName, recipientName, supplier, recipient }
}

/** Remarks of some exports hold a bare line end: what is left of such a row stands on the next line. */
function mended(lines: readonly Line[], width: number): Line[] {
  const rows: Line[] = []
  for (const { line, cells } of lines) {
    const last = rows.at(-1)
    if (last && last.cells.length < width && last.cells.length + cells.length - 1 <= width) {
      last.cells = [...last.cells.slice(0, -1), `${last.cells.at(-1)} ${cells[0]}`, ...cells.slice(1)]
    } else rows.push({ line, cells })
  }
  return rows
}

/** Some copies end every line in a semicolon. */
function trimmed(cells: string[]): string[] {
  const last = cells.at(-1)!
  return last.endsWith(';') ? [...cells.slice(0, -1), last.slice(0, -1)] : cells
}

function headerAt(text: string): number {
  const head = text.slice(0, 8000)
  return Math.max(...[OLD, NEW].map((first) => (head.indexOf(`\n${first}`) < 0 ? -1 : head.indexOf(`\n${first}`) + 1)))
}
