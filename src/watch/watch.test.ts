import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Alert } from './alert.js'
import type { Sinks } from './deliver.js'
import type { WatchEffects } from './effects.js'
import { lookLedBy } from './fixtures/look.js'
import type { Look } from './snapshot.js'
import { systemWatchEffects } from './system.js'
import { type Watching, watchOnce } from './watch.js'

const { signal } = new AbortController()
let folder: string
let posted: string[]
let told: Alert[]
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'watch-'))
  posted = []
  told = []
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const NOW = Date.UTC(2022, 8, 3, 12)
/** The machine, save for the clock and the network: the address answers 200. */
function world(more: Partial<WatchEffects> = {}): WatchEffects {
  return {
    ...systemWatchEffects(() => NOW),
    sleep: async () => {},
    random: () => 0.5,
    post: async (_, headers) => {
      posted.push(headers['Idempotency-Key']!)
      return { status: 200, retryAfter: null }
    },
    ...more,
  }
}
const paths = (): { state: string; out: string } => ({
  state: join(folder, 'a.watch.json'),
  out: join(folder, 'alerts.jsonl'),
})
async function watch(look: Look, effects = world(), more: Partial<Sinks> = {}): Promise<Watching> {
  const { state, out } = paths()
  const terminal = { begins: () => {}, weak: () => {}, alert: (alert: Alert) => void told.push(alert) }
  const sinks = { terminal, file: out, webhook: new URL('https://desk.example/hook'), ...more }
  return watchOnce({ file: 'a.case.yaml', state }, async () => look, { sinks, step: 0.05, signal }, effects)
}
const lines = (): Alert[] =>
  readFileSync(paths().out, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

describe('a look', () => {
  it('begins without an alert, is silent while nothing changes, and tells a change once, everywhere', async () => {
    expect(await watch(lookLedBy('h0'))).toMatchObject({ first: true, alerts: [] })
    expect(await watch(lookLedBy('h0'))).toMatchObject({ first: false, alerts: [] })
    const { alerts, state } = await watch(lookLedBy('h1'))
    const [swing] = alerts
    expect(swing).toMatchObject({
      schema: 1,
      kind: 'leader',
      before: ['h0'],
      after: ['h1'],
      leaders: ['h1'],
      because: ['file'],
      at: '2022-09-03T12:00:00.000Z',
      asOf: '1970-04-11',
      says: 'h1 leads (90\u00a0%); before, h0 leads (90\u00a0%)',
    })
    expect(lines()).toEqual(alerts)
    expect(posted).toEqual(alerts.map(({ id }) => id))
    expect(told).toEqual(alerts)
    expect(state.pending).toEqual([])
    expect((await watch(lookLedBy('h1'))).alerts).toEqual([])
    const back = await watch(lookLedBy('h0'))
    expect(back.alerts[0]).toMatchObject({ kind: 'leader', after: ['h0'] })
    expect(new Set(lines().map(({ id }) => id)).size).toBe(lines().length)
  })

  it('keeps an alert for a webhook that is out of reach, and for a file that cannot be written', async () => {
    await watch(lookLedBy('h0'))
    const tries: number[] = []
    const away = world({
      post: async () => {
        throw new Error('no route')
      },
      sleep: async (ms) => void tries.push(ms),
    })
    const failing = await watch(lookLedBy('h1'), away)
    expect(tries).toEqual([1000, 2000, 4000])
    expect(failing.failed[0]).toContain('desk.example cannot be reached: no route')
    expect(failing.state.pending).toMatchObject([{ file: false, terminal: false, webhook: true }])
    expect(posted).toEqual([])
    await watch(lookLedBy('h1'))
    expect(posted).toEqual(lines().map(({ id }) => id))

    const full = { ...world().file, append: async () => Promise.reject(new Error('the disk is full')) }
    const unwritten = await watch(lookLedBy('h0'), world({ file: full }))
    expect(unwritten.failed[0]).toContain('the disk is full')
    expect(unwritten.state.pending).toMatchObject([{ file: true, terminal: false, webhook: false }])
    await watch(lookLedBy('h0'))
    expect(lines().map(({ after }) => after)).toEqual([['h1'], ['h0']])
    expect(told.length).toBe(2)
  })

  it('waits as long as a server asks, and does not knock again where it refuses', async () => {
    await watch(lookLedBy('h0'))
    const waits: number[] = []
    const answers = [
      { status: 429, retryAfter: '30' },
      { status: 404, retryAfter: null },
    ]
    const post = async () => answers.shift()!
    const { failed } = await watch(lookLedBy('h1'), world({ post, sleep: async (ms) => void waits.push(ms) }))
    expect(waits).toEqual([30_000])
    expect(answers).toEqual([])
    expect(failed[0]).toContain('desk.example answered 404')
    const far = await watch(lookLedBy('h1'), world({ post: async () => ({ status: 503, retryAfter: '86400' }) }))
    expect(far.failed[0]).toContain('answered 503')
  })

  it('adds up small steps of a posterior, and tells them from the step on', async () => {
    const at = (p: number): Look => {
      const look = lookLedBy('h0')
      const [a, b] = look.judgement!.hypotheses
      const hypotheses = [
        { ...a!, posterior: p },
        { ...b!, posterior: 1 - p },
      ]
      return { ...look, judgement: { ...look.judgement!, hypotheses } }
    }
    await watch(at(0.9))
    expect((await watch(at(0.87))).alerts).toEqual([])
    const { alerts } = await watch(at(0.84))
    expect(alerts).toMatchObject([{ kind: 'posterior', before: { h0: 0.9 }, after: { h0: 0.84 } }])
    expect(alerts[0]!.says).toBe('h0 90\u00a0% → 84\u00a0%, h1 10\u00a0% → 16\u00a0%')
    expect((await watch(at(0.84))).alerts).toEqual([])
  })

  it('tells new faults once, and that they are mended; the judgement before them stays what is compared with', async () => {
    await watch(lookLedBy('h0'))
    const fault = { severity: 'fault', code: 'unknown-id', message: 'unknown item "x"' } as Look['diagnostics'][number]
    const broken = { ...lookLedBy('h0'), judgement: null, diagnostics: [fault] }
    expect((await watch(broken)).alerts).toMatchObject([{ kind: 'faults', after: ['unknown-id: unknown item "x"'] }])
    expect((await watch({ ...broken, diagnostics: [{ ...fault, line: 9 }] })).alerts).toEqual([])
    const { alerts } = await watch(lookLedBy('h1'))
    expect(alerts.map(({ kind }) => kind)).toEqual(['mended', 'leader'])
  })

  it('refuses a state that is damaged, or of a later version, and leaves it as it is', async () => {
    for (const [text, why] of [
      ['{', 'it is not JSON'],
      ['{"schema": 2}', 'its schema 2 is newer than 1'],
      ['{"schema": 1, "watch": 3}', 'watch: '],
    ] as const) {
      writeFileSync(paths().state, text)
      await expect(watch(lookLedBy('h0'))).rejects.toThrow(why)
      expect(readFileSync(paths().state, 'utf8')).toBe(text)
    }
  })
})

describe('a watch that dies at any step', () => {
  /** Effects that die at their nth call, before or after it is done, or halfway through an append; and do nothing from then on. */
  function dying(at: number, when: 'before' | 'halfway' | 'after'): { effects: WatchEffects; died: () => boolean } {
    let calls = 0
    const real = world()
    const mortal = <A extends unknown[], T>(
      act: (...args: A) => Promise<T>,
      half?: (...args: A) => Promise<unknown>,
    ) => {
      return async (...args: A): Promise<T> => {
        const call = ++calls
        if (call > at || (call === at && when === 'before')) throw new Error('dead')
        if (call === at && when === 'halfway') {
          await half?.(...args)
          throw new Error('dead')
        }
        const done = await act(...args)
        if (call === at) throw new Error('dead')
        return done
      }
    }
    const { files } = real.store
    const half = (path: string, text: string) => real.file.append(path, text.slice(0, text.length >> 1))
    const effects: WatchEffects = {
      ...real,
      post: mortal(real.post),
      store: {
        ...real.store,
        files: {
          ...files,
          write: mortal(files.write, (path, text) => files.write(path, text.slice(0, text.length >> 1))),
          rename: mortal(files.rename),
          sync: mortal(files.sync),
          remove: mortal(files.remove),
        },
      },
      file: { ...real.file, append: mortal(real.file.append, half), cut: mortal(real.file.cut) },
    }
    return { effects, died: () => calls >= at }
  }

  it('tells every alert once in the file, and at least once to the webhook', async () => {
    let steps = 0
    for (const when of ['before', 'halfway', 'after'] as const)
      for (let at = 1; ; at++) {
        rmSync(folder, { recursive: true, force: true })
        folder = mkdtempSync(join(tmpdir(), 'watch-'))
        posted = []
        await watch(lookLedBy('h0'))
        await watch(lookLedBy('h1'))
        const { effects, died } = dying(at, when)
        await watch(lookLedBy('h0'), effects).catch(() => {})
        if (!died()) break
        steps++
        // it may die again while it puts things right
        await watch(lookLedBy('h0'), dying(2, when).effects).catch(() => {})
        await watch(lookLedBy('h0'))
        const found = lines()
        expect([when, at, found.map(({ after }) => after)]).toEqual([when, at, [['h1'], ['h0']]])
        expect(new Set(posted)).toEqual(new Set(found.map(({ id }) => id)))
      }
    expect(steps).toBeGreaterThan(20)
  })
})
