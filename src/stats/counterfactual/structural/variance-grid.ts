import { gaussLegendre } from './gauss-legendre.js'
import type { Node, Posterior } from './posterior.js'
import type { Priors } from './priors.js'

/** A node of the variances, and the posterior weight of every set of controls there. */
export interface WeighedNode {
  node: Node
  weights: Float64Array
}

interface Box {
  level: [low: number, high: number]
  noise: [low: number, high: number]
}

/** Points a side while the box is sought, and of the rule in the end. */
const SEARCH = 8
const RULE = 12
/** The box keeps what lies within this many nats of the best. */
const DEPTH = 12

/**
 * The posterior of the two variances and the sets of controls, by a Gauss–Legendre rule over the logs of the variances
 * within the box that holds it; the box is found by looking ever closer. The priors' upper bounds are edges of the
 * first box, so that no node lies astride a jump.
 * @returns the nodes, the weights over all of them and all sets summing to 1
 */
export function weighVariances(posterior: Posterior, priors: Priors, observations: number): WeighedNode[] {
  const box = enclose(posterior, firstBox(priors, observations))
  const rule = gaussLegendre(RULE)
  const logs: { node: Node; logs: Float64Array; weight: number }[] = []
  let largest = -Infinity
  for (let i = 0; i < RULE; i++) {
    for (let j = 0; j < RULE; j++) {
      const node = { logLevel: within(box.level, rule.nodes[i]!), logNoise: within(box.noise, rule.nodes[j]!) }
      const out = new Float64Array(posterior.sets)
      largest = Math.max(largest, posterior.at(node, out))
      logs.push({ node, logs: out, weight: rule.weights[i]! * rule.weights[j]! })
    }
  }
  let total = 0
  const nodes = logs.map(({ node, logs: values, weight }) => {
    const weights = values.map((v) => weight * Math.exp(v - largest))
    for (const w of weights) total += w
    return { node, weights }
  })
  for (const { weights } of nodes) for (let s = 0; s < weights.length; s++) weights[s]! /= total
  return nodes
}

function firstBox({ level, noise }: Priors, observations: number): Box {
  const least = noise.scale / (noise.shape + observations / 2)
  return {
    level: [Math.log(level.scale / level.shape) - 3, Math.log(level.largest)],
    noise: [Math.log(Math.min(least, 0.01)) - 3, Math.log(noise.largest)],
  }
}

function enclose(posterior: Posterior, first: Box): Box {
  const scratch = new Float64Array(posterior.sets)
  let box = first
  for (let round = 0; round < 6; round++) {
    const points: { i: number; j: number; value: number }[] = []
    for (let i = 0; i <= SEARCH; i++) {
      for (let j = 0; j <= SEARCH; j++) {
        const node = { logLevel: step(box.level, i), logNoise: step(box.noise, j) }
        points.push({ i, j, value: posterior.at(node, scratch) })
      }
    }
    const best = points.reduce((m, p) => Math.max(m, p.value), -Infinity)
    const kept = points.filter((p) => p.value > best - DEPTH)
    const next = { level: narrow(box.level, kept, (p) => p.i), noise: narrow(box.noise, kept, (p) => p.j) }
    const shrunk = Math.min(width(next.level) / width(box.level), width(next.noise) / width(box.noise))
    box = next
    if (shrunk > 0.7) break
  }
  return box
}

function narrow<P>(side: [number, number], kept: readonly P[], index: (p: P) => number): [number, number] {
  const low = kept.reduce((m, p) => Math.min(m, index(p)), SEARCH)
  const high = kept.reduce((m, p) => Math.max(m, index(p)), 0)
  return [step(side, Math.max(0, low - 1)), step(side, Math.min(SEARCH, high + 1))]
}

const step = ([low, high]: [number, number], i: number): number => low + ((high - low) * i) / SEARCH
const within = ([low, high]: [number, number], x: number): number => low + ((high - low) * (x + 1)) / 2
const width = ([low, high]: [number, number]): number => high - low
