import type { Dialect, Unit } from '../engine.js'

/** ClickHouse, back to 18.16: no common table expressions, window functions or query parameters, and no dates before 1970. */
export const clickhouse: Dialect = {
  name: 'clickhouse',
  text: (value) => `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`,
  period: (day, unit) => PERIOD[unit](`toInt64(${day})`),
  floorDivide: (a, b) => `toInt64(floor((${a}) / (${b})))`,
}

const PERIOD: Record<Unit, (day: string) => string> = {
  day: (day) => day,
  week: (day) => `intDiv(${day} + 3 + ${7 * WEEKS}, 7) - ${WEEKS}`,
  month: (day) => `(${yearFromMarch(day)}) * 12 + (${monthFromMarch(day)}) + 2`,
  year: (day) => `intDiv((${yearFromMarch(day)}) * 12 + (${monthFromMarch(day)}) + 2, 12)`,
}

/** Weeks run from Monday 1969-12-29, day -3; adding so many keeps the division above zero. */
const WEEKS = 700_000

/**
 * Civil dates from day numbers by whole-number arithmetic, years beginning in March (after Howard Hinnant, "chrono-compatible low-level date
 * algorithms", 2013): the server's own dates cannot go back before 1970.
 */
const dayOfEra = (day: string): string => `((${day} + 719468) - intDiv(${day} + 719468, 146097) * 146097)`

function yearOfEra(day: string): string {
  const doe = dayOfEra(day)
  return `intDiv(${doe} - intDiv(${doe}, 1460) + intDiv(${doe}, 36524) - intDiv(${doe}, 146096), 365)`
}

function yearFromMarch(day: string): string {
  return `${yearOfEra(day)} + intDiv(${day} + 719468, 146097) * 400`
}

function monthFromMarch(day: string): string {
  const yoe = yearOfEra(day)
  return `intDiv(5 * (${dayOfEra(day)} - (365 * ${yoe} + intDiv(${yoe}, 4) - intDiv(${yoe}, 100))) + 2, 153)`
}
