import type { Edit } from '../edit/edit.js'
import type { Answer, Bench, Circumstances, Snapshot } from './bench.js'

/** What the page asks of the worker. */
export type Asked =
  | { what: 'load'; text: string; file: string }
  | { what: 'edit'; edit: Edit }
  | { what: 'snapshot' }
  | { what: 'saved'; upTo: number }
  | { what: 'rebase'; theirs: string }
  | { what: 'judge'; circumstances: Circumstances }

/** What it answers to each. */
export interface Answers {
  load: ReturnType<Bench['load']>
  edit: ReturnType<Bench['edit']>
  snapshot: Snapshot
  saved: undefined
  rebase: ReturnType<Bench['rebase']>
  judge: Answer | null
}
