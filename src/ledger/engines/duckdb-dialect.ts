import type { Dialect } from './engine.js'

/** DuckDB's way of writing what engines write differently. */
export const duckdb: Dialect = {
  name: 'duckdb',
  // SQL ends with its first NUL, so that none can stand in a literal
  text(value) {
    const parts = value.split('\0').map((part) => `'${part.replaceAll("'", "''")}'`)
    return parts.length === 1 ? parts[0]! : `(${parts.join(' || chr(0) || ')})`
  },
  period(day, unit) {
    const date = `(DATE '1970-01-01' + CAST(${day} AS INTEGER))`
    if (unit === 'year') return `CAST(year(${date}) AS INTEGER)`
    if (unit === 'month') return `CAST(year(${date}) * 12 + month(${date}) - 1 AS INTEGER)`
    return unit === 'week' ? this.floorDivide(`${day} + 3`, '7') : `(${day})`
  },
  floorDivide: (a, b) => `CAST(FLOOR((${a}) / (${b})) AS INTEGER)`,
}
