import type { Columns } from '../engines/engine.js'
import { numbers } from './answer.js'

/** What is counted of a pair in a period. */
export interface Measures {
  /** unique events by class: verbal and material cooperation, verbal and material conflict */
  class1: number[]
  class2: number[]
  class3: number[]
  class4: number[]
  /** unique events whose code has no class */
  unclassed: number[]
  records: number[]
  mentions: number[]
  /** sum of the intensities of the records that have one, and how many have */
  intensitySum: number[]
  intensityN: number[]
}

/** Reads the columns that `SUMS` makes. */
export function measuresOf(columns: Columns): Measures {
  return {
    class1: numbers(columns.class1),
    class2: numbers(columns.class2),
    class3: numbers(columns.class3),
    class4: numbers(columns.class4),
    unclassed: numbers(columns.unclassed),
    records: numbers(columns.record_count),
    mentions: numbers(columns.mention_count),
    intensitySum: numbers(columns.intensity_total),
    intensityN: numbers(columns.intensity_count),
  }
}
