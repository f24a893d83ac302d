import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layOut, type Spring } from './layout.js'

const clique = (from: number, n: number): Spring[] => {
  const springs: Spring[] = []
  for (let a = from; a < from + n; a++) for (let b = a + 1; b < from + n; b++) springs.push({ a, b, strength: 1 })
  return springs
}

describe('layOut', () => {
  it('places all nodes in the unit square, the same every time', () => {
    const spring = fc.record({
      a: fc.integer({ min: 0, max: 11 }),
      b: fc.integer({ min: 0, max: 11 }),
      strength: fc.double({ min: 0, max: 50, noNaN: true }),
    })
    fc.assert(
      fc.property(fc.array(spring, { maxLength: 40 }), fc.integer(), (springs, seed) => {
        const ties = springs.filter(({ a, b }) => a !== b)
        const places = layOut(12, ties, seed)
        expect(places).toHaveLength(12)
        for (const { x, y } of places) {
          expect(x >= 0 && x <= 1 && y >= 0 && y <= 1).toBe(true)
        }
        expect(layOut(12, ties, seed)).toEqual(places)
      }),
      { numRuns: 30 },
    )
  })

  it('puts those that are drawn together near each other, and groups apart', () => {
    for (const seed of [1, 2, 3]) {
      const places = layOut(12, [...clique(0, 6), ...clique(6, 6)], seed)
      // as the picture shows it, which is wider than high
      const away = (i: number, j: number): number =>
        Math.hypot(1.6 * (places[i]!.x - places[j]!.x), places[i]!.y - places[j]!.y)
      let [inside, between] = [0, 0]
      for (let i = 0; i < 6; i++) {
        for (let j = 0; j < 6; j++) {
          inside += i < j ? (away(i, j) + away(i + 6, j + 6)) / 30 : 0
          between += away(i, j + 6) / 36
        }
      }
      expect(between / inside, `seed ${seed}`).toBeGreaterThan(1.8)
    }
  })

  it('packs groups that nothing connects: pairs and lone nodes lie beside the rest, not far off', () => {
    const springs = [...clique(0, 20), { a: 20, b: 21, strength: 1 }, { a: 22, b: 23, strength: 0 }]
    const places = layOut(28, springs, 1)
    const away = (i: number, j: number): number =>
      Math.hypot(1.6 * (places[i]!.x - places[j]!.x), places[i]!.y - places[j]!.y)
    const across = Math.max(...places.slice(0, 20).map((p) => p.x)) - Math.min(...places.slice(0, 20).map((p) => p.x))
    expect(across).toBeGreaterThan(0.5)
    expect(away(20, 21)).toBeLessThan(0.45)
    for (let i = 20; i < 28; i++)
      expect(Math.min(...Array.from({ length: 28 }, (_, j) => (j === i ? 9 : away(i, j))))).toBeGreaterThan(0.05)
  })

  it('knows what to do with none, one, and many in one place', () => {
    expect(layOut(0, [], 1)).toEqual([])
    expect(layOut(1, [], 1)).toEqual([{ x: 0.5, y: 0.5 }])
    const star = Array.from({ length: 40 }, (_, i) => ({ a: 0, b: i + 1, strength: 1000 }))
    const places = layOut(41, star, 1)
    expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(41)
  })
})
