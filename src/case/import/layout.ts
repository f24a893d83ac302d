import type { Findings } from '../findings.js'
import { shorten } from '../parse/written.js'
import { isRating } from './matrix.js'
import type { TableCell } from './table.js'

const SUM =
  /^(?:(?:grand|sub)[ -]?)?totals?:?$|^sums?:?$|^rank(?:ing)?:?$|^(?:weighted )?(?:inconsistency )?scores?:?$|^(?:weighted )?inconsistenc(?:y|ies):?$/i

/** Whether the text is laid out in a way that would be read wrongly: a case, a title above the header, hypotheses in rows. */
export function isOtherwiseLaid(text: string, header: TableCell[], body: TableCell[][], findings: Findings): boolean {
  const [corner, ...names] = header
  if (/^\ufeff?(?:#.*\n|\s*\n)*demarche:/.test(text)) {
    findings.add('bad-table', corner!.range, 'this is a case already, not a table of hypotheses and evidence')
    return true
  }
  const filled = (cells: TableCell[]): number => cells.filter((c) => c.text !== '').length
  if (filled(header) <= 1 && body.some((cells) => filled(cells) > 2)) {
    const hint = 'delete what stands above the line that names the hypotheses'
    findings.add('bad-table', corner!.range, 'the first line names no hypotheses', hint)
    return true
  }
  const all = (cells: TableCell[], label: RegExp): boolean => cells.length > 0 && cells.every((c) => label.test(c.text))
  const rows = body.map((cells) => cells[0]!)
  const items = /^e\d+\b/i
  const turned =
    (/^hypothes[ei]s$/i.test(corner!.text) && !all(rows, items)) || (all(rows, /^h\d+\b/i) && all(names, items))
  if (turned) {
    const hint = 'transpose it; the corner is called evidence'
    findings.add('bad-table', corner!.range, 'hypotheses stand in rows here; a table has one in each column', hint)
  }
  return turned
}

/** Reports columns without a name, columns that stand twice, and columns that hold something else than ratings. */
export function checkColumns(
  header: TableCell[],
  columns: readonly string[],
  body: TableCell[][],
  findings: Findings,
): void {
  const seen = new Set<string>()
  header.forEach(({ text, range }, i) => {
    const column = columns[i]!
    if (column === 'evidence' || column === 'empty') return
    if (text === '') findings.add('bad-table', range, 'a column has no name')
    const key = column === 'rating' ? `: ${text.toLowerCase()}` : column
    if (text !== '' && seen.has(key))
      findings.add('bad-table', range, `the column "${shorten(text)}" stands here again`)
    seen.add(key)
    if (column === 'rating' && isForeign(i, body)) {
      const hint = 'columns named credibility, relevance, weight or origin are taken as these; delete any other'
      findings.add('bad-table', range, `no cell of the column "${shorten(text)}" is a rating`, hint)
    }
  })
}

/** Whether a column holds other things than ratings throughout: two at least, for one may be a slip. */
export function isForeign(column: number, body: TableCell[][]): boolean {
  const cells = body.map((cells) => cells[column]?.text ?? '').filter((text) => text !== '')
  return cells.length >= 2 && !cells.some(isRating)
}

/** Whether a line is named like a sum of those above it. */
export function isSum({ text }: TableCell): boolean {
  return SUM.test(text)
}

/** Reports lines of sums, and evidence that stands twice. */
export function checkLines(body: TableCell[][], findings: Findings): void {
  const seen = new Map<string, number>()
  for (const [first] of body) {
    const { text, range } = first!
    if (isSum(first!))
      findings.add(
        'bad-table',
        range,
        `"${shorten(text)}" is no evidence: it sums up the lines above`,
        'delete the line',
      )
    const before = seen.get(text)
    if (text !== '' && before !== undefined)
      findings.add('bad-table', range, `"${shorten(text)}" stands here again, first on line ${before}`)
    if (before === undefined) seen.set(text, findings.lineOf(range.start))
  }
}
