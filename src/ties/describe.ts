import { formatDay } from '../world/days.js'
import { quadNames } from '../world/events/quads.js'
import type { Break, SearchedSeries } from './breaks/breaks.js'
import { BREAKS } from './breaks/settings.js'
import type { Dial } from './dials.js'
import type { Level } from './level.js'
import type { Percentile } from './like.js'
import { counted, figure, pairName, percent, percentWithin, plural, span, withInterval } from './numbers.js'
import { describeScores } from './score-sentences.js'
import type { Ties } from './ties.js'
import type { Wording } from './words.js'

/** Sentences about a pair's ties, in the order in which they are to be read. */
export interface Description {
  level: string[]
  breaks: string[]
  /** third parties and votes */
  others: string[]
  /** what is not known */
  missing: string[]
}

/** Tells the state of a pair's ties in words: level with numbers and coverage, breaks, third parties, then what is missing. */
export function describeTies(ties: Ties): Description {
  if (ties.scores) return { ...describeScores(ties, ties.scores), others: voteSentences(ties) }
  return {
    level: levelSentences(ties),
    breaks: breakSentences(ties),
    others: [...triadSentences(ties), ...voteSentences(ties)],
    missing: missingSentences(ties),
  }
}

/** `between strained and cool`, `hostile`, or the reason for no word. */
export function wording(word: Wording): string {
  if (word.kind === 'word') return word.word
  return word.kind === 'between' ? `between ${word.from} and ${word.to}` : word.why
}

function levelSentences(ties: Ties): string[] {
  const { dials, standing, word, coverage } = ties
  const of = `${pairName(ties.a, ties.b)}, ${span(ties.from, ties.to)}, in ${ties.feed}`
  if (!dials) return [`No data on ${of}: the feed delivered no day of the window.`]
  const opening =
    word.kind === 'none'
      ? `Reported interaction of ${of}: ${wording(word)}.`
      : `Reported interaction of ${of}, is ${wording(word)} (n = ${counted(dials.events)}).`
  const delivered = `The feed delivered ${figureOfDays(coverage.delivered)} of ${plural(coverage.days, 'day')}, with ${counted(dials.volume)} interstate events.`
  const sentences = [opening, dialSentence('Conflict', dials.conflict, standing?.conflictRate, ties.past?.conflictRate)]
  sentences.push(dialSentence('Cooperation', dials.cooperation, standing?.cooperationRate, ties.past?.cooperationRate))
  if (dials.conflict.share) {
    const held = standing?.conflictShare
    const among = held ? `, ${standingOf(held, 'a larger share than')}` : ''
    sentences.push(`Conflict is ${percent(dials.conflict.share.point)} of what the two do${among}.`)
  }
  if (ties.net !== null) {
    const intensity = ties.intensity
      ? `, mean intensity ${figure(ties.intensity.mean)}${ties.intensity.standardError === null ? '' : ` (standard error ${figure(ties.intensity.standardError)})`} in the feed's own scale`
      : ''
    sentences.push(
      `Net cooperation is ${figure(ties.net)}${intensity}; the pair has ${percent(ties.volumeShare ?? 0)} of the feed's volume.`,
    )
  }
  return [...sentences, delivered]
}

function dialSentence(
  name: string,
  dial: Dial,
  rate: Percentile | null | undefined,
  past: Percentile | undefined,
): string {
  const parts = `verbal ${figure(dial.verbal.per1000.point)}, material ${figure(dial.material.per1000.point)}`
  const standings = [rate, past].flatMap((p) => (p ? [standingOf(p, 'more than')] : []))
  const tail = standings.length > 0 ? `: ${standings.join('; ')}` : ''
  return `${name}: ${withInterval(dial.widened)} per 1,000 interstate events (${parts})${tail}.`
}

/** `more than 97 % (93–98 %) of 58 pairs whose events number within a factor of 2 of this pair's` */
function standingOf(held: Percentile, than: string): string {
  const set = `${counted(held.of)} ${held.among}`
  if (held.lo === 1) return `${than} in all ${set}`
  if (held.hi === 0) return `${than} in none of ${set}`
  return `${than} in ${percentWithin(held)} of ${set}`
}

function breakSentences({ breaks, pairsLookedAt }: Ties): string[] {
  const searched = breaks.searched.filter((s) => s.tooThin === null)
  const thin = breaks.searched.filter((s) => s.tooThin !== null)
  const notes = thin.map((s) => `Not searched for breaks: ${s.series} (${s.tooThin}).`)
  if (searched.length === 0) return notes
  const caution =
    pairsLookedAt > 1
      ? ` ${counted(pairsLookedAt)} pairs were looked at: about ${counted(Math.max(1, pairsLookedAt * ALARMS))} would show a break though nothing lasting changed.`
      : ''
  const told = breaks.found.map(breakSentence)
  if (told.length === 0) return [`No lasting change was found in ${listOf(searched)}.${caution}`, ...notes]
  return [...told, `Searched were ${listOf(searched)}, with one setting for all pairs.${caution}`, ...notes]
}

/** Quiet pairs in which the setting finds a break, as a share; docs/ties.md tells how it was measured. */
const ALARMS = 3 / 135

function listOf(searched: readonly SearchedSeries[]): string {
  const names = searched.map((s) => s.series)
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

/** One break in a sentence: date, series, size, what carried it, how firmly it stands. */
export function breakSentence(found: Break): string {
  const { series, direction, day, after, survives } = found
  const when = after === null ? `On ${formatDay(day)}` : `Between ${formatDay(after)} and ${formatDay(day)}`
  const what = series === 'balance' ? 'the odds of conflict to cooperation' : series
  const firmly = `it would still be found at ${figure(survives / BREAKS.multiplier)} times the penalty`
  return `${when} ${what} ${direction === 'up' ? 'rose' : 'fell'} ${sizeOf(found)}${carrierOf(found)}; ${firmly}.`
}

function sizeOf({ series, direction, ratio, before, carriedBy }: Break): string {
  const old = carriedBy.reduce((sum, c) => sum + before.classes[c.class - 1]!, 0)
  if (old === 0) return 'from nothing'
  return `to ${withInterval(ratio)} ${direction === 'up' ? 'times' : 'of'} what ${series === 'balance' ? 'they were' : 'it was'}`
}

/** The class whose events moved most against what the old rate would have brought. */
function carrierOf({ series, direction, carriedBy }: Break): string {
  if (series === 'balance') return ''
  const sign = direction === 'up' ? 1 : -1
  const first = [...carriedBy].sort((x, y) => sign * (y.events - y.expected - (x.events - x.expected)))[0]!
  const usual = `${figure(first.expected)} at the old rate`
  return `, most of it ${quadNames[first.class - 1]} (${plural(first.events, 'event')}; ${usual})`
}

function triadSentences({ triad }: Ties): string[] {
  return (triad ?? []).slice(1).map((side: Level) => {
    const name = pairName(side.a, side.b)
    if (!side.dials) return `${name}: no data.`
    const word =
      side.word.kind === 'none' ? wording(side.word) : `${wording(side.word)} (n = ${counted(side.dials.events)})`
    const rate = (dial: Dial): string => withInterval(dial.widened)
    return `In the same window ${name}: ${word}; conflict ${rate(side.dials.conflict)}, cooperation ${rate(side.dials.cooperation)} per 1,000.`
  })
}

/** Roll calls of a year below which its agreement is not told. */
const FEW_ROLL_CALLS = 10

function voteSentences({ alignment, to }: Ties): string[] {
  const until = Number(formatDay(to).slice(0, 4))
  return (alignment ?? []).map(({ a, b, years }) => {
    const last = years.findLast((y) => y.same !== null && y.year <= until && y.both >= FEW_ROLL_CALLS)
    if (!last?.same)
      return `No year to ${until} has ${FEW_ROLL_CALLS} roll calls of the General Assembly on file in which ${pairName(a, b)} both voted.`
    const distance = last.distance === null ? '' : `; their ideal points lie ${figure(last.distance)} apart`
    return `In the General Assembly ${pairName(a, b)} voted alike in ${percentWithin(last.same)} of ${plural(last.both, 'roll call')} of ${last.year}${distance}.`
  })
}

function missingSentences({ coverage, series, from, to }: Ties): string[] {
  const told: string[] = []
  if (coverage.missing.length > 0) {
    const longest = [...coverage.missing].sort((x, y) => y[1] - y[0] - (x[1] - x[0])).slice(0, 3)
    const gone = coverage.missing.reduce((sum, [first, last]) => sum + last - first + 1, 0)
    told.push(
      `Not delivered: ${plural(gone, 'day')} of ${span(from, to)}, longest ${longest.map(([x, y]) => span(x, y)).join(', ')}.`,
    )
  }
  const silent = series.filter((p) => p.state === 'observed' && p.net === null).length
  if (silent > 0)
    told.push(
      `In ${plural(silent, 'period')} nothing was reported of the pair: the balance there is missing, not neutral.`,
    )
  return told
}

function figureOfDays(days: number): string {
  return Number.isInteger(days) ? counted(days) : days.toFixed(1)
}
