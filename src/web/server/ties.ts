import type { Hono } from 'hono'
import { tellEffect } from '../../brief/effect/story.js'
import type { Engine } from '../../ledger/engines/engine.js'
import { eventsOf } from '../../ledger/questions/events-of.js'
import { feedSpans } from '../../ledger/questions/feed-spans.js'
import { asking } from '../../ties/ask.js'
import { breakSentence, describeTies } from '../../ties/describe.js'
import { effectOf } from '../../ties/effect/effect.js'
import { multiplesPlot } from '../../ties/plots/multiples.js'
import { scorePlot } from '../../ties/plots/score-plot.js'
import { type Ties, tiesOf } from '../../ties/ties.js'
import { type Day, formatDay } from '../../world/days.js'
import { cameoCodes } from '../../world/events/cameo.js'
import type { LedgerDoor } from './ledger-door.js'
import { asked, different, PARAMETERS } from './ledger-parameters.js'
import { Refusal } from './refusal.js'

/** Events that are listed at most. */
const MOST_EVENTS = 200

/** Adds the questions about a pair's ties. Each is fixed; only its states, days and feed are the page's. */
export function addTies(app: Hono, door: LedgerDoor): void {
  app.get('/api/ties', async (c) => {
    const of = { feed: door.feed, ...asked(c, PARAMETERS.ties) }
    different(of.a, of.b)
    return c.json({ schema: 1, ...(await door.ask(`ties ${JSON.stringify(of)}`, (engine) => tiesTold(engine, of))) })
  })
  app.get('/api/events', async (c) => {
    const of = asked(c, PARAMETERS.events)
    different(of.a, of.b)
    return c.json({
      schema: 1,
      ...(await door.ask(`events ${JSON.stringify(of)}`, (engine) => eventsTold(engine, of))),
    })
  })
  app.get('/api/triad', async (c) => {
    const of = { feed: door.feed, ...asked(c, PARAMETERS.triad) }
    different(of.a, of.b, of.third)
    return c.json({ schema: 1, ...(await door.ask(`triad ${JSON.stringify(of)}`, (engine) => triadTold(engine, of))) })
  })
  app.get('/api/effect', async (c) => {
    const { event, ...of } = { feed: door.feed, ...asked(c, PARAMETERS.effect) }
    different(of.a, of.b)
    const effect = await door.ask(`effect ${JSON.stringify(of)}`, async (engine) => {
      const { feed } = await windowOf(engine, of)
      return effectOf(asking(engine), { ...of, feed })
    })
    return c.json({ schema: 1, story: tellEffect(effect, { event: event ?? 'asked about', registers: null }) })
  })
}

/** A feed with the days that it is about. */
export interface FeedTold {
  feed: string
  first: Day
  last: Day
  records: number
}

async function feedsOf(engine: Engine): Promise<FeedTold[]> {
  const { columns } = await feedSpans(engine)
  return columns.feed.map((feed, i) => ({
    feed,
    first: columns.first[i]!,
    last: columns.last[i]!,
    records: columns.records[i]!,
  }))
}

interface Window {
  feed?: string | undefined
  from?: Day | undefined
  to?: Day | undefined
}

/**
 * The feed that is asked for, or the one that has most, and the days asked for as far as it is about them.
 * @throws Refusal where there is no such feed, or it is about none of the days
 */
export async function windowOf(
  engine: Engine,
  of: Window & { a?: string; b?: string },
): Promise<{ feed: string; from: Day; to: Day; feeds: FeedTold[] }> {
  const feeds = await feedsOf(engine)
  const pair = of.a !== undefined && of.b !== undefined ? { a: of.a, b: of.b } : null
  const largest = (): string | undefined => [...feeds].sort((x, y) => y.records - x.records)[0]?.feed
  const name = of.feed ?? (pair ? (await asking(engine).feedOf(pair)).value : null) ?? largest()
  const found = feeds.find((f) => f.feed === name)
  if (!found)
    throw new Refusal(422, 'no-feed', `no feed "${name ?? ''}" in the ledger: ${feeds.map((f) => f.feed).join(', ')}`)
  const [from, to] = [Math.max(of.from ?? found.first, found.first), Math.min(of.to ?? found.last, found.last)]
  if (to < from)
    throw new Refusal(
      422,
      'no-days',
      `feed "${found.feed}" is about ${formatDay(found.first)} to ${formatDay(found.last)}, not about the days asked for`,
    )
  return { feed: found.feed, from, to, feeds }
}

async function tiesTold(engine: Engine, of: Window & { a: string; b: string }) {
  const { feeds, ...window } = await windowOf(engine, of)
  const ties = await tiesOf(asking(engine), { a: of.a, b: of.b, ...window, unit: 'month' })
  return {
    a: ties.a,
    b: ties.b,
    ...window,
    feeds,
    daily: ties.daily,
    coverage: ties.coverage,
    breaks: ties.breaks.found.map((found) => ({
      day: found.day,
      after: found.after,
      series: found.series,
      direction: found.direction,
      sentence: breakSentence(found),
    })),
    told: describeTies(ties),
    /** in a feed of net scores there is nothing to count: its own plot instead */
    scores: ties.scores ? scorePlot(ties, ties.scores, 'score') : null,
  }
}

/** What the page is told of a pair. */
export type TiesTold = Awaited<ReturnType<typeof tiesTold>>

async function eventsTold(
  engine: Engine,
  { classes, ...of }: { a: string; b: string; feed: string; from: Day; to: Day; classes?: number[] | undefined },
) {
  const kinds = classes === undefined ? {} : { quads: classes }
  const { columns: e } = await eventsOf(engine, { ...of, ...kinds, limit: MOST_EVENTS + 1, order: 'first' })
  const events = e.id.slice(0, MOST_EVENTS).map((id, i) => ({
    id,
    day: e.day[i]!,
    source: e.source[i] ?? e.sourceState[i]!,
    target: e.target[i] ?? e.targetState[i]!,
    code: e.code[i]!,
    name: cameoCodes.get(e.code[i] ?? '')?.name ?? null,
    type: e.type[i]!,
    class: e.class[i]!,
    mentions: e.mentions[i]!,
    url: webAddress(e.url[i]!),
  }))
  return { events, more: e.id.length > MOST_EVENTS }
}

/** What the page is told of events. */
export type EventsTold = Awaited<ReturnType<typeof eventsTold>>

/** An address that may be linked to; a feed's field may hold anything. */
function webAddress(url: string | null): string | null {
  return url !== null && url.length < 2000 && /^https?:\/\//i.test(url) && URL.canParse(url) ? url : null
}

async function triadTold(engine: Engine, of: Window & { a: string; b: string; third: string }) {
  const { feed, from, to } = await windowOf(engine, of)
  const unit = to - from > 3 * 366 ? 'year' : to - from > 200 ? 'month' : 'week'
  const sides: Ties[] = []
  for (const [a, b] of [
    [of.a, of.b],
    [of.a, of.third],
    [of.b, of.third],
  ] as const)
    sides.push(await tiesOf(asking(engine), { a, b, feed, from, to, unit }))
  return multiplesPlot(sides, 'triad')
}
