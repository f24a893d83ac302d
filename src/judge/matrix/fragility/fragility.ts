import { parcWis } from '../formulas/parc.js'
import { leadersOf } from '../leaders.js'
import type { Matrix } from '../matrix.js'
import { type CellFlip, cellFlips } from './cell-changes.js'
import { type LeadFragility, probeLead } from './lead.js'
import {
  type Carrier,
  type LeaveOut,
  leaveAssumptionsOut,
  leaveOneOut,
  leaveOriginsOut,
  singleOriginShare,
} from './leave-out.js'
import { collapseOrigins, type OriginCollapse } from './origin-collapse.js'
import { describeTie, type Tie } from './tie.js'
import { type WeightStep, weightSteps } from './weight-changes.js'

/** How easily the verdict under `parc-wis` is overturned. */
export interface MatrixFragility extends LeadFragility {
  /** those that lead, in the matrix's order */
  leaders: string[]
  tie: Tie | null
  leaveOneOut: LeaveOut[]
  /** rows whose loss changes the leaders */
  linchpins: string[]
  /** as `leaveOneOut`, of origins */
  leaveOriginsOut: LeaveOut[]
  originLinchpins: string[]
  singleOriginShare: number
  originCollapse: OriginCollapse
  assumptions: LeaveOut[]
  cellFlips: CellFlip[]
  weightSteps: WeightStep[]
}

/**
 * The fragility of a fully rated matrix's verdict under `parc-wis`.
 * @param assumptions with the items each carries; items that are no rows are passed over
 */
export function probeMatrix(matrix: Matrix, assumptions: readonly Carrier[]): MatrixFragility {
  const leaders = leadersOf(matrix, parcWis) ?? []
  const items = leaveOneOut(matrix)
  const origins = leaveOriginsOut(matrix)
  return {
    leaders,
    tie: describeTie(matrix, leaders),
    leaveOneOut: items,
    linchpins: items.filter(({ changes }) => changes).map(({ id }) => id),
    leaveOriginsOut: origins,
    originLinchpins: origins.filter(({ changes }) => changes).map(({ id }) => id),
    singleOriginShare: singleOriginShare(matrix),
    originCollapse: collapseOrigins(matrix),
    assumptions: leaveAssumptionsOut(matrix, assumptions),
    cellFlips: cellFlips(matrix),
    weightSteps: weightSteps(matrix),
    ...probeLead(matrix, leaders),
  }
}
