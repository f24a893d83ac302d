import {
  type Estimate,
  normalCdf,
  normalQuantile,
  screenControls,
  structuralCounterfactual,
  studentCdf,
  studentQuantile,
} from '../../stats/index.js'
import type { Other } from './comparison.js'
import { type Finding, findingOf, type Refusal } from './finding.js'
import { EFFECT } from './settings.js'

/** The pair against what control pairs lead one to expect. */
export interface ControlPairs {
  answer: Finding | Refusal
  /** pairs whose changes went most with the pair's own before the day */
  controls: { pair: string; correlation: number; inclusion: number }[]
  /** what would have come, one a kept period after the day; the model's own intervals */
  expected: Estimate[]
  /** the same at quiet days of the pair's past: how many there are, at how many the change is as large, and how many times the model's own error theirs is */
  placebo: { days: number; asLarge: number; error: number } | null
}

/** A control is worth its place from this correlation of changes on, by size. */
const WORTH = 0.2
/** Periods before the day that a control needs each. */
const PERIODS_EACH = 4
/** Quiet days looked at, at most and at least. */
const PLACEBOS = { most: 12, least: 4 } as const

/**
 * The structural counterfactual (Brodersen et al. 2015) from the control pairs that went most with the pair before the day. The model takes
 * what its level and controls leave unexplained for noise without memory, so its intervals are too narrow for bursts of news; it is
 * therefore asked the same at days of the past on which nothing is known to have happened, and where their errors exceed its own, the
 * interval is widened to theirs (root mean square, on t with as many degrees of freedom as days were asked).
 * @param y the pair's series over the kept periods
 * @param pre kept periods before the day
 */
export function controlPairs(y: readonly number[], pre: number, others: readonly Other[]): ControlPairs {
  const nothing = { controls: [], expected: [], placebo: null }
  const refuse = (refused: string): ControlPairs => ({ answer: { method: 'control pairs', refused }, ...nothing })
  if (others.length === 0) return refuse('no pair may serve for comparison')
  const length = y.length - pre
  const starts = placeboStarts(pre, length)
  if (starts.length < PLACEBOS.least) {
    return refuse(`the past of ${pre} periods is too short to check the method on quiet days`)
  }
  const found = expectedFrom(y, pre, others)
  if (!found) return refuse(`none of ${others.length} pairs went with this one before the day`)
  const { estimate, error } = found
  const quiet = starts.flatMap((at) => expectedFrom(y.slice(0, at + length), at, others) ?? [])
  if (quiet.length < PLACEBOS.least) return refuse('the method can not be checked on quiet days')
  const beyond = Math.sqrt(quiet.reduce((s, q) => s + (q.estimate / q.error) ** 2, 0) / quiet.length)
  const freedom = quiet.length
  const wide = beyond > 1
  const scale = error * Math.max(1, beyond)
  const reach = scale * (wide ? studentQuantile(1 - EFFECT.alpha / 2, freedom) : normalQuantile(1 - EFFECT.alpha / 2))
  const size = -Math.abs(estimate / scale)
  const p = 2 * (wide ? studentCdf(size, freedom) : normalCdf(size))
  return {
    answer: findingOf('control pairs', estimate, [estimate - reach, estimate + reach], p),
    controls: found.controls,
    expected: found.expected,
    placebo: {
      days: quiet.length,
      asLarge: quiet.filter((q) => Math.abs(q.estimate) >= Math.abs(estimate)).length,
      error: beyond,
    },
  }
}

/** Evenly spread periods before the day from which a stretch as long as that after it still ends before it. */
function placeboStarts(pre: number, length: number): number[] {
  const room = pre - length - EFFECT.before
  const count = Math.min(PLACEBOS.most, room + 1)
  return Array.from({ length: Math.max(0, count) }, (_, k) =>
    count === 1 ? EFFECT.before : EFFECT.before + Math.round((k * room) / (count - 1)),
  )
}

interface Expectation {
  estimate: number
  error: number
  controls: ControlPairs['controls']
  expected: Estimate[]
}

/** The mean difference from what the controls lead one to expect; null where no control is worth it or nothing moves. */
function expectedFrom(y: readonly number[], pre: number, others: readonly Other[]): Expectation | null {
  if (y.slice(0, pre).every((v) => v === y[0])) return null
  const most = Math.max(1, Math.min(EFFECT.controls, Math.floor(pre / PERIODS_EACH)))
  const cut = others.map((o) => o.y.slice(0, y.length))
  const screened = screenControls(y, cut, pre, most).filter((s) => Math.abs(s.correlation) >= WORTH)
  if (screened.length === 0) return null
  const controls = screened.map((s) => cut[s.control]!)
  const found = structuralCounterfactual({ treated: y, controls, pre, level: 1 - EFFECT.alpha })
  const { estimate, interval } = found.average
  return {
    estimate,
    error: (interval[1] - interval[0]) / (2 * normalQuantile(1 - EFFECT.alpha / 2)),
    controls: screened.map(({ control, correlation }, j) => ({
      pair: others[control]!.pair,
      correlation,
      inclusion: found.inclusion[j]!,
    })),
    expected: found.expected,
  }
}
