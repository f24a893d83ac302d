import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { FileVolume } from './filter.js'
import { publish2 } from './fixtures/feed-server.js'
import { nativeRow, nativeZip } from './fixtures/native.js'
import { first, here, run, useFeed } from './fixtures/runs.js'

const SAMPLE = '../shared/data/gdelt-samples/20191024143000.export.CSV.gz'
useFeed()

describe('a filter by pair', () => {
  const pair = [['RUS'], ['PAK', 'PAQ']] as const
  const rows = [
    nativeRow({ id: 1, one: 'RUS', two: 'PAK' }),
    nativeRow({ id: 2, one: 'PAK', two: 'RUS', day: '20181024' }),
    nativeRow({ id: 3, one: 'RUS', two: 'USA' }),
    nativeRow({ id: 4, one: 'RUS', two: 'RUS' }),
    nativeRow({ id: 5, one: 'RUS' }),
    nativeRow({ id: 6, one: 'PAQ', two: 'RUS', day: '20191399' }),
    'RUS\tPAK',
  ]

  it('keeps the rows of the pair as they are, and counts all', async () => {
    publish2(here.feed, new Map([[first, nativeZip(rows)]]))
    const { days } = await run({ pair })
    const file = days[0]!.files[0]!
    expect(readFileSync(file.path, 'utf8')).toBe(`${rows[0]}\n${rows[1]}\n${rows[5]}\n`)
    const volume = JSON.parse(readFileSync(file.volume!, 'utf8')) as FileVolume
    expect(volume).toMatchObject({ name: first, md5: file.md5, bytes: file.bytes, pair: [['RUS'], ['PAK', 'PAQ']] })
    expect(volume).toMatchObject({ rows: 7, interstate: 4, kept: 3, malformed: 1, undated: 1 })
    expect(volume.byEventDay).toEqual({
      '2018-10-24': { rows: 1, interstate: 1 },
      '2019-10-24': { rows: 4, interstate: 2 },
    })
    expect(readdirSync(here.into).sort()).toEqual([
      `${first}.RUS-PAK_PAQ.filtered.tsv`,
      `${first}.RUS-PAK_PAQ.volume.json`,
    ])
  })

  it('takes an earlier run for the same pair, and filters anew for another', async () => {
    publish2(here.feed, new Map([[first, nativeZip(rows)]]))
    await run({ pair })
    here.feed.asked.length = 0
    expect((await run({ pair })).summary.files).toBe(1)
    expect(here.feed.asked).toEqual(['/gdeltv2/masterfilelist.txt'])
    const { days } = await run({ pair: [['RUS'], ['USA']] })
    expect(readFileSync(days[0]!.files[0]!.path, 'utf8')).toBe(`${rows[2]}\n`)
  })

  it.skipIf(!existsSync(SAMPLE))('agrees with a count of the native sample', async () => {
    const text = gunzipSync(readFileSync(SAMPLE)).toString('utf8')
    const lines = text.split('\n').filter((line) => line !== '')
    const fields = lines.map((line) => line.split('\t'))
    const between = lines.filter((_, i) => {
      const [one, two] = [fields[i]![7], fields[i]![17]]
      return (one === 'USA' && two === 'RUS') || (one === 'RUS' && two === 'USA')
    })
    publish2(
      here.feed,
      new Map([['20191024143000.export.CSV.zip', zipSync({ '20191024143000.export.CSV': Buffer.from(text) })]]),
    )
    const { days } = await run({ pair: [['USA'], ['RUS']] })
    const file = days[0]!.files[0]!
    const volume = JSON.parse(readFileSync(file.volume!, 'utf8')) as FileVolume
    expect(between.length).toBeGreaterThan(0)
    expect(readFileSync(file.path, 'utf8')).toBe(between.map((line) => `${line}\n`).join(''))
    expect(volume).toMatchObject({ rows: 2111, interstate: 469, kept: between.length, malformed: 0, undated: 0 })
    expect(Object.values(volume.byEventDay).reduce((sum, day) => sum + day.rows, 0)).toBe(2111)
  })
})
