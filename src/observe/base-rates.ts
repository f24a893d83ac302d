import type { Case } from '../case/case.js'
import type { PrecedentsSpec } from '../case/looked-for.js'
import type { Span } from '../case/normalise/read.js'
import type { Library } from '../precedents/library/load.js'
import { type Outcome, outcomes } from '../precedents/outcomes/outcome.js'
import type { Pattern } from '../precedents/pattern/pattern.js'
import type { MeasuredRate } from '../precedents/precedents.js'
import { precedentsOf } from '../precedents/precedents-of.js'
import type { Registers } from '../precedents/registers/registers.js'

/** What base rates are counted in. */
export interface RateGround {
  /** by id */
  patterns: ReadonlyMap<string, Pattern>
  library: Library | null
  registers?: Registers | null
}

/** The base rate of a forecast: how often what it says came, or why there is none. */
export type ForecastRate =
  | { share: number; interval: [low: number, high: number]; x: number; n: number; by: MeasuredRate['by']; says: string }
  | { why: string }

/** The horizon where the file states none. */
const YEAR: Span = { count: 12, unit: 'month' }
/** `no-rupture`: that it did not come. */
const NOT = 'no-'

/**
 * The base rates that a case's forecasts name. An outcome that begins with `no-` is that it did not come. Episodes of the case's own pair are
 * left out, for the case is no precedent of itself. The rate is that of the registers, where they give one, else that of the library.
 * @returns by the forecast's id, those with a `base-rate` alone
 */
export async function baseRatesOf(of: Case, ground: RateGround): Promise<Record<string, ForecastRate>> {
  const rates: Record<string, ForecastRate> = {}
  for (const { id, baseRate } of of.forecasts) if (baseRate) rates[id] = await rateOf(of, baseRate, ground)
  return rates
}

async function rateOf(of: Case, spec: PrecedentsSpec, ground: RateGround): Promise<ForecastRate> {
  const pattern = ground.patterns.get(spec.pattern)
  if (!pattern) return { why: `no pattern "${spec.pattern}": ${[...ground.patterns.keys()].join(', ')}` }
  const denied = spec.outcome.startsWith(NOT)
  const named = denied ? spec.outcome.slice(NOT.length) : spec.outcome
  const outcome = outcomes.find((one): one is Outcome => one === named)
  if (!outcome) return { why: `no outcome "${named}": ${outcomes.join(', ')}` }
  const [a, b] = of.dyad.map(({ state }) => state)
  const found = await precedentsOf(pattern, {
    library: ground.library,
    registers: ground.registers ?? null,
    outcome,
    within: spec.within === null ? YEAR : { count: spec.within, unit: 'day' },
    leaveOut: a && b ? { a, b } : null,
  })
  const measured =
    found.rates.find(({ by, rate }) => by === 'registers' && rate) ?? found.rates.find(({ rate }) => rate)
  if (!measured?.rate)
    return { why: found.rates[0]?.refused ?? `it needs ${found.lacking.join(', ') || 'another source'}` }
  const { share, interval, x, n } = measured.rate
  const about = { by: measured.by, says: measured.says, n }
  if (!denied) return { ...about, share, interval, x }
  return { ...about, share: 1 - share, interval: [1 - interval[1], 1 - interval[0]], x: n - x }
}
