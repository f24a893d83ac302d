import { median } from '../stats/quantile.js'
import { formatDay } from '../world/days.js'
import { figure, pairName, percent, plural, span } from './numbers.js'
import type { ScorePeriod, Scores } from './scores.js'
import type { Ties } from './ties.js'

/** Tells a series of net scores in words: what it is, its level and extremes, breaks, what is missing. */
export function describeScores(
  { a, b, from, to, feed, unit, coverage }: Pick<Ties, 'a' | 'b' | 'from' | 'to' | 'feed' | 'unit' | 'coverage'>,
  { series, breaks }: Scores,
): { level: string[]; breaks: string[]; missing: string[] } {
  const known = series.filter((p) => p.share !== null)
  const of = `${pairName(a, b)}, ${span(from, to)}`
  if (known.length === 0)
    return { level: [`No data on ${of}: ${feed} delivered no day of the window.`], breaks: [], missing: [] }
  const ordered = [...known].sort((x, y) => x.share!.mean - y.share!.mean)
  const told = (p: ScorePeriod): string =>
    `${p.label} (${withError(p.share!)}; ${figure(p.perDay!.mean)} a day over ${plural(p.delivered, 'day')} in data)`
  const usual = median(known.map((p) => p.loudness!))
  const quietest = known.reduce((least, p) => (p.loudness! < least.loudness! ? p : least))
  const level = [
    `${feed} gives net scores of ${of}, and no counts: nothing can be said of conflict and cooperation apart, and no word is given.`,
    `Per ${unit}, in thousandths of all pairs’ scores without sign: the median is ${figure(median(known.map((p) => p.share!.mean)))}, the lowest ${told(ordered[0]!)}, the highest ${told(ordered.at(-1)!)}.`,
    `The feed itself was quietest in ${unit === 'week' ? 'the ' : ''}${quietest.label}, at ${percent(quietest.loudness! / usual)} of its median volume: the plain scores of that time are the nearer to 0 for it, whatever happened.`,
  ]
  return {
    level,
    breaks:
      breaks.length === 0
        ? ['No lasting change was found in the corrected score by week.']
        : breaks.map(
            (found) =>
              `In the week of ${formatDay(found.day)} the corrected score went from ${figure(found.from)} to ${figure(found.to)}.`,
          ),
    missing:
      coverage.missing.length === 0
        ? []
        : [
            `${plural(coverage.days - coverage.delivered, 'day')} of ${plural(coverage.days, 'day')} are not in the data.`,
          ],
  }
}

function withError({ mean, standardError }: { mean: number; standardError: number | null }): string {
  return standardError === null ? figure(mean) : `${figure(mean)} ± ${figure(1.96 * standardError)}`
}
