import { impossible } from './clash.js'
import { type Evidence, readEvidence } from './evidence.js'
import { infer } from './infer.js'
import {
  type CheckedNetwork,
  checkNetwork,
  type Network,
  NetworkError,
  rowGiven,
  stateNamed,
  variableNamed,
} from './network.js'
import { solve } from './solve.js'

/** Below 2^SMALLEST the constants of a sensitivity function are all scaled up together. */
const SMALLEST = -900

/** Which posterior is asked for, and which number of a table is moved. */
export interface OneWayQuestion {
  target: string
  state: string
  /** hard or virtual */
  evidence: Evidence
  parameter: { variable: string; given: string[]; state: string }
}

/**
 * A posterior as a function of one number θ of a table: f(θ) = (αθ + β) / (γθ + δ), the numerator P(target, evidence),
 * the denominator P(evidence). Where P(evidence) is below 2^-900 all four constants are scaled by one power of two.
 */
export interface OneWay {
  alpha: number
  beta: number
  gamma: number
  delta: number
  /** f and its derivative at the θ that stands in the network */
  value: number
  derivative: number
  /** f at 0 and at 1; null where the evidence is impossible there */
  range: [at0: number | null, at1: number | null]
  /** the θ in [0, 1] at which f is p; null where there is none, or f does not move */
  thresholdAt(p: number): number | null
}

/**
 * How a posterior depends on one entry of a table while the other entries of its row keep their proportions (equal
 * shares where the entry is 1), from exact answers at θ = 0 and θ = 1 (Castillo, Gutiérrez & Hadi 1997; Coupé & van der
 * Gaag 2002).
 *
 * @throws NetworkError for a malformed network or question, a variable with one state, and Jeffrey items, under which f
 *   is no such ratio
 * @throws ImpossibleEvidence where the evidence has probability zero at the present θ
 */
export function oneWay(network: Network, { target, state, evidence, parameter }: OneWayQuestion): OneWay {
  const checked = checkNetwork(network)
  const findings = readEvidence(checked, evidence)
  const [jeffrey] = findings.jeffrey.keys()
  if (jeffrey !== undefined)
    throw new NetworkError(
      `evidence on "${checked.names[jeffrey]}": one-way sensitivity takes hard and virtual evidence only`,
    )
  const asked = variableNamed(checked, target)
  const wanted = stateNamed(checked, asked, state)
  const cell = cellOf(checked, parameter)
  const at = (theta: number): { part: number; whole: number; log2: number } => {
    const { table, log2 } = solve(withEntry(checked, cell, theta), findings, [asked])
    return { part: table[wanted]!, whole: table.reduce((sum, p) => sum + p, 0), log2 }
  }
  const low = at(0)
  const high = at(1)
  const theta = checked.tables[cell.variable]![cell.first + cell.entry]!
  const size = Math.max(...[low, high].map(({ whole, log2 }) => (whole > 0 ? Math.log2(whole) + log2 : -Infinity)))
  const lift = size < SMALLEST && size > -Infinity ? -Math.round(size) : 0
  const [beta, delta] = [low.part * 2 ** (low.log2 + lift), low.whole * 2 ** (low.log2 + lift)]
  const [partAt1, wholeAt1] = [high.part * 2 ** (high.log2 + lift), high.whole * 2 ** (high.log2 + lift)]
  const whole = delta * (1 - theta) + wholeAt1 * theta
  if (whole === 0) throw impossible(checked, findings)
  const [alpha, gamma] = [partAt1 - beta, wholeAt1 - delta]
  return {
    alpha,
    beta,
    gamma,
    delta,
    value: (beta * (1 - theta) + partAt1 * theta) / whole,
    derivative: (partAt1 / whole) * (delta / whole) - (beta / whole) * (wholeAt1 / whole),
    range: [delta === 0 ? null : beta / delta, wholeAt1 === 0 ? null : partAt1 / wholeAt1],
    thresholdAt: (p) => {
      const [gapAt0, gapAt1] = [beta - p * delta, partAt1 - p * wholeAt1]
      const rounding = 1e-13 * Math.max(beta, p * delta, partAt1, p * wholeAt1)
      if (Math.abs(gapAt1 - gapAt0) <= rounding) return null
      const found = gapAt0 / (gapAt0 - gapAt1)
      return found >= 0 && found <= 1 && delta * (1 - found) + wholeAt1 * found > 0 ? found : null
    },
  }
}

/**
 * What seeing `candidate` is expected to tell about `target`: their mutual information given the evidence, Σ p(t,c)
 * log2(p(t,c) / p(t)p(c)) (Lindley 1956; Cover & Thomas 2006, §2.3). A candidate that is observed tells nothing.
 *
 * @returns bits, at least 0
 * @throws as `infer` does
 */
export function informationGain(network: Network, target: string, candidate: string, evidence: Evidence = {}): number {
  if (target === candidate)
    return infer(network, target, evidence).table.reduce((bits, p) => (p > 0 ? bits - p * Math.log2(p) : bits), 0)
  const { table, states } = infer(network, [target, candidate], evidence)
  const columns = states[1]!.length
  const ofTarget = states[0]!.map((_, row) => table.slice(row * columns, (row + 1) * columns).reduce((a, b) => a + b))
  const ofCandidate = states[1]!.map((_, column) =>
    ofTarget.reduce((sum, _, row) => sum + table[row * columns + column]!, 0),
  )
  const bits = table.reduce((sum, p, cell) => {
    const apart = ofTarget[Math.floor(cell / columns)]! * ofCandidate[cell % columns]!
    return p > 0 ? sum + p * Math.log2(p / apart) : sum
  }, 0)
  return Math.max(0, bits)
}

interface Cell {
  variable: number
  /** where its row begins in the variable's table */
  first: number
  entry: number
}

function cellOf(network: CheckedNetwork, parameter: OneWayQuestion['parameter']): Cell {
  const variable = variableNamed(network, parameter.variable)
  const states = network.cardinalities[variable]!
  if (states === 1)
    throw new NetworkError(`variable "${parameter.variable}" has one state, its probability cannot be moved`)
  const entry = stateNamed(network, variable, parameter.state)
  return { variable, first: rowGiven(network, variable, parameter.given) * states, entry }
}

/** The network with one entry set to `theta` and the rest of its row scaled to fit. */
function withEntry(network: CheckedNetwork, { variable, first, entry }: Cell, theta: number): CheckedNetwork {
  const states = network.cardinalities[variable]!
  const table = network.tables[variable]!
  const rest = 1 - table[first + entry]!
  const row = table.slice(first, first + states).map((p, state) => {
    if (state === entry) return theta
    return rest > 0 ? (p * (1 - theta)) / rest : (1 - theta) / (states - 1)
  })
  return { ...network, tables: network.tables.with(variable, table.toSpliced(first, states, ...row)) }
}
