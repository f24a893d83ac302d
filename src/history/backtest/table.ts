import { studentQuantile } from '../../stats/distributions/index.js'
import { brier } from '../../stats/scores/brier.js'
import { type CalibrationBin, calibration } from '../../stats/scores/calibration.js'
import { logScore } from '../../stats/scores/log-score.js'
import { type MurphyParts, murphy } from '../../stats/scores/murphy.js'
import type { Forecast } from './forecast.js'

/** Who says: the replayed judgement, or what is said without one. */
export type Voice = 'p' | 'climatology' | 'persistence'

/** Mean scores of one who says; `log` in nats. */
export interface Mean {
  brier: number
  log: number
}

/** What forecasts were worth, beside what is said without a judgement; all of the same onsets. */
export interface BacktestTable {
  n: number
  yes: number
  pairs: number
  means: Record<Voice, Mean>
  /** the Brier score less that of the other, below 0 better; 95 %, pairs as clusters, null where there are fewer than two */
  less: Record<Exclude<Voice, 'p'>, { difference: number; interval: [low: number, high: number] | null }>
  /** of `p` */
  murphy: MurphyParts
  calibration: CalibrationBin[]
}

/** Sums up forecasts of which it is known what came. Null where there are none. */
export function backtestTable(forecasts: readonly Forecast[]): BacktestTable | null {
  const known = forecasts.filter(({ came, said }) => came !== null && said !== null)
  if (known.length === 0) return null
  const came = known.map((one) => Number(one.came))
  const of = (voice: Voice): number[] => known.map(({ said }) => said![voice])
  const mean = (voice: Voice): Mean => ({ brier: brier(of(voice), came), log: logScore(of(voice), came) })
  const pairs = known.map(({ pair }) => [...pair].sort().join(' '))
  const less = (voice: Voice) => {
    const other = of(voice)
    return meanByCluster(
      of('p').map((p, i) => (p - came[i]!) ** 2 - (other[i]! - came[i]!) ** 2),
      pairs,
    )
  }
  return {
    n: known.length,
    yes: came.reduce((sum, c) => sum + c, 0),
    pairs: new Set(pairs).size,
    means: { p: mean('p'), climatology: mean('climatology'), persistence: mean('persistence') },
    less: { climatology: less('climatology'), persistence: less('persistence') },
    murphy: murphy(of('p'), came),
    calibration: calibration(of('p'), came),
  }
}

/** A mean with its interval, by the sums of residuals within clusters and G/(G − 1) (Liang & Zeger 1986), t with G − 1 degrees of freedom. */
function meanByCluster(
  values: readonly number[],
  clusters: readonly string[],
): { difference: number; interval: [number, number] | null } {
  const difference = values.reduce((sum, v) => sum + v, 0) / values.length
  const sums = new Map<string, number>()
  values.forEach((v, i) => sums.set(clusters[i]!, (sums.get(clusters[i]!) ?? 0) + v - difference))
  const g = sums.size
  if (g < 2) return { difference, interval: null }
  const squares = [...sums.values()].reduce((sum, s) => sum + s * s, 0)
  const reach = (studentQuantile(0.975, g - 1) * Math.sqrt((squares * g) / (g - 1))) / values.length
  return { difference, interval: [difference - reach, difference + reach] }
}
