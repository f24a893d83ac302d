import type { Case, Evidence } from '../../../case/case.js'
import type { Observations } from '../../../case/observations.js'
import { compileModel } from '../../../judge/model/compile.js'
import { Solver } from '../../../judge/model/solver.js'
import { standings } from '../../../judge/standing.js'
import { isByMatrix, quickStanding, type Standing, standingFrom } from './standing.js'

/** A number of the model that has another value. */
interface Move {
  parameter: number
  value: number
}

/** A case with its model, and where its cells stand among the model's numbers. */
interface Kept {
  of: Case
  observations: Observations
  solver: Solver
  /** by item, state and hypothesis */
  places: Map<string, number>
}

/**
 * How the hypotheses stand, asked again and again while one case is worked on. Its model is kept: where only numbers in cells are others,
 * the components that hold them are evaluated anew and all else stands, which gives the same digits as the whole.
 */
export class Quick {
  private kept: Kept | null = null

  /** @returns null where the case cannot be judged */
  standing(of: Case, observations: Observations): Standing | null {
    if (isByMatrix(of)) return quickStanding(of, observations)
    try {
      const moves = this.kept && movesTo(this.kept, of, observations)
      if (this.kept && moves) return standingFrom(of, totalAfter(this.kept.solver, moves))
      this.kept = keep(of, observations)
      return standingFrom(of, this.kept.solver.total)
    } catch {
      this.kept = null
      return null
    }
  }
}

function keep(of: Case, observations: Observations): Kept {
  const solver = new Solver(compileModel(of, standings(of, observations), { barren: false }))
  const places = new Map<string, number>()
  for (const { kind, id, state, hypothesis, index } of solver.model.parameters)
    if (kind === 'cell') places.set(placeOf(id, state, hypothesis), index)
  return { of, observations, solver, places }
}

function placeOf(item: string, state: string | null, hypothesis: number | null): string {
  return `${item} ${state ?? ''} ${hypothesis ?? ''}`
}

/** ln P(observed | hypothesis) with some numbers changed, summed in the model's own order. */
function totalAfter(solver: Solver, moves: readonly Move[]): Float64Array {
  const { model, lanes } = solver
  const values = solver.points.slice()
  for (const { parameter, value } of moves) values[parameter] = value
  const moved = new Set(moves.map((m) => model.parameters[m.parameter]!.id))
  const components = new Set(model.items.flatMap((id, i) => (moved.has(id) ? [model.componentOf[i]!] : [])))
  const anew = new Map(
    [...components].map((c) => [c, solver.component(model.components[c]!, values, solver.all).slice()]),
  )
  const total = new Float64Array(lanes)
  for (let c = 0; c < model.components.length; c++)
    for (let h = 0; h < lanes; h++) total[h] = total[h]! + (anew.get(c)?.[h] ?? solver.base[c * lanes + h]!)
  return total
}

/** What leads from the case that is kept to another; null where more than numbers in cells is another. */
function movesTo({ of: kept, observations: known, places }: Kept, of: Case, observations: Observations): Move[] | null {
  if (known.asOf !== observations.asOf || !isAlike(known.items, observations.items)) return null
  if (!isAlikeBut(kept, of, 'evidence') || kept.evidence.length !== of.evidence.length) return null
  const moves: Move[] = []
  for (const [i, item] of of.evidence.entries()) {
    const found = item === kept.evidence[i] ? [] : movesOf(kept.evidence[i]!, item, places)
    if (found === null) return null
    moves.push(...found)
  }
  return moves
}

function movesOf(from: Evidence, to: Evidence, places: Map<string, number>): Move[] | null {
  if (!isAlikeBut(from, to, 'rows') || from.rows.length !== to.rows.length) return null
  const moves: Move[] = []
  for (const [k, row] of to.rows.entries()) {
    const old = from.rows[k]!
    if (row === old) continue
    if (!isAlikeBut(old, row, 'cells') || row.cells.length !== old.cells.length) return null
    for (const [h, cell] of row.cells.entries()) {
      if (cell === old.cells[h]) continue
      // a blank takes the mean of the others, so it moves with them
      if ([...old.cells, ...row.cells].includes(null)) return null
      // an item without a place is none that counts: it moves nothing
      const parameter = places.get(placeOf(to.id, row.state, row.shared ? null : h))
      if (parameter !== undefined) moves.push({ parameter, value: cell!.point })
    }
  }
  return moves
}

/** The same in all but one of their fields. */
function isAlikeBut<T extends object>(a: T, b: T, field: keyof T): boolean {
  if (a === b) return true
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof T>
  keys.delete(field)
  return [...keys].every((key) => isSame(a[key], b[key]))
}

function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true
  return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((x, i) => x === b[i])
}

function isAlike(a: Observations['items'], b: Observations['items']): boolean {
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key])
}
