import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { formatDay, parseDay } from '../../world/days.js'
import type { FetchEffects } from './effects.js'
import { type FeedServer, md5, publish1, publish2, startFeed } from './fixtures/feed-server.js'
import type { FetchRequest } from './listed.js'
import { estimateSeconds, type Plan, sizeOf, withoutLoaded } from './plan.js'
import { planFetch } from './plan-fetch.js'
import { systemFetchEffects } from './system.js'
import { formatBytes, formatSeconds, tellGaps, tellPlan } from './tell-plan.js'

const day = (text: string): number => parseDay(text)!
const real = systemFetchEffects({ env: {}, userAgent: 'demarche/test' })
const at = (moment: string): FetchEffects => ({ ...real, now: () => Date.parse(moment) })
const effects = at('2020-01-01T12:00:00Z')
const patience = { tries: 3, stall: 60_000, wait: 5, mostWait: 1000 }
const bytes = Buffer.from('x')

let feed: FeedServer
beforeEach(async () => {
  feed = await startFeed()
})
afterEach(() => feed.close())

const slots = Array.from(
  { length: 96 },
  (_, i) => `${String(Math.floor(i / 4)).padStart(2, '0')}${['00', '15', '30', '45'][i % 4]}00`,
)
const request = (more: Partial<FetchRequest> = {}): FetchRequest => ({
  feed: 'gdelt2',
  when: { from: day('2019-10-24'), to: day('2019-10-25') },
  base: feed.base,
  patience,
  ...more,
})
const names = (plan: Plan): string[] => plan.days.flatMap((one) => one.files.map((file) => file.name))
/** Every series of one day and the next, save what is left out. */
const published = (left: RegExp): Map<string, Uint8Array> =>
  new Map(
    ['20191023', '20191024', '20191025', '20191026']
      .flatMap((date) => slots.map((slot) => `${date}${slot}`))
      .flatMap((stem) => ['.export.CSV.zip', '.mentions.CSV.zip', '.gkg.csv.zip'].map((end) => `${stem}${end}`))
      .filter((name) => !left.test(name))
      .map((name) => [name, bytes]),
  )

describe('a plan for GDELT 2.0', () => {
  it('takes the events of the days, oldest first, with length and sum', async () => {
    publish2(feed, published(/^$/))
    const plan = await planFetch(request(), effects)
    expect(plan.days.map((one) => [formatDay(one.from), formatDay(one.to), one.files.length])).toEqual([
      ['2019-10-24', '2019-10-24', 96],
      ['2019-10-25', '2019-10-25', 96],
    ])
    const name = '20191024001500.export.CSV.zip'
    const of = { series: 'events', from: day('2019-10-24'), to: day('2019-10-24'), slot: '0015' }
    expect(plan.days[0]!.files[1]).toEqual({
      name,
      url: `${feed.base}gdeltv2/${name}`,
      bytes: 1,
      md5: md5(bytes),
      ...of,
    })
    expect(plan.gaps).toEqual([])
    expect(sizeOf(plan)).toEqual({ days: 2, files: 192, bytes: 192, unsized: 0 })
  })

  it('names what was not published', async () => {
    publish2(feed, published(/^20191024(03[013].00|1200)|^20191025.*mentions/))
    const plan = await planFetch(request({ mentions: true }), effects)
    expect(plan.gaps.map((gap) => [gap.series, formatDay(gap.day), gap.slots?.join(' ') ?? null])).toEqual([
      ['events', '2019-10-24', '0300 0315 0330 1200'],
      ['mentions', '2019-10-24', '0300 0315 0330 1200'],
      ['mentions', '2019-10-25', null],
    ])
    expect(tellGaps(plan.gaps)).toEqual([
      'events of 2019-10-24, 4 of 96 quarters of an hour: 03:00 03:15 03:30 12:00',
      'mentions of 2019-10-25',
      'mentions of 2019-10-24, 4 of 96 quarters of an hour: 03:00 03:15 03:30 12:00',
    ])
  })

  it('does not miss what is not due', async () => {
    publish2(feed, published(/^2019102(4(?!00)|5|6)/))
    const plan = await planFetch(request(), at('2019-10-24T01:00:00Z'))
    expect(names(plan)).toHaveLength(4)
    expect(plan.gaps).toEqual([])
    const later = await planFetch(request(), at('2019-10-24T01:45:00Z'))
    expect(later.gaps.map((gap) => gap.slots)).toEqual([['0100', '0115']])
  })

  it('takes the last update, translations too', async () => {
    publish2(feed, new Map([['20191024143000.export.CSV.zip', bytes]]))
    feed.files.set(
      '/gdeltv2/lastupdate-translation.txt',
      Buffer.from(`9 ${md5(bytes)} ${feed.base}gdeltv2/20191024143000.translation.export.CSV.zip`),
    )
    const plan = await planFetch(request({ when: 'last', translation: true }), effects)
    expect(names(plan)).toEqual(['20191024143000.export.CSV.zip', '20191024143000.translation.export.CSV.zip'])
    expect(plan.days[0]!.files[1]!.series).toBe('translated events')
    expect(plan.gaps).toEqual([])
  })

  it('counts lines that it cannot read or that lead elsewhere, and takes what is listed last', async () => {
    const name = '20191024000000.export.CSV.zip'
    publish2(feed, new Map([[name, bytes]]), [
      `http://data.example.org/${name}`,
      `5 ${md5(bytes)} http://data.example.org/gdeltv2/20191024001500.export.CSV.zip`,
      `7 ${md5(Buffer.from('y')).toUpperCase()} ${feed.base}gdeltv2/${name}\r`,
      '',
    ])
    const plan = await planFetch(request(), effects)
    expect(plan.unread).toEqual({ count: 2, first: `http://data.example.org/${name}` })
    expect(plan.days[0]!.files.map((file) => [file.bytes, file.md5])).toEqual([[7, md5(Buffer.from('y'))]])
  })

  it('reads a list over as many connections as it takes', async () => {
    publish2(feed, published(/^$/))
    const whole = feed.files.get('/gdeltv2/masterfilelist.txt')!
    feed.tricks.set('/gdeltv2/masterfilelist.txt', { breaksAfter: 30_001, times: 2 })
    expect(names(await planFetch(request(), effects))).toHaveLength(192)
    expect(feed.asked.slice(1)).toEqual([
      '/gdeltv2/masterfilelist.txt bytes=30001-',
      '/gdeltv2/masterfilelist.txt bytes=60002-',
    ])
    feed.tricks.set('/gdeltv2/masterfilelist.txt', { endsAfter: whole.length })
    expect(names(await planFetch(request(), effects))).toHaveLength(192)
  })

  it('refuses a list that is none', async () => {
    await expect(planFetch(request(), effects)).rejects.toThrow('listed, but not there (404)')
    feed.files.set('/gdeltv2/masterfilelist.txt', Buffer.from(''))
    await expect(planFetch(request(), effects)).rejects.toThrow('is empty')
    feed.files.set('/gdeltv2/masterfilelist.txt', Buffer.alloc(3_000_000, 'x'))
    await expect(planFetch(request(), effects)).rejects.toThrow('a line of more than 1 MB')
  })

  it('stops when it is told to', async () => {
    publish2(feed, published(/^$/))
    await expect(planFetch(request({ signal: AbortSignal.abort(new Error('told to')) }), effects)).rejects.toThrow(
      'told to',
    )
  })
})

describe('a plan for GDELT 1.0', () => {
  const of = (from: string, to: string): FetchRequest =>
    request({ feed: 'gdelt1', when: { from: day(from), to: day(to) } })
  beforeEach(() =>
    publish1(
      feed,
      new Map(
        [
          'GDELT.MASTERREDUCEDV2.1979-2013.zip',
          '2005.zip',
          '200601.zip',
          '201303.zip',
          '20130401.export.CSV.zip',
          '20130403.export.CSV.zip',
        ].map((name) => [name, bytes]),
      ),
    ),
  )

  it('takes years, months and days', async () => {
    const plan = await planFetch(of('2005-12-31', '2013-04-03'), effects)
    expect(plan.days.map((one) => `${one.files[0]!.name} ${formatDay(one.from)}..${formatDay(one.to)}`)).toEqual([
      '2005.zip 2005-01-01..2005-12-31',
      '200601.zip 2006-01-01..2006-01-31',
      '201303.zip 2013-03-01..2013-03-31',
      '20130401.export.CSV.zip 2013-04-01..2013-04-01',
      '20130403.export.CSV.zip 2013-04-03..2013-04-03',
    ])
    expect(tellGaps(plan.gaps)).toEqual(['events of 2006-02-01..2013-02-28', 'events of 2013-04-02'])
    expect(plan.days[3]!.files[0]).toMatchObject({
      bytes: 1,
      md5: md5(bytes),
      url: `${feed.base}events/20130401.export.CSV.zip`,
    })
  })

  it('takes what one of the two lists lacks, without its word', async () => {
    feed.files.set('/events/filesizes', Buffer.from('12 20130401.export.CSV.zip\n'))
    feed.files.set('/events/md5sums', Buffer.from(`${md5(bytes)}  20130402.export.CSV.zip\nnot a line\n`))
    const plan = await planFetch(of('2013-04-01', '2013-04-02'), effects)
    expect(plan.days.map((one) => [one.files[0]!.bytes, one.files[0]!.md5])).toEqual([
      [12, null],
      [null, md5(bytes)],
    ])
    expect(plan.unread).toEqual({ count: 1, first: 'not a line' })
    expect(sizeOf(plan)).toMatchObject({ bytes: 12, unsized: 1 })
  })

  it('is not due before the next day is half over', async () => {
    const plan = await planFetch(of('2013-04-01', '2013-04-05'), at('2013-04-05T11:00:00Z'))
    expect(plan.gaps.map((gap) => formatDay(gap.day))).toEqual(['2013-04-02'])
  })
})

describe('what makes no sense', () => {
  it.each<[Partial<FetchRequest>, string]>([
    [{ feed: 'gdelt1', when: 'last' }, 'gdelt1 has no list of its last update; give days, or take gdelt2'],
    [{ feed: 'gdelt1', mentions: true }, 'gdelt1 has no mentions; gdelt2 has'],
    [{ feed: 'gdelt1', translation: true }, 'gdelt1 has no translation; gdelt2 has'],
    [{ when: { from: 5, to: 4 } }, '1970-01-06 is after 1970-01-05'],
    [{ base: 'ftp://example.org' }, '"ftp://example.org" is not the address of a server'],
  ])('%j is refused', async (more, message) => {
    await expect(planFetch(request(more), effects)).rejects.toThrow(message)
  })
})

describe('what a plan comes to', () => {
  it('is told before anything is fetched', async () => {
    publish2(feed, published(/^2019102403/))
    const plan = await withoutLoaded(await planFetch(request(), effects), (file) => file.name.startsWith('20191025'))
    const rate = { bytesPerSecond: 1_000_000, latency: 0.2 }
    expect(estimateSeconds(plan, rate, 4)).toBeCloseTo(92 * 0.05 + 92e-6, 9)
    expect(tellPlan(plan, { parallel: 4, rate })).toEqual([
      '92 files of 1 day, 92 B to fetch',
      '96 files in the ledger already',
      'about 5 s at 1.0 MB a second',
      'not published: events of 2019-10-24, 4 of 96 quarters of an hour: 03:00 03:15 03:30 03:45',
    ])
    expect(feed.asked).toEqual(['/gdeltv2/masterfilelist.txt'])
  })

  it('is measured on the list, unless that is too short', async () => {
    publish2(feed, published(/^2019102[3-6]/))
    feed.files.set('/gdeltv2/masterfilelist.txt', Buffer.from('\n'))
    expect((await planFetch(request(), real)).measured).toBe(null)
    publish2(feed, published(/^$/))
    const { measured } = await planFetch(request(), real)
    expect(measured!.bytesPerSecond).toBeGreaterThan(0)
    expect(measured!.latency).toBeGreaterThanOrEqual(0)
  })

  it('is written in units', () => {
    expect([0, 999, 1000, 12_345, 99_600, 999_499, 999_999, 5.5e9].map(formatBytes)).toEqual([
      '0 B',
      '999 B',
      '1.0 kB',
      '12 kB',
      '100 kB',
      '999 kB',
      '1.0 MB',
      '5.5 GB',
    ])
    expect([0.2, 89, 100, 5000, 9000].map(formatSeconds)).toEqual(['1 s', '89 s', '2 min', '83 min', '2.5 h'])
  })
})
