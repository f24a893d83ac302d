import { existsSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { parseDay } from '../../world/days.js'
import type { Asked } from '../asked.js'
import { DYAD_DAYS, readDyadDays } from '../fixtures/dyad-days.js'
import { tableAsked } from '../fixtures/table-asked.js'
import { judgeEffect } from './claim.js'
import { describeEffect } from './describe.js'
import { effectOf } from './effect.js'

describe.skipIf(!existsSync(DYAD_DAYS))('effects in the dyad-days of 2018 (needs ../shared/data)', () => {
  let asked: Asked
  beforeAll(() => {
    asked = tableAsked(readDyadDays())
  })

  it.each([
    ['GBR', 'RUS', '2018-03-12', 'worse'],
    ['CAN', 'SAU', '2018-08-05', 'worse'],
    ['RUS', 'UKR', '2018-11-25', 'worse'],
    ['CAN', 'CHN', '2018-12-05', 'worse'],
    ['ERI', 'ETH', '2018-06-20', 'better'],
  ] as const)('finds what is known: %s and %s, %s, %s', async (a, b, on, is) => {
    const found = await effectOf(asked, { a, b, on: parseDay(on)! })
    expect(judgeEffect(found, is).met).toBe(true)
    expect(judgeEffect(found, is === 'worse' ? 'better' : 'worse').met).not.toBe(true)
  })

  it('finds no worse ties of Russia and Türkiye in the summer, and says how many quiet stretches moved as much', async () => {
    const found = await effectOf(asked, { a: 'RUS', b: 'TUR', on: parseDay('2018-07-15')! })
    expect(judgeEffect(found, 'worse').met).toBe(false)
    expect(describeEffect(found).quiet.join(' ')).toMatch(/Of \d+ stretches of 12 weeks/)
  })

  it('says nothing of conflict between Pakistan and Russia: there are three events', async () => {
    const found = await effectOf(asked, { a: 'PAK', b: 'RUS', on: parseDay('2018-08-01')! })
    expect(judgeEffect(found, 'worse')).toMatchObject({
      met: null,
      why: 'no answer: 3 events of conflict in all, at least 10 are needed',
    })
  })
})
