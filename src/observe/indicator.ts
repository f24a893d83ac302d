import type { Settings } from '../case/case.js'
import type { IndicatorSpec } from '../case/looked-for.js'
import type { ActsTrace, Banded, Observation } from '../case/observations.js'
import { type Day, formatDay } from '../world/days.js'
import { type Acts, citeActs, readActs } from './acts.js'
import { deliveredIn, type Feed, fullestOf, showable } from './feed.js'
import { type Looked, nothing } from './looked.js'
import { askedFeeds, batchesOf, type Reading } from './reading.js'
import { type Past, Predictions, pastFrom, pastOf } from './usual.js'

/** Certain is never certain: a chance that traffic alone does it stays below this. */
const MOST_USUAL = 0.999

/** Fetches what an indicator waits for; see `resolve` for what is made of it. */
export async function lookUpIndicator(
  reading: Reading,
  spec: IndicatorSpec,
  { detection }: Pick<Settings, 'detection'>,
  last: Day,
): Promise<Looked> {
  const able = askedFeeds(reading).filter((feed) => showable(feed, spec).can.length > 0)
  if (able.length === 0) return nothing(whyNone(reading, spec))
  const to = Math.min(spec.until, last)
  const acts = await readActs(reading.engine, spec, pastFrom(spec.after), Math.max(to, spec.after))
  const batches = await batchesOf(reading.engine, spec.after, to)
  const sql = [...reading.sql, ...acts.sql]
  const known: Known = { spec, detection, feeds: able, acts, batches, predictions: new Predictions(), sql }
  const days = acts.days.filter((day) => day >= spec.after)
  return {
    on: (asOf) => resolve(known, asOf),
    turns: [...days, spec.after, spec.until],
    cite: async (observation, asOf) => {
      const { trace } = observation
      if (trace?.by !== 'acts') return observation
      const window = { feed: trace.feed, from: spec.after, to: Math.min(spec.until, asOf), asOf }
      const { events, sql } = await citeActs(reading.engine, spec, window)
      return { ...observation, trace: { ...trace, events, sql: [...trace.sql, sql] } }
    },
  }
}

function whyNone(reading: Reading, spec: IndicatorSpec): string {
  const { named } = reading
  if (reading.feeds.length === 0) return named === null ? 'the ledger is empty' : `the ledger has no feed "${named}"`
  const feeds = askedFeeds(reading)
  if (feeds.length === 0) return `${reading.feeds.map((f) => f.name).join(', ')}: counted only where it is named`
  const acts = [...spec.types, ...spec.codes, ...spec.quad.map((q) => `quad ${q}`)].join(', ')
  const modes = spec.modes.length > 0 ? ` (${spec.modes.join(', ')})` : ''
  return `${feeds.map((f) => f.name).join(', ')}: no code for ${acts}${modes}, so that nothing of it could be seen`
}

interface Known {
  spec: IndicatorSpec
  detection: Banded
  feeds: Feed[]
  acts: Acts
  batches: Map<string, string[]>
  predictions: Predictions
  sql: string[]
}

/**
 * What an indicator shows on a day. c = share of the window's days delivered × detection × visibility; u by the negative binomial
 * predictive of the past (`usualTraffic`); F(t) = 1 once the window has closed, before 1 − exp(−days passed / typical-delay), 0 without
 * a typical delay (case language, "Indicators"). Met in an open window without a typical delay it takes the share of the window's days.
 */
function resolve(known: Known, asOf: Day): Observation {
  const { spec, detection, feeds, acts, batches, predictions, sql } = known
  const { after, until } = spec
  if (asOf < after) return { state: 'pending', why: 'the window has not begun', closes: until, elapsed: 0 }
  const to = Math.min(until, asOf)
  const feed = fullestOf(feeds, after, to, asOf)
  if (!feed) {
    const names = feeds.map((f) => f.name).join(', ')
    return { state: 'no-data', why: `${names} delivered no day from ${formatDay(after)} to ${formatDay(to)}` }
  }
  const delivered = deliveredIn(feed, after, to, asOf)
  const counted = acts.countedBy(feed.name, asOf)
  const past = pastOf(feed, counted, after, until - after + 1, asOf)
  const count = [...counted].reduce((sum, [day, n]) => (day >= after && day <= to ? sum + n : sum), 0)
  const needed = neededOf(known, past, delivered + (until - to))
  if (needed === null) {
    const why = `${feed.name} delivered no day of the two years before ${formatDay(after)}: what is usual is not known`
    return { state: 'no-data', why }
  }
  const days = to - after + 1
  const without = past.count === 0 && spec.aboveUsual === null
  const usual = without ? 0 : Math.min(MOST_USUAL, predictions.of(past, delivered).tail(needed))
  const trace: ActsTrace = {
    by: 'acts',
    feed: feed.name,
    window: { from: formatDay(after), to: formatDay(to), days, delivered },
    needed,
    detection: { ...detection },
    visibility: spec.visibility,
    usual: past.delivered === 0 ? null : traced(past, delivered),
    events: [],
    batches: batches.get(feed.name) ?? [],
    sql,
    notes: notesOf(spec, feed, past),
  }
  const seen = count >= needed
  const elapsed = elapsedBy(spec, asOf)
  const passed = days / (until - after + 1)
  if (!seen && elapsed === 0) {
    const wait = spec.typicalDelay === null ? '; no typical-delay is stated' : ''
    const why = `${days} of ${until - after + 1} days have passed${wait}`
    return { state: 'pending', why, closes: until, elapsed: passed, trace }
  }
  const c = (delivered / days) * spec.visibility
  return {
    state: seen ? 'seen' : 'not-seen',
    coverage: { point: c * detection.point, lo: c * detection.lo, hi: c * detection.hi },
    usual,
    elapsed: elapsed > 0 ? elapsed : passed,
    count,
    feed: feed.name,
    closes: until,
    trace,
  }
}

function traced({ from, to, delivered, count }: Past, exposure: number): ActsTrace['usual'] {
  return { from: formatDay(from), to: formatDay(to), delivered, count, expected: (exposure * count) / delivered }
}

/** The count that meets the condition over the whole window, days to come taken as delivered, so that what was met stays met. */
function neededOf({ spec, predictions }: Known, past: Past, exposure: number): number | null {
  if (spec.aboveUsual === null) return spec.atLeast ?? 1
  return past.delivered === 0 ? null : predictions.of(past, exposure).above(spec.aboveUsual)
}

function elapsedBy({ after, until, typicalDelay }: IndicatorSpec, asOf: Day): number {
  if (asOf >= until) return 1
  return typicalDelay === null ? 0 : -Math.expm1(-(asOf - after) / typicalDelay)
}

function notesOf(spec: IndicatorSpec, feed: Feed, past: Past): string[] {
  const notes: string[] = []
  const { cannot } = showable(feed, spec)
  if (cannot.length > 0) notes.push(`${feed.name} has no code for ${cannot.join(', ')}`)
  const years = 'the two years before the window'
  if (past.delivered === 0) notes.push(`no day of ${years} was delivered: usual traffic is taken as 0`)
  else if (past.count === 0 && spec.aboveUsual === null)
    notes.push(
      `no such act on the ${Math.round(past.delivered)} delivered days of ${years}: usual traffic is taken as 0`,
    )
  return notes
}
