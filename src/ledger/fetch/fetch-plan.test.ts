import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { formatDay, parseDay } from '../../world/days.js'
import { fetchPlan } from './fetch-plan.js'
import { md5, publish1, publish2 } from './fixtures/feed-server.js'
import { nativeRow, nativeZip } from './fixtures/native.js'
import { effects, first, handed, here, partOf, request, run, second, third, three, useFeed } from './fixtures/runs.js'
import type { FetchRequest } from './listed.js'
import { planFetch } from './plan-fetch.js'
import type { Progress } from './progress.js'

useFeed()

describe('a fetch', () => {
  it('hands over a day at a time, in order, with its files as they were published', async () => {
    const files = three()
    publish2(here.feed, files)
    const { summary, days } = await run()
    expect(handed(days)).toEqual([`2019-10-24 ${first} ${second}`, `2019-10-25 ${third}`])
    expect(summary).toMatchObject({ days: 2, files: 3, failed: [], gone: [], held: [], stopped: false })
    for (const { path, file, md5: sum } of days.flatMap((day) => day.files)) {
      expect(readFileSync(path).equals(files.get(file.name)!)).toBe(true)
      expect(sum).toBe(md5(files.get(file.name)!))
    }
    expect([...here.feed.agents]).toEqual(['demarche/test'])
  })

  it('skips what the ledger has, and takes what an earlier run finished', async () => {
    publish2(here.feed, three())
    const { summary } = await run({ isLoaded: (file) => file.name === second })
    expect(summary).toMatchObject({ files: 2, loaded: 1, days: 2 })
    here.feed.asked.length = 0
    const { days } = await run()
    expect(handed(days)).toEqual([`2019-10-24 ${first} ${second}`, `2019-10-25 ${third}`])
    expect(here.feed.asked).toEqual(['/gdeltv2/masterfilelist.txt', `/gdeltv2/${second}`])
  })

  it('fetches anew what lies there under the name and is something else', async () => {
    const files = three()
    publish2(here.feed, files)
    writeFileSync(join(here.into, first), 'something else')
    writeFileSync(partOf(second), Buffer.alloc(files.get(second)!.length, 7))
    const { summary } = await run()
    expect(summary.failed).toEqual([])
    expect(readFileSync(join(here.into, first)).equals(files.get(first)!)).toBe(true)
    expect(readFileSync(join(here.into, second)).equals(files.get(second)!)).toBe(true)
  })

  it('asks for no more at once than it may, over kept connections', async () => {
    const slots = Array.from({ length: 24 }, (_, i) => `20191024${String(i).padStart(2, '0')}0000.export.CSV.zip`)
    publish2(here.feed, new Map(slots.map((name) => [name, nativeZip([nativeRow({})])])))
    here.feed.delay = () => 10
    const { summary } = await run({ parallel: 3 })
    expect(summary.files).toBe(24)
    expect(here.feed.busiest).toBe(3)
    expect(here.feed.connections).toBeLessThanOrEqual(6)
  })

  it('tells how far it is', async () => {
    publish2(here.feed, three())
    const told: Progress[] = []
    const { summary } = await run({ onProgress: (progress) => void told.push(progress) })
    expect(told.at(-1)).toMatchObject({
      files: 3,
      filesDone: 3,
      filesFailed: 0,
      bytes: summary.bytes,
      bytesDone: summary.bytes,
    })
  })

  it('takes the older months of GDELT 1.0 as one', async () => {
    publish1(
      here.feed,
      new Map([
        ['201303.zip', nativeZip([nativeRow({ columns: 57 })])],
        ['20130401.export.CSV.zip', nativeZip([nativeRow({ columns: 58 })])],
      ]),
    )
    const asked: FetchRequest = {
      ...request(),
      feed: 'gdelt1',
      when: { from: parseDay('2013-03-30')!, to: parseDay('2013-04-01')! },
    }
    const { days } = await run({}, asked)
    expect(days.map((day) => [formatDay(day.from), formatDay(day.to)])).toEqual([
      ['2013-03-01', '2013-03-31'],
      ['2013-04-01', '2013-04-01'],
    ])
  })

  it('refuses options that make no sense', async () => {
    publish2(here.feed, new Map([[first.replace('export', 'mentions'), nativeZip(['x'])]]))
    const plan = await planFetch({ ...request(), mentions: true }, effects)
    const onDay = async (): Promise<void> => {}
    await expect(fetchPlan(plan, { into: here.into, onDay, parallel: 0 }, effects)).rejects.toThrow(
      '0 requests at once',
    )
    await expect(fetchPlan(plan, { into: here.into, onDay, pair: [['RUS'], ['PAK']] }, effects)).rejects.toThrow(
      'mentions carry no',
    )
  })

  it('gives up when a day cannot be handed over, and says why', async () => {
    publish2(here.feed, three())
    const onDay = async (): Promise<void> => {
      throw new Error('disk full')
    }
    await expect(run({ onDay })).rejects.toThrow('disk full')
  })

  it('gives up when the disk refuses', async () => {
    publish2(here.feed, three())
    await expect(run({ into: join(here.into, 'nowhere') })).rejects.toThrow('ENOENT')
  })
})
