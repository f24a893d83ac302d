import { type Answer, combine, refused } from './combine.js'
import { type Compared, othersOf } from './comparison.js'
import { type ControlPairs, controlPairs } from './control-pairs.js'
import { isRefusal } from './finding.js'
import { type Measure, type Scale, seriesOf } from './measure.js'
import { type OwnPast, ownPast } from './own-past.js'
import { type SyntheticPair, syntheticPair } from './synthetic-pair.js'
import type { Tally } from './tally.js'

/** What was asked of one measure, method by method, and the one answer. */
export interface Measured {
  measure: Measure
  answer: Answer
  /** the pair's series, one value a period */
  y: (number | null)[]
  /** periods that hold a value: over these the comparisons run; the first `keptPre` lie before the day */
  kept: number[]
  keptPre: number
  ownPast: OwnPast
  controlPairs: ControlPairs
  syntheticControl: SyntheticPair
}

/**
 * One measure of a pair by all methods. A pair too thin for its own past is not compared with others either.
 * @param pre periods before the day
 * @param pool pairs for comparison, nearest in volume first
 */
export function measuredOf(
  measure: Measure,
  tallies: readonly (Tally | null)[],
  pre: number,
  scale: Scale,
  pool: readonly Compared[],
): Measured {
  const y = seriesOf(tallies, measure, scale)
  const kept = y.flatMap((v, t) => (v === null ? [] : [t]))
  const keptPre = kept.filter((t) => t < pre).length
  const past = ownPast(y, pre, tallies, measure, scale)
  const others = isRefusal(past.answer) ? [] : othersOf(pool, measure, scale, kept)
  const own = kept.map((t) => y[t]!)
  const byControls = controlPairs(own, keptPre, others)
  const synthetic = syntheticPair(own, keptPre, others)
  const answer = isRefusal(past.answer)
    ? refused(past.answer.refused)
    : combine([past.answer, byControls.answer, synthetic.answer])
  return { measure, answer, y, kept, keptPre, ownPast: past, controlPairs: byControls, syntheticControl: synthetic }
}
