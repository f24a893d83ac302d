import type { Day } from '../../world/days.js'
import type { PublishedFile, Series } from './published.js'

/** Files that go into the ledger together: those of one day, or one older file of a month or a year. */
export interface PlannedDay {
  from: Day
  to: Day
  /** in the order of their names */
  files: PublishedFile[]
}

/** What a feed did not publish on a day: its coverage, not an error. */
export interface Gap {
  series: Series
  day: Day
  /** the quarters of an hour, `HHMM` UTC; null for the whole day */
  slots: string[] | null
}

/** What is to be fetched. */
export interface Plan {
  /** the feed's address, the only one spoken to */
  base: string
  /** oldest first */
  days: PlannedDay[]
  /** files that the ledger has already; they are not in `days` */
  loaded: number
  /** sorted by day and series */
  gaps: Gap[]
  /** lines of the lists that could not be read or lead to another host, with the first of them */
  unread: { count: number; first: string | null }
  /** what the reading of the lists told of the connection; null where they are too short to tell */
  measured: Measured | null
}

/** How fast a connection was. */
export interface Measured {
  bytesPerSecond: number
  /** seconds until the first byte of an answer */
  latency: number
}

/** The sums of a plan. */
export interface Size {
  days: number
  files: number
  /** of the files whose length is published */
  bytes: number
  /** files whose length is not published */
  unsized: number
}

/** Adds up a plan. */
export function sizeOf(plan: Plan): Size {
  const files = plan.days.flatMap((day) => day.files)
  return {
    days: plan.days.reduce((sum, day) => sum + day.to - day.from + 1, 0),
    files: files.length,
    bytes: files.reduce((sum, file) => sum + (file.bytes ?? 0), 0),
    unsized: files.filter((file) => file.bytes === null).length,
  }
}

/** The plan without the files that the ledger has already. */
export async function withoutLoaded(
  plan: Plan,
  isLoaded: (file: PublishedFile) => boolean | Promise<boolean>,
): Promise<Plan> {
  const days: PlannedDay[] = []
  let loaded = plan.loaded
  for (const day of plan.days) {
    const files: PublishedFile[] = []
    for (const file of day.files) {
      if (await isLoaded(file)) loaded++
      else files.push(file)
    }
    if (files.length > 0) days.push({ ...day, files })
  }
  return { ...plan, days, loaded }
}

/**
 * How long a plan takes: every file costs a round trip, shared by the connections, and its bytes.
 * @param rate what the connection does, `plan.measured` or a stated one
 * @returns seconds; without the files whose length is not published
 */
export function estimateSeconds(plan: Plan, rate: Measured, parallel: number): number {
  const size = sizeOf(plan)
  return (size.files * rate.latency) / parallel + size.bytes / rate.bytesPerSecond
}
