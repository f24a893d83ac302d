import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { nodeEffects, type StoreEffects } from './effects.js'
import { whileLocked } from './lock.js'

let folder: string
let lock: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'))
  lock = join(folder, 'lock')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const effects = nodeEffects()
const hold = <T>(task: () => Promise<T>, wait = 60_000, using: StoreEffects = effects): Promise<T> =>
  whileLocked(folder, 'lock', { wait, stale: 60_000 }, using, task)
const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))

describe('a lock', () => {
  it('lets one in at a time, and is gone afterwards, also after an error', async () => {
    let inside = 0
    let most = 0
    const work = async (): Promise<void> => {
      most = Math.max(most, ++inside)
      await pause(5)
      inside--
    }
    await Promise.all(Array.from({ length: 10 }, () => hold(work)))
    expect(most).toBe(1)
    await expect(hold(() => Promise.reject(new Error('failed')))).rejects.toThrow('failed')
    expect(readdirSync(folder)).toEqual([])
  })

  it('says who holds it, and for how long, once it has waited long enough', async () => {
    let release = (): void => undefined
    let held: Promise<void> | null = null
    await new Promise<void>((entered) => {
      held = hold(() => {
        entered()
        return new Promise<void>((done) => (release = done))
      })
    })
    await expect(hold(async () => 1, 30)).rejects.toMatchObject({
      code: 'busy',
      message: expect.stringContaining(`process ${process.pid} on`),
    })
    release()
    await held
    expect(await hold(async () => 1)).toBe(1)
  })

  it('is broken where its owner is dead, or can’t be asked and is old', async () => {
    for (const owner of [
      { ...effects.self, pid: 4_194_303 },
      { ...effects.self, start: '1' },
      { ...effects.self, host: 'elsewhere' },
    ]) {
      writeFileSync(lock, JSON.stringify({ owner, at: Date.now() - 120_000, number: 1 }))
      expect(await hold(async () => 1, 0)).toBe(1)
    }
    writeFileSync(lock, JSON.stringify({ owner: { ...effects.self, host: 'elsewhere' }, at: Date.now(), number: 1 }))
    await expect(hold(async () => 1, 0)).rejects.toMatchObject({ code: 'busy' })
  })

  it('that nobody finished writing is respected for ten seconds, and waited for until then', async () => {
    writeFileSync(lock, '')
    const begun = Date.now()
    let now = begun
    const sleep: StoreEffects['sleep'] = async (ms) => {
      now += ms
    }
    expect(await hold(async () => now - begun, 0, { ...effects, now: () => now, sleep })).toBeGreaterThanOrEqual(9_900)
    writeFileSync(lock, '')
    utimesSync(lock, Date.now() / 1000 - 20, Date.now() / 1000 - 20)
    expect(await hold(async () => 1, 0)).toBe(1)
  })

  it('is not taken from a living owner who came while a dead one’s was being broken', async () => {
    const dead = JSON.stringify({ owner: { ...effects.self, start: '1' }, at: 0, number: 1 })
    const living = JSON.stringify({ owner: effects.self, at: Date.now(), number: 2 })
    writeFileSync(lock, dead)
    let slipped = false
    const rename: StoreEffects['files']['rename'] = async (from, to) => {
      if (from === lock && !slipped) {
        slipped = true
        writeFileSync(lock, living)
      }
      await effects.files.rename(from, to)
    }
    const using = { ...effects, files: { ...effects.files, rename } }
    await expect(hold(async () => 1, 0, using)).rejects.toMatchObject({ code: 'busy' })
    expect(readFileSync(lock, 'utf8')).toBe(living)
  })

  it('tells its holder when it was broken', async () => {
    const found = whileLocked(folder, 'lock', { wait: 0, stale: 0 }, effects, async (held) => {
      await held.confirm()
      rmSync(lock)
      await held.confirm()
    })
    await expect(found).rejects.toMatchObject({ code: 'busy', message: expect.stringContaining('nothing was changed') })
    expect(existsSync(lock)).toBe(false)
  })
})
