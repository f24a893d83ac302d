import type { Gradient } from '../model/gradient.js'
import type { Parameter } from '../model/model.js'

/** Nearer to 0 or 1 than this no number can be defended, and a tie there may be rounding. */
const EDGE = 1e-6

/** A number's least move that ties the lead. */
export interface Flip {
  to: number
  /** |10·log10 of odds(to) / odds(from)| */
  decibans: number
  rival: number
}

/** What a lone parameter does to the lead: every posterior is a ratio of functions linear in it (Castillo, Gutiérrez & Hadi 1997). */
export interface OneWay {
  parameter: Parameter
  /** the leader's posterior at the ends of the band */
  posterior: [number, number]
  flip: Flip | null
}

/**
 * Runs every parameter by itself through its band and to the point where the sole leader is tied.
 * Likelihoods are linear in each parameter, so both are exact from the slopes at the point.
 */
export function oneWays(
  parameters: Parameter[],
  gradient: Gradient,
  posterior: Float64Array,
  leader: number,
): OneWay[] {
  const lanes = posterior.length
  return parameters
    .filter((p) => !p.fixed)
    .map((parameter) => {
      const slope = gradient.slopes.subarray(parameter.index * lanes, (parameter.index + 1) * lanes)
      const at = (value: number): number => shifted(posterior, slope, value - parameter.point)[leader]!
      return {
        parameter,
        posterior: [at(parameter.lo), at(parameter.hi)],
        flip: nearestFlip(parameter.point, posterior, slope, leader),
      }
    })
}

/** The posterior after a parameter with these relative slopes has moved by `step`. */
function shifted(posterior: Float64Array, slope: Float64Array, step: number): Float64Array {
  const out = posterior.map((p, h) => Math.max(0, p * (1 + step * slope[h]!)))
  const sum = out.reduce((a, b) => a + b, 0)
  return sum > 0 ? out.map((p) => p / sum) : out
}

function nearestFlip(from: number, posterior: Float64Array, slope: Float64Array, leader: number): Flip | null {
  let best: Flip | null = null
  for (let rival = 0; rival < posterior.length; rival++) {
    if (rival === leader) continue
    const closing = posterior[rival]! * slope[rival]! - posterior[leader]! * slope[leader]!
    if (closing === 0) continue
    const to = from + (posterior[leader]! - posterior[rival]!) / closing
    if (!(to > EDGE && to < 1 - EDGE)) continue
    const decibans = Math.abs(logOdds(to) - logOdds(from))
    if (!best || decibans < best.decibans) best = { to, decibans, rival }
  }
  return best
}

/** 10·log10 of p / (1 − p). */
export function logOdds(p: number): number {
  return 10 * Math.log10(p / (1 - p))
}
