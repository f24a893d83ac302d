import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countable, loadLibrary } from '../load.js'
import { drawLibrary } from './draw.js'
import { frameOf } from './frame.js'
import { type Registers, readRegisters } from './registers.js'
import { drawStrata } from './sample.js'
import { stateNamed } from './states.js'
import { cellsOf } from './table.js'
import { Years } from './years.js'

const ROOT = join(import.meta.dirname, '../../../..')
const DATA = join(ROOT, '../shared/data')

interface Plan {
  deliveries?: [string, string, number[]][]
  conflict?: [string, string, number[]][]
  rivalry?: [string, string, number[]][]
  alliance?: [string, string, number[]][]
}

function registersOf({ deliveries = [], conflict = [], rivalry = [], alliance = [] }: Plan): Registers {
  const years = (kind: 'directed' | 'undirected', entries: [string, string, number[]][]): Years => {
    const found = new Years(kind)
    for (const [one, two, list] of entries) for (const year of list) found.add(one, two, year)
    return found
  }
  return {
    deliveries: years('directed', deliveries),
    conflict: years('undirected', conflict),
    rivalry: years('undirected', rivalry),
    alliance: years('undirected', alliance),
    dispute: new Years('undirected'),
  }
}

const span = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i)
const RIVALS: [string, string, number[]][] = [['PAK', 'IND', span(1950, 2020)]]

describe('frameOf', () => {
  it('finds a delivery to the rival of an ally', () => {
    const registers = registersOf({
      deliveries: [['FRA', 'PAK', [1970, 1973, 1977]]],
      rivalry: RIVALS,
      alliance: [['FRA', 'IND', span(1960, 1980)]],
    })
    expect(frameOf(registers).map(({ a, c, b, years, kind }) => [a, c, b, years, kind])).toEqual([
      ['FRA', 'PAK', 'IND', [1970, 1973], 'rivalry'],
      ['FRA', 'PAK', 'IND', [1977], 'rivalry'],
    ])
  })

  it('takes arms within ten years for relations, and nothing less', () => {
    const deliveries: [string, string, number[]][] = [
      ['FRA', 'PAK', [1970]],
      ['FRA', 'IND', [1960]],
    ]
    expect(frameOf(registersOf({ deliveries, rivalry: RIVALS })).map(({ c }) => c)).toEqual(['PAK'])
    const older: [string, string, number[]][] = [deliveries[0]!, ['FRA', 'IND', [1959]]]
    expect(frameOf(registersOf({ deliveries: older, rivalry: RIVALS }))).toEqual([])
    expect(frameOf(registersOf({ deliveries: older, rivalry: RIVALS }), { tied: false }).map(({ c }) => c)).toEqual([
      'IND',
      'PAK',
    ])
  })

  it('leaves out rivals and opponents of A, a war of A with C, and the example', () => {
    const base: Plan = { deliveries: [['FRA', 'PAK', [1970]]], alliance: [['FRA', 'IND', [1970]]] }
    const rivalOfA: [string, string, number[]][] = [...RIVALS, ['FRA', 'IND', [1970]]]
    expect(frameOf(registersOf({ ...base, rivalry: rivalOfA }))).toEqual([])
    expect(frameOf(registersOf({ ...base, rivalry: RIVALS, conflict: [['FRA', 'PAK', [1970]]] }))).toEqual([])
    const example = registersOf({
      deliveries: [['PAK', 'UKR', [2022]]],
      conflict: [['UKR', 'RUS', [2022]]],
      alliance: [['PAK', 'RUS', [2022]]],
    })
    expect(frameOf(example)).toEqual([])
  })

  it('knows armed groups, and supply that was under way', () => {
    const registers = registersOf({
      deliveries: [['FRA', 'UNITA (Angola)*', [1980, 1981, 1982]]],
      alliance: [['FRA', 'AGO', [1982]]],
    })
    expect(frameOf(registers)).toMatchObject([{ b: 'AGO', years: [1982], kind: 'group', running: true }])
  })
})

describe('drawStrata', () => {
  const frame = frameOf(
    registersOf({
      deliveries: ['FRA', 'GBR', 'ITA', 'DEU', 'ESP', 'SWE'].map((a) => [a, 'PAK', [1955, 1965, 1975]]),
      rivalry: RIVALS,
    }),
    { tied: false },
  )

  it('draws without replacement, the same for the same seed', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 8 }), (seed, n) => {
        const each = { conflict: n, rivalry: n, group: n }
        const strata = drawStrata(frame, each, seed)
        for (const { drawn, size } of strata) {
          expect(new Set(drawn).size).toBe(Math.min(n, size))
        }
        expect(drawStrata(frame, each, seed)).toEqual(strata)
      }),
    )
  })

  it('gives each its chance', () => {
    const each = { conflict: 1, rivalry: 1, group: 1 }
    const counts = new Map<string, number>()
    for (let seed = 0; seed < 3000; seed++) {
      const { a } = drawStrata(frame, each, seed)[0]!.drawn[0]!
      counts.set(a, (counts.get(a) ?? 0) + 1)
    }
    for (const count of counts.values()) expect(Math.abs(count - 500)).toBeLessThan(5 * Math.sqrt((3000 * 5) / 36))
  })
})

describe('the registers', () => {
  it('are read with quoted cells', () => {
    expect(cellsOf('a,"b, ""c""",,d')).toEqual(['a', 'b, "c"', '', 'd'])
    expect(cellsOf('a,,b')).toEqual(['a', '', 'b'])
  })

  it('name states as they were', () => {
    expect(stateNamed('Viet Nam', 1970)).toBe('VDR')
    expect(stateNamed('Viet Nam', 1980)).toBe('VNM')
    expect(stateNamed('Soviet Union', 1980)).toBe('SUN')
    expect(stateNamed('Serbia', 2004)).toBe('SCG')
    expect(stateNamed('unknown supplier(s)', 1980)).toBeNull()
  })
})

describe.skipIf(!existsSync(join(DATA, 'sipri')))('the draw, from the registers of ../shared/data', () => {
  it('gives the frozen list', () => {
    const { text } = drawLibrary(readRegisters(DATA))
    expect(text).toBe(readFileSync(join(ROOT, 'precedents/library/drawn.csv'), 'utf8'))
  })

  it('bears out every no-break that rests on registers alone', () => {
    const { deliveries, dispute } = readRegisters(DATA)
    const { drawn, ...library } = loadLibrary(join(ROOT, 'precedents/library'))
    const first = new Map(drawn.map((line) => [line.id, line.first]))
    let held = 0
    for (const { id, a, b, fields } of countable(library)) {
      for (const [field, years] of [
        ['after.months-12', 1],
        ['after.months-36', 3],
      ] as const) {
        const { value, sources } = fields.get(field)!
        if (value !== 'no-break' || !sources.every((key) => ['sipri', 'mid', 'ucdp'].includes(key))) continue
        const from = first.get(id)!
        const went = deliveries.within(a, b, from, from + years) || deliveries.within(b, a, from, from + years)
        expect([id, field, went, dispute.within(a, b, from, from + years)]).toEqual([id, field, true, false])
        held++
      }
    }
    expect(held).toBeGreaterThan(30)
  })
})
