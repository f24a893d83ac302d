import { type Contribution, tellApart } from '../contributions.js'
import type { Matrix } from '../matrix.js'

/** Leaders that no score tells apart. */
export interface Tie {
  leaders: string[]
  note: string
  /** for each two of them, the rows that favour one or the other and cancel; empty: nothing in this matrix separates them */
  pairs: { between: [string, string]; rows: Contribution[] }[]
}

/**
 * What stands between tied leaders under `parc-wis`.
 * @returns null where one hypothesis leads alone
 */
export function describeTie(matrix: Matrix, leaders: readonly string[]): Tie | null {
  if (leaders.length < 2) return null
  const pairs = leaders.flatMap((a, i) =>
    leaders.slice(i + 1).map((b) => ({
      between: [a, b] as [string, string],
      rows: tellApart(matrix, matrix.hypotheses.indexOf(a), matrix.hypotheses.indexOf(b)),
    })),
  )
  const rows = new Set(pairs.flatMap((pair) => pair.rows.map(({ item }) => item)))
  const why =
    rows.size === 0
      ? 'nothing in this matrix separates them'
      : `what separates them cancels out: ${[...rows].join(', ')}`
  return { leaders: [...leaders], note: `tie at the top: ${leaders.join(', ')} lead together; ${why}`, pairs }
}
