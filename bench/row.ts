import { appendFileSync } from 'node:fs'

/** One line of the table: what a measurement came to, beside what it is held against. */
export interface Row {
  /** of the room or the step: `load` */
  name: string
  /** what was done, with its size */
  what: string
  ours: number
  unit: 'ms' | 's' | 'MB' | 'sentences/s' | 'kB'
  /** what ran beside it, in the same unit; a string says why it did not */
  peer: { name: string; value: number } | string | null
  /** what it is to be: a bound on ours, or on ours ÷ peer */
  aim: { of: 'ours' | 'ratio'; least?: number; most?: number } | null
}

/** Tells the table of a measurement; does nothing where none is being made. */
export function tellRow(row: Row): void {
  const file = process.env.BENCH_ROWS
  if (file !== undefined) appendFileSync(file, `${JSON.stringify(row)}\n`)
}

/** Ours ÷ the peer's; null without a peer. */
export function ratioOf({ ours, peer }: Row): number | null {
  return peer !== null && typeof peer === 'object' && peer.value > 0 ? ours / peer.value : null
}

/** Whether the aim is met; null where there is none, or nothing to hold against it. */
export function meets(row: Row): boolean | null {
  const { aim } = row
  const value = aim?.of === 'ratio' ? ratioOf(row) : row.ours
  if (!aim || value === null) return null
  return value >= (aim.least ?? Number.NEGATIVE_INFINITY) && value <= (aim.most ?? Number.POSITIVE_INFINITY)
}
