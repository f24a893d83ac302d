import { rowsBetween } from '../../precedents/ledger/rows-between.js'
import { deliveredShare } from '../../precedents/ledger/view.js'
import type { Followed, Measure } from '../../precedents/outcomes/outcome.js'
import { ENOUGH_DELIVERED } from '../../precedents/pattern/acts.js'
import type { Span } from '../../precedents/registers/span.js'
import { findBreaks } from '../../ties/breaks/breaks.js'
import { BREAKS } from '../../ties/breaks/settings.js'
import { dailyOf } from '../../ties/daily.js'
import { periodOf } from '../../ties/periods.js'
import { scoresOf } from '../../ties/scores.js'
import type { Day } from '../../world/days.js'
import type { FiledFeed } from './as-filed.js'

/** Days before the ones watched in which changes are looked for. */
export const PAST_DAYS = 365

/**
 * A break as `demarche ties` finds it: a lasting change of level for the worse, looked for in the days watched and the year before them. Of
 * counts, more conflict or higher odds of conflict to cooperation; of net scores, a lower one. A change that began so shortly before that it
 * could not have been told on the day (less than the shortest segment of the search) was still to come.
 */
export function measureBreaks(feed: FiledFeed): Measure {
  const what = feed.scores
    ? 'the net score, corrected for the feed’s volume, falls to a lower level'
    : 'conflict, or its odds to cooperation, rises to a higher level'
  return {
    by: 'ledger',
    says: `a lasting change for the worse as ties finds it: ${what}`,
    follow: ([a, b], after) => {
      const pair = a < b ? `${a} ${b}` : `${b} ${a}`
      const from = Math.max(after.from - PAST_DAYS, feed.volume[0]?.day ?? after.from)
      return blind(feed, from, after) ?? (feed.scores ? inScores : inCounts)(feed, pair, from, after)
    },
  }
}

function blind(feed: FiledFeed, from: Day, after: Span): Followed | null {
  if (deliveredShare(feed, after) < ENOUGH_DELIVERED)
    return { state: 'unknown', why: `${feed.feed} does not cover the days` }
  const before = rowsBetween(feed.volume, from, after.from - 1).filter(({ delivered }) => delivered > 0).length
  return before < BREAKS.shortest
    ? { state: 'unknown', why: `fewer than ${BREAKS.shortest} delivered days before` }
    : null
}

function inCounts({ feed, counts, volume }: FiledFeed, pair: string, from: Day, after: Span): Followed {
  const rows = rowsBetween(counts.get(pair) ?? [], from, after.to)
  const { found, searched } = findBreaks(dailyOf(rows, rowsBetween(volume, from, after.to), from, after.to))
  if (searched.every(({ series, tooThin }) => series === 'cooperation' || tooThin !== null))
    return { state: 'unknown', why: `too few events of the two to look for changes` }
  const worse = found.find(({ series, direction, day }) => {
    if (series === 'cooperation' || direction === 'down') return false
    const segment = series === 'balance' ? 7 * BREAKS.leastWeeks : BREAKS.leastDays
    return day > after.from - segment && day <= after.to
  })
  if (!worse) return { state: 'no' }
  const { series, ratio, day } = worse
  const says = `${series === 'balance' ? 'odds of conflict' : 'conflict'} ${ratio.point.toFixed(1)} times as high`
  return { state: 'yes', on: day, value: ratio.point, records: [{ from: feed, line: null, says }], complete: true }
}

function inScores({ feed, net, volume, loudness }: FiledFeed, pair: string, from: Day, after: Span): Followed {
  const rows = rowsBetween(net.get(pair) ?? [], from, after.to)
  const days = rowsBetween(volume, from, after.to)
  if (2 * rows.length < days.filter(({ delivered }) => delivered > 0).length)
    return { state: 'unknown', why: 'no score of the two on half of the days' }
  const byWeek = new Map<number, number>()
  for (const { day } of days) {
    const week = periodOf(day, 'week')
    byWeek.set(week, (byWeek.get(week) ?? 0) + (loudness.get(day) ?? 0))
  }
  const weeks = [...byWeek].map(([period, total]) => ({ period, total }))
  const window = { unit: 'week', from, to: after.to } as const
  const { breaks } = scoresOf(rows, days, { byPeriod: weeks, byWeek: weeks }, window)
  const worse = breaks.find(
    (found) => found.to < found.from && found.day > after.from - 7 * BREAKS.leastWeeks && found.day <= after.to,
  )
  if (!worse) return { state: 'no' }
  const says = `net score from ${worse.from.toFixed(1)} to ${worse.to.toFixed(1)} thousandths`
  const value = worse.to - worse.from
  return { state: 'yes', on: worse.day, value, records: [{ from: feed, line: null, says }], complete: true }
}
