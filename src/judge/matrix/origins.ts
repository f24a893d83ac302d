import type { Rating } from '../../case/case.js'
import type { Matrix, MatrixItem } from './matrix.js'

/**
 * The weight of evidence when each origin counts once: the heaviest choice of rows in which every row that names origins
 * is answered for by one of them and no origin answers for two. Rows that name none stand alone. Where each row has
 * one origin this is its heaviest row (critical-thinking-skills, ct-ach); for rows with several it is a maximum-weight
 * matching, found greedily with augmenting paths, which is exact as such choices form a matroid (Edmonds and Fulkerson,
 * 1965, "Transversals and matroid partition").
 * @param weigh the weight of a row, not negative; 0 leaves it out
 */
export function countOriginsOnce(rows: readonly MatrixItem[], weigh: (row: MatrixItem) => number): number {
  const answersFor = new Map<string, MatrixItem>()
  const place = (row: MatrixItem, tried: Set<string>): boolean => {
    for (const origin of row.origins) {
      if (tried.has(origin)) continue
      tried.add(origin)
      const held = answersFor.get(origin)
      if (!held || place(held, tried)) {
        answersFor.set(origin, row)
        return true
      }
    }
    return false
  }
  return rows
    .map((row) => ({ row, weight: weigh(row) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .reduce((sum, { row, weight }) => sum + (row.origins.length === 0 || place(row, new Set()) ? weight : 0), 0)
}

/** Rows that share an origin and are rated differently for one hypothesis: they do not restate each other. */
export interface OriginConflict {
  origin: string
  hypothesis: string
  /** the rating of each row of that origin; null where blank */
  ratings: Record<string, Rating | null>
}

/** The rows of each origin, in the matrix's order. */
export function rowsByOrigin(matrix: Matrix): Map<string, MatrixItem[]> {
  const groups = new Map<string, MatrixItem[]>()
  for (const row of matrix.rows) {
    for (const origin of new Set(row.origins)) {
      const group = groups.get(origin)
      if (group) group.push(row)
      else groups.set(origin, [row])
    }
  }
  return groups
}

/** Where rows of one origin are rated differently for one hypothesis. */
export function originConflicts(matrix: Matrix): OriginConflict[] {
  return [...rowsByOrigin(matrix)].flatMap(([origin, rows]) =>
    matrix.hypotheses.flatMap((hypothesis, place) => {
      const ratings = rows.map((row) => row.ratings[place] ?? null)
      if (ratings.every((rating) => rating === ratings[0])) return []
      return [{ origin, hypothesis, ratings: Object.fromEntries(rows.map((row, i) => [row.id, ratings[i]!])) }]
    }),
  )
}
