import { escapeHtml } from '../../world/markup/escape.js'
import { plainText } from '../story/plain.js'
import type { Cell, Column, Row, Table } from '../story/story.js'
import { squareOf } from './marks.js'
import { partsHtml } from './parts.js'

/** A table with its caption. Narrow screens stack its rows, each cell beside its column's name. Folded tables open on demand. */
export function tableHtml(table: Table): string {
  const squares = table.columns.some((c) => c.holds === 'square')
  const numbers = table.columns.slice(1).every((c) => c.holds === 'number') && table.columns.length > 4
  const kind = squares ? 'squares' : numbers ? 'numbers' : 'stacks'
  const caption = partsHtml(table.caption)
  const head = `<tr>${table.columns.map(headCell).join('')}</tr>`
  const body = table.rows.map((row) => rowHtml(row, table.columns)).join('\n')
  const anchor = table.folded ? '' : ` id="${escapeHtml(table.id)}"`
  const shown = table.folded ? '' : `<caption>${caption}</caption>`
  const label = table.folded ? ` aria-label="${escapeHtml(plainText(table.caption))}"` : ''
  const html = `<div class="frame ${kind}"${anchor}><table${label}>${shown}
<thead>${head}</thead>
<tbody>
${body}
</tbody></table></div>`
  return table.folded ? `<details id="${escapeHtml(table.id)}"><summary>${caption}</summary>${html}</details>` : html
}

function headCell(column: Column): string {
  return `<th scope="col" class="${column.holds}">${partsHtml(column.title, false)}</th>`
}

function rowHtml(row: Row, columns: Column[]): string {
  const anchor = row.anchor === null ? '' : ` id="${escapeHtml(row.anchor)}"`
  const classes = [row.marked ? 'marked' : '', row.under ? 'under' : ''].filter((c) => c !== '').join(' ')
  const cells = row.cells.map((cell, i) => cellHtml(cell, columns[i]!, i === 0)).join('')
  return `<tr${anchor}${classes === '' ? '' : ` class="${classes}"`}>${cells}</tr>`
}

function cellHtml(cell: Cell, column: Column, first: boolean): string {
  const blank = cell.square?.leaning === 'blank'
  const inside = partsHtml(cell.parts, false)
  const words = blank
    ? `<span class="unseen">${inside}</span>`
    : column.holds === 'square'
      ? `<span>${inside}</span>`
      : inside
  const content = `${cell.square ? squareOf(cell.square) : ''}${words}`
  if (first && content !== '') return `<th scope="row" class="${column.holds}">${content}</th>`
  const empty = cell.parts.length === 0 && cell.square === null ? ' empty' : ''
  return `<td class="${column.holds}${empty}" data-label="${escapeHtml(plainText(column.title))}">${content}</td>`
}
