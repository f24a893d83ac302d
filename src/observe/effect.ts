import type { ActorRef, EffectSpec } from '../case/looked-for.js'
import type { Observation } from '../case/observations.js'
import { asking } from '../ties/ask.js'
import { type EffectClaim, judgeEffect } from '../ties/effect/claim.js'
import { type Effect, effectOf } from '../ties/effect/effect.js'
import { EFFECT } from '../ties/effect/settings.js'
import { monthsFrom } from '../ties/effect/spans.js'
import { type Day, formatDay } from '../world/days.js'
import { effectTrace } from './effect-trace.js'
import { type Feed, hasEvents } from './feed.js'
import { type Looked, nothing } from './looked.js'
import { batchesOf, type Reading } from './reading.js'

/** Computes whether ties of a pair changed at a day, once the time after it has passed that the effect is told from. */
export async function lookUpEffect(
  reading: Reading,
  spec: EffectSpec,
  [one, other]: readonly [ActorRef, ActorRef],
  last: Day,
): Promise<Looked> {
  const [a, b] = [one.state, other.state]
  if (a === null || b === null)
    return nothing(`an effect is told between states; ${(a === null ? one : other).code} is none`)
  const { on } = spec
  const asked = asking(reading.engine)
  const name = reading.named ?? (await asked.feedOf({ a, b })).value
  const feed = reading.feeds.find((f) => f.name === name)
  if (!feed || !hasEvents(feed)) return nothing('the ledger has no feed of events')
  const closes = closingOf(spec, feed)
  const known = putOutBy(feed, on, closes)
  if (last < known) return { on: (asOf) => waiting(on, closes, asOf), turns: [known] }
  const found = await effectOf(asked, { a, b, on, feed: feed.name, after: closes - on + 1 }).catch((error: unknown) => {
    if (error instanceof RangeError) return error.message
    throw error
  })
  if (typeof found === 'string') return nothing(found)
  const [first] = found.spans[0] ?? [on, on]
  const batches = (await batchesOf(reading.engine, first, closes)).get(feed.name) ?? []
  const resolved = resolve(found, spec.is, closes, batches)
  return { on: (asOf) => (asOf < known ? waiting(on, closes, asOf) : resolved), turns: [known] }
}

/** The day by which something of every delivered day of from..to had been put out; what came later still is counted as well. */
function putOutBy({ arrived }: Feed, from: Day, to: Day): Day {
  let known = to
  for (const [day, out] of arrived) if (day >= from && day <= to && out > known) known = out
  return known
}

/** The last day that is looked at: as the file has it, else as many weeks or months after the day as `effectOf` looks at. */
function closingOf({ on, within }: EffectSpec, { shares }: Feed): Day {
  if (within !== null) return on + within - 1
  let first = Number.POSITIVE_INFINITY
  for (const [day, share] of shares) if (share > 0 && day < first) first = day
  const byMonth = monthsFrom(on)(-EFFECT.months) >= first
  return (byMonth ? monthsFrom(on)(EFFECT.future.month) : on + 7 * EFFECT.future.week) - 1
}

function waiting(on: Day, closes: Day, asOf: Day): Observation {
  const days = closes - on + 1
  const passed = Math.max(0, asOf - on + 1)
  const why =
    passed === 0
      ? `${formatDay(on)} has not come`
      : passed >= days
        ? `the feed had not put out all of the ${days} days after ${formatDay(on)}`
        : `${passed} of ${days} days after ${formatDay(on)} have passed; an effect is told once they all have`
  return { state: 'pending', why, closes, elapsed: Math.min(1, passed / days) }
}

/**
 * An effect as evidence: `coverage` and `usual` are those of the change that is looked for (see `judgeEffect`). What says that a change did
 * not come about is the reading of that change, negated.
 */
function resolve(effect: Effect, is: EffectClaim, closes: Day, batches: string[]): Observation {
  const { met, why } = judgeEffect(effect, is)
  const { feed, a, b, tallies, pre } = effect
  const trace = effectTrace(effect, why, batches)
  if (met === null) return { state: 'no-data', why: `${feed}, ${a}–${b}: ${why}`, trace }
  const change = is === 'worse' || is === 'no-worse' ? 'worse' : 'better'
  const { coverage, level } = judgeEffect(effect, change)
  return {
    state: met ? 'seen' : 'not-seen',
    coverage,
    usual: level,
    elapsed: 1,
    count: tallies.slice(pre).reduce((sum, tally) => sum + (tally ? tally.conflict + tally.cooperation : 0), 0),
    feed,
    closes,
    ...(change === is ? {} : { negated: true as const }),
    trace,
  }
}
