import { normalQuantile } from '../../distributions/index.js'
import { mixturesOf } from './components.js'
import { functionalsAfter } from './functionals.js'
import { type Mixture, mixtureAt, mixtureMean, mixtureQuantile } from './mixture.js'
import { Posterior } from './posterior.js'
import { prepare, type StructuralQuestion } from './standardise.js'
import { weighVariances } from './variance-grid.js'

/** A number with its interval at the level asked for. */
export interface Estimate {
  estimate: number
  interval: [low: number, high: number]
}

/** What came, against what would have come without the event. */
export interface StructuralCounterfactual {
  /** what would have come, one a period after the event, noise included */
  expected: Estimate[]
  /** what came less what would have come; null where nothing was measured */
  effect: (Estimate | null)[]
  /** running sums of the effect over the measured periods */
  cumulative: Estimate[]
  /** over all measured periods: sum, mean, and the sum as a share of what was expected */
  total: Estimate
  average: Estimate
  relative: number
  /** one-sided: the chance of a sum at least as far off, on the side where it lies, had nothing happened */
  p: number
  /** posterior probability that each control is in the model */
  inclusion: number[]
  /** posterior means, in the series' own units */
  levelDeviation: number
  noiseDeviation: number
}

/**
 * The counterfactual of a Bayesian structural time series (Brodersen et al. 2015): y = level + controls·b + noise, the
 * level a random walk, fitted to the periods before the event with CausalImpact's priors (see `priorsFor`), and
 * continued with the controls after it. Nothing is drawn: given the two variances and the set of controls all is
 * Gaussian, so the posterior is a mixture of normals over a quadrature of the variances times all sets of controls,
 * and its quantiles are roots. Intervals hold the noise of single periods, as CausalImpact's do.
 * @throws RangeError for fewer than 3 values before the event, none after it, more than 10 controls, a control with
 * gaps, a series that does not move before the event
 */
export function structuralCounterfactual(question: StructuralQuestion): StructuralCounterfactual {
  const { treated, controls, pre, level = 0.95 } = question
  const { problem, later, first, scale } = prepare(question)
  const after = treated.slice(pre)
  const observed = after.map((v) => v !== null)
  const periods = after.length
  const measured = observed.filter(Boolean).length
  if (measured === 0) throw new RangeError('nothing was measured after the event')
  const posterior = new Posterior(problem)
  const nodes = weighVariances(posterior, problem.priors, problem.observed.filter(Boolean).length)
  const mixtures = mixturesOf(posterior, nodes, controls.length, 2 * periods, functionalsAfter(later, observed))

  const z = normalQuantile((1 + level) / 2)
  const estimateOf = (mixture: Mixture, count: number): Estimate => {
    const back = (x: number): number => count * first + scale * x
    return {
      estimate: back(mixtureMean(mixture)),
      interval: [
        back(mixtureQuantile(mixture, (1 - level) / 2, -z)),
        back(mixtureQuantile(mixture, (1 + level) / 2, z)),
      ],
    }
  }
  const expected = mixtures.slice(0, periods).map((m) => estimateOf(m, 1))
  let count = 0
  let sum = 0
  const cumulative = after.map((v, h) => {
    if (v !== null) count++
    sum += v ?? 0
    return count === 0
      ? less(0, { estimate: 0, interval: [0, 0] })
      : less(sum, estimateOf(mixtures[periods + h]!, count))
  })
  const total = cumulative[periods - 1]!
  const last = mixtures[2 * periods - 1]!
  const { below } = mixtureAt(last, (sum - measured * first) / scale)
  return {
    expected,
    effect: after.map((v, h) => (v === null ? null : less(v, expected[h]!))),
    cumulative,
    total,
    average: scaled(total, 1 / measured),
    relative: total.estimate / (sum - total.estimate),
    p: Math.max(0, Math.min(below, 1 - below)),
    inclusion: controls.map((_, j) =>
      nodes.reduce((s, n) => s + n.weights.reduce((t, w, set) => t + (set & (2 ** j) ? w : 0), 0), 0),
    ),
    levelDeviation: scale * nodes.reduce((s, n) => s + Math.exp(n.node.logLevel / 2) * n.weights.reduce(add, 0), 0),
    noiseDeviation: scale * nodes.reduce((s, n) => s + Math.exp(n.node.logNoise / 2) * n.weights.reduce(add, 0), 0),
  }
}

const add = (a: number, b: number): number => a + b

function less(value: number, { estimate, interval: [low, high] }: Estimate): Estimate {
  return { estimate: value - estimate, interval: [value - high, value - low] }
}

function scaled({ estimate, interval: [low, high] }: Estimate, by: number): Estimate {
  return { estimate: estimate * by, interval: [low * by, high * by] }
}
