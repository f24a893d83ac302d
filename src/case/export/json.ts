import { formatDay } from '../../world/days.js'
import type { Case } from '../case.js'

const LEFT_OUT = new Set(['text', 'range', 'ranges'])
const DAYS = new Set(['asOf', 'priorsAsOf', 'date', 'retracted', 'from', 'to', 'after', 'until', 'on', 'by', 'by_day'])

/**
 * A case with every default filled, as JSON for other programs: without places in the file; days as ISO days; spans in days.
 * @returns indented JSON with a final newline; `schema` is the version of this form
 */
export function exportCaseJson(of: Case): string {
  const replace = (key: string, value: unknown): unknown => {
    if (LEFT_OUT.has(key)) return undefined
    if (typeof value === 'number' && DAYS.has(key)) return formatDay(value)
    if (key === 'window' && Array.isArray(value)) return value.map((d) => formatDay(d))
    return value
  }
  return `${JSON.stringify({ schema: 1, ...of }, replace, 2)}\n`
}
