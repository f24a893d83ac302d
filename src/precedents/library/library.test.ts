import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { completeness } from './completeness.js'
import { isCoded } from './episode.js'
import { countable, loadLibrary } from './load.js'
import { numbersOf } from './numbers.js'

const FOLDER = join(import.meta.dirname, '../../../precedents/library')
const library = loadLibrary(FOLDER)
const drawn = countable(library)

describe('the library', () => {
  it('has no fault', () => {
    expect(library.faults).toEqual([])
  })

  it('has a record for each drawn episode, and no convenience case among what is counted', () => {
    expect(drawn.length).toBeGreaterThanOrEqual(60)
    expect(drawn.map(({ id }) => id).sort()).toEqual(library.drawn.map(({ id }) => id).sort())
    expect(drawn.every(({ frame }) => frame === 'drawn')).toBe(true)
    expect(library.episodes.length).toBeGreaterThan(drawn.length)
  })

  it("leaves out the product's own example", () => {
    const example = library.episodes.filter(({ a, b, c }) => a === 'PAK' && b === 'RUS' && c === 'UKR')
    expect(example).toEqual([])
  })

  it('knows the outcome of most drawn episodes within a year or three', () => {
    const known = drawn.filter(({ fields }) => ['12', '36'].some((n) => isCoded(fields.get(`after.months-${n}`)!)))
    expect(known.length / drawn.length).toBeGreaterThan(0.6)
  })

  it('never says none-found without a place, and never none without a source', () => {
    for (const { id, fields, looked } of library.episodes) {
      const values = [...fields.values()]
      if (values.some(({ value }) => value === 'none-found')) expect(looked, id).not.toEqual([])
      for (const coded of values.filter(isCoded)) expect(coded.sources, id).not.toEqual([])
    }
  })

  it('has an empty form for at least a third of the drawn episodes', () => {
    const twice = library.drawn.filter(({ second }) => second)
    expect(twice.length / library.drawn.length).toBeGreaterThanOrEqual(1 / 3)
    for (const { id } of twice) expect(existsSync(join(FOLDER, 'second', `${id}.yaml`)), id).toBe(true)
  })

  it('draws as many from each stratum as its line says', () => {
    for (const { stratum, size, of } of library.drawn) {
      expect(library.drawn.filter((line) => line.stratum === stratum).length, stratum).toBe(of)
      expect(of).toBeLessThanOrEqual(size)
    }
  })

  it('states its own numbers', () => {
    const readme = readFileSync(join(FOLDER, 'README.md'), 'utf8')
    expect(readme).toContain(`<!-- numbers -->\n\n${numbersOf(library)}\n\n<!-- end of numbers -->`)
  })

  it('counts every field of every episode once', () => {
    for (const { coded, noneFound, censored, unknown, of, seen, recalled } of completeness(library.episodes)) {
      expect(coded + noneFound + censored + unknown).toBe(of)
      expect(seen + recalled).toBe(coded)
    }
  })
})
