import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Box, pack } from './pack.js'

const side = fc.double({ min: 0.5, max: 20, noNaN: true })
const boxes = fc.array(fc.record({ width: side, height: side }), { minLength: 1, maxLength: 40 })

describe('pack', () => {
  it('lays no box over another or beyond the edge, the same every time', () => {
    fc.assert(
      fc.property(boxes, (list: Box[]) => {
        const { width, height, places } = pack(list, 1.6)
        const slack = 1e-6
        for (const [i, { x, y }] of places.entries()) {
          expect(x > -slack && y > -slack).toBe(true)
          expect(x + list[i]!.width < width + slack && y + list[i]!.height < height + slack).toBe(true)
          for (const [j, other] of places.entries()) {
            if (j <= i) continue
            const beside = x + list[i]!.width < other.x + slack || other.x + list[j]!.width < x + slack
            const above = y + list[i]!.height < other.y + slack || other.y + list[j]!.height < y + slack
            expect(beside || above).toBe(true)
          }
        }
        expect(pack(list, 1.6).places).toEqual(places)
      }),
    )
  })

  it('puts one large box and many small ones beside it, not far off', () => {
    const small = Array.from({ length: 10 }, () => ({ width: 1, height: 1 }))
    const { width, height } = pack([{ width: 16, height: 10 }, ...small], 1.6)
    expect([width, height]).toEqual([17, 10])
  })

  it('leaves little of a page empty that equal boxes fill', () => {
    for (const n of [4, 9, 12, 30]) {
      const { width, height } = pack(
        Array.from({ length: n }, () => ({ width: 1.6, height: 1 })),
        1.6,
      )
      expect(Math.max(width / 1.6, height)).toBeLessThan(Math.ceil(Math.sqrt(n)) + 1e-6)
    }
  })
})
