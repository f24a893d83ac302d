import { existsSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { stateCodes } from '../world/actors/codes.js'
import { parseDay } from '../world/days.js'
import { type PairTotal, sumOfClasses, totalOf } from './counts.js'
import { dailyOf } from './daily.js'
import { DYAD_DAYS, readDyadDays } from './fixtures/dyad-days.js'
import { ranksOf, spearman } from './fixtures/ranks.js'
import { haveRegisters, pairKey, type Registers, readRegisters } from './fixtures/registers.js'
import { type Level, levelOf } from './level.js'
import type { Interval } from './ratio.js'
import { FEWEST_FOR_WORD, WORDS, wordAt } from './words.js'

const FROM = parseDay('2018-01-01')!
const TO = parseDay('2018-12-31')!

interface Judged {
  key: string
  level: Level
  /** place of the word at the point of both dials, 0 hostile … 5 close */
  word: number
}

describe.skipIf(!existsSync(DYAD_DAYS) || !haveRegisters())(
  'words for 2018 held against registers (need ../shared/data)',
  () => {
    let judged: Judged[]
    let registers: Registers
    beforeAll(() => {
      const { pairs, volume } = readDyadDays()
      const codes = stateCodes('icews')
      const known = [...pairs].map(([names, rows]) => {
        const [a, b] = names.split('|').map((n) => codes.get(n) ?? n)
        return { a: a!, b: b!, rows, classes: sumOfClasses(rows.map((r) => r.classes)) }
      })
      const totals: PairTotal[] = known
      judged = known
        .filter((p) => totalOf(p.classes) >= FEWEST_FOR_WORD)
        .map(({ a, b, rows }) => {
          const level = levelOf(a, b, dailyOf(rows, volume, FROM, TO), totals)
          if (level.word.kind === 'none') throw new Error(level.word.why)
          const { conflict, cooperation } = level.word
          return { key: pairKey(a, b), level, word: WORDS.indexOf(wordAt(conflict.point, cooperation.point)) }
        })
      registers = readRegisters()
    })

    const against = (friendly: (j: Judged) => number | null): Interval => {
      const told = judged.map((j) => ({ word: j.word, y: friendly(j) })).filter((p) => p.y !== null)
      return spearman(
        told.map((p) => p.word),
        told.map((p) => p.y!),
      )
    }
    const sides = {
      allied: (j: Judged) => Number(registers.allies.has(j.key)),
      'not rivals': (j: Judged) => -Number(registers.rivals.has(j.key)),
      'few disputes': (j: Judged) => -(registers.disputes.get(j.key) ?? 0),
      'near in votes': (j: Judged) => {
        const distance = registers.distance(j.level.a, j.level.b)
        return distance === null ? null : -distance
      },
    }

    it('agree with them in rank, weakly, save with alliances', () => {
      expect(judged).toHaveLength(1064)
      const rounded = Object.entries(sides).map(([name, of]) => {
        const { point, lo, hi } = against(of)
        return [name, ...[point, lo, hi].map((x) => Number(x.toFixed(2)))]
      })
      expect(rounded).toEqual([
        ['allied', -0.1, -0.16, -0.04],
        ['not rivals', 0.2, 0.14, 0.26],
        ['few disputes', 0.2, 0.14, 0.25],
        ['near in votes', 0.18, 0.12, 0.24],
      ])
    })

    it('stand alone for few pairs, and then hostile far more often for rivals', () => {
      const alone = judged.filter((j) => j.level.word.kind === 'word')
      expect(WORDS.map((_, i) => alone.filter((j) => j.word === i).length)).toEqual([50, 81, 1, 23, 3, 13])
      const rivals = (word: number): number =>
        alone.filter((j) => j.word === word && registers.rivals.has(j.key)).length
      expect([rivals(0), rivals(4) + rivals(5)]).toEqual([16, 0])
      expect(judged.filter((j) => registers.rivals.has(j.key))).toHaveLength(48)
    })

    it('fit worst where docs/ties.md says', () => {
      const byRegister = Object.values(sides).map((of) => {
        const values = judged.map(of)
        const known = values.filter((v) => v !== null).sort((x, y) => x - y)
        return ranksOf(values.map((v) => v ?? known[known.length >> 1]!))
      })
      const expected = ranksOf(judged.map((_, i) => byRegister.reduce((sum, r) => sum + r[i]!, 0)))
      const found = ranksOf(judged.map((j) => j.word))
      const worst = judged
        .map(({ key, level }, i) => ({ key, level, gap: Math.abs(found[i]! - expected[i]!) }))
        .filter((j) => j.level.word.kind === 'word')
        .sort((x, y) => y.gap - x.gap)
        .slice(0, 10)
        .map((j) => j.key)
      expect(worst.sort()).toEqual([
        'ARE|QAT',
        'ARE|YEM',
        'BHR|QAT',
        'BRA|PRY',
        'COD|COG',
        'DEU|POL',
        'EGY|IRQ',
        'GHA|NGA',
        'JPN|RUS',
        'NER|NGA',
      ])
    })
  },
)
