import type { Case } from '../../../case/case.js'
import type { Observations } from '../../../case/observations.js'
import type { Day } from '../../../world/days.js'

/** A day of a case's history, with what came in on it. */
export interface Turn {
  day: Day
  /** in words, such as `report daily-1` */
  came: string[]
}

/**
 * The days on which something came in, was corrected, retracted or closed, and the day that the case is judged on.
 * @param today where the file names no day
 */
export function turnsOf(of: Case, today: Day): Turn[] {
  const turns = new Map<Day, string[]>()
  const add = (day: Day, what: string | null): void => {
    if (day <= last) turns.set(day, [...(turns.get(day) ?? []), ...(what === null ? [] : [what])])
  }
  const last = Math.max(of.asOf ?? today, ...of.reports.map((r) => r.date).filter((d) => d <= today))
  for (const r of of.reports) {
    add(r.date, `report ${r.id}`)
    if (r.retracted !== null) add(r.retracted, `${r.id} retracted`)
  }
  for (const { id, known } of of.evidence) {
    if (known.by === 'fact') add(known.date, `${id}, a plain fact`)
    if (known.by === 'indicator') add(known.indicator.after, `the window of ${id} opens`)
    if (known.by === 'indicator') add(known.indicator.until + 1, `the window of ${id} has closed`)
  }
  add(of.asOf ?? today, null)
  const first = of.priorsAsOf ?? Number.NEGATIVE_INFINITY
  return [...turns]
    .filter(([day]) => day >= first)
    .sort(([a], [b]) => a - b)
    .map(([day, came]) => ({ day, came }))
}

/** The day that is judged: the one asked for, else the file's, else today. */
export function dayJudged(of: Case, asked: Day | null, today: Day): Day {
  return asked ?? of.asOf ?? today
}

/** Nothing looked up, on a day. */
export function unobserved(of: Case, day: Day, today: Day): Observations {
  return { asOf: day, replayed: day < (of.asOf ?? today), items: {} }
}
