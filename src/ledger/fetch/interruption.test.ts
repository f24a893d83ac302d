import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FetchEffects } from './effects.js'
import { type FetchedDay, fetchPlan } from './fetch-plan.js'
import { md5, publish2 } from './fixtures/feed-server.js'
import { nativeZip, noise } from './fixtures/native.js'
import { effects, first, here, quick, request, run, three, useFeed } from './fixtures/runs.js'
import { planFetch } from './plan-fetch.js'

useFeed()

describe('an interruption', () => {
  it('leaves parts that the next run goes on with', async () => {
    publish2(here.feed, three())
    here.feed.tricks.set(`/gdeltv2/${first}`, { stallsAfter: 30_000, times: 1 })
    const stop = new AbortController()
    const begun = setInterval(() => {
      const part = readdirSync(here.into).find((name) => name === `${first}.part`)
      if (part !== undefined && statSync(join(here.into, part)).size >= 30_000) stop.abort()
    }, 5)
    const { summary, days } = await run({ signal: stop.signal, parallel: 1 })
    clearInterval(begun)
    expect(summary).toMatchObject({ stopped: true, days: 0, failed: [] })
    expect(days).toEqual([])
    expect(readdirSync(here.into)).toEqual([`${first}.part`])
    here.feed.asked.length = 0
    const next = await run()
    expect(next.summary).toMatchObject({ stopped: false, days: 2, failed: [] })
    expect(here.feed.asked).toContain(`/gdeltv2/${first} bytes=30000-`)
  })

  it('before it began does nothing', async () => {
    publish2(here.feed, three())
    const { summary } = await run({ signal: AbortSignal.abort() })
    expect(summary).toMatchObject({ stopped: true, files: 0 })
  })

  it('at any moment, any number of times, in any order of arrival, comes to the same', async () => {
    const files = new Map(
      Array.from({ length: 9 }, (_, i) => [
        `2019102${4 + Math.floor(i / 5)}0${i}0000.export.CSV.zip`,
        nativeZip(noise(400, i)),
      ]),
    )
    publish2(here.feed, files)
    const sums = [...files].map(([name, bytes]) => `${name} ${md5(bytes)}`).sort()
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(25), { minLength: 9, maxLength: 9 }),
        fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 4 }),
        fc.constantFrom(1, 2, 4),
        async (delays, kills, parallel) => {
          const folder = mkdtempSync(join(here.into, 'run-'))
          const names = [...files.keys()]
          here.feed.delay = (path) => delays[names.findIndex((name) => path.endsWith(name))] ?? 0
          const loaded = new Set<string>()
          const order: number[] = []
          for (const kill of [...kills, null]) {
            const stop = new AbortController()
            const timer = kill === null ? null : setTimeout(() => stop.abort(), kill)
            const onDay = async (day: FetchedDay): Promise<void> => {
              order.push(day.from)
              for (const file of day.files) {
                expect(loaded.has(file.file.name)).toBe(false)
                expect(md5(readFileSync(file.path))).toBe(file.md5)
                loaded.add(file.file.name)
                rmSync(file.path)
              }
            }
            await run({ into: folder, onDay, parallel, signal: stop.signal, isLoaded: (file) => loaded.has(file.name) })
            if (timer) clearTimeout(timer)
          }
          expect([...loaded].map((name) => `${name} ${md5(files.get(name)!)}`).sort()).toEqual(sums)
          expect(order).toEqual([...order].sort((a, b) => a - b))
          expect(readdirSync(folder)).toEqual([])
        },
      ),
      { numRuns: 10 },
    )
  })

  it('as hard as pulling the plug, at any step on the disk, loses and doubles nothing', async () => {
    publish2(here.feed, three())
    const pair = [['AAA'], ['BBB']] as const
    const whole = await run({ pair, into: mkdtempSync(join(here.into, 'whole-')) })
    const wanted = whole.days.flatMap((day) => day.files.map((file) => readFileSync(file.path, 'utf8')))
    for (let step = 1; step <= 60; step += 3) {
      const folder = mkdtempSync(join(here.into, 'killed-'))
      const options = { into: folder, pair, onDay: async () => {}, patience: quick }
      const dying = { ...effects, files: dyingAfter(step) }
      const outcome = await fetchPlan(await planFetch(request(), effects), options, dying).catch(
        (error: Error) => error.message,
      )
      if (typeof outcome !== 'string') expect(outcome.files).toBe(3)
      else expect(outcome).toBe('killed')
      const { days } = await run({ pair, into: folder })
      expect(days.flatMap((day) => day.files.map((file) => readFileSync(file.path, 'utf8')))).toEqual(wanted)
      expect(readdirSync(folder).filter((name) => name.endsWith('.zip'))).toEqual([])
    }
  })
})

/** A disk on which nothing happens any more after so many steps; a write then stops in its middle. */
function dyingAfter(steps: number): FetchEffects['files'] {
  let left = steps
  const step = (): void => {
    if (left-- <= 0) throw new Error('killed')
  }
  const { files } = effects
  return {
    async size(path) {
      step()
      return files.size(path)
    },
    async open(path, how) {
      step()
      const writer = await files.open(path, how)
      return {
        async write(chunk) {
          if (left <= 0) await writer.write(chunk.subarray(0, chunk.length / 2))
          step()
          await writer.write(chunk)
        },
        async close() {
          await writer.close()
          step()
        },
      }
    },
    read: (path) => files.read(path),
    async rename(from, to) {
      step()
      await files.rename(from, to)
    },
    async remove(path) {
      step()
      await files.remove(path)
    },
  }
}
