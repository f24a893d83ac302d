import { type Day, formatDay } from '../../world/days.js'
import type { Diagnostic } from '../diagnostics.js'
import { Findings } from '../findings.js'
import type { CaseSpec } from '../spec/spec.js'
import { writeYaml } from '../write/yaml.js'
import { readCsvMatrix } from './csv.js'
import { readJsonMatrix } from './json.js'
import type { ImportedMatrix, ImportedRow } from './matrix.js'

/** How a matrix becomes a case. */
export interface ImportOptions {
  format: 'csv' | 'json'
  file: string | null
  /** the day from which its rows count as known, and the case's own */
  day: Day
  dyad: readonly [string, string]
  title?: string
  question?: string
}

/**
 * Turns a matrix of the classical kind, as CSV or JSON, into a case: each row an item with its ratings. A row is a plain fact of the given day;
 * rows that share an origin become reports of that day which go back to it.
 * @returns the text of the case, or null where the matrix has faults; the diagnostics' places are in the imported text
 */
export function importMatrix(text: string, options: ImportOptions): { text: string | null; diagnostics: Diagnostic[] } {
  const findings = new Findings(text, options.file)
  const matrix = options.format === 'csv' ? readCsvMatrix(text, findings) : readJsonMatrix(text, findings)
  if (!matrix || findings.hasFaults) return { text: null, diagnostics: findings.sorted() }
  return { text: writeYaml(specOf(matrix, options)), diagnostics: findings.sorted() }
}

function specOf(matrix: ImportedMatrix, options: ImportOptions): CaseSpec {
  const ids = new Names()
  const day = formatDay(options.day)
  const title = options.title ?? matrix.title ?? 'An imported matrix'
  const hypotheses = matrix.hypotheses.map((h) => ({ id: ids.name(h.label, 'h'), says: h.says }))
  const rows = matrix.evidence.map((row) => ({ row, id: ids.name(row.label, 'e') }))
  const labels = [...new Set(rows.flatMap(({ row }) => (row.origin === null ? [] : [row.origin])))]
  const origins = labels.map((label) => ({ label, id: ids.name(label, 'o') }))
  const table = ids.name('table', 't')
  const shared = rows.flatMap(({ row, id }) => {
    const origin = origins.find((o) => o.label === row.origin)
    return origin ? [{ item: id, report: ids.name(`r-${id}`, 'r'), origin: origin.id }] : []
  })
  const rates = (row: ImportedRow) =>
    Object.fromEntries(hypotheses.flatMap((h, i) => (row.rates[i] ? [[h.id, row.rates[i]]] : [])))
  return {
    demarche: 1,
    case: title,
    question: options.question ?? matrix.question ?? title,
    dyad: [...options.dyad],
    'as-of': day,
    hypotheses: Object.fromEntries(hypotheses.map(({ id, says }) => [id, { says }])),
    ...(shared.length > 0 && {
      sources: { [table]: { name: title, kind: 'document' } },
      origins: Object.fromEntries(
        origins.map(({ id, label }) => [id, { says: `what the table calls ${label}`, source: table }]),
      ),
      reports: Object.fromEntries(
        shared.map(({ report, origin }) => [report, { source: table, date: day, origins: [origin] }]),
      ),
    }),
    evidence: Object.fromEntries(
      rows.map(({ row, id }) => {
        const report = shared.find((s) => s.item === id)?.report
        const known = report ? { reports: [report] } : { date: day, because: `Row ${row.label} of the imported table.` }
        const { credibility, relevance, weight } = row
        const matrixRow = { rates: rates(row), credibility, relevance, ...(weight === null ? {} : { weight }) }
        return [id, { says: row.says, ...known, matrix: matrixRow }]
      }),
    ),
  }
}

/** Gives out ids that are unique in one file. */
class Names {
  private readonly taken = new Set<string>(['own'])

  /** The label as an id (`H1` → `h1`); begun with `letter` where it does not begin with one of its own. */
  name(label: string, letter: string): string {
    const slug = label
      .toLowerCase()
      .normalize('NFKD')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
    const base = /^[a-z]/.test(slug) ? slug.slice(0, 40) : `${letter}${slug}`.slice(0, 40)
    let id = base
    for (let n = 2; this.taken.has(id); n++) id = `${base}-${n}`
    this.taken.add(id)
    return id
  }
}
