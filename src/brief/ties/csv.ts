import type { Ties } from '../../ties/ties.js'
import { formatDay } from '../../world/days.js'

const COUNTS = ['verbal_cooperation', 'material_cooperation', 'verbal_conflict', 'material_conflict'] as const

/** The series of a pair's ties as CSV, one row a period: what was delivered, and unique events by class, both ways and each. Empty is missing. */
export function tiesCsv(ties: Ties): string {
  const head = [
    'feed',
    'a',
    'b',
    'period',
    'from',
    'to',
    'days',
    'days_delivered',
    'state',
    'feed_events',
    ...['both', 'by_a', 'by_b'].flatMap((of) => COUNTS.map((name) => `${of}_${name}`)),
    'records',
    'mean_intensity',
    'net_cooperation',
    'log_ratio',
    'volume_share',
    'score_per_day',
  ]
  const rows = ties.series.map((p, i) => {
    const known = p.state === 'observed'
    const score = ties.scores?.series[i]?.perDay?.mean ?? null
    return [
      ties.feed,
      ties.a,
      ties.b,
      p.label,
      formatDay(p.from),
      formatDay(p.to),
      p.days,
      p.delivered,
      p.state,
      known ? p.volume : null,
      ...[p.both, p.byA, p.byB].flatMap((counted) => (known ? [...counted.classes] : [null, null, null, null])),
      known ? p.both.records : null,
      p.both.intensity?.mean ?? null,
      p.net,
      p.logRatio,
      p.volumeShare,
      score,
    ]
  })
  return [head, ...rows].map((cells) => `${cells.map((cell) => cell ?? '').join(',')}\n`).join('')
}
