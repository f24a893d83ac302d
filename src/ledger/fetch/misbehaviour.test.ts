import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { beforeEach, describe, expect, it } from 'vitest'
import { formatDay } from '../../world/days.js'
import type { FetchOptions } from './fetch-plan.js'
import { type FeedServer, md5, publish2, startFeed } from './fixtures/feed-server.js'
import { nativeZip, noise } from './fixtures/native.js'
import { first, handed, hasty, here, partOf, run, second, third, three, useFeed } from './fixtures/runs.js'

useFeed()

describe('a server that misbehaves', () => {
  /** One file with a trick; what is said of it. */
  const said = async (options: Partial<FetchOptions> = {}): Promise<string[]> => {
    const { summary, days } = await run(options)
    expect(handed(days)).toEqual([`2019-10-25 ${third}`])
    expect(summary.held.map((day) => formatDay(day.from))).toEqual(['2019-10-24'])
    return summary.failed.map((one) => `${one.file.name} ${one.reason}: ${one.message}`)
  }
  const length = (): number => here.feed.files.get(`/gdeltv2/${first}`)!.length
  beforeEach(() => publish2(here.feed, three()))
  const trick = (how: Parameters<FeedServer['tricks']['set']>[1]): unknown =>
    here.feed.tricks.set(`/gdeltv2/${first}`, how)

  it('breaks off: it is gone on with where it stopped', async () => {
    trick({ breaksAfter: 20_000, times: 2 })
    const { summary, days } = await run()
    expect(summary.failed).toEqual([])
    expect(handed(days)).toHaveLength(2)
    expect(here.feed.asked.filter((one) => one.includes(first))).toEqual([
      `/gdeltv2/${first}`,
      `/gdeltv2/${first} bytes=20000-`,
      `/gdeltv2/${first} bytes=40000-`,
    ])
  })

  it('breaks off and does not know parts, or sends another part: it begins anew', async () => {
    for (const how of [{ noRange: true }, { wrongRange: true }] as const) {
      const whole = here.feed.files.get(`/gdeltv2/${first}`)!
      writeFileSync(partOf(first), whole.subarray(0, 5000))
      trick(how)
      const { summary } = await run()
      expect(summary.failed).toEqual([])
      expect(readFileSync(join(here.into, first)).equals(whole)).toBe(true)
      rmSync(join(here.into, first))
    }
  })

  it('breaks off every time: given up, with what came', async () => {
    trick({ breaksAfter: 0 })
    expect(await said()).toEqual([
      `${first} broken-off: broke off after 0 bytes of the ${length()} stated (tried 3 times)`,
    ])
    trick({ breaksAfter: 1000 })
    expect(await said()).toEqual([
      `${first} broken-off: broke off after 3000 bytes of the ${length()} stated (tried 3 times)`,
    ])
  })

  it('lies about the length', async () => {
    trick({ saysLength: length() + 10 })
    expect(await said()).toEqual([`${first} length: the list says ${length()} bytes, the server ${length() + 10}`])
    trick({ saysLength: length() - 10 })
    expect(await said()).toEqual([`${first} length: the list says ${length()} bytes, the server ${length() - 10}`])
    trick({ endsAfter: length() - 1 })
    expect(await said()).toEqual([
      `${first} broken-off: broke off after ${length() - 1} bytes of the ${length()} stated (tried 3 times)`,
    ])
  })

  it('sends more than it stated', async () => {
    const bytes = Buffer.concat([here.feed.files.get(`/gdeltv2/${first}`)!, Buffer.alloc(9)])
    here.feed.files.set(`/gdeltv2/${first}`, bytes)
    trick({ endsAfter: bytes.length })
    expect(await said()).toEqual([`${first} length: more came than the ${bytes.length - 9} bytes stated`])
  })

  it('sends other bytes: tried anew once, then given up with both sums', async () => {
    const whole = here.feed.files.get(`/gdeltv2/${first}`)!
    const other = Buffer.from(whole)
    other[500] = other[500]! ^ 1
    trick({ bytes: other, times: 1 })
    expect((await run()).summary.failed).toEqual([])
    rmSync(join(here.into, first))
    trick({ bytes: other, times: 99 })
    expect(await said()).toEqual([`${first} checksum: the list says MD5 ${md5(whole)}, what came has ${md5(other)}`])
    expect(existsSync(partOf(first))).toBe(false)
  })

  it('sends a web page, whatever it calls it', async () => {
    trick({ html: true })
    expect(await said()).toEqual([`${first} html: a web page came where a zip file was due: "Please sign in"`])
    here.feed.files.set('/gdeltv2/masterfilelist.txt', Buffer.from('<html><title> Sign in </title>'))
    await expect(run()).rejects.toThrow('a web page came where a list was due: "Sign in"')
  })

  it('redirects elsewhere', async () => {
    const other = await startFeed()
    try {
      trick({ redirectsTo: `${other.base}x` })
      expect(await said()).toEqual([
        `${first} redirect: leads to ${other.base}x; only ${here.feed.base.slice(0, -1)} is spoken to`,
      ])
      expect(other.asked).toEqual([])
      trick({ redirectsTo: `/gdeltv2/${first}` })
      expect(await said()).toEqual([`${first} redirect: redirected more than 5 times`])
      trick({ redirectsTo: 'file:///etc/passwd' })
      expect((await said())[0]).toContain('redirect: leads to')
    } finally {
      await other.close()
    }
  })

  it('redirects to another path of its own', async () => {
    here.feed.files.set('/moved', here.feed.files.get(`/gdeltv2/${first}`)!)
    trick({ redirectsTo: '../moved' })
    expect((await run()).summary.failed).toEqual([])
  })

  it('stalls', async () => {
    trick({ stallsAfter: 30_000, times: 1 })
    const { summary } = await run({ patience: hasty })
    expect(summary.failed).toEqual([])
    rmSync(join(here.into, first))
    trick({ stallsAfter: 100 })
    expect(await said({ patience: hasty })).toEqual([
      `${first} stalled: stalled: less than 1 kB came in 0.3 s (tried 3 times)`,
    ])
  })

  it('is busy, and says for how long', async () => {
    trick({ status: 503, times: 1, retryAfter: '1' })
    const begun = Date.now()
    expect((await run()).summary.failed).toEqual([])
    // a timer may be early by a little
    expect(Date.now() - begun).toBeGreaterThan(900)
    rmSync(join(here.into, first))
    trick({ status: 429, times: 99, retryAfter: '3600' })
    expect(await said()).toEqual([`${first} busy: the server answers 429; the server asks to wait 3600 s`])
    trick({ status: 500, times: 99 })
    expect(await said()).toEqual([`${first} status: the server answers 500 (tried 3 times)`])
    trick({ status: 403, times: 99 })
    expect(await said()).toEqual([`${first} status: the server answers 403`])
  })

  it('has not what it lists: a gap, and the day is handed over', async () => {
    here.feed.files.delete(`/gdeltv2/${first}`)
    const { summary, days } = await run()
    expect(handed(days)).toEqual([`2019-10-24 ${second}`, `2019-10-25 ${third}`])
    expect(days[0]!.gone.map((file) => file.name)).toEqual([first])
    expect(summary).toMatchObject({ failed: [], held: [] })
  })

  it('sends a zip that unpacks to far too much, or holds paths, or two files', async () => {
    const bomb = zipSync({ x: new Uint8Array(20_000_000) }, { level: 9 })
    publish2(here.feed, new Map([...three(), [first, bomb]]))
    expect((await said())[0]).toMatch(/bomb: the zip file says that \d+ bytes unpack to 20000000; refused/)
    publish2(here.feed, new Map([...three(), [first, zipSync({ a: Buffer.from('a'), b: Buffer.from('b') })]]))
    expect(await said()).toEqual([`${first} not-zip: the zip file holds more than one file`])
    publish2(here.feed, new Map([...three(), [first, Buffer.from('a\tb\n'.repeat(500))]]))
    expect(await said()).toEqual([`${first} not-zip: what came is not a zip file`])
    publish2(here.feed, new Map([...three(), [first, nativeZip(noise(9, 9), '../../../outside.CSV')]]))
    const { days } = await run({ pair: [['AAA'], ['BBB']] })
    expect(days[0]!.files.map((file) => file.path)).toContain(join(here.into, `${first}.AAA-BBB.filtered.tsv`))
    expect(existsSync(join(here.into, '../../../outside.CSV'))).toBe(false)
  })
})
