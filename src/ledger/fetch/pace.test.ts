import { describe, expect, it } from 'vitest'
import { FetchError } from './fault.js'
import { PATIENCE, retryAfter, waitAgain, waitTurn } from './pace.js'
import { Meter, type Progress } from './progress.js'
import { PLACES, tellPlace } from './where-to-get.js'

const { signal } = new AbortController()
/** A clock that sleeping moves on. */
function clock(random = 0): { now(): number; random(): number; sleep(ms: number): Promise<void>; slept: number[] } {
  let at = 1_000_000
  const slept: number[] = []
  return {
    now: () => at,
    random: () => random,
    async sleep(ms) {
      slept.push(ms)
      at += ms
    },
    slept,
  }
}

describe('waiting', () => {
  it('grows with each try, up to a bound, with jitter', async () => {
    const [low, high] = [clock(0), clock(0.999)]
    const fault = new FetchError('status', 'no', { again: true })
    for (const tried of [1, 2, 3, 20]) {
      await waitAgain(fault, tried, PATIENCE, { notBefore: 0 }, low, signal)
      await waitAgain(fault, tried, PATIENCE, { notBefore: 0 }, high, signal)
    }
    expect(low.slept).toEqual([500, 1000, 2000, 150_000])
    expect(high.slept.map(Math.round)).toEqual([1000, 1999, 3998, 299_850])
  })

  it('lets all wait when the server asks for it', async () => {
    const effects = clock()
    const pace = { notBefore: 0 }
    await waitAgain(new FetchError('status', 'no', { again: true, wait: 7000 }), 1, PATIENCE, pace, effects, signal)
    await waitTurn(pace, effects, signal)
    expect(effects.slept).toEqual([500, 6500])
    await waitTurn(pace, effects, signal)
    expect(effects.slept).toHaveLength(2)
  })

  it('reads Retry-After in both forms', () => {
    const now = Date.parse('2024-01-01T00:00:00Z')
    expect(retryAfter('120', now)).toBe(120_000)
    expect(retryAfter('Mon, 01 Jan 2024 00:01:00 GMT', now)).toBe(60_000)
    expect(retryAfter('Sun, 31 Dec 2023 00:00:00 GMT', now)).toBe(0)
    expect([retryAfter('soon', now), retryAfter(null, now)]).toEqual([null, null])
  })
})

describe('progress', () => {
  it('tells rate and time left from the last seconds', async () => {
    const effects = clock()
    const told: Progress[] = []
    const meter = new Meter(10, 10_000, effects, (progress) => void told.push(progress))
    for (let i = 0; i < 5; i++) {
      meter.bytesCame(1000)
      meter.fileDone(0)
      await effects.sleep(1000)
    }
    expect(told[0]).toMatchObject({ bytesDone: 1000, bytesPerSecond: null, secondsLeft: null })
    expect(told.at(-1)).toMatchObject({ bytesDone: 5000, bytesPerSecond: 1000, secondsLeft: 6 })
    for (let i = 0; i < 4; i++) meter.fileDone(1000)
    meter.fileFailed()
    expect(told.at(-1)).toMatchObject({ filesDone: 9, filesFailed: 1, bytesDone: 9000 })
  })

  it('is not told at every byte', () => {
    let told = 0
    const meter = new Meter(1, 1000, clock(), () => void told++)
    for (let i = 0; i < 1000; i++) meter.bytesCame(1)
    expect(told).toBe(1)
  })
})

describe('feeds that are fetched by hand', () => {
  it('each have a page over https, terms, and what to do then', () => {
    expect(PLACES.map((place) => place.feed)).toEqual(['icews', 'polecat', 'acled', 'ucdp'])
    for (const place of PLACES) {
      for (const page of place.pages) expect(new URL(page.url).protocol).toBe('https:')
      expect(place.afterwards).toMatch(/^demarche ledger add /)
      for (const line of tellPlace(place)) expect(line.length).toBeLessThanOrEqual(120)
    }
  })

  it('are told with their addresses', () => {
    expect(tellPlace(PLACES[1]!)).toEqual([
      'POLECAT (PLOVER events), from 2018 is fetched by hand:',
      '  https://doi.org/10.7910/DVN/AJGVIT  a file a week, finished years zipped',
      '  https://doi.org/10.7910/DVN/LMFPIP  the documentation',
      '  terms: see the terms on the page (they are quoted differently by its users); cite Scarborough et al. 2023',
      '  then:  demarche ledger add ngecEvents.*',
    ])
  })
})
