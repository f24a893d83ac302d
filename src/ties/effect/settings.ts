/** The rules of the effect, this project's own unless docs/effect.md names a source; one set for all pairs. */
export const EFFECT = {
  /** two-sided, of every method; intervals hold 1 less it */
  alpha: 0.05,
  /** events of the pair a period before the day, below which its counts are thin */
  thin: 10,
  /** share of a period's days that must have been delivered, else it is missing */
  delivered: 0.5,
  /** measured periods that a method needs on either side */
  before: 8,
  after: 3,
  /** events of the measure in all periods, below which nothing is said */
  events: 10,
  /** months before the day from which on months are the unit; weeks otherwise */
  months: 36,
  /** periods looked at, unless told, before and after the day */
  past: { week: 104, month: 60 },
  future: { week: 12, month: 12, days: 366 },
  /** pairs that may serve for comparison, nearest in volume; of them, donors and control series at most */
  pool: 60,
  donors: 40,
  controls: 6,
  /** events a period that a pair must have before the day to serve for comparison, and conflict or cooperation at least */
  comparable: 1,
} as const
