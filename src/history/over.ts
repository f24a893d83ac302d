import type { Case } from '../case/case.js'
import { judge } from '../judge/judge.js'
import type { Interval, JudgedForecast, Judgement } from '../judge/judgement.js'
import { type Standing, standings } from '../judge/standing.js'
import { type LookedUp, unconnected } from '../observe/looked-up.js'
import type { Day } from '../world/days.js'

/** The judgement on one day of a series, replayed with the file's likelihoods. */
export interface Step {
  day: string
  /** items that stand otherwise than on the step before, with their new state */
  came: { id: string; state: string }[]
  leader: string | null
  tie: string[]
  hypotheses: { id: string; posterior: number; interval: Interval }[]
  forecasts: { id: string; p: number | null; from: JudgedForecast['from'] }[]
  loadBearingOrigins: string[]
}

/**
 * Judges a case on the first and last day of a period and on each day between on which something of it came in, was corrected,
 * retracted, or closed. Steps on which no item's standing changed are left out.
 * @param looked what a ledger shows of the case up to `to` (`lookUp`); without it, nothing
 */
export function judgeOver(of: Case, from: Day, to: Day, looked: LookedUp = unconnected(of)): Step[] {
  const turning = [...turns(of), ...looked.turns].filter((d) => d > from && d < to)
  const days = [...new Set([from, ...turning, to])].sort((a, b) => a - b)
  const steps: Step[] = []
  let before = new Map<string, string>()
  for (const day of days) {
    const observations = looked.on({ today: to, asOf: day })
    const now = standings(of, observations)
    const came = now
      .filter((s) => before.get(s.item.id) !== signature(s))
      .map((s) => ({ id: s.item.id, state: s.state }))
    const first = steps.length === 0
    if (first || came.length > 0 || day === to) {
      steps.push(
        stepOf(judge(of, observations), first ? came.filter((c) => c.state !== 'not-yet' && c.state !== 'gap') : came),
      )
    }
    before = new Map(now.map((s) => [s.item.id, signature(s)]))
  }
  return steps
}

/** Days on which the standing of something may change. */
function turns(of: Case): Day[] {
  const days: Day[] = []
  for (const r of of.reports) days.push(r.date, ...(r.retracted === null ? [] : [r.retracted]))
  for (const { known } of of.evidence) {
    if (known.by === 'fact') days.push(known.date)
    if (known.by === 'indicator') days.push(known.indicator.after, known.indicator.until + 1)
    if (known.by === 'effect') days.push(known.effect.on)
  }
  return days
}

function signature({ state, words }: Standing): string {
  return `${state} ${words.map((w) => w.origin).join(' ')}`
}

function stepOf(j: Judgement, came: Step['came']): Step {
  return {
    day: j.asOf,
    came,
    leader: j.leader,
    tie: j.tie,
    hypotheses: j.hypotheses.map(({ id, posterior, interval }) => ({ id, posterior, interval })),
    forecasts: j.forecasts.map(({ id, p, from }) => ({ id, p, from })),
    loadBearingOrigins: j.fragility.origins,
  }
}
