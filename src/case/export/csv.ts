import type { Case } from '../case.js'

/**
 * The matrix of a case as CSV (RFC 4180): a line for each item with ratings, a column for each hypothesis, then credibility, relevance and weight.
 * Labels stand before a colon (`airlift: Cargo planes flew …`), so that it can be imported again.
 * @returns text with line ends `\r\n`; the header alone where no item has ratings
 */
export function exportMatrixCsv(of: Case): string {
  const header = ['evidence', ...of.hypotheses.map((h) => `${h.id}: ${h.says}`), 'credibility', 'relevance', 'weight']
  const rows = of.evidence.flatMap(({ id, says, matrix }) =>
    matrix
      ? [
          [
            `${id}: ${says}`,
            ...matrix.rates.map((r) => r ?? ''),
            matrix.credibility,
            matrix.relevance,
            String(matrix.weight ?? ''),
          ],
        ]
      : [],
  )
  return [header, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}

function cell(text: string): string {
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
