import type { DayCoverage, Input } from '../manifest.js'

/** What a load has written aside, ready to be committed as one batch: two Parquet files in the order of ORDER, and what to say of them. */
export interface Staged {
  inputs: Input[]
  coverage: DayCoverage[]
  /** files of RECORD and of ROLLUP rows */
  events: { path: string; rows: number }
  rollup: { path: string; rows: number }
}

/** A file (or what of it could be read) that the loader will not take, with the place of what is wrong. */
export interface Refusal {
  name: string
  reason: string
  line: number | null
  column: string | null
}
