import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type FeedServer, publish1, publish2, startFeed } from '../../src/ledger/fetch/fixtures/feed-server.js'
import { gdelt, mention } from '../../src/ledger/load/fixtures/native.js'
import { answersOf } from './answers.js'
import { demarche, type Ran, start } from './command.js'

const DAYS = ['20220903', '20220904', '20220905']
const PAIR: [string, string][] = [['PAK', 'RUS']]
const LIST = '/gdeltv2/masterfilelist.txt'
/** Milliseconds, longer than any test. */
const LONG = 3_600_000

let feed: FeedServer
let base: string
beforeEach(async () => {
  feed = await startFeed()
  base = mkdtempSync(join(tmpdir(), 'fetching-'))
  publish2(
    feed,
    new Map(DAYS.flatMap((day, d) => ['000000', '001500'].flatMap((slot, s) => quarter(day, slot, d * 2 + s)))),
  )
})
afterEach(async () => {
  await feed.close()
  rmSync(base, { recursive: true, force: true })
})

/** The events and the mentions of a quarter of an hour. */
function quarter(day: string, slot: string, number: number): [string, Uint8Array][] {
  const rows = Array.from({ length: 40 }, (_, i) =>
    gdelt(2, {
      GLOBALEVENTID: String(1_000_000 + number * 100 + i),
      SQLDATE: day,
      DATEADDED: `${day}${slot}`,
      ...(i % 4 === 0
        ? {}
        : { Actor1Code: 'USA', Actor1CountryCode: 'USA', Actor2Code: 'CHN', Actor2CountryCode: 'CHN' }),
      EventCode: `04${i % 3}`,
    }),
  )
  const zip = (name: string, lines: string[]): [string, Uint8Array] => [
    `${day}${slot}.${name}.CSV.zip`,
    zipSync({ [`${day}${slot}.${name}.CSV`]: Buffer.from(lines.map((line) => `${line}\n`).join('')) }),
  ]
  return [zip('export', rows), zip('mentions', [mention(String(1_000_000 + number * 100), 'https://example.org/m')])]
}

function args(ledger: string, ...more: string[]): string[] {
  return [
    'ledger',
    'fetch',
    'gdelt2',
    '--days',
    '2022-09-03..2022-09-05',
    '--from',
    feed.base,
    '--ledger',
    join(base, ledger),
    ...more,
  ]
}
const fetch = (ledger: string, ...more: string[]): Promise<Ran> => demarche(args(ledger, ...more))
const asked = (): string[] => feed.asked.filter((path) => path.endsWith('.zip')).sort()
const answers = (ledger: string): Promise<Record<string, unknown>> => answersOf(join(base, ledger), PAIR)

describe('ledger fetch', () => {
  it('tells the size and the gaps first, and makes nothing', async () => {
    const { code, out, err } = await fetch('a', '--dry-run')
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/6 files/)
    expect(out).toMatch(/94 of 96|282|missing|not published/)
    const plan = JSON.parse((await fetch('a', '--dry-run', '--json')).out)
    expect(plan).toMatchObject({ schema: 1, dryRun: true })
    expect(plan.plan.gaps).toHaveLength(3)
    expect(readdirSync(base)).toEqual([])
    expect(asked()).toEqual([])
  })

  it('fetches each day once', async () => {
    const first = await fetch('a')
    expect([first.code, first.err]).toEqual([0, ''])
    expect(first.out).toMatch(/^2022-09-03: 80 events of gdelt2 from 2 files/)
    expect(first.out).toMatch(/not published/)
    expect(asked()).toHaveLength(6)
    feed.asked.length = 0
    const second = await fetch('a', '--json')
    expect(JSON.parse(second.out)).toMatchObject({
      schema: 1,
      summary: { files: 0, failed: [], stopped: false },
      loads: [],
    })
    expect(feed.asked).toEqual([LIST])
    expect((await demarche(['ledger', 'verify', '--ledger', join(base, 'a')])).out).toBe(
      '3 batches, all as their manifests say\n',
    )
    expect(readdirSync(join(base, 'a', '.scratch', 'fetched'))).toEqual([])
  })

  it('joins mentions', async () => {
    expect((await fetch('a', '--mentions')).code).toBe(0)
    expect(asked()).toHaveLength(12)
    feed.asked.length = 0
    expect((await fetch('a', '--mentions')).code).toBe(0)
    expect(asked()).toEqual([])
  })

  it('keeps the rows of a pair and the volume of all, and of another pair only elsewhere', async () => {
    const { code, out } = await fetch('a', '--pair', 'PAK,RUS')
    expect([code, out.split('\n')[0]]).toEqual([0, expect.stringMatching(/^2022-09-03: 20 events of gdelt2/)])
    await fetch('whole')
    const [pair, whole] = [await answers('a'), await answers('whole')]
    expect(pair['gdelt2 PAK RUS day']).toEqual(whole['gdelt2 PAK RUS day'])
    feed.asked.length = 0
    expect((await fetch('a', '--pair', 'RUS,PAK')).out).toMatch(/6 files were in the ledger already/)
    expect((await fetch('whole', '--pair', 'USA,CHN')).out).toMatch(/6 files were in the ledger already/)
    for (const more of [['--pair', 'USA,CHN'], []]) {
      const refused = await fetch('a', ...more)
      expect([refused.code, refused.out]).toEqual([3, ''])
      expect(refused.err).toMatch(
        /^demarche: .* holds 2022-09-03 filtered by another pair .*: fetch into another --ledger\n$/,
      )
    }
    expect(asked()).toEqual([])
    expect(await answers('a')).toEqual(pair)
  })

  it('goes on after a kill and after an interrupt, and comes to the same', async () => {
    await fetch('calm')
    const due = await answers('calm')
    for (const [answered, stop] of [
      [0, 'SIGKILL'],
      [1, 'SIGINT'],
      [2, 'SIGKILL'],
      [1, 'SIGINT'],
    ] as const) {
      const most = asked().length + answered
      const held = new Promise<void>((done) => {
        feed.delay = (path) => {
          if (!path.endsWith('.zip') || asked().length <= most) return 0
          done()
          return LONG
        }
      })
      const { child, ran } = await start(args('a', '--parallel', '2'))
      await held
      child.kill(stop)
      const { code, err } = await ran
      if (stop === 'SIGKILL') expect(code).toBeNull()
      else
        expect({ code, err }).toEqual({ code: expect.toBeOneOf([0, 3]), err: expect.not.stringContaining('    at ') })
    }
    feed.delay = () => 0
    const { code, err } = await fetch('a')
    expect([code, err]).toEqual([0, ''])
    expect(await answers('a')).toEqual(due)
    expect(readdirSync(join(base, 'a')).filter((name) => name.startsWith('.tmp'))).toEqual([])
    expect(readdirSync(join(base, 'a', '.scratch', 'fetched'))).toEqual([])
  })

  it('lets two at once have one day each once', async () => {
    feed.delay = (path) => (path.endsWith('.zip') ? 30 : 0)
    const runs = await Promise.all([fetch('a'), fetch('a')])
    for (const { err } of runs) expect(err).not.toContain('    at ')
    expect((await fetch('a')).code).toBe(0)
    await fetch('calm')
    expect(await answers('a')).toEqual(await answers('calm'))
  })

  it('says what failed, holds its day back, and fetches it the next time', async () => {
    const bad = '/gdeltv2/20220904000000.export.CSV.zip'
    feed.tricks.set(bad, { status: 404, times: 1 })
    feed.tricks.set('/gdeltv2/20220905000000.export.CSV.zip', { bytes: Buffer.from('<html>'), times: 1 })
    const first = await fetch('a')
    expect(first.code).toBe(3)
    expect(first.out).toMatch(/listed, and not on the server: 20220904000000.export.CSV.zip/)
    expect(first.out).toMatch(/failed: 20220905000000.export.CSV.zip: /)
    expect(first.out).toMatch(/1 days? waits? for a file that failed; run the command again/)
    expect(await fetch('a')).toMatchObject({ code: 0, err: '' })
    await fetch('calm')
    expect(await answers('a')).toEqual(await answers('calm'))
  })

  it('fetches GDELT 1.0', async () => {
    const rows = gdelt(1, { GLOBALEVENTID: '5', SQLDATE: '20220903', DATEADDED: '20220903' })
    publish1(feed, new Map([['20220903.export.CSV.zip', zipSync({ '20220903.export.CSV': Buffer.from(`${rows}\n`) })]]))
    const one = ['ledger', 'fetch', 'gdelt1', '--days', '2022-09-03', '--from', feed.base, '--ledger', join(base, 'a')]
    expect(await demarche(one)).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringMatching(/^2022-09-03: 1 events? of gdelt1/),
    })
  })

  it.each([
    [['--days', '2022-09-03', '--pair', 'PAK'], 2, /--pair wants two different actors/],
    [['--days', '2022-09-03', '--pair', 'NATO,PAK'], 2, /--pair wants a state/],
    [['--days', '2022-09-03', '--parallel', '99'], 2, /--parallel wants a whole number from 1 to 16, not "99"/],
    [['--days', '2022-09-03', '--last'], 2, /give --days FROM..TO or --last/],
    [['--days', '2022-09-03', '--from', 'ftp://x'], 2, /is not the address of a server/],
    [['--days', '2022-09-03', '--mentions', '--pair', 'PAK,RUS'], 2, /mentions carry no countries/],
  ] as const)('%j is refused in a line', async (more, code, message) => {
    const ran = await demarche(['ledger', 'fetch', 'gdelt2', '--from', feed.base, '--ledger', join(base, 'a'), ...more])
    expect(ran.err.trimEnd()).toMatch(message)
    expect([ran.code, ran.out, ran.err.trimEnd().split('\n').length]).toEqual([code, '', 1])
  })
})
