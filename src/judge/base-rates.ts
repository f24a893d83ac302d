import type { Interval, JudgedForecast, Judgement } from './judgement.js'

/** A rate, and the interval that it lies in. */
interface Rate {
  share: number
  interval: Interval
}

/**
 * Puts base rates in the place of the numbers written beside them: a rate never multiplies. The number written stays in the case. A
 * forecast that is conditional on the hypotheses keeps its own, and so does one without a rate.
 * @param rates by the forecast's id; what holds no share is passed over
 */
export function withBaseRates(judgement: Judgement, rates: Record<string, Rate | { why: string }>): Judgement {
  return {
    ...judgement,
    forecasts: judgement.forecasts.map((forecast): JudgedForecast => {
      const rate = rates[forecast.id]
      if (!rate || !('share' in rate) || forecast.from === 'posterior') return forecast
      return { ...forecast, p: rate.share, from: 'base-rate', interval: rate.interval }
    }),
  }
}
