import { simplexFit } from './simplex.js'
import { type Panel, type SyntheticFit, syntheticFit } from './synthetic-fit.js'

/** The fit without one of its donors. */
export interface LeftOut {
  /** index of the donor left out */
  donor: number
  fit: SyntheticFit
}

/**
 * The fit again without each donor that carries weight (Abadie, Diamond & Hainmueller 2015, section 4).
 * @returns one a donor with weight, in their order; empty where there is only one donor
 */
export function leaveOneOut(panel: Panel, { weights }: SyntheticFit): LeftOut[] {
  if (panel.donors.length < 2) return []
  return weights.flatMap((w, donor) =>
    w > 0 ? [{ donor, fit: syntheticFit({ ...panel, donors: panel.donors.filter((_, k) => k !== donor) }) }] : [],
  )
}

/**
 * Placebo in time: the treatment is moved to an earlier period, and only periods before the true one are looked at
 * (Abadie, Diamond & Hainmueller 2015, section 4). A large effect there speaks against the true one.
 * @param at index of the first period after the pretended treatment, below `panel.pre`
 * @throws RangeError for a period that is not between the first and the treatment
 */
export function inTimePlacebo(panel: Panel, at: number): SyntheticFit {
  if (!Number.isInteger(at) || at < 1 || at >= panel.pre) {
    throw new RangeError(`the pretended treatment must fall within the ${panel.pre} periods before the true one: ${at}`)
  }
  const { treated, donors, pre, demean } = panel
  return syntheticFit({ treated: treated.slice(0, pre), donors: donors.map((d) => d.slice(0, pre)), pre: at, demean })
}

/** A test of "the treatment changed every period after it by `effect`". */
export interface Conformal {
  p: number
  statistic: number
  /** cyclic shifts compared, the true order among them */
  shifts: number
}

/**
 * Conformal inference (Chernozhukov, Wüthrich & Zhu 2021, section 2): the weights are fitted on all periods under the
 * null hypothesis, and the residuals after the treatment are set against those of every cyclic shift of them. With
 * `demean` each series loses its own mean over all periods first.
 * @param effect what the null hypothesis says, 0 unless given
 * @param q of the statistic (Σ|u|^q / √T*)^(1/q), 1 unless given
 */
export function conformal({ treated, donors, pre, demean = false }: Panel, effect = 0, q = 1): Conformal {
  const ready = (values: readonly number[]): readonly number[] => {
    if (!demean) return values
    const mean = values.reduce((s, v) => s + v, 0) / values.length
    return values.map((v) => v - mean)
  }
  const { residual } = simplexFit(ready(treated.map((v, t) => (t < pre ? v : v - effect))), donors.map(ready))
  const shifts = residual.length
  const after = shifts - pre
  const statistics = residual.map((_, shift) => {
    let sum = 0
    for (let t = pre; t < shifts; t++) sum += Math.abs(residual[(t + shift) % shifts]!) ** q
    return (sum / Math.sqrt(after)) ** (1 / q)
  })
  const statistic = statistics[0]!
  return { p: statistics.filter((s) => s >= statistic - 1e-12 * (1 + statistic)).length / shifts, statistic, shifts }
}
