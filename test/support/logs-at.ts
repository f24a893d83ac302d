import type { Solver } from '../../src/judge/model/solver.js'

/** ln P(observed | hypothesis) with these numbers in place of the points. */
export function logsAt(solver: Solver, values: Float64Array): Float64Array {
  const logs = new Float64Array(solver.lanes)
  for (const c of solver.model.components) {
    const component = solver.component(c, values, solver.all)
    for (let h = 0; h < solver.lanes; h++) logs[h] = logs[h]! + component[h]!
  }
  return logs
}
