/** A day: whole days since 1970-01-01, UTC. */
export type Day = number

const MS = 86_400_000

/**
 * Reads an ISO day (`2022-09-03`).
 * @returns the day, or null where the text is not an ISO day or the date does not exist (`2022-02-30`).
 */
export function parseDay(text: string): Day | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null
  const ms = Date.parse(`${text}T00:00:00Z`)
  if (Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== text) return null
  return ms / MS
}

/** The ISO form of a day. */
export function formatDay(day: Day): string {
  return new Date(day * MS).toISOString().slice(0, 10)
}

/** The day that a moment (ms since 1970-01-01 UTC) falls on. */
export function dayOf(ms: number): Day {
  return Math.floor(ms / MS)
}
