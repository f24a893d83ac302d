import { describe, expect, it } from 'vitest'
import { tableAsked } from '../fixtures/table-asked.js'
import { judgeEffect } from './claim.js'
import { describeEffect } from './describe.js'
import { type Effect, effectOf } from './effect.js'
import { isRefusal } from './finding.js'
import { SHOCK, simulatedWorld, type WorldOptions } from './fixtures/world.js'

const effect = (options: WorldOptions, rest: { after?: number; before?: number; a?: string } = {}): Promise<Effect> =>
  effectOf(tableAsked(simulatedWorld(options)), { a: 'FRA', b: 'JPN', on: SHOCK, ...rest })
const answers = (found: Effect): Record<string, string> =>
  Object.fromEntries(found.measured.map((m) => [m.measure, m.answer.verdict]))

describe('the effect of a day', () => {
  it('is found in size and direction, by all three methods', async () => {
    const found = await effect({ seed: 1, conflict: 3 })
    expect(found).toMatchObject({ unit: 'week', pre: 60, feed: 'icews', scale: { thin: false } })
    const conflict = found.measured.find((m) => m.measure === 'conflict')!
    expect(conflict.answer).toMatchObject({ verdict: 'more', agree: 3, of: 3 })
    expect(conflict.answer.factor!.lo).toBeLessThan(3)
    expect(conflict.answer.factor!.hi).toBeGreaterThan(3)
    expect(answers(found).cooperation).toBe('none')
  })

  it('is not found where nothing happened', async () => {
    expect(answers(await effect({ seed: 2 }))).toEqual({ balance: 'none', conflict: 'none', cooperation: 'none' })
  })

  it('is told in one sentence a measure with interval and agreement', async () => {
    const told = describeEffect(await effect({ seed: 1, conflict: 3 }))
    expect(told.answers[0]).toBe(
      'Ties of France and Japan before and after 2021-02-01, in icews: 60 weeks before, 12 after.',
    )
    expect(told.answers[2]).toMatch(
      /^More conflict than would have been expected, about [\d.]+ times \([\d.]+ to [\d.]+\); (two|three) of three methods agree\.$/,
    )
    expect(told.quiet.join(' ')).toMatch(
      /Of 37 stretches of 12 weeks in the pair's own past \d+ show as large a change in conflict\./,
    )
    expect(told.methods.some((s) => s.startsWith('Synthetic control of conflict: ratio of errors ranks 1 of 31'))).toBe(
      true,
    )
  })

  it('looks at few events as they are, without odds, and says so', async () => {
    const found = await effect({ seed: 3, rate: 0.3, conflict: 6 })
    expect(found.scale.thin).toBe(true)
    expect(answers(found).balance).toBeUndefined()
    expect(answers(found).conflict).toBe('more')
    expect(describeEffect(found).missing.join(' ')).toContain('The pair has few events')
  })

  it('is refused, with the reason, where there is next to nothing to count', async () => {
    const found = await effect({ seed: 4, rate: 0.004 })
    expect(answers(found)).toEqual({ conflict: 'refused', cooperation: 'refused' })
    expect(describeEffect(found).answers[1]).toMatch(
      /^Nothing can be said of conflict: \d events of conflict in all, at least 10 are needed\.$/,
    )
  })

  it('keeps missing weeks missing, and does not take them for quiet ones', async () => {
    const gone = (day: number): boolean => day >= SHOCK + 14 && day < SHOCK + 35
    const [whole, holed] = [await effect({ seed: 5 }), await effect({ seed: 5, gone })]
    expect(holed.tallies.map((t) => t === null).lastIndexOf(true)).toBe(64)
    expect(holed.measured[1]!.kept.length).toBe(69)
    expect(answers(holed)).toEqual(answers(whole))
    expect(describeEffect(holed).missing[0]).toBe('Missing: 3 weeks of which less than half the days were delivered.')
  })

  it('tells nothing from a feed that fell silent on the day', async () => {
    const found = await effect({ seed: 5, gone: (day) => day >= SHOCK })
    for (const is of ['worse', 'no-worse', 'better', 'no-better'] as const) {
      expect(judgeEffect(found, is).met).toBeNull()
    }
    expect(describeEffect(found).answers[1]).toContain('0 periods after the day hold data, at least 3 are needed')
  })

  it('refuses control pairs and the synthetic control where there is little past', async () => {
    const found = await effect({ seed: 6, conflict: 3 }, { before: 7 * 12 })
    const conflict = found.measured.find((m) => m.measure === 'conflict')!
    expect(conflict.controlPairs.answer).toEqual({
      method: 'control pairs',
      refused: 'the past of 12 periods is too short to check the method on quiet days',
    })
    expect(isRefusal(conflict.syntheticControl.answer)).toBe(true)
    expect(conflict.answer).toMatchObject({ verdict: 'more', of: 1 })
  })

  it('survives JSON as it is, twice the same', async () => {
    const found = await effect({ seed: 7, conflict: 2 }, { before: 210 })
    expect(JSON.parse(JSON.stringify(found))).toEqual(found)
    expect(JSON.stringify(await effect({ seed: 7, conflict: 2 }, { before: 210 }))).toBe(JSON.stringify(found))
  })

  it('says what is wrong with the question', async () => {
    await expect(effect({ seed: 8 }, { a: 'JPN' })).rejects.toThrow('a pair needs two states: JPN and JPN')
    const asked = tableAsked(simulatedWorld({ seed: 8 }))
    await expect(effectOf(asked, { a: 'FRA', b: 'JPN', on: SHOCK + 4000 })).rejects.toThrow(
      'feed "icews" has no whole month about 2032-01-15',
    )
    const world = simulatedWorld({ seed: 8 })
    const scores = tableAsked({ ...world, volume: world.volume.map((v) => ({ ...v, events: 0 })) })
    await expect(effectOf(scores, { a: 'FRA', b: 'JPN', on: SHOCK })).rejects.toThrow('gives scores and no counts')
  })
})
