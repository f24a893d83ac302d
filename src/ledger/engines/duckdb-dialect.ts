import type { Dialect } from './engine.js'

/** DuckDB's way of writing what engines write differently. */
export const duckdb: Dialect = {
  name: 'duckdb',
  text: (value) => `'${value.replaceAll("'", "''")}'`,
  period(day, unit) {
    const date = `(DATE '1970-01-01' + CAST(${day} AS INTEGER))`
    if (unit === 'year') return `CAST(year(${date}) AS INTEGER)`
    if (unit === 'month') return `CAST(year(${date}) * 12 + month(${date}) - 1 AS INTEGER)`
    return unit === 'week' ? this.floorDivide(`${day} + 3`, '7') : `(${day})`
  },
  floorDivide: (a, b) => `CAST(FLOOR((${a}) / (${b})) AS INTEGER)`,
}
