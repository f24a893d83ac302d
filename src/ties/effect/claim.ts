import { normalCdf, normalQuantile } from '../../stats/index.js'
import type { Answer } from './combine.js'
import type { Effect } from './effect.js'
import type { Measure } from './measure.js'
import { EFFECT } from './settings.js'

/** What a case claims of an effect. */
export type EffectClaim = 'worse' | 'no-worse' | 'better' | 'no-better'

/** Whether a claim is met, and how far that can be trusted. */
export interface EffectJudgement {
  /** null where the data can't tell: refused, or the methods disagree */
  met: boolean | null
  /** the chance that the claim is met though it is false */
  level: number
  /** the chance that it is met where it is true, for the least change of a doubling or a halving */
  power: Band
  /** the c that turns level and power into those of an indicator: power = 1 − (1 − c)(1 − level) */
  coverage: Band
  why: string
}

interface Band {
  point: number
  lo: number
  hi: number
}

/** The change that `power` is stated for: twice, or half. */
const LEAST = Math.log(2)
/** How often a claim of change was met in series without one, and how often a change of that size was found: docs/effect.md tells where. */
const MEASURED = {
  enough: { worse: { alarm: 0.04, power: [0.8, 0.9] }, better: { alarm: 0.05, power: [0.8, 0.9] } },
  thin: { worse: { alarm: 0.08, power: [0.4, 0.55] }, better: { alarm: 0.04, power: [0.15, 0.3] } },
} as const

/**
 * Judges a claim. Ties are worse where conflict, or its odds to cooperation, are found to be more than expected; better where these odds are
 * found to be less, or cooperation more and conflict not. Where counts are thin there are no odds, and less cooperation with not less
 * conflict is worse, less conflict with not less cooperation better. `no-worse` is met where worse is looked for, with an answer, and not found.
 * @param is what is claimed
 * @returns level and power as measured on simulated series; the power not above that of this very test, given its interval
 */
export function judgeEffect(effect: Effect, is: EffectClaim): EffectJudgement {
  const direction = is === 'worse' || is === 'no-worse' ? 'worse' : 'better'
  const found = changed(effect, direction)
  const denied = is.startsWith('no-')
  const { alarm, power: known } = MEASURED[effect.scale.thin ? 'thin' : 'enough'][direction]
  const power = powerOf(found.answers, known)
  const level = denied ? 1 - power.point : alarm
  const claimed = denied ? { point: 1 - alarm, lo: 1 - alarm, hi: 1 - alarm } : power
  const asCoverage = (p: number): number => Math.max(0, (p - level) / (1 - level))
  return {
    met: found.met === null ? null : found.met !== denied,
    level,
    power: claimed,
    coverage: {
      point: asCoverage(claimed.point),
      lo: denied ? Math.max(0, 1 - alarm / power.lo) : asCoverage(claimed.lo),
      hi: denied ? Math.max(0, 1 - alarm / power.hi) : asCoverage(claimed.hi),
    },
    why: found.why,
  }
}

interface Change {
  met: boolean | null
  why: string
  /** those that the claim was read from */
  answers: Answer[]
}

function changed({ measured, scale }: Effect, direction: 'worse' | 'better'): Change {
  const held = (measure: Measure): Answer | null => measured.find((m) => m.measure === measure)?.answer ?? null
  const [balance, conflict, cooperation] = [held('balance'), held('conflict'), held('cooperation')]
  const says = (answer: Answer | null, verdict: Answer['verdict']): boolean => answer?.verdict === verdict
  const read = [balance, direction === 'worse' ? conflict : cooperation].filter((x): x is Answer => x !== null)
  const answers = read.filter((x) => x.verdict !== 'refused')
  const met = (why: string): Change => ({ met: true, why, answers })
  if (direction === 'worse') {
    if (says(conflict, 'more')) return met('more conflict than would have been expected')
    if (says(balance, 'more')) return met('more conflict to cooperation than would have been expected')
    if (scale.thin && says(cooperation, 'less') && !says(conflict, 'less')) {
      return met('less cooperation than would have been expected, and not less conflict')
    }
  } else {
    if (says(balance, 'less')) return met('less conflict to cooperation than would have been expected')
    if (says(cooperation, 'more') && !says(conflict, 'more')) {
      return met('more cooperation than would have been expected, and not more conflict')
    }
    if (scale.thin && says(conflict, 'less') && !says(cooperation, 'less')) {
      return met('less conflict than would have been expected, and not less cooperation')
    }
  }
  if (answers.length === 0) return { met: null, why: `no answer: ${read.map((x) => x.why).join('; ')}`, answers }
  const torn = answers.find((x) => x.verdict === 'disagree')
  if (torn) return { met: null, why: `the methods disagree: ${torn.why}`, answers }
  return { met: false, why: `no change for the ${direction} was found`, answers }
}

/**
 * The power that was measured, or less where this test's interval is wider: a test whose 95 % interval reaches h to either side finds a
 * change of ln 2 with probability Φ((ln 2 − h)/(h/1.96)).
 */
function powerOf(answers: readonly Answer[], [lo, hi]: readonly [number, number]): Band {
  const reach = Math.min(...answers.map(({ change }) => (change ? (change.hi - change.lo) / 2 : Infinity)))
  const z = normalQuantile(1 - EFFECT.alpha / 2)
  const own = Number.isFinite(reach) && reach > 0 ? normalCdf((z * (LEAST - reach)) / reach) : 0
  const at = (value: number): number => Math.max(EFFECT.alpha, Math.min(value, own))
  return { point: at((lo + hi) / 2), lo: at(lo), hi: at(hi) }
}
