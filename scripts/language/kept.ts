import type { Candidates } from '../../src/read/language/candidates.js'
import { LIMIT } from '../../src/read/language/sheet.js'

/** The candidates of one sentence, put by. */
export type Kept = Pick<Candidates, 'n' | 'count' | 'start' | 'head' | 'modifier' | 'rank' | 'steps' | 'between'>

const ROWS = ['head', 'modifier', 'rank', 'steps', 'between'] as const

/** Puts the candidates of a sentence by. */
export function keep(arcs: Candidates): Kept {
  const { n, count } = arcs
  const kept = { n, count, start: arcs.start.slice(0, n + 2) } as Kept
  for (const row of ROWS) kept[row] = arcs[row].slice(0, count)
  return kept
}

/** Fetches them again. */
export function restore(kept: Kept, arcs: Candidates): void {
  arcs.n = kept.n
  arcs.count = kept.count
  arcs.start.set(kept.start)
  for (const row of ROWS) arcs[row].set(kept[row])
  arcs.at.fill(-1, 0, (kept.n + 1) * (LIMIT + 1))
  for (let a = 1; a < kept.count; a++) arcs.at[kept.head[a]! * (LIMIT + 1) + kept.modifier[a]!] = a
}
