import type { Findings } from '../findings.js'
import { type ImportedMatrix, type ImportedRow, readGradeWord, readRating, readWeight } from './matrix.js'
import { readTable, type TableCell } from './table.js'

const COLUMNS: Record<string, 'credibility' | 'relevance' | 'weight' | 'origin'> = {
  credibility: 'credibility',
  cred: 'credibility',
  relevance: 'relevance',
  rel: 'relevance',
  weight: 'weight',
  origin: 'origin',
}

/**
 * Reads an ACH table from CSV as analysts keep it: the first column holds the evidence, further ones a hypothesis each, ratings in letters or
 * signs; columns named credibility, relevance, weight or origin are taken as these. A label before a colon (`E1: text`) becomes the id.
 * @returns the matrix, or null where the text is no such table; why is in the findings
 */
export function readCsvMatrix(text: string, findings: Findings): ImportedMatrix | null {
  const [header, ...body] = readTable(text, findings)
  if (!header || body.length === 0) {
    findings.add(
      'bad-table',
      { start: 0, end: 0 },
      'a table needs a line of hypotheses and at least one line of evidence',
    )
    return null
  }
  const columns = header.map(({ text: name }, i) => (i === 0 ? null : (COLUMNS[name.toLowerCase()] ?? 'rating')))
  const hypotheses = header.filter((_, i) => columns[i] === 'rating')
  if (hypotheses.length < 2) {
    findings.add(
      'bad-table',
      header[0]!.range,
      `a table needs at least two columns of hypotheses, here are ${hypotheses.length}`,
    )
    return null
  }
  for (const h of hypotheses) if (h.text === '') findings.add('bad-table', h.range, 'a column has no name')
  return {
    title: null,
    question: null,
    hypotheses: hypotheses.map((h, i) => labelled(h.text, `h${i + 1}`)),
    evidence: body.map((cells, i) => readRow(cells, columns, i, findings)),
  }
}

function readRow(cells: TableCell[], columns: (string | null)[], index: number, findings: Findings): ImportedRow {
  const [first] = cells
  if (first!.text === '') findings.add('bad-table', first!.range, 'a line has ratings and no evidence')
  if (cells.length > columns.length) {
    const extra = cells[columns.length]!
    findings.add('bad-table', extra.range, `the line has ${cells.length} cells, the table ${columns.length} columns`)
  }
  const of = (column: string): TableCell[] =>
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
