import type { Case } from '../case/case.js'
import { withBaseRates } from '../judge/base-rates.js'
import type { Judgement } from '../judge/judgement.js'
import type { Effects } from './effects.js'

/** The judgement with the base rates of its forecasts, from the library that comes with the product; each is told on standard error. */
export async function judgedWithRates(of: Case, judgement: Judgement, effects: Effects): Promise<Judgement> {
  if (of.forecasts.every(({ baseRate }) => baseRate === null)) return judgement
  const [{ baseRatesOf }, { loadLibrary }, { loadPatterns }, { LIBRARY, PATTERNS }] = await Promise.all([
    import('../observe/base-rates.js'),
    import('../precedents/library/load.js'),
    import('../precedents/pattern/load.js'),
    import('./shipped.js'),
  ])
  const { patterns } = loadPatterns(PATTERNS)
  const rates = await baseRatesOf(of, { patterns, library: loadLibrary(LIBRARY) })
  for (const { id, baseRate } of of.forecasts) {
    const rate = rates[id]
    if (!rate || !baseRate) continue
    const what = `${id}: base rate of ${baseRate.outcome} after ${baseRate.pattern}`
    if ('why' in rate) {
      effects.err(`${what}: none, ${rate.why}\n`)
      continue
    }
    const [point, low, high] = [rate.share, ...rate.interval].map((p) => `${Number((100 * p).toPrecision(2))}`)
    effects.err(`${what}: ${point} % (${low}–${high} %; ${rate.x} of ${rate.n}, by the ${rate.by}: ${rate.says})\n`)
  }
  return withBaseRates(judgement, rates)
}
