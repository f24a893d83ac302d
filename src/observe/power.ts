import type { TiesSpec } from '../case/looked-for.js'
import type { Banded } from '../case/observations.js'
import { normalCdf } from '../stats/distributions/normal.js'
import { normalQuantile } from '../stats/distributions/normal-quantile.js'
import type { Comparison, WindowCount } from '../ties/compare.js'
import { conflictOf, cooperationOf, totalOf } from '../ties/counts.js'
import type { Interval } from '../ties/ratio.js'

/** The least change that counts as one, a factor: threefold, from twofold to fivefold. */
const LEAST: Banded = { point: 3, lo: 2, hi: 5 }
/** Of a break: what is left of cooperation is one part in so many. */
const LEAST_BREAK: Banded = { point: 8, lo: 6, hi: 16 }
/** Cooperation below one part in so many counts as broken off (`compareWindows`). */
const BROKEN = 4
/** Where there was hardly any conflict, a rise is one to this part of the pair's events, at the middle of the band. */
const FROM_NONE = 0.1
const Z95 = normalQuantile(0.975)
/** The rise that must have stood out before `compareWindows` says that nothing changed. */
const NOTABLE = 3
/** Changes found in quiet pairs (see `qualityOf`). */
const CHANGE_LEVEL = 0.15
/** One end of a 95 % interval. */
const BREAK_LEVEL = 0.025

/** How good a test is at telling what it looks for. */
export interface TestQuality {
  /** the chance that a change of the size `least` would have been found */
  power: Banded
  /** at most the chance that it is found though nothing changed */
  level: number
  least: Banded
}

/**
 * Level and power of the comparison behind what is asked of ties. By its construction the level is 5 % where a change shows in either of
 * two ways (conflict, cooperation), each by one end of a 95 % interval, and 2.5 % for a break; events that come one by one keep to that.
 * Those of real pairs do not: of 191 comparisons in quiet pairs of ICEWS 2018 (windows of 30, 60 and 90 days) 16 % were found worse, 17 %
 * better, none broken. So 15 % is used, a convention that calls a few of these changes real, and 2.5 % for a break. The power is that of a normal test on the log of the ratio of
 * rates with the pair's own dispersion (Rao 1973, section 6g), among outcomes that are no `no-data`, at a least change that is ours:
 * conflict threefold (twofold to fivefold), or to a tenth of the pair's events where that is more; of a betterment conflict down or
 * cooperation up by as much, the point between the two; of a break cooperation down to an eighth (a sixth to a sixteenth).
 */
export function qualityOf(comparison: Comparison, is: TiesSpec['is']): TestQuality {
  const { before, after, conflict, cooperation } = comparison
  const broken = is === 'broken' || is === 'not-broken'
  const least = broken ? LEAST_BREAK : LEAST
  if (!conflict || !cooperation) return { power: { point: 0, lo: 0, hi: 0 }, level: 1, least }
  const hostile = sideOf(before, after, conflict, (w) => conflictOf(w.classes))
  const friendly = sideOf(before, after, cooperation, (w) => cooperationOf(w.classes))
  const rise = (factor: number): number => {
    const fromNone = FROM_NONE * (factor / LEAST.point) * totalOf(before.classes)
    const risen = Math.max(factor * hostile.before, fromNone)
    const { found, ruledOut } = testOf(hostile, risen)
    return risen > 0 ? found / (found + ruledOut) : found
  }
  const broke = (factor: number): number => testOf(friendly, friendly.before / factor, Math.log(BROKEN)).found
  const fall = (factor: number): number => testOf(hostile, hostile.before / factor).found
  const warmth = (factor: number): number => testOf(friendly, friendly.before * factor).found
  const power = broken
    ? bandOf([broke], least)
    : is === 'worse' || is === 'no-worse'
      ? bandOf([rise], least)
      : bandOf([fall, warmth], least)
  return { power, level: broken ? BREAK_LEVEL : CHANGE_LEVEL, least }
}

/** The powers of ways in which a change may show: between them, and over the band of least changes. */
function bandOf(ways: ((factor: number) => number)[], { point, lo, hi }: Banded): Banded {
  return {
    point: ways.reduce((sum, power) => sum + power(point) / ways.length, 0),
    lo: Math.min(...ways.map((power) => power(lo))),
    hi: Math.max(...ways.map((power) => power(hi))),
  }
}

/** Events of one kind before, how much coverage there was after against before, and the dispersion. */
interface Side {
  before: number
  exposure: number
  dispersion: number
}

function sideOf(before: WindowCount, after: WindowCount, ratio: Interval, of: (w: WindowCount) => number): Side {
  const variance = (Math.log(ratio.hi / ratio.lo) / (2 * Z95)) ** 2
  const independent = 1 / (of(before) + 0.5) + 1 / (of(after) + 0.5)
  return { before: of(before), exposure: after.volume / before.volume, dispersion: variance / independent }
}

/**
 * Were the count `expected` at the coverage of before: P(the 95 % interval of the ratio lies beyond 1, or beyond `margin` (of the log) away
 * from it, on the side of the change), and P(it neither does nor reaches the rise that must have stood out, so that none is stated).
 */
function testOf(
  { before, exposure, dispersion }: Side,
  expected: number,
  margin = 0,
): { found: number; ruledOut: number } {
  const count = expected * exposure + 0.5
  const error = Math.sqrt(dispersion * (1 / (before + 0.5) + 1 / count))
  const shift = Math.abs(Math.log(count / exposure / (before + 0.5)))
  const bound = Math.min(Math.log(NOTABLE) - Z95 * error, Z95 * error)
  return { found: normalCdf((shift - margin) / error - Z95), ruledOut: normalCdf((bound - shift) / error) }
}
