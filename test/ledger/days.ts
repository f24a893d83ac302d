import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'fflate'
import { icews } from '../../src/ledger/load/fixtures/native.js'

const SHARED = join(import.meta.dirname, '../../../shared/data/icews-daily/files')
const COUNTRIES = ['Russian Federation', 'Ukraine', 'United States', 'Pakistan', 'India', 'China']
const CODES = [
  ['190', '-10'],
  ['042', '1.9'],
  ['112', '-2'],
  ['010', '0'],
] as const

/** Some of ICEWS's daily files where they are, by their names; else as many small ones in the same form, made here. */
export function icewsDays(count: number, make: string): string[] {
  if (existsSync(SHARED))
    return readdirSync(SHARED)
      .sort()
      .slice(0, count)
      .map((name) => join(SHARED, name))
  mkdirSync(make, { recursive: true })
  const draw = drawing(11)
  return Array.from({ length: count }, (_, day) => {
    const path = join(make, `2018${String(1001 + day)}-icews-events.tab.gz`)
    const rows = Array.from({ length: 300 }, (_, i) => {
      const [code, intensity] = CODES[draw(CODES.length)]!
      return {
        'Event ID': String(40_000_000 + day * 1000 + i),
        'Event Date': `2018-10-${String(1 + ((day + draw(3)) % 28)).padStart(2, '0')}`,
        'Source Country': COUNTRIES[draw(COUNTRIES.length)]!,
        'Target Country': COUNTRIES[draw(COUNTRIES.length)]!,
        'CAMEO Code': code,
        Intensity: intensity,
      }
    })
    writeFileSync(path, gzipSync(Buffer.from(icews(rows))))
    return path
  })
}

/** Numbers drawn one after the other: the same for the same seed. @returns a function of how many to draw from */
export function drawing(seed: number): (of: number) => number {
  let state = seed
  return (of) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * of)
  }
}

/** A list in another order. */
export function shuffled<T>(list: readonly T[], draw: (of: number) => number): T[] {
  const mixed = [...list]
  for (let i = mixed.length - 1; i > 0; i--) {
    const j = draw(i + 1)
    ;[mixed[i], mixed[j]] = [mixed[j]!, mixed[i]!]
  }
  return mixed
}
