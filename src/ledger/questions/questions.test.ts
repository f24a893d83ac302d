import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeFolder } from '../fixtures/folders.js'
import { expectNear, files, readBack, sumBy, unitOf, type Whole } from '../fixtures/plain-counts.js'
import { stageRecords, wholeRecord } from '../fixtures/stage-records.js'
import { allPairsByPeriod } from './all-pairs.js'
import { countsByDay } from './counts-by-day.js'
import { eventsOf } from './events-of.js'
import { feeds } from './feeds.js'
import { pairByPeriod } from './pair-by-period.js'
import { pairDays } from './pair-days.js'
import { volumeByDay } from './volume-by-day.js'

describe('questions', () => {
  it('are answered as a plain count of the same records does, in many batches and in one (property)', async () => {
    await fc.assert(
      fc.asyncProperty(
        files,
        fc.constantFrom('day', 'week', 'month', 'year'),
        fc.integer({ min: -50, max: 200 }),
        async (all, unit, from) => {
          const folder = mkdtempSync(join(tmpdir(), 'questions-'))
          try {
            const ledger = await makeFolder(folder)
            for (const file of all)
              await ledger.add(await stageRecords([file], join(folder, '..', `aside-${process.pid}`)))
            const rows = all.flatMap((file) => file.records.map((r) => wholeRecord(r, file)))
            for (const merged of [false, true]) {
              if (merged) await ledger.compact({ memory: 300, threads: 1 })
              const engine = await ledger.open({ memory: 300, threads: 1 })
              try {
                for (const feed of ['icews', 'gdelt1']) {
                  const own = rows.filter((r) => r.feed === feed)
                  const between = own.filter(
                    (r) => r.source_state && r.target_state && r.source_state !== r.target_state,
                  )
                  const late = between.filter((r) => Number(r.day) >= from)
                  const period = (r: Whole): number => unitOf[unit](Number(r.day))
                  const pair = late.filter((r) => r.source_state !== 'CCC' && r.target_state !== 'CCC')

                  const months = await pairByPeriod(engine, { feed, a: 'BBB', b: 'AAA', unit, from })
                  expectNear(
                    readBack(months.columns),
                    sumBy(pair, (r) => [period(r), r.source_state, r.target_state].join()),
                  )
                  const directed = await allPairsByPeriod(engine, { feed, unit, from, directed: true })
                  expectNear(
                    readBack(directed.columns),
                    sumBy(late, (r) => [period(r), r.source_state, r.target_state].join()),
                  )
                  const undirected = await allPairsByPeriod(engine, { feed, unit, from, directed: false })
                  expectNear(
                    readBack(undirected.columns),
                    sumBy(late, (r) => [period(r), ...[r.source_state, r.target_state].sort()].join()),
                  )

                  const days = (await pairDays(engine, { feed, a: 'AAA', b: 'BBB', from })).columns
                  expect(
                    days.day
                      .map((d, i) =>
                        [d, days.source[i], days.root[i], days.class[i], days.events[i], days.records[i]].join(),
                      )
                      .sort(),
                  ).toEqual(
                    sumBy(pair, (r) => [r.day, r.source_state, r.root ?? '', r.class ?? '', 1].join())
                      .map((s) => `${s.key},${s.records}`)
                      .sort(),
                  )

                  const volume = (await volumeByDay(engine, { feed })).columns
                  const dayKeys = [...new Set(own.map((r) => Number(r.day)))].sort((a, b) => a - b)
                  expect(volume.day).toEqual(
                    dayKeys.length === 0
                      ? []
                      : Array.from({ length: dayKeys.at(-1)! - dayKeys[0]! + 1 }, (_, i) => dayKeys[0]! + i),
                  )
                  const unique = new Map(
                    sumBy(between, (r) => String(r.day)).map((s) => [s.key, s.class.reduce((a, b) => a + b)]),
                  )
                  expect(volume.events).toEqual(volume.day.map((d) => unique.get(String(d)) ?? 0))
                  expect(volume.records).toEqual(volume.day.map((d) => own.filter((r) => r.day === d).length))
                  expect(volume.interstate).toEqual(volume.day.map((d) => between.filter((r) => r.day === d).length))

                  const listed = (
                    await eventsOf(engine, {
                      feed,
                      a: 'AAA',
                      b: 'BBB',
                      from,
                      codes: ['04'],
                      quads: [4],
                      limit: 10,
                      order: 'last',
                    })
                  ).columns
                  const due = pair
                    .filter((r) => String(r.code).startsWith('04') || r.class === 4)
                    .sort((a, b) => Number(b.day) - Number(a.day) || (String(a.id) < String(b.id) ? 1 : -1))
                  expect(listed.id).toEqual(due.slice(0, 10).map((r) => r.id))

                  const filedBy = from + 60
                  const acts = {
                    feed,
                    source: { code: 'AAA', state: 'AAA', role: null },
                    target: { code: 'BBB.*', state: 'BBB', role: '*' },
                  }
                  const counts = (
                    await countsByDay(engine, {
                      ...acts,
                      types: ['ACCUSE', 'ASSAULT', 'CONSULT'],
                      modes: ['drone', 'visit'],
                      filedBy,
                    })
                  ).columns
                  const counted = sumBy(
                    between.filter(
                      (r) =>
                        ['AAA', 'AAA.GOV', 'AAA.MIL'].includes(String(r.source)) &&
                        r.target_state === 'BBB' &&
                        r.mode !== null &&
                        (r.filed === null || Number(r.filed) <= filedBy),
                    ),
                    (r) => String(r.day),
                  )
                  expect(counts.day.map((d, i) => [String(d), counts.events[i], counts.records[i]]).sort()).toEqual(
                    counted.map((s) => [s.key, s.class.reduce((a, b) => a + b), s.records]),
                  )
                }
                const known = (await feeds(engine)).columns
                expect(known.feed).toEqual([...new Set(rows.map((r) => String(r.feed)))].sort())
                expect(known.records).toEqual(known.feed.map((f) => rows.filter((r) => r.feed === f).length))
                expect(known.unclassed).toEqual(
                  known.feed.map((f) => rows.filter((r) => r.feed === f && r.class === null).length),
                )
              } finally {
                await engine.close()
              }
            }
          } finally {
            rmSync(folder, { recursive: true, force: true })
            rmSync(join(folder, '..', `aside-${process.pid}`), { recursive: true, force: true })
          }
        },
      ),
      { numRuns: 25 },
    )
  })

  it('say by which SQL they were answered, plain enough for either engine', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'questions-'))
    const ledger = await makeFolder(folder)
    await ledger.add(
      await stageRecords([
        { name: 'a', feed: 'icews', records: [{ id: '1', day: 5, source_state: 'AAA', target_state: 'BBB' }] },
      ]),
    )
    const engine = await ledger.open()
    const answer = await pairByPeriod(engine, { feed: 'icews', a: 'AAA', b: "B'B", unit: 'month' })
    expect(answer).toMatchObject({
      rows: 0,
      sql: [expect.stringContaining('FROM coverage'), expect.stringContaining("'B''B'")],
    })
    expect(answer.sql.join(' ')).not.toMatch(/\bWITH\b|\bOVER\b|\$\d|\?/)
    for (const sql of answer.sql) expect(await engine.query(sql)).toBeDefined()
    await engine.close()
    rmSync(folder, { recursive: true })
  })

  it('count the volume of filtered files as stated, and unique events over batches once', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'questions-'))
    const ledger = await makeFolder(folder)
    const one = { day: 5, source_state: 'AAA', target_state: 'BBB' }
    await ledger.add(
      await stageRecords([
        { name: 'a', feed: 'gdelt1', records: [{ id: '1', ...one }], more: [{ day: 5, records: 100 }] },
      ]),
    )
    await ledger.add(
      await stageRecords([
        {
          name: 'b',
          feed: 'gdelt1',
          records: [
            { id: '2', ...one },
            { id: '3', ...one, day: 6 },
          ],
          more: [{ day: 5, records: 10 }],
        },
      ]),
    )
    for (const merged of [false, true]) {
      if (merged) await ledger.compact()
      const engine = await ledger.open()
      const { columns } = await volumeByDay(engine, { feed: 'gdelt1' })
      expect(columns).toMatchObject({ day: [5, 6], records: [112, 1], interstate: [112, 1] })
      expect(columns.events).toEqual([111, 1])
      await engine.close()
    }
    expect((await ledger.verify()).findings).toEqual([])
    rmSync(folder, { recursive: true })
  })
})
