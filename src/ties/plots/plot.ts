import type { Day } from '../../world/days.js'

/** A picture with what belongs to it: a sentence above that says what it shows, and the table behind. */
export interface Plot {
  title: string
  sentence: string
  svg: string
  table: { head: string[]; rows: string[][] }
}

/** A day with its event in words, to be drawn on a plot. */
export interface DayLabel {
  day: Day
  text: string
}
