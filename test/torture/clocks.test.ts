import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { effectsOn, type Ran, watchFolder } from '../../src/cli/fixtures/watch-folder.js'
import { watchCases } from '../../src/cli/watching.js'
import type { WatchEffects } from '../../src/watch/effects.js'
import { systemWatchEffects } from '../../src/watch/system.js'
import { formatDay, parseDay } from '../../src/world/days.js'
import { below } from './draws.js'
import { tries } from './tries.js'

const DAY = 86_400_000
const FIRST = parseDay('2022-09-01')!
/** Hours by which a clock is set forward or back. */
const JUMPS = [-24 * 400, -24 * 3, -25, -1, 1, 25, 24 * 3, 24 * 30]

/** Watches on days of a clock, a process each, as `--once`. @returns what was told, and the ids of the alerts */
async function watchAt(moments: readonly number[]): Promise<{ told: string[]; ids: string[]; err: string }> {
  const made = watchFolder()
  try {
    const ran: Ran = { exit: -1, out: '', err: '' }
    const places = { ledger: made.path('L'), inbox: made.path('inbox'), mapping: made.path('map.yaml') }
    const options = {
      once: true as const,
      every: '1d',
      silentAfter: '3',
      step: '5',
      ...places,
      out: made.path('alerts.jsonl'),
    }
    const delivered = new Set<number>()
    for (const now of moments) {
      const today = Math.floor(now / DAY)
      for (let day = FIRST; day < today && day < FIRST + 40; day++) {
        if (delivered.has(day)) continue
        delivered.add(day)
        made.deliver(formatDay(day), ...(day === FIRST + 9 ? ['112'] : []))
      }
      const effects = { ...effectsOn('2022-09-01', ran), now: () => now }
      await watchCases(
        [made.path('q.case.yaml')],
        options,
        effects,
        systemWatchEffects(() => now),
      )
    }
    const alerts = made.alerts()
    const told = alerts.map(({ kind, subject, after }) => JSON.stringify([kind, subject, after]))
    return { told, ids: alerts.map((a) => a.id), err: ran.err }
  } finally {
    made.remove()
  }
}

describe('a clock that jumps', () => {
  it('makes a watch neither fail nor name two alerts the same, and in the end it has told what a calm one tells', async () => {
    const calm = Array.from({ length: 9 }, (_, i) => (FIRST + 5 * i) * DAY + DAY / 2)
    const due = await watchAt(calm)
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (g) => {
        const jumpy = calm.flatMap((now) =>
          below(g, 2) === 0 ? [now] : [now + JUMPS[below(g, JUMPS.length)]! * 3_600_000, now],
        )
        const { told, ids, err } = await watchAt(jumpy)
        expect(err).not.toMatch(/bug|Error|undefined|NaN|Invalid/)
        expect(new Set(ids).size).toBe(ids.length)
        expect(told).toEqual(expect.arrayContaining(due.told.filter((one) => /accused|grumbles|recall/.test(one))))
      }),
      { numRuns: tries(800), endOnFailure: true },
    )
  }, 300_000)

  it('set back while a watch waits makes it wait no longer than it was asked to', async () => {
    const made = watchFolder()
    try {
      let now = FIRST * DAY
      const stop = new AbortController()
      const waits: number[] = []
      const world: WatchEffects = {
        ...systemWatchEffects(() => now),
        sleep: async (ms) => {
          waits.push(ms)
          if (waits.length === 3) stop.abort()
        },
      }
      const ran: Ran = { exit: -1, out: '', err: '' }
      const setBack = { ...world, store: { ...world.store, now: () => (now -= 3_600_000) } }
      const effects = { ...effectsOn('2022-09-01', ran), now: () => now, interrupted: () => stop.signal }
      await watchCases([made.path('q.case.yaml')], { every: '60s', silentAfter: '3', step: '5' }, effects, setBack)
      expect(Math.max(...waits)).toBeLessThanOrEqual(60_000)
    } finally {
      made.remove()
    }
  })
})
