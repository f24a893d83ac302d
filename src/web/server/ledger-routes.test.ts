import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mapped } from '../../ledger/formats/mapped.js'
import { readMapping } from '../../ledger/formats/mapping.js'
import { createLedger } from '../../ledger/ledger.js'
import { stage } from '../../ledger/load/stage.js'
import { parseDay } from '../../world/days.js'
import { workbench } from './routes.js'
import { openWorkspace } from './workspace.js'

const CHRONICLE = 'examples/pakistan-russia-2022/ledger/chronicle'
const HOST = '127.0.0.1:4321'
const bugs: unknown[] = []
let dir: string
let bare: string
let app: Hono
let without: Hono

async function load(csv: string): Promise<void> {
  const ledger = await createLedger(join(dir, 'ledger'))
  const mapping = readMapping(readFileSync(`${CHRONICLE}.mapping.yaml`, 'utf8'))
  if (!('ok' in mapping)) throw new Error(mapping.faults.join('\n'))
  await ledger.aside(async (work) => {
    const { staged } = await stage([csv], { work, mapping: mapped(mapping.ok), memory: 256 })
    await ledger.add(staged!)
  })
  await ledger.close()
}

async function serve(folder: string): Promise<Hono> {
  return workbench({
    workspace: await openWorkspace(folder),
    token: 'token',
    host: '127.0.0.1',
    page: folder,
    looking: { now: () => 0, onLedger: null, withRates: async (_, j) => j },
    library: 'precedents/library',
    report: (error) => bugs.push(error),
  })
}

beforeAll(async () => {
  dir = realpathSync(mkdtempSync(join(tmpdir(), 'workbench-ledger-')))
  bare = realpathSync(mkdtempSync(join(tmpdir(), 'workbench-bare-')))
  await load(`${CHRONICLE}.csv`)
  app = await serve(dir)
  without = await serve(bare)
})
afterAll(() => {
  for (const folder of [dir, bare]) rmSync(folder, { recursive: true, force: true })
})

// biome-ignore lint/suspicious/noExplicitAny: answers are looked into freely
type Told = any
async function ask(path: string, of = app): Promise<{ status: number; told: Told }> {
  const answer = await of.request(`http://${HOST}${path}`, { headers: { host: HOST, 'x-demarche-token': 'token' } })
  return { status: answer.status, told: await answer.json() }
}
const day = (text: string): number => parseDay(text)!

describe('what the page is told of the ledger', () => {
  it('a pair’s days, what the feed delivered of them, and where ties changed', async () => {
    const { status, told } = await ask('/api/ties?a=PAK&b=RUS')
    expect(status).toBe(200)
    expect(told).toMatchObject({ feed: 'chronicle', from: day('2014-01-01'), to: day('2023-12-31'), scores: null })
    const events = told.daily.classes.flat().reduce((sum: number, n: number) => sum + n, 0)
    expect(events).toBeGreaterThan(50)
    expect(told.told.level[0]).toContain('Pakistan and Russia')
    expect(told.coverage.days).toBe(3652)
    const { told: year } = await ask('/api/ties?a=PAK&b=RUS&from=2022-01-01&to=2022-12-31&feed=chronicle')
    expect([year.from, year.to]).toEqual([day('2022-01-01'), day('2022-12-31')])
    expect(Math.min(...year.daily.days)).toBeGreaterThanOrEqual(day('2022-01-01'))
  })

  it('the events behind a bar, with the pages they come from', async () => {
    const { told } = await ask('/api/events?a=PAK&b=RUS&feed=chronicle&from=2022-08-01&to=2022-08-31')
    expect(told.events.length).toBeGreaterThan(0)
    expect(told.more).toBe(false)
    for (const event of told.events) {
      expect(event.day).toBeGreaterThanOrEqual(day('2022-08-01'))
      expect(event.day).toBeLessThanOrEqual(day('2022-08-31'))
      expect(event.url).toMatch(/^https?:/)
    }
    const { told: conflict } = await ask(
      '/api/events?a=RUS&b=UKR&feed=chronicle&from=2014-01-01&to=2023-12-31&classes=4',
    )
    expect(new Set(conflict.events.map((e: Told) => e.class))).toEqual(new Set([4]))
  })

  it('three pairs beside each other, and who acted with and against whom', async () => {
    const { told: triad } = await ask('/api/triad?a=PAK&b=RUS&third=UKR')
    expect(triad.table.rows).toHaveLength(3)
    expect(triad.svg).toContain('PAK UKR')
    const { told: net } = await ask('/api/network?from=2022-01-01&to=2022-12-31')
    expect(net.left).toBe(0)
    const pair = net.pairs.find((p: Told) => p.a === 'PAK' && p.b === 'RUS')
    expect(pair.cooperation).toBeGreaterThan(pair.conflict)
    expect(net.names.PAK).toBe('Pakistan')
  })

  it('an effect of a day as a story, or why there is none', async () => {
    const { status, told } = await ask('/api/effect?a=PAK&b=RUS&on=2022-08-31&event=a%20video')
    expect(status).toBe(200)
    expect(told.story.sections.map((s: Told) => s.id)).toContain('rests')
    expect(JSON.stringify(told.story)).toContain('a video')
    const early = await ask('/api/effect?a=PAK&b=RUS&on=1950-01-01')
    expect(early).toMatchObject({ status: 422, told: { error: 'no-answer' } })
  })

  it('what followed in the library’s episodes, and where the case’s pair lies among them', async () => {
    const { told } = await ask('/api/precedents?a=PAK&b=RUS')
    expect(told.episodes.length).toBeGreaterThan(50)
    expect(told.episodes.filter((e: Told) => e.own)).toEqual([])
    expect(told.placed).toBeNull()
    const { told: placed } = await ask('/api/precedents?a=ISR&b=RUS')
    expect(placed.placed.named).toEqual(['isr-geo-rus-2005'])
    expect(placed.placed.says).toMatch(/named case is/)
  })

  it('the same until the ledger is another', async () => {
    const { told: first } = await ask('/api/network')
    expect((await ask('/api/network')).told).toEqual(first)
    const extra = join(dir, 'more.csv')
    const [head, row] = readFileSync(`${CHRONICLE}.csv`, 'utf8').split('\n')
    const changed = row!.replace(/^[^,]*/, 'made-for-the-test').replace(/(\d{4}-\d\d-\d\d),[A-Z]{3}/, '2023-11-30,TUR')
    writeFileSync(extra, `${head}\n${changed}\n`)
    await load(extra)
    await expect.poll(async () => (await ask('/api/network')).told).not.toEqual(first)
    const fresh = (await ask('/api/network')).told
    const sum = (of: Told): number => of.pairs.reduce((n: number, p: Told) => n + p.cooperation + p.conflict, 0)
    expect(sum(fresh)).toBeGreaterThanOrEqual(sum(first))
  })

  it('that there is no ledger', async () => {
    for (const path of ['/api/ties?a=PAK&b=RUS', '/api/network'])
      expect(await ask(path, without)).toMatchObject({ status: 404, told: { error: 'no-ledger' } })
    mkdirSync(join(bare, 'ledger'))
    writeFileSync(join(bare, 'ledger', 'chronicle.csv'), 'no ledger')
    expect(await ask('/api/network', await serve(bare))).toMatchObject({ status: 404, told: { error: 'no-ledger' } })
    rmSync(join(bare, 'ledger'), { recursive: true })
    symlinkSync(join(dir, 'ledger'), join(bare, 'ledger'))
    expect(await ask('/api/network', await serve(bare))).toMatchObject({ status: 404, told: { error: 'no-ledger' } })
  })
})

describe('questions that are refused', () => {
  const sql = encodeURIComponent("PAK' OR 1=1; DROP TABLE events; --")
  const wrong = [
    '/api/ties',
    '/api/ties?a=PAK',
    '/api/ties?a=PAK&b=PAK',
    '/api/ties?a=PAK&a=IND&b=RUS',
    '/api/ties?a=PAK&b=RUS&sql=SELECT',
    '/api/ties?a=PAK&b=RUS&__proto__=x',
    `/api/ties?a=${sql}&b=RUS`,
    '/api/ties?a=PAK.MIL&b=RUS',
    '/api/ties?a=NATO&b=RUS',
    '/api/ties?a=constructor&b=RUS',
    `/api/ties?a=PAK&b=RUS&feed=${sql}`,
    '/api/ties?a=PAK&b=RUS&from=yesterday',
    '/api/ties?a=PAK&b=RUS&from=2022-13-01',
    '/api/ties?a=PAK&b=RUS&to=99999999-01-01',
    `/api/ties?a=${'P'.repeat(5000)}&b=RUS`,
    '/api/events?a=PAK&b=RUS&feed=chronicle&from=2022-01-01',
    '/api/events?a=PAK&b=RUS&feed=chronicle&from=2022-01-01&to=2022-02-01&classes=9',
    '/api/events?a=PAK&b=RUS&feed=chronicle&from=2022-01-01&to=2022-02-01&classes=1)+OR+(1',
    '/api/events?a=PAK&b=RUS&feed=chronicle&from=2022-01-01&to=2022-02-01&limit=1000000',
    '/api/triad?a=PAK&b=RUS&third=RUS',
    '/api/effect?a=PAK&b=RUS&on=',
    `/api/effect?a=PAK&b=RUS&on=2022-01-01&event=${'x'.repeat(200)}`,
    '/api/network?from=2022-02-30',
  ]
  it('every one that is not as it must be', async () => {
    for (const path of wrong) {
      const { status, told } = await ask(path)
      expect(status, path).toBe(400)
      expect(told.error, path).toBe('bad-question')
      expect(told.message.length, path).toBeLessThan(300)
    }
    expect(bugs).toEqual([])
  })

  it('a feed that is not there, days that it is not about, a window that ends before it begins', async () => {
    expect(await ask('/api/ties?a=PAK&b=RUS&feed=gdelt1')).toMatchObject({ status: 422, told: { error: 'no-feed' } })
    for (const span of ['from=2030-01-01', 'to=1990-01-01', 'from=2022-02-01&to=2022-01-01'])
      expect(await ask(`/api/ties?a=PAK&b=RUS&${span}`), span).toMatchObject({
        status: 422,
        told: { error: 'no-days' },
      })
  })

  it('more than the ledger can work on at once, and none of them for good', async () => {
    const one = await serve(dir)
    const asked = Array.from({ length: 60 }, (_, i) =>
      ask(`/api/network?from=2014-01-${String((i % 28) + 1).padStart(2, '0')}&to=202${i % 4}-01-01`, one),
    )
    const statuses = (await Promise.all(asked)).map((a) => a.status)
    expect(statuses.every((s) => s === 200 || s === 429)).toBe(true)
    expect(statuses).toContain(200)
    expect((await ask('/api/network?from=2015-01-01', one)).status).toBe(200)
  })
})
