import { readdirSync, readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Alert } from '../watch/alert.js'
import { systemWatchEffects } from '../watch/system.js'
import { formatDay, parseDay } from '../world/days.js'
import { effectsOn, listen, type Ran, type WatchFolder, watchFolder } from './fixtures/watch-folder.js'
import { watchCases } from './watching.js'

let made: WatchFolder
beforeEach(() => {
  made = watchFolder()
})
afterEach(() => made.remove())

describe('a watch over months', () => {
  /** Watches from a day on, on a clock that the waits move; before a look `comes` may bring something for each day since the last. */
  async function watchDays(
    from: string,
    days: number,
    every: number,
    comes: (day: string) => void,
    ...webhook: string[]
  ): Promise<Ran> {
    const ran: Ran = { exit: -1, out: '', err: '' }
    let now = Date.parse(`${from}T12:00:00Z`)
    const stop = new AbortController()
    const effects = { ...effectsOn(from, ran), now: () => now, interrupted: () => stop.signal }
    const world = {
      ...systemWatchEffects(() => now),
      sleep: async (ms: number) => {
        now += ms
        if (now >= Date.parse(`${from}T12:00:00Z`) + days * 86_400_000) stop.abort()
        else for (let ago = every - 1; ago >= 0; ago--) comes(formatDay(Math.floor(now / 86_400_000) - ago))
      },
    }
    comes(from)
    const places = {
      ledger: made.path('L'),
      inbox: made.path('inbox'),
      mapping: made.path('map.yaml'),
      out: made.path('alerts.jsonl'),
    }
    const options = { every: `${every}d`, step: '5', silentAfter: '3', ...places }
    const more = webhook[0] === undefined ? {} : { webhook: webhook[0] }
    ran.exit = await watchCases([made.path('q.case.yaml')], { ...options, ...more }, effects, world)
    return ran
  }

  it('tells each thing on its day, once: silence, an act, what was not seen, and a tripwire that was missed', async () => {
    const dead = [parseDay('2022-09-10')!, parseDay('2022-09-16')!] as const
    const { exit, err } = await watchDays('2022-09-01', 70, 3, (day) => {
      const of = parseDay(day)! - 1
      if (of < dead[0] || of > dead[1]) made.deliver(formatDay(of), ...(formatDay(of) === '2022-09-20' ? ['112'] : []))
    })
    expect(exit).toBe(0)
    expect(err).not.toContain('not loaded')
    expect(made.alerts().map(({ asOf, kind, subject, after }) => [asOf, kind, subject ?? after])).toEqual([
      ['2022-09-13', 'silent', 'made'],
      ['2022-09-19', 'delivers', 'made'],
      ['2022-09-22', 'leader', ['turns']],
      ['2022-09-22', 'load-bearing', expect.anything()],
      ['2022-09-22', 'item', 'accused'],
      ['2022-10-04', 'item', 'grumbles'],
      ['2022-10-16', 'tripwire', 'recall'],
      ['2022-11-03', 'tripwire', 'recall'],
    ])
    expect(made.alerts().at(-1)).toMatchObject({ before: 'overdue', after: 'missed' })
    expect(readdirSync(made.folder)).not.toContain('q.watch.json.lock')
  })

  it('posts each alert as JSON to the host named alone, under its key', async () => {
    const got: { key: string; body: Alert }[] = []
    let elsewhere = 0
    const other = await listen((_, respond) => {
      elsewhere++
      respond(200)
    })
    let asked = 0
    const desk = await listen((request, respond, body) => {
      asked++
      if (asked === 1) return respond(307, { Location: other.url })
      got.push({ key: String(request.headers['idempotency-key']), body: JSON.parse(body) })
      respond(204)
    })
    try {
      made.deliver('2022-08-31')
      await watchDays(
        '2022-09-01',
        8,
        1,
        (day) => made.deliver(day, ...(day === '2022-09-04' ? ['112'] : [])),
        desk.url,
      )
      expect(elsewhere).toBe(0)
      expect(new Set(got.map(({ key }) => key))).toEqual(new Set(made.alerts().map(({ id }) => id)))
      for (const { key, body } of got) expect(made.alerts()).toContainEqual({ ...body, id: key })
      expect(JSON.parse(readFileSync(made.path('q.watch.json'), 'utf8')).pending).toEqual([])
    } finally {
      desk.server.close()
      other.server.close()
    }
  })

  it('ends at an interrupt with 0, in whatever it is, and goes on from there', async () => {
    made.deliver('2022-08-31')
    const left = async (name: string): Promise<string[]> =>
      readdirSync(made.path(name)).filter((n) => /tmp|lock/.test(n))
    // as it writes for the nth time, or as it waits for the next look
    for (const step of [1, 2, 3, 4, Number.POSITIVE_INFINITY]) {
      const stop = new AbortController()
      const ran: Ran = { exit: -1, out: '', err: '' }
      const world = systemWatchEffects(() => Date.parse('2022-09-01T12:00:00Z'))
      let calls = 0
      const files = {
        ...world.store.files,
        write: async (path: string, text: string) => {
          if (++calls === step) stop.abort()
          return world.store.files.write(path, text)
        },
      }
      const effects = { ...effectsOn('2022-09-01', ran), interrupted: () => stop.signal }
      const places = { ledger: made.path('L'), inbox: made.path('inbox'), mapping: made.path('map.yaml') }
      const options = { every: '1d', step: '5', silentAfter: '3', ...places }
      ran.exit = await watchCases([made.path('q.case.yaml')], options, effects, {
        ...world,
        store: { ...world.store, files },
        sleep: (ms, signal) => {
          setImmediate(() => stop.abort())
          return world.sleep(ms, signal)
        },
      })
      expect([step, ran.exit, await left('.')]).toEqual([step, 0, []])
    }
    const { pending } = JSON.parse(readFileSync(made.path('q.watch.json'), 'utf8'))
    expect(pending).toEqual([])
  })
})
