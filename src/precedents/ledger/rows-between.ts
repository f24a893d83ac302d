import type { Day } from '../../world/days.js'

/** The rows of a stretch of days, both ends within it. @param rows in the order of days */
export function rowsBetween<T extends { day: Day }>(rows: readonly T[], from: Day, to: Day): readonly T[] {
  return rows.slice(firstFrom(rows, from), firstFrom(rows, to + 1))
}

/** The index of the first row on or after a day. */
function firstFrom(rows: readonly { day: Day }[], day: Day): number {
  let [low, high] = [0, rows.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (rows[middle]!.day < day) low = middle + 1
    else high = middle
  }
  return low
}
