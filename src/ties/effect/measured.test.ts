import { existsSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { judgeEffect } from './claim.js'
import type { Effect } from './effect.js'
import { type Measure, scaleOf, seriesOf } from './measure.js'
import { measuredOf } from './measured.js'
import type { Tally } from './tally.js'

const FOLDER = '../shared/reference/stats/'
const FROM = 60

interface Simulated {
  total: number[]
  n?: number[]
  conf?: number[]
  n_unique?: number[]
  conf_unique?: number[]
}

/** A simulated pair as far as claims read it: without other pairs its own past alone answers. */
function effectIn({ total, n, conf, n_unique, conf_unique }: Simulated): Effect {
  const conflicts = conf_unique ?? conf!
  const tallies = (n_unique ?? n!).map((all, t): Tally => {
    return { conflict: conflicts[t]!, cooperation: all - conflicts[t]!, volume: total[t]!, delivered: 30, days: 30 }
  })
  const scale = scaleOf(tallies, FROM)
  const measures: Measure[] = scale.thin ? ['conflict', 'cooperation'] : ['balance', 'conflict', 'cooperation']
  return { scale, measured: measures.map((m) => measuredOf(m, tallies, FROM, scale, [])) } as unknown as Effect
}

describe('a measure as a series', () => {
  const tally = (conflict: number, cooperation: number, volume: number, delivered = 7): Tally => {
    return { conflict, cooperation, volume, delivered, days: 7 }
  }

  it('is brought to the usual volume, unless events are few', () => {
    const rows = [tally(9, 10, 100), tally(9, 10, 100), tally(18, 20, 200)]
    const scale = scaleOf(rows, 2)
    expect(scale).toEqual({ thin: false, usual: 100 })
    expect(seriesOf(rows, 'conflict', scale).map((v) => Math.expm1(v!).toFixed(6))).toEqual([
      '9.000000',
      '9.000000',
      '9.000000',
    ])
    expect(seriesOf(rows, 'conflict', { ...scale, thin: true })[2]).toBeCloseTo(Math.log(19))
  })

  it('counts few events by day delivered, and keeps what is missing missing', () => {
    const rows = [tally(2, 1, 100), null, tally(2, 0, 100, 3.5)]
    const scale = scaleOf(rows, 1)
    expect(scale.thin).toBe(true)
    expect(seriesOf(rows, 'conflict', scale)).toEqual([Math.log1p(2), null, Math.log1p(4)])
  })

  it('has no odds where the pair has no event', () => {
    const rows = [tally(0, 0, 100), tally(3, 3, 100)]
    expect(seriesOf(rows, 'balance', scaleOf(rows, 1))).toEqual([null, 0])
  })
})

const here = existsSync(`${FOLDER}volume-sim.json`)

describe.skipIf(!here)(`false alarms and power of claims${here ? '' : ' (skipped: ../shared is absent)'}`, () => {
  const effects: Record<string, Effect[]> = {}
  beforeAll(() => {
    for (const name of ['volume-sim', 'duplicate-sim']) {
      const { series } = JSON.parse(readFileSync(`${FOLDER}${name}.json`, 'utf8')) as { series: Simulated[] }
      effects[name] = series.map(effectIn)
    }
  })
  const share = (name: string, is: 'worse' | 'better', from: number, to: number): number =>
    effects[name]!.slice(from, to).filter((e) => judgeEffect(e, is).met === true).length / (to - from)

  it('on growing coverage: at most 7.5 % of either claim, at least 80 % of doublings and halvings', () => {
    expect(share('volume-sim', 'worse', 0, 400)).toBeLessThanOrEqual(0.075)
    expect(share('volume-sim', 'better', 0, 400)).toBeLessThanOrEqual(0.075)
    expect(share('volume-sim', 'worse', 400, 600)).toBeGreaterThanOrEqual(0.8)
    expect(share('volume-sim', 'better', 600, 700)).toBeGreaterThanOrEqual(0.8)
  })

  it('on bursts and duplicates, unique counts: at most 10 % of either claim, at least 40 % of doublings', () => {
    expect(share('duplicate-sim', 'worse', 0, 400)).toBeLessThanOrEqual(0.1)
    expect(share('duplicate-sim', 'better', 0, 400)).toBeLessThanOrEqual(0.1)
    expect(share('duplicate-sim', 'worse', 400, 600)).toBeGreaterThanOrEqual(0.4)
  })
})
