import { type Interval, jeffreysInterval, wilsonInterval } from '../distributions/index.js'
import { checkForecasts } from './checks.js'

/** Forecasts of like size, beside how often what they spoke of came. */
export interface CalibrationBin {
  from: number
  to: number
  n: number
  yes: number
  meanForecast: number
  /** yes / n, with its interval; the forecasts are taken as independent */
  share: number
  interval: Interval
}

/**
 * A calibration table (reliability diagram, Murphy & Winkler 1977): forecasts by size, each bin with the share of yes and its interval.
 * @param forecasts probabilities of yes
 * @param outcomes 1 yes, 0 no
 * @param options.edges ascending, from 0 to 1; tenths unless given. A forecast on an edge belongs to the bin above, 1 to the last
 * @param options.interval Wilson's unless given
 * @param options.level 0.95 unless given
 * @returns bins that hold a forecast, lowest first
 * @throws RangeError as `brier`, and for edges that do not ascend from 0 to 1
 */
export function calibration(
  forecasts: readonly number[],
  outcomes: readonly number[],
  {
    edges = TENTHS,
    interval = 'wilson',
    level = 0.95,
  }: { edges?: readonly number[]; interval?: 'wilson' | 'jeffreys'; level?: number } = {},
): CalibrationBin[] {
  checkForecasts(forecasts, outcomes)
  const bins = edges.length - 1
  if (bins < 1 || edges[0] !== 0 || edges[bins] !== 1 || edges.some((e, i) => i > 0 && !(e > edges[i - 1]!)))
    throw new RangeError('edges ascend from 0 to 1')
  const intervalOf = interval === 'wilson' ? wilsonInterval : jeffreysInterval
  const sums = Array.from({ length: bins }, () => ({ n: 0, yes: 0, forecast: 0 }))
  forecasts.forEach((f, i) => {
    const bin =
      sums[
        Math.min(
          bins - 1,
          edges.findLastIndex((e) => f >= e),
        )
      ]!
    bin.n += 1
    bin.yes += outcomes[i]!
    bin.forecast += f
  })
  return sums.flatMap(({ n, yes, forecast }, i) => {
    if (n === 0) return []
    const mean = { meanForecast: forecast / n, share: yes / n, interval: intervalOf(yes, n, level) }
    return [{ from: edges[i]!, to: edges[i + 1]!, n, yes, ...mean }]
  })
}

const TENTHS = Array.from({ length: 11 }, (_, i) => i / 10)
