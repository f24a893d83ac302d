import { describe, expect, it } from 'vitest'
import { type EffectClaim, judgeEffect } from './claim.js'
import { type Answer, refused } from './combine.js'
import type { Effect } from './effect.js'
import type { Measure } from './measure.js'

const answer = (verdict: Answer['verdict'], reach = 0.2): Answer => {
  const point = { more: 0.7, less: -0.7, none: 0.05, disagree: 0.3, refused: 0 }[verdict]
  const change = { point, lo: point - reach, hi: point + reach }
  const why = verdict === 'disagree' ? 'own past finds more, control pairs finds no change' : null
  return { verdict, change, factor: change, agree: 1, of: 1, why }
}

/** As much of an effect as a claim reads. */
const effect = (answers: Partial<Record<Measure, Answer>>, thin = false): Effect =>
  ({
    scale: { thin, usual: 1 },
    measured: Object.entries(answers).map(([measure, a]) => ({ measure, answer: a })),
  }) as unknown as Effect
const met = (answers: Partial<Record<Measure, Answer>>): Record<string, boolean | null> =>
  Object.fromEntries(
    (['worse', 'no-worse', 'better', 'no-better'] as EffectClaim[]).map((is) => [
      is,
      judgeEffect(effect(answers), is).met,
    ]),
  )

const [more, less, none, torn] = [answer('more'), answer('less'), answer('none'), answer('disagree')]

describe('a claim about an effect', () => {
  it('is worse with more conflict, or more of it to cooperation', () => {
    const worse = { worse: true, 'no-worse': false, better: false, 'no-better': true }
    expect(met({ balance: none, conflict: more, cooperation: none })).toEqual(worse)
    expect(met({ balance: more, conflict: none, cooperation: none })).toEqual(worse)
    expect(met({ conflict: more, cooperation: more })).toEqual(worse)
  })

  it('is better with more cooperation and not more conflict, or less conflict to cooperation', () => {
    const better = { worse: false, 'no-worse': true, better: true, 'no-better': false }
    expect(met({ balance: none, conflict: none, cooperation: more })).toEqual(better)
    expect(met({ balance: less, conflict: none, cooperation: none })).toEqual(better)
  })

  it('has no odds to go by where counts are thin: then the other side counts, if both did not fade', () => {
    const judged = (conflict: Answer, cooperation: Answer, is: EffectClaim): boolean | null =>
      judgeEffect(effect({ conflict, cooperation }, true), is).met
    expect(judged(none, less, 'worse')).toBe(true)
    expect(judged(less, none, 'better')).toBe(true)
    expect(judged(less, less, 'worse')).toBe(false)
    expect(judged(less, less, 'better')).toBe(false)
  })

  it('is neither where no change was found', () => {
    expect(met({ balance: none, conflict: none, cooperation: none })).toEqual({
      worse: false,
      'no-worse': true,
      better: false,
      'no-better': true,
    })
  })

  it('is open where methods disagree or can not answer, with the reason', () => {
    expect(met({ balance: none, conflict: torn, cooperation: none }).worse).toBeNull()
    expect(met({ balance: none, conflict: torn, cooperation: none })['no-worse']).toBeNull()
    const thin = { conflict: refused('3 events of conflict in all'), cooperation: refused('none') }
    expect(met(thin)).toEqual({ worse: null, 'no-worse': null, better: null, 'no-better': null })
    expect(judgeEffect(effect(thin), 'worse').why).toBe('no answer: 3 events of conflict in all')
  })

  it('carries the measured rates where the interval is narrow, and less power where it is wide', () => {
    const sharp = judgeEffect(effect({ balance: answer('none', 0.2), conflict: none, cooperation: none }), 'worse')
    expect(sharp).toMatchObject({ level: 0.04, power: { lo: 0.8, hi: 0.9 } })
    const dull = judgeEffect(effect({ conflict: answer('none', 1), cooperation: none }, true), 'worse')
    expect(dull.level).toBe(0.08)
    expect(dull.power.hi).toBeCloseTo(0.274, 3)
  })

  it('has a coverage that gives the power back in the arithmetic of indicators', () => {
    for (const is of ['worse', 'no-worse', 'better', 'no-better'] as const) {
      const { level, power, coverage } = judgeEffect(effect({ balance: none, conflict: none, cooperation: none }), is)
      expect(1 - (1 - coverage.point) * (1 - level)).toBeCloseTo(power.point, 12)
      expect(coverage.lo).toBeLessThanOrEqual(coverage.point)
      expect(coverage.hi).toBeGreaterThanOrEqual(coverage.point)
    }
  })
})
