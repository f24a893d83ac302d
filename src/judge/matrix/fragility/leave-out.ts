import { sameLeaders } from '../../leaders.js'
import { parcWis } from '../formulas/parc.js'
import { leadersOf } from '../leaders.js'
import { type Matrix, sumRows, withoutRows } from '../matrix.js'
import { rowsByOrigin } from '../origins.js'
import { parcWeight } from '../weights.js'

/** What leads under `parc-wis` once something is taken away. */
export interface LeaveOut {
  /** what is taken away */
  id: string
  /** the rows that go with it */
  rows: string[]
  leaders: string[]
  /** the set of leaders is another */
  changes: boolean
}

/** An assumption and the items that rest on it. */
export interface Carrier {
  id: string
  carries: string[]
}

function leaveOut(matrix: Matrix, id: string, gone: readonly string[]): LeaveOut {
  const rows = matrix.rows.filter((row) => gone.includes(row.id)).map((row) => row.id)
  const before = leadersOf(matrix, parcWis) ?? []
  const leaders = leadersOf(withoutRows(matrix, rows), parcWis) ?? []
  return { id, rows, leaders, changes: !sameLeaders(before, leaders) }
}

/** Each row taken away in turn. A row whose loss changes the leaders is a linchpin. */
export function leaveOneOut(matrix: Matrix): LeaveOut[] {
  return matrix.rows.map(({ id }) => leaveOut(matrix, id, [id]))
}

/** Each origin taken away in turn, with the rows that rest on it alone; rows with a further origin stay. */
export function leaveOriginsOut(matrix: Matrix): LeaveOut[] {
  return [...rowsByOrigin(matrix)].map(([origin, rows]) =>
    leaveOut(
      matrix,
      origin,
      rows.filter((row) => row.origins.every((other) => other === origin)).map((row) => row.id),
    ),
  )
}

/** Each assumption switched off in turn: the rows it carries are dropped. */
export function leaveAssumptionsOut(matrix: Matrix, assumptions: readonly Carrier[]): LeaveOut[] {
  return assumptions.map(({ id, carries }) => leaveOut(matrix, id, carries))
}

/** The share of the matrix's weight in rows that rest on exactly one origin; 0 where there are no rows. */
export function singleOriginShare(matrix: Matrix): number {
  const total = sumRows(matrix, parcWeight)
  const single = sumRows(matrix, (row) => (new Set(row.origins).size === 1 ? parcWeight(row) : 0))
  return total === 0 ? 0 : single / total
}
