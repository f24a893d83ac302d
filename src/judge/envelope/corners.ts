import type { Component, Model } from '../model/model.js'

/** Evaluations spent on one component before its cells are bounded by intervals instead of tried one by one. */
const BUDGET = 1024
/** Shared numbers (evidence ratios, reliabilities) that are tried at both ends; further ones run over their interval. */
const MOST_SHARED = 8

/**
 * What one component can contribute: for each choice of its shared numbers (reliabilities, coverages, rows written for all), the
 * largest and the least ln P(observed | h) over the cells of h, which no other hypothesis shares.
 */
export interface Corners {
  /** [choice · lanes + lane] */
  most: Float64Array
  least: Float64Array
  choices: number
  /** every end was tried: the numbers are attained */
  exact: boolean
}

/** A number shared by the hypotheses, by the leaves that it sets at its two ends. */
interface SharedDimension {
  leaves: number[]
  lo: number[]
  hi: number[]
}

interface LaneDimension {
  leaves: { leaf: number; lo: number; hi: number }[]
}

/**
 * Tries the ends of a component's bands. Each likelihood is linear in each number, and a ratio of two such has its extremes at
 * corners; the words of origins that speak on one item alone matter only through the ratio they give it, one number an item.
 */
export function cornersOf(model: Model, c: Component): Corners {
  const lanes = model.hypotheses.length
  const leaves = c.constants.slice()
  const shared = sharedDimensions(model, c, leaves, lanes)
  const own = laneDimensions(model, c, leaves, lanes)
  const patterns = 2 ** Math.max(0, ...own.map((o) => o.length))
  const tried = Math.min(shared.length, MOST_SHARED)
  const choices = 2 ** tried
  const exact = tried === shared.length && choices * patterns <= BUDGET
  const out: Corners = {
    most: new Float64Array(choices * lanes).fill(Number.NEGATIVE_INFINITY),
    least: new Float64Array(choices * lanes).fill(Number.POSITIVE_INFINITY),
    choices,
    exact,
  }
  const hiLeaves = exact ? leaves : leaves.slice()
  if (!exact) openIntervals(leaves, hiLeaves, shared.slice(tried), own, lanes)
  for (let choice = 0; choice < choices; choice++) {
    for (let k = 0; k < tried; k++) {
      const end = choice & (1 << k) ? 'hi' : 'lo'
      const d = shared[k]!
      d.leaves.forEach((leaf, i) => {
        leaves.fill(d[end][i]!, leaf * lanes, (leaf + 1) * lanes)
        if (!exact) hiLeaves.fill(d[end][i]!, leaf * lanes, (leaf + 1) * lanes)
      })
    }
    if (!exact) {
      const bounds = c.evaluation.evaluateInterval(leaves, hiLeaves)
      for (let h = 0; h < lanes; h++) note(out, choice * lanes + h, bounds.lo[h]!, bounds.hi[h]!, bounds.logScale[h]!)
      continue
    }
    for (let pattern = 0; pattern < patterns; pattern++) {
      for (let h = 0; h < lanes; h++) {
        const dimensions = own[h]!
        for (let k = 0; k < dimensions.length; k++) {
          const hi = (pattern & (1 << k)) !== 0
          for (const l of dimensions[k]!.leaves) leaves[l.leaf * lanes + h] = hi ? l.hi : l.lo
        }
      }
      const { value, logScale } = c.evaluation.evaluate(leaves)
      for (let h = 0; h < lanes; h++) note(out, choice * lanes + h, value[h]!, value[h]!, logScale[h]!)
    }
  }
  return out
}

function note(out: Corners, at: number, lo: number, hi: number, scale: number): void {
  out.most[at] = Math.max(out.most[at]!, Math.log(hi) + scale)
  out.least[at] = Math.min(out.least[at]!, Math.log(lo) + scale)
}

/** Leaves of what is not tried at its ends run from their least to their greatest value. */
function openIntervals(
  lo: Float64Array,
  hi: Float64Array,
  shared: SharedDimension[],
  own: LaneDimension[][],
  lanes: number,
): void {
  for (const d of shared) {
    d.leaves.forEach((leaf, i) => {
      lo.fill(Math.min(d.lo[i]!, d.hi[i]!), leaf * lanes, (leaf + 1) * lanes)
      hi.fill(Math.max(d.lo[i]!, d.hi[i]!), leaf * lanes, (leaf + 1) * lanes)
    })
  }
  own.forEach((dimensions, h) => {
    for (const l of dimensions.flatMap((d) => d.leaves)) {
      lo[l.leaf * lanes + h] = Math.min(l.lo, l.hi)
      hi[l.leaf * lanes + h] = Math.max(l.lo, l.hi)
    }
  })
}

/** Sets the leaves that do not vary and lists the shared numbers that do. */
function sharedDimensions(model: Model, c: Component, leaves: Float64Array, lanes: number): SharedDimension[] {
  const found: SharedDimension[] = []
  const spread = (d: SharedDimension): void => {
    if (d.leaves.some((_, i) => d.lo[i] !== d.hi[i])) found.push(d)
    else d.leaves.forEach((leaf, i) => leaves.fill(d.lo[i]!, leaf * lanes, (leaf + 1) * lanes))
  }
  for (const e of c.evidence) {
    const [lo, hi] = evidenceShares(model, e.atoms)
    spread({ leaves: [e.ifTrue, e.ifFalse], lo: [lo, 1 - lo], hi: [hi, 1 - hi] })
  }
  const byParameter = new Map<number, SharedDimension>()
  for (const f of c.followers) {
    if (f.lane !== null || f.givesWay) continue
    const p = model.parameters[f.parameter]!
    const d = byParameter.get(f.parameter) ?? { leaves: [], lo: [], hi: [] }
    byParameter.set(f.parameter, d)
    d.leaves.push(f.leaf)
    d.lo.push(f.base + f.slope * p.lo)
    d.hi.push(f.base + f.slope * p.hi)
  }
  for (const d of byParameter.values()) spread(d)
  for (const s of c.shared) {
    const values: [number, number][] = [
      [s.leaves.anyway, s.anyway],
      [s.leaves.hit, s.hit],
      [s.leaves.miss, s.miss],
    ]
    for (const [leaf, value] of values) leaves.fill(value, leaf * lanes, (leaf + 1) * lanes)
  }
  return found
}

/** The share yes / (yes + no) of an item's private evidence, at its least and greatest. */
function evidenceShares(model: Model, atoms: number[]): [number, number] {
  let least = 0
  let most = 0
  for (const index of atoms) {
    const { parameter, ifTrue, ifFalse } = model.atoms[index]!
    const p = parameter === null ? { lo: 0, hi: 0 } : model.parameters[parameter]!
    const ratio = (x: number): number => Math.log(ifTrue[0] + ifTrue[1] * x) - Math.log(ifFalse[0] + ifFalse[1] * x)
    const [a, b] = [ratio(p.lo), ratio(p.hi)]
    least += Math.min(a, b)
    most += Math.max(a, b)
  }
  return [1 / (1 + Math.exp(-least)), 1 / (1 + Math.exp(-most))]
}

/** Per hypothesis, the numbers that are its own and vary. */
function laneDimensions(model: Model, c: Component, leaves: Float64Array, lanes: number): LaneDimension[][] {
  const own: Map<number, LaneDimension>[] = Array.from({ length: lanes }, () => new Map())
  for (const f of c.followers) {
    if (f.lane === null || f.givesWay) continue
    const p = model.parameters[f.parameter]!
    const lo = f.base + f.slope * p.lo
    const hi = f.base + f.slope * p.hi
    if (lo === hi) {
      leaves[f.leaf * lanes + f.lane] = lo
      continue
    }
    const d = own[f.lane]!.get(f.parameter) ?? { leaves: [] }
    own[f.lane]!.set(f.parameter, d)
    d.leaves.push({ leaf: f.leaf, lo, hi })
  }
  return own.map((m) => [...m.values()])
}
