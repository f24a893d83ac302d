import type { Findings } from '../findings.js'
import { checkCharacters } from '../parse/characters.js'
import { checkColumns, checkLines, isForeign, isOtherwiseLaid, isSum } from './layout.js'
import { type ImportedMatrix, type ImportedRow, readGradeWord, readRating, readWeight } from './matrix.js'
import { readTable, type TableCell } from './table.js'

const COLUMNS: Record<string, 'credibility' | 'relevance' | 'weight' | 'origin'> = {
  credibility: 'credibility',
  cred: 'credibility',
  'source credibility': 'credibility',
  relevance: 'relevance',
  rel: 'relevance',
  weight: 'weight',
  origin: 'origin',
}

type Column = 'evidence' | 'rating' | 'empty' | (typeof COLUMNS)[string]

/**
 * Reads an ACH table from CSV as analysts keep it: the first column holds the evidence, further ones a hypothesis each, ratings in letters,
 * signs or words; columns named credibility, relevance, weight or origin are taken as these. A label before a colon (`E1: text`) becomes
 * the id. What could be read in two ways is refused: a title above the header, sums below, hypotheses in rows, columns of remarks.
 * @returns the matrix, or null where the text is no such table; why is in the findings
 */
export function readCsvMatrix(text: string, findings: Findings): ImportedMatrix | null {
  checkCharacters(text.replace(/\r(?!\n)/g, '\n'), findings)
  const [header, ...body] = readTable(text, findings)
  if (!header || body.length === 0) {
    findings.add(
      'bad-table',
      { start: 0, end: 0 },
      'a table needs a line of hypotheses and at least one line of evidence',
    )
    return null
  }
  if (isOtherwiseLaid(text, header, body, findings)) return null
  const columns = header.map((cell, i) => columnOf(cell, i, body))
  const hypotheses = header.filter((_, i) => columns[i] === 'rating')
  if (hypotheses.length < 2) {
    findings.add(
      'bad-table',
      header[0]!.range,
      `a table needs at least two columns of hypotheses, here are ${hypotheses.length}`,
      header.length === 1 ? 'columns are divided by commas, semicolons or tabs' : undefined,
    )
    return null
  }
  checkColumns(header, columns, body, findings)
  checkLines(body, findings)
  if (findings.hasFaults && header.some((_, i) => columns[i] === 'rating' && isForeign(i, body))) return null
  return {
    title: null,
    question: null,
    hypotheses: hypotheses.map((h, i) => labelled(h.text, `h${i + 1}`)),
    evidence: body.filter(([first]) => !isSum(first!)).map((cells, i) => readRow(cells, columns, i, findings)),
  }
}

function columnOf({ text }: TableCell, i: number, body: TableCell[][]): Column {
  if (i === 0) return 'evidence'
  if (text === '' && body.every((cells) => (cells[i]?.text ?? '') === '')) return 'empty'
  const name = text.toLowerCase().replace(/\s+/g, ' ').replace(/\.$/, '')
  return Object.hasOwn(COLUMNS, name) ? COLUMNS[name]! : 'rating'
}

function readRow(cells: TableCell[], columns: Column[], index: number, findings: Findings): ImportedRow {
  const [first] = cells
  if (first!.text === '') findings.add('bad-table', first!.range, 'a line has ratings and no evidence')
  if (cells.length > columns.length) {
    const extra = cells[columns.length]!
    findings.add('bad-table', extra.range, `the line has ${cells.length} cells, the table ${columns.length} columns`)
  }
  const last = columns.lastIndexOf('rating')
  if (cells.length <= last) {
    const message = `the line has ${cells.length} cells, and ${last + 1} are needed for a rating of each hypothesis`
    findings.add('bad-table', first!.range, message, 'a blank cell needs its separator')
  }
  const of = (column: Column): TableCell[] =>
    columns.flatMap((c, i) => (c === column ? [cells[i] ?? { text: '', range: first!.range }] : []))
  const [credibility] = of('credibility')
  const [relevance] = of('relevance')
  const [weight] = of('weight')
  return {
    ...labelled(first!.text, `e${index + 1}`),
    rates: of('rating').map((c) => readRating(c.text, c.range, findings)),
    credibility: credibility ? readGradeWord(credibility.text, credibility.range, findings) : 'medium',
    relevance: relevance ? readGradeWord(relevance.text, relevance.range, findings) : 'medium',
    weight: weight ? readWeight(weight.text, weight.range, findings) : null,
    origin: of('origin')[0]?.text || null,
  }
}

/** `E1: text` and `airlift: text` carry their label; any other text gets the next one. */
function labelled(text: string, next: string): { label: string; says: string } {
  const match = /^([A-Za-z]{0,2}\d+|[a-z0-9][a-z0-9-]*)\s*:\s+(.+)$/s.exec(text)
  if (match) return { label: match[1]!, says: match[2]! }
  return { label: /^[A-Za-z]{1,2}\d+$/.test(text) ? text : next, says: text }
}
