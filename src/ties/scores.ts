import type { Unit } from '../ledger/engines/engine.js'
import type { Day } from '../world/days.js'
import { searchChanges } from './breaks/path.js'
import { BREAKS } from './breaks/settings.js'
import type { VolumeDay } from './counts.js'
import { differenceVariance } from './dispersion.js'
import { firstDayOf, periodLabel, periodOf } from './periods.js'

/** What a feed of net scores says of a pair on a day. */
export interface ScoreDay {
  day: Day
  score: number
}

/** The sizes (without sign) of all pairs' scores in a period, summed: how loud the feed was. */
export interface Loudness {
  period: number
  total: number
}

/** One period of a pair in a feed that gives net scores and no counts. */
export interface ScorePeriod {
  period: number
  label: string
  from: Day
  /** inclusive */
  to: Day
  days: number
  delivered: number
  /** score per delivered day, and its standard error by days; null where none was delivered: missing, not 0 */
  perDay: { mean: number; standardError: number | null } | null
  /** all pairs' scores per delivered day, without sign */
  loudness: number | null
  /** the pair's score in thousandths of all pairs' scores without sign, with its standard error: corrected for the feed's volume */
  share: { mean: number; standardError: number | null } | null
}

/** A pair in a feed of net scores: no counts, so nothing on conflict and cooperation apart. */
export interface Scores {
  series: ScorePeriod[]
  /** lasting changes of the corrected score, by week, with the setting that serves for counts */
  breaks: { day: Day; from: number; to: number; survives: number }[]
}

/**
 * The series of a pair's net score by period, plain per delivered day and corrected for the feed's volume. A delivered day without a row of
 * the pair has score 0, as such tables leave zeros out.
 * @param days the pair's scores
 * @param loudness of every period of `unit`, and of every week
 */
export function scoresOf(
  days: readonly ScoreDay[],
  volume: readonly VolumeDay[],
  loudness: { byPeriod: readonly Loudness[]; byWeek: readonly Loudness[] },
  { unit, from, to }: { unit: Unit; from: Day; to: Day },
): Scores {
  const byDay = new Map<Day, number>()
  for (const { day, score } of days) byDay.set(day, (byDay.get(day) ?? 0) + score)
  const delivered = volume.filter((v) => v.delivered > 0 && v.day >= from && v.day <= to).map((v) => v.day)
  const by = (grain: Unit, loud: readonly Loudness[]): ScorePeriod[] =>
    periodsOf(byDay, delivered, loud, grain, from, to)
  const weeks = by('week', loudness.byWeek).filter((w) => w.share !== null)
  return { series: by(unit, loudness.byPeriod), breaks: breaksIn(weeks) }
}

function periodsOf(
  byDay: ReadonlyMap<Day, number>,
  delivered: readonly Day[],
  loudness: readonly Loudness[],
  unit: Unit,
  from: Day,
  to: Day,
): ScorePeriod[] {
  const loud = new Map(loudness.map((l) => [l.period, l.total]))
  const daysIn = new Map<number, number[]>()
  for (const day of delivered) {
    const period = periodOf(day, unit)
    daysIn.set(period, [...(daysIn.get(period) ?? []), byDay.get(day) ?? 0])
  }
  const first = periodOf(from, unit)
  return Array.from({ length: periodOf(to, unit) - first + 1 }, (_, i) => {
    const period = first + i
    const scores = daysIn.get(period) ?? []
    const perDay = scores.length > 0 ? meanOf(scores) : null
    const total = loud.get(period) ?? 0
    const loudness = perDay && total > 0 ? total / scores.length : null
    const scale = loudness === null ? 0 : 1000 / loudness
    const begin = Math.max(from, firstDayOf(period, unit))
    const end = Math.min(to, firstDayOf(period + 1, unit) - 1)
    return {
      period,
      label: periodLabel(period, unit),
      from: begin,
      to: end,
      days: end - begin + 1,
      delivered: scores.length,
      perDay,
      loudness,
      share:
        perDay && loudness !== null
          ? {
              mean: perDay.mean * scale,
              standardError: perDay.standardError === null ? null : perDay.standardError * scale,
            }
          : null,
    }
  })
}

/** Weeks of less than this many delivered days don't enter the search. */
const FEWEST_DAYS = 4

function breaksIn(weeks: readonly ScorePeriod[]): Scores['breaks'] {
  const kept = weeks.filter((w) => w.delivered >= FEWEST_DAYS)
  const y = kept.map((w) => w.share!.mean)
  const variance = differenceVariance(y)
  if (y.length < 3 * BREAKS.leastWeeks || variance === 0) return []
  const { changes } = searchChanges(y, variance, { cost: 'l2', minSegment: BREAKS.leastWeeks })
  const ends = [0, ...changes.map((c) => c.index), y.length]
  const level = (i: number): number => meanOf(y.slice(ends[i]!, ends[i + 1]!)).mean
  return changes.map(({ index, survives }, i) => ({
    day: kept[index]!.from,
    from: level(i),
    to: level(i + 1),
    survives,
  }))
}

function meanOf(values: readonly number[]): { mean: number; standardError: number | null } {
  const n = values.length
  const mean = values.reduce((sum, v) => sum + v, 0) / n
  const squares = values.reduce((sum, v) => sum + (v - mean) ** 2, 0)
  return { mean, standardError: n < 2 ? null : Math.sqrt(squares / (n - 1) / n) }
}
