/** What a feed's coverage says of one day. */
export interface DayVolume {
  day: number
  records: number
  /** slots that came, null for a day (or a feed) without */
  slots: number | null
  stated: boolean
}

/** Files in which a feed puts out a day, where that is more than one: GDELT 2.0 has one every quarter of an hour. */
const SLOTS: Record<string, number> = { gdelt2: 96 }
/** Days on either side to which a day is compared. */
const WINDOW = 28
/** Share of the usual day that a day must reach. */
const SHARE = 0.1

/**
 * The share of each day that a feed delivered, 0 to 1. In this order: a day of which the file or the person says that it is covered counts as 1;
 * in a feed that comes in slots, the slots that came of those there are a day; in any other feed, 1 where the day has records and reaches a tenth of the median of
 * the days that have records within 28 days before and after (itself among them), else 0. So a day outside the feed's first and last is 0, and so
 * are days that only stragglers of a later file fall on.
 * @param feed its name
 * @param days in any order; days that are not in it have no records
 */
export function deliveredOf(feed: string, days: DayVolume[]): Map<number, number> {
  const inSlots = days.some((d) => d.slots !== null)
  const busy = days.filter((d) => d.records > 0).sort((a, b) => a.day - b.day)
  const shares = new Map<number, number>()
  let first = 0
  let last = 0
  for (const d of days) {
    if (d.stated) shares.set(d.day, 1)
    else if (inSlots) shares.set(d.day, Math.min(1, (d.slots ?? 0) / (SLOTS[feed] ?? 1)))
    else if (d.records === 0) shares.set(d.day, 0)
  }
  if (inSlots) return shares
  for (const d of busy) {
    while (busy[first]!.day < d.day - WINDOW) first++
    while (last < busy.length && busy[last]!.day <= d.day + WINDOW) last++
    if (shares.has(d.day)) continue
    const usual = medianOf(busy.slice(first, last).map((b) => b.records))
    shares.set(d.day, d.records >= SHARE * usual ? 1 : 0)
  }
  return shares
}

function medianOf(values: number[]): number {
  const sorted = values.sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
