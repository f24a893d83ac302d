import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildCase, indicator, item, row } from '../../test/support/build-case.js'
import { randomCase } from '../../test/support/random-case.js'
import type { Case } from '../case/case.js'
import type { IndicatorSpec } from '../case/looked-for.js'
import { uniform } from '../judge/draws.js'
import { judge } from '../judge/judge.js'
import type { PlainRecord } from '../ledger/fixtures/stage-records.js'
import { deliveredOn } from '../observe/feed.js'
import { memoryLedger } from '../observe/fixtures/memory-ledger.js'
import { lookUp } from '../observe/look-up.js'
import { observe } from '../observe/observe.js'
import { readFeeds } from '../observe/reading.js'
import type { Change } from './alert.js'
import { changesSince } from './changes.js'
import { lookOf } from './fixtures/look.js'
import type { DeliveredFeed } from './resolution.js'
import { type Snapshot, takeSnapshot } from './snapshot.js'

const AFTER = 10_000
const ACCUSED = { code: '112', root: '11', type: 'ACCUSE', class: 3, source_state: 'FRA', target_state: 'ITA' }
const span = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i)

function caseOf(spec: IndicatorSpec): Case {
  const half = buildCase([0.5, 0.5])
  return { ...half, evidence: [item('act', { by: 'indicator', indicator: spec }, [row([0.75, 0.05])])] }
}

/** A feed that puts each day out on the day after, dies for a week, and then goes on; what of the week it brings later, if it does. */
interface Outage {
  /** length of the indicator's window */
  days: number
  typicalDelay: number | null
  /** days of the window, counted from its first, on which the acts happen */
  acts: number[]
  /** the first day of the week of which nothing is put out in time */
  dies: number
  /** the week comes later, all at once */
  backlog: boolean
}

const outage: fc.Arbitrary<Outage> = fc.record({
  days: fc.integer({ min: 3, max: 40 }),
  typicalDelay: fc.option(fc.integer({ min: 2, max: 30 })),
  acts: fc.uniqueArray(fc.nat(60), { maxLength: 2 }),
  dies: fc.integer({ min: 0, max: 45 }),
  backlog: fc.boolean(),
})

/** What a daily watch tells of it, day by day, and the last day that had been delivered then. */
async function watchDaily({
  days,
  typicalDelay,
  acts,
  dies,
  backlog,
}: Outage): Promise<{ asOf: number; last: number; changes: Change[]; snapshot: Snapshot }[]> {
  const [first, last] = [AFTER + dies, AFTER + dies + 6]
  const records = span(AFTER - 30, AFTER + 70).flatMap((day): PlainRecord[] => {
    const dead = day >= first && day <= last
    if (dead && !backlog) return []
    const filed = dead ? last + 2 : day + 1
    const talk = { id: `t${day}`, day, filed, source_state: 'ESP', target_state: 'PRT' }
    return acts.includes(day - AFTER) ? [talk, { id: `a${day}`, day, filed, ...ACCUSED }] : [talk]
  })
  const engine = await memoryLedger([{ name: 'b', feed: 'made', records }])
  const of = caseOf({ ...indicator(0), after: AFTER, until: AFTER + days - 1, typicalDelay })
  const looked = await lookUp(of, { engine }, AFTER + 70)
  const { feeds } = await readFeeds(engine, [AFTER - 30, AFTER + 70])
  await engine.close()
  let before: Snapshot | null = null
  return span(AFTER - 2, AFTER + 60).map((asOf) => {
    const delivered: DeliveredFeed[] = feeds.map((feed) => ({
      name: feed.name,
      last: Math.max(...span(AFTER - 30, asOf).filter((day) => deliveredOn(feed, day, asOf) > 0)),
    }))
    const taken = takeSnapshot(lookOf(of, looked.on({ asOf }), { feeds: delivered }))!
    const changes = changesSince({ snapshot: before, told: before?.posterior ?? {}, faults: [] }, taken, [], 0.05)
    before = taken.snapshot
    return { asOf, last: delivered[0]!.last!, changes, snapshot: taken.snapshot }
  })
}

describe('a feed that dies for a week', () => {
  it('raises no "not seen" before it has told of the end of the window, and none of what it brings later', async () => {
    await fc.assert(
      fc.asyncProperty(outage, async (out) => {
        const until = AFTER + out.days - 1
        const watched = await watchDaily(out)
        const notSeen = watched.flatMap(({ asOf, last, changes }) =>
          changes.filter((c) => c.kind === 'item' && c.after === 'not-seen').map((c) => ({ asOf, last, says: c.says })),
        )
        for (const { asOf, last } of notSeen) {
          expect(asOf).toBeGreaterThan(until)
          expect(last).toBeGreaterThanOrEqual(until)
        }
        const inWindow = out.acts.filter((day) => day < out.days)
        const told = inWindow.some((day) => out.backlog || day < out.dies || day > out.dies + 6)
        expect(notSeen.length).toBeLessThanOrEqual(told ? 0 : 1)
        if (told) expect(watched.at(-1)!.snapshot.items.act).toBe('seen')
      }),
      { numRuns: 25 },
    )
  })

  it('says that the feed is silent, once, while something waits for it, and that it is so no longer', async () => {
    const watched = await watchDaily({ days: 40, typicalDelay: null, acts: [], dies: 10, backlog: true })
    const feeds = watched.flatMap(({ asOf, changes }) =>
      changes.filter((c) => c.subject === 'made').map((c) => [asOf - AFTER, c.kind]),
    )
    expect(feeds).toEqual([
      [13, 'silent'],
      [18, 'delivers'],
    ])
    const short = await watchDaily({ days: 5, typicalDelay: null, acts: [], dies: 10, backlog: true })
    expect(short.flatMap(({ changes }) => changes).filter((c) => c.subject === 'made')).toEqual([])
    expect(short.map(({ snapshot }) => snapshot.items.act)).toContain('not-seen')
  })
})

describe('no delivered day', () => {
  it('leaves every posterior of any case where it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(1e6), fc.array(fc.nat(40), { maxLength: 5 }), fc.nat(60), async (seed, acts, asOf) => {
        const { of: drawn } = randomCase(uniform(seed), { hypotheses: 3, items: 6, origins: 3 })
        const of = { ...drawn, settings: { ...drawn.settings, draws: 1 } }
        // the ledger holds the weeks before, and of the windows a straggler, on a day that was therefore not delivered
        const before = span(-20, -5).flatMap((day) =>
          span(1, 12).map((n) => ({ id: `${day}-${n}`, day, source_state: 'ESP', target_state: 'PRT' })),
        )
        const strays = acts.slice(0, 1).map((n, i) => ({ id: `s${i}`, day: 1 + (n % 3), ...ACCUSED }))
        const engine = await memoryLedger([{ name: 'b', feed: 'made', records: [...before, ...strays] }])
        const seen = await observe(of, { asOf, ledger: { engine } })
        await engine.close()
        const [without, within] = [observe(of, { asOf }), seen].map((o) => judge(of, o).hypotheses)
        for (const [h, { posterior }] of within!.entries()) expect(posterior).toBeCloseTo(without![h]!.posterior, 12)
        expect(Object.values(seen.items).every(({ state }) => state === 'no-data' || state === 'pending')).toBe(true)
      }),
      { numRuns: 20 },
    )
  })
})
