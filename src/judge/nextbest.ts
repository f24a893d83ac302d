import type { NextBest } from './judgement.js'
import type { Gradient } from './model/gradient.js'
import type { Model } from './model/model.js'
import type { Standing } from './standing.js'

/** Less than this is not worth a line. */
const LEAST_BITS = 1e-6

/**
 * What seeing an item, or an answer, for certain would tell about the hypotheses: I(H; E | everything observed), bits (FORMULAS 2.3),
 * most first.
 */
export function nextBest(
  model: Model,
  gradient: Gradient,
  posterior: Float64Array,
  standings: Map<string, Standing>,
): NextBest[] {
  const lanes = model.hypotheses.length
  const found: NextBest[] = []
  model.items.forEach((id, i) => {
    const why = reason(standings.get(id)!)
    if (!why) return
    const yes = gradient.beliefs.subarray(i * lanes, (i + 1) * lanes)
    found.push({ id, bits: information(posterior, [yes, yes.map((p) => 1 - p)]), why })
  })
  model.questions.forEach(({ id }, q) => {
    found.push({ id, bits: information(posterior, gradient.answers[q]!), why: 'question' })
  })
  return found.filter((f) => f.bits > LEAST_BITS).sort((a, b) => b.bits - a.bits)
}

function reason({ state }: Standing): NextBest['why'] | null {
  if (state === 'rate') return 'gap'
  return state === 'gap' || state === 'pending' || state === 'no-data' || state === 'reported' ? state : null
}

/** Mutual information in bits of H ~ posterior and X given P(x | h) per outcome. */
function information(posterior: Float64Array, outcomes: ArrayLike<number>[]): number {
  let bits = 0
  for (const given of outcomes) {
    let marginal = 0
    for (let h = 0; h < posterior.length; h++) marginal += posterior[h]! * given[h]!
    for (let h = 0; h < posterior.length; h++) {
      const joint = posterior[h]! * given[h]!
      if (joint > 0) bits += joint * Math.log2(given[h]! / marginal)
    }
  }
  return Math.max(0, bits)
}
