import { describe, expect, it } from 'vitest'
import { buildCase } from '../../test/support/build-case.js'
import type { Case, Evidence, Forecast } from '../case/case.js'
import type { ActorRef } from '../case/looked-for.js'
import type { Observation, Observations, Rate } from '../case/observations.js'
import type { PlainRecord } from '../ledger/fixtures/stage-records.js'
import { loadLibrary } from '../precedents/library/load.js'
import { loadPatterns } from '../precedents/pattern/load.js'
import { parseDay } from '../world/days.js'
import { diffObserved } from './diff-observed.js'
import { fittingFor } from './fitting.js'
import { memoryLedger } from './fixtures/memory-ledger.js'
import { freeze, readFrozen } from './frozen.js'
import { groundOf, packGround, unpackGround } from './ground.js'
import { lookUp } from './look-up.js'
import { observe } from './observe.js'

const { patterns } = loadPatterns('precedents/patterns')
const ground = groundOf(patterns, loadLibrary('precedents/library'))
const RANGE = { start: 0, end: 0 }
const TODAY = parseDay('2026-01-01')!

function caseOf(outcome: string, more: Partial<Forecast['baseRate']> = {}, dyad?: [string, string]): Case {
  const spec = { pattern: 'arms-to-a-partners-enemy', outcome, within: 365, documented: null, range: RANGE, ...more }
  const forecast: Forecast = {
    id: 'calm',
    says: 'It stays calm.',
    outcome: null,
    baseRate: spec,
    p: { point: 0.9, lo: 0.8, hi: 0.95 } as NonNullable<Forecast['p']>,
    rows: [],
    by: null,
    because: null,
    range: RANGE,
  }
  const of = { ...buildCase([0.5, 0.5]), forecasts: [forecast] }
  return dyad ? { ...of, dyad: pair(...dyad) } : of
}

function pair(a: string, b: string): [ActorRef, ActorRef] {
  return [a, b].map((code) => ({ code, state: code, role: null, name: code })) as [ActorRef, ActorRef]
}

function rateOf(of: Case, asOf = TODAY): Observation {
  return observe(of, { asOf, precedents: ground }).rates!.calm!
}

function counted(of: Case, asOf = TODAY): Rate {
  const found = rateOf(of, asOf)
  if (found.state !== 'rate') throw new Error(JSON.stringify(found))
  return found.rate
}

describe('base rates', () => {
  it('are counted in the library, and what did not come is the rest', () => {
    const [came, not] = [counted(caseOf('downturn')), counted(caseOf('no-downturn'))]
    expect(came).toMatchObject({ by: 'library', n: 36, x: 6, outcome: 'downturn', open: 0, source: ground.hash })
    expect(not.share).toBeCloseTo(1 - came.share, 12)
    expect(not).toMatchObject({ x: 30, outcome: 'no downturn' })
    expect(not.interval[0]).toBeCloseTo(1 - came.interval[1], 12)
    expect(came.interval[0]).toBeLessThan(came.share)
  })

  it('leave the case’s own pair out, and say so', () => {
    const first = ground.library!.episodes.find(({ frame, fields }) => {
      return frame === 'drawn' && fields.get('after.months-12')!.value === 'no-break'
    })!
    const own = counted(caseOf('downturn', {}, [first.a, first.b]))
    expect(own.n).toBeLessThan(36)
    expect(own.leftOut).toContain(first.id)
  })

  it('count only what was over by the day, and turn on the days on which an episode is', async () => {
    const of = caseOf('no-downturn')
    const [early, late] = [counted(of, parseDay('1990-01-01')!), counted(of)]
    expect(early.n).toBeLessThan(late.n)
    expect(early.open).toBeGreaterThan(0)
    const looked = await lookUp(of, null, TODAY, ground)
    const turns = looked.turns.filter((day) => day <= TODAY)
    const before = looked.on({ asOf: turns[20]! - 1 }).rates!.calm as { rate: Rate }
    const after = looked.on({ asOf: turns[20]! }).rates!.calm as { rate: Rate }
    expect(after.rate.open).toBeLessThan(before.rate.open)
  })

  it('count episodes of documented intent alone where that is asked for', () => {
    const found = counted(caseOf('no-downturn', { documented: 'intent' }))
    expect(found.n).toBeLessThan(36)
    expect(found.says).toContain('documented intent')
  })

  it('are told where there are none', () => {
    const why = (outcome: string, more: Partial<Forecast['baseRate']> = {}): unknown => rateOf(caseOf(outcome, more))
    expect(why('rupture', { pattern: 'arms' })).toMatchObject({
      state: 'no-data',
      why: expect.stringContaining('no pattern "arms"'),
    })
    expect(why('break')).toMatchObject({ why: expect.stringContaining('no outcome "break"') })
    expect(why('rupture', { documented: 'mood' })).toMatchObject({ why: expect.stringContaining('"mood"') })
    expect(why('rupture', { pattern: 'expulsion-of-diplomats' })).toMatchObject({
      why: expect.stringContaining('no ledger is connected'),
    })
    expect(observe(caseOf('rupture'), { asOf: TODAY }).rates).toBeUndefined()
  })

  it('of a pattern that the library does not hold are counted in the ledger, for the last day alone', async () => {
    const [FROM, TO] = [15_000, 16_200]
    const states = ['ARG', 'BRA', 'CHL', 'PER', 'ECU', 'COL', 'VEN', 'URY', 'BOL', 'PRY']
    const days = Array.from({ length: TO - FROM + 1 }, (_, i) => FROM + i)
    const record = (day: number, source: string, target: string, root: string, code: string): PlainRecord => {
      const id = `${day}${source}${target}${code}`
      return { id, day, source_state: source, target_state: target, code, root, class: Number(root) > 5 ? 4 : 1 }
    }
    const records = [
      ...days.map((day) => record(day, 'ESP', 'PRT', '04', '042')),
      ...states.flatMap((state, i) => {
        const partner = states[(i + 1) % states.length]!
        const on = FROM + 800 + 10 * i
        const acts = [0, 1, 2].flatMap((d) => record(on + d, partner, state, '16', '161'))
        const force = i < 2 ? [20, 21, 22].map((d) => record(on + d, partner, state, '19', '190')) : []
        return [...acts, ...force]
      }),
    ]
    const engine = await memoryLedger([{ name: 'b', feed: 'icews', records }])
    try {
      const of = caseOf('rupture', { pattern: 'expulsion-of-diplomats', within: 91 })
      const looked = await lookUp(of, { engine }, TO, ground)
      expect(looked.on({ asOf: TO }).rates!.calm).toMatchObject({
        state: 'rate',
        rate: { by: 'ledger', x: 2, n: 10, within: '3 months', source: 'icews', placed: null },
      })
      expect(looked.on({ asOf: TO - 1 }).rates!.calm).toMatchObject({ state: 'no-data' })
      const inTime = await lookUp(of, { engine }, FROM + 970, ground)
      expect(inTime.on({ asOf: FROM + 970 }).rates!.calm).toMatchObject({ state: 'rate', rate: { n: 8, open: 2 } })
      const own = await lookUp({ ...of, dyad: pair('PRY', 'ARG') }, { engine }, FROM + 970, ground)
      expect(own.on({ asOf: FROM + 970 }).rates!.calm).toMatchObject({ rate: { n: 8, open: 1 } })
      const early = await lookUp(of, { engine }, FROM + 810, ground)
      expect(early.on({ asOf: FROM + 810 }).rates!.calm).toMatchObject({
        why: expect.stringContaining('over by the day'),
      })
    } finally {
      await engine.close()
    }
  })

  it('set other pairs with the same partner beside the class', () => {
    const item = {
      id: 'other-partner',
      about: pair('TUR', 'RUS'),
      known: { by: 'gap' },
      rows: [],
    } as unknown as Evidence
    const of = caseOf('no-rupture', {}, ['PAK', 'RUS'])
    expect(counted(of).placed).toBeNull()
    const placed = counted({ ...of, evidence: [item] }).placed!
    expect(placed.named).toEqual(['tur-ukr-rus-2019'])
    expect(placed.says).toMatch(/^the named case is .* of \d+$/)
    const elsewhere = { ...item, about: pair('RUS', 'IND') }
    expect(counted({ ...of, evidence: [elsewhere] }).placed).toBeNull()
  })

  it('are frozen with what was asked, and a new library is told from a new question', () => {
    const look = (of: Case, from = ground) => observe(of, { asOf: TODAY, precedents: from })
    const of = caseOf('no-rupture')
    expect(readFrozen(freeze(look(of)))).toEqual({ observations: look(of) })
    const fewer = ground.library!.episodes.slice(0, 40)
    const other = groundOf(patterns, { ...ground.library!, episodes: fewer })
    const causes = (now: Observations) => diffObserved(look(of), now).map(({ id, because }) => [id, because])
    expect(causes(look(of))).toEqual([])
    expect(causes(look(of, other))).toEqual([['calm', ['data']]])
    expect(causes(look(caseOf('no-rupture', { within: 1096 })))).toEqual([['calm', ['file']]])
  })

  it('that are frozen count for what is asked now alone', () => {
    const [of, now] = [caseOf('no-rupture'), caseOf('no-downturn')]
    const frozen = observe(of, { asOf: TODAY, precedents: ground })
    expect(fittingFor(of, frozen)).toEqual(frozen)
    expect(fittingFor(now, frozen).rates!.calm).toMatchObject({
      state: 'no-data',
      why: expect.stringContaining('otherwise'),
    })
    expect(fittingFor({ ...of, forecasts: [] }, frozen).rates).toEqual({})
  })

  it('are the same from a packed ground', () => {
    const of = caseOf('no-rupture', {}, ['PAK', 'RUS'])
    const packed = unpackGround(packGround(ground))
    expect(packed.hash).toBe(ground.hash)
    expect(observe(of, { asOf: TODAY, precedents: packed })).toEqual(observe(of, { asOf: TODAY, precedents: ground }))
  })
})
