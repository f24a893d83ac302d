import { median } from '../../stats/quantile.js'
import type { Interval } from '../ratio.js'
import { type Finding, isRefusal, type Refusal } from './finding.js'

/** One answer from several methods. */
export interface Answer {
  /** `disagree`: as many methods find the change as find none, or two find opposite ones */
  verdict: 'more' | 'less' | 'none' | 'disagree' | 'refused'
  /** the difference of logarithms, and the factor that it stands for, with their intervals; null where no method could answer */
  change: Interval | null
  factor: Interval | null
  /** methods that say what the answer says, and methods that could answer */
  agree: number
  of: number
  /** why there is no answer */
  why: string | null
}

/**
 * The answer that more than half of the methods able to answer give. Its interval holds what fewer than a majority of their intervals
 * leave out on either side: the only one's own, the outer ends of two, the middle ends of three. By Markov's inequality such a majority of
 * dependent methods errs at most 1.5 times as often as one alone (three methods), or no more often (one and two); compare majority vote
 * over sets in Gasparin & Ramdas (2024). The point is the median of the methods' points.
 */
export function combine(answers: readonly (Finding | Refusal)[]): Answer {
  const able = answers.filter((a): a is Finding => !isRefusal(a))
  const of = able.length
  if (of === 0) return refused(answers.map((a) => (isRefusal(a) ? `${a.method}: ${a.refused}` : '')).join('; '))
  const most = Math.floor(of / 2) + 1
  const lows = able.map((a) => a.interval[0]).sort((x, y) => x - y)
  const highs = able.map((a) => a.interval[1]).sort((x, y) => y - x)
  const change = { point: median(able.map((a) => a.estimate)), lo: lows[of - most]!, hi: highs[of - most]! }
  const factor = { point: Math.exp(change.point), lo: Math.exp(change.lo), hi: Math.exp(change.hi) }
  const votes = { more: 0, less: 0, none: 0 }
  for (const { finds } of able) votes[finds]++
  const opposed = votes.more > 0 && votes.less > 0
  const led = (['more', 'less', 'none'] as const).find((v) => votes[v] >= most)
  if (opposed || !led) return { verdict: 'disagree', change, factor, agree: 0, of, why: disagreement(able) }
  return { verdict: led, change, factor, agree: votes[led], of, why: null }
}

/** No answer, and why. */
export function refused(why: string): Answer {
  return { verdict: 'refused', change: null, factor: null, agree: 0, of: 0, why }
}

function disagreement(able: readonly Finding[]): string {
  const words = { more: 'finds more', less: 'finds less', none: 'finds no change' }
  return able.map((a) => `${a.method} ${words[a.finds]}`).join(', ')
}
