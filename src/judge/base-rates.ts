import type { Case, Evidence, Probability, Row } from '../case/case.js'
import type { Observations, Rate } from '../case/observations.js'
import type { JudgedForecast, JudgedRate } from './judgement.js'

/**
 * The case with base rates in the place of what is written: an item known through precedents has the rate as its chance, the same under
 * every hypothesis, for what followed elsewhere tells nothing of intent here. A rate never multiplies. Where there is none, what is written
 * stands.
 */
export function ratesInPlace(of: Case, { items }: Observations): Case {
  const rated = of.evidence.map((item) => {
    const observation = items[item.id]
    return item.known.by === 'precedents' && observation?.state === 'rate' ? withRate(of, item, observation.rate) : item
  })
  return rated.every((item, i) => item === of.evidence[i]) ? of : { ...of, evidence: rated }
}

function withRate(of: Case, item: Evidence, { share, interval: [low, high] }: Rate): Evidence {
  const { range } = item.known.by === 'precedents' ? item.known.precedents : item
  const [point, lo, hi] = [share, low, high].map(inside) as [number, number, number]
  const cell: Probability = { point, lo, hi, as: 'band', word: null, because: null, range }
  const row = (state: string | null): Row => ({ state, cells: of.hypotheses.map(() => cell), shared: true, range })
  return { ...item, rows: item.rows.length === 0 ? [row(null)] : item.rows.map(({ state }) => row(state)) }
}

/** A share as a probability: 0 and 1 are moved inside, as the ends of words are (CASE.md, "Words"). */
function inside(share: number): number {
  return Math.min(0.999, Math.max(0.001, share))
}

/** A base rate beside the chance that is written, for an item: Σ of prior · cell over the hypotheses; null where cells are blank. */
export function judgedRate(item: Evidence, priors: readonly number[], rate: Rate): JudgedRate {
  const [row, ...more] = item.rows
  const whole = row && more.length === 0 && row.cells.every((cell) => cell !== null)
  const written = whole ? row.cells.reduce((sum, cell, h) => sum + priors[h]! * cell!.point, 0) : null
  return { ...rate, written }
}

/**
 * Forecasts with the base rates that were found: the rate stands in the place of the number written, and both are kept. A forecast that is
 * conditional on the hypotheses keeps its own chance, with the rate beside it. A rate of 0 or 1 is moved inside, as an item's is.
 */
export function withBaseRates(of: Case, forecasts: JudgedForecast[], { rates }: Observations): JudgedForecast[] {
  return forecasts.map((forecast, i) => {
    const found = rates?.[forecast.id]
    if (!found) return forecast
    if (found.state !== 'rate') return 'why' in found ? { ...forecast, noRate: found.why } : forecast
    const {
      share,
      interval: [low, high],
    } = found.rate
    const rate = { ...found.rate, written: of.forecasts[i]!.p?.point ?? null }
    if (forecast.from === 'posterior') return { ...forecast, rate }
    return { ...forecast, p: inside(share), from: 'base-rate', interval: [inside(low), inside(high)], rate }
  })
}
