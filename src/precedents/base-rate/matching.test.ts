import { describe, expect, it } from 'vitest'
import { parseDay } from '../../world/days.js'
import { small } from '../fixtures/small.js'
import { type Values, valuesOf } from './covariates.js'
import { rankLike } from './like.js'
import { matchControls, type Unit } from './match.js'
import { placeOf } from './place.js'
import { metricOf } from './standardise.js'

function unit(id: string, distance: number | null, disputes: number, alliance = 0): Unit {
  return { id, values: { distance, disputes, alliance, arms: null, trade: null } }
}

const SAMPLE = Array.from({ length: 12 }, (_, i) => unit(`s${i}`, i % 4, Math.floor(i / 4), i % 2).values)

describe('metricOf', () => {
  it('is the Mahalanobis distance of what varies and is known', () => {
    const metric = metricOf(SAMPLE)
    expect(metric.left.map(({ name }) => name)).toEqual(['arms', 'trade'])
    expect(metric.used.map(({ name }) => name)).toEqual(['distance', 'alliance', 'disputes'])
    const one: Values = { ...SAMPLE[0]!, distance: 1 }
    expect(metric.distance(one, one)).toBe(0)
    expect(metric.distance(one, { ...one, distance: null })).toBeNull()
    // scale does not count
    const times = (v: Values): Values => ({ ...v, distance: v.distance! * 1000 })
    const scaled = metricOf(SAMPLE.map(times))
    const other = SAMPLE[7]!
    expect(scaled.distance(times(one), times(other))).toBeCloseTo(metric.distance(one, other)!, 9)
  })

  it('leaves out what the others determine, and what is unknown for the case', () => {
    const doubled = SAMPLE.map((v): Values => ({ ...v, alliance: 2 * v.distance! }))
    expect(metricOf(doubled).left).toContainEqual({
      name: 'alliance',
      why: 'does not vary, or follows from the others',
    })
    expect(metricOf(SAMPLE, { ...SAMPLE[0]!, disputes: null }).left).toContainEqual({
      name: 'disputes',
      why: 'unknown for the case',
    })
  })
})

describe('rankLike', () => {
  it('puts the nearest first and says what is furthest off', () => {
    const episodes = SAMPLE.map((values, i) => ({ id: `s${i}`, values }))
    const { ranked, without } = rankLike({ ...SAMPLE[5]!, distance: 1.1 }, [...episodes, unit('gap', null, 1)])
    expect(ranked[0]).toMatchObject({ id: 's5', within: true })
    expect(ranked.at(-1)!.within).toBe(false)
    expect(without).toBe(1)
    expect(Math.abs(ranked.at(-1)!.apart[0]!.deviations)).toBeGreaterThan(1)
  })
})

describe('matchControls', () => {
  it('takes the nearest within the calipers, each once, and counts what it cannot match', () => {
    const episodes = [unit('e1', 1, 1), unit('e2', 1, 1), unit('e3', 3, 0), unit('e4', 0, 2)]
    const controls = [unit('c1', 1.2, 1), unit('c2', 1, 1), unit('c3', 0, 2, 1), unit('c4', 2, 2)]
    const all = new Map([
      ['e1', controls],
      ['e2', controls],
      ['e3', controls],
      ['e4', []],
    ])
    const { pairs, unmatched } = matchControls(episodes, all)
    expect(pairs.map(({ episode, control }) => `${episode} ${control}`)).toEqual(['e1 c2', 'e2 c1'])
    expect(unmatched).toEqual([
      { reason: 'no control within the calipers', episodes: 1 },
      { reason: 'no pair without the event', episodes: 1 },
    ])
  })
})

describe('valuesOf', () => {
  it('looks at the time before the event only', () => {
    const registers = small({
      transfers: ['BRA IND 1999; 2001'],
      disputes: ['BRA IND 1998-01-01 1998-02-01 2', 'BRA IND 2001-03-01 2001-03-02 4'],
      alliances: ['BRA IND 2000..2018'],
    })
    const on = parseDay('2001-01-01')!
    const values = valuesOf(registers, 'BRA', 'IND', { from: on, to: on })
    expect(values.alliance).toBe(1)
    expect(values.disputes).toBeCloseTo(Math.log(2), 12)
    // half of the deal's TIV of 2 came before
    expect(values.arms).toBeCloseTo(Math.log(2), 12)
    expect([values.distance, values.trade]).toEqual([null, null])
  })
})

describe('placeOf', () => {
  const scores = new Map(Array.from({ length: 41 }, (_, i) => [`e${i}`, i < 13 ? 0 : i < 30 ? 1 : 2]))

  it('says where hand-picked cases stand', () => {
    expect(placeOf(['e1', 'e2'], scores).says).toBe('the two named cases are among the mildest third of 41')
    expect(placeOf(['e40'], scores).says).toBe('the named case is among the harshest third of 41')
    expect(placeOf(['e14'], scores)).toMatchObject({
      asMild: 30,
      asHarsh: 28,
      says: 'the named case is no milder than 28 of 41',
    })
    expect(placeOf(['x'], scores)).toMatchObject({
      missing: ['x'],
      says: 'none of the named cases can be set beside a class of 41',
    })
  })

  it('places cases from outside the class by their own score', () => {
    expect(placeOf(['x'], scores, new Map([['x', 0]])).asMild).toBe(13)
  })
})
