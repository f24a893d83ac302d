import type { Filtered } from './local-level.js'
import type { Mixture } from './mixture.js'
import type { Functional, Posterior } from './posterior.js'
import { SetSweep } from './set-sweep.js'
import type { WeighedNode } from './variance-grid.js'

/** Components whose weights together stay below this are left out, the rest made to sum to 1. */
const NEGLIGIBLE = 1e-6

/** The posterior predictive of each functional as a mixture of normals, on the standardised scale. */
export function mixturesOf(
  posterior: Posterior,
  nodes: readonly WeighedNode[],
  controls: number,
  functionals: number,
  make: (filtered: Filtered, ratio: number) => Functional[],
): Mixture[] {
  const { threshold, kept } = heaviest(nodes)
  const weights = new Float64Array(kept)
  const mixtures = Array.from({ length: functionals }, () => ({
    weights,
    means: new Float64Array(kept),
    deviations: new Float64Array(kept),
  }))
  const sweep = new SetSweep(controls, functionals)
  let at = 0
  for (const { node, weights: own } of nodes) {
    const wanted = wayTo(own, threshold)
    if (wanted[0] === 0) continue
    const noise = Math.exp(node.logNoise)
    posterior.predict(node, sweep, make, wanted, ({ set, mean, spread }, list) => {
      const weight = own[set]!
      if (weight < threshold) return
      weights[at] = weight
      for (let f = 0; f < functionals; f++) {
        const mixture = mixtures[f]!
        mixture.means[at] = list[f]!.constant + mean[f]!
        mixture.deviations[at] = Math.sqrt(noise * (list[f]!.noise + spread[f]!))
      }
      at++
    })
  }
  const total = weights.reduce((s, w) => s + w, 0)
  for (let i = 0; i < kept; i++) weights[i]! /= total
  return mixtures
}

/** Marks the sets that are worth keeping, and those that the sweep passes on its way to them. */
function wayTo(weights: Float64Array, threshold: number): Uint8Array {
  const wanted = Uint8Array.from(weights, (w) => (w >= threshold ? 1 : 0))
  for (let set = wanted.length - 1; set > 0; set--) if (wanted[set]) wanted[set - 2 ** (31 - Math.clz32(set))] = 1
  return wanted
}

/** The least weight worth keeping, and how many components have it. */
function heaviest(nodes: readonly WeighedNode[]): { threshold: number; kept: number } {
  const sorted = new Float64Array(nodes.reduce((s, n) => s + n.weights.length, 0))
  let at = 0
  for (const { weights } of nodes) {
    sorted.set(weights, at)
    at += weights.length
  }
  sorted.sort()
  let left = 0
  let first = 0
  while (left + sorted[first]! < NEGLIGIBLE) left += sorted[first++]!
  const threshold = sorted[first]!
  while (first > 0 && sorted[first - 1]! >= threshold) first--
  return { threshold, kept: sorted.length - first }
}
