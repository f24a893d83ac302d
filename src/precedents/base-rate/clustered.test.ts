import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wilsonInterval } from '../../stats/distributions/index.js'
import { clusteredShare, type Watched } from './clustered.js'
import { baseRate } from './rate.js'

function episode(id: number, followed: boolean, war = `w${id}`, partner = `p${id}`, weight = 1): Watched {
  return { id: String(id), followed, war, partner, weight }
}

describe('clusteredShare', () => {
  it('comes to Wilson’s interval where every episode is a cluster of its own and there are many', () => {
    const episodes = Array.from({ length: 2000 }, (_, i) => episode(i, i % 5 === 0))
    const { share, effective, interval, independent } = clusteredShare(episodes, 0.9)
    expect(share).toBe(0.2)
    expect(effective).toBeCloseTo(1999, 0)
    expect(independent).toEqual(wilsonInterval(400, 2000, 0.9))
    expect(interval[0]).toBeCloseTo(independent![0], 4)
    expect(interval[1]).toBeCloseTo(independent![1], 4)
  })

  it('counts episodes that agree within each war as one', () => {
    // ten wars of ten episodes, all of a war alike: worth the ten wars, less a little for G/(G − 1)
    const episodes = Array.from({ length: 100 }, (_, i) => episode(i, i < 30, `w${Math.floor(i / 10)}`))
    const { effective, interval, independent } = clusteredShare(episodes, 0.9)
    expect(effective).toBeCloseTo(9, 6)
    expect(interval[0]).toBeLessThan(independent![0])
    expect(interval[1]).toBeGreaterThan(independent![1])
  })

  it('counts each cluster once where nothing followed', () => {
    const episodes = Array.from({ length: 60 }, (_, i) => episode(i, false, `w${i % 6}`, `p${i % 12}`))
    const { effective, interval } = clusteredShare(episodes, 0.9)
    expect(effective).toBe(6)
    expect(interval[0]).toBe(0)
    expect(interval[1]).toBeGreaterThan(0.3)
  })

  it('weighs what was drawn by its chance', () => {
    const episodes = [
      episode(1, true, 'a', 'a', 1),
      episode(2, false, 'b', 'b', 9),
      episode(3, false, 'c', 'c', 9),
      episode(4, true, 'd', 'd', 1),
    ]
    const { share, independent } = clusteredShare(episodes, 0.9)
    expect(share).toBeCloseTo(0.1, 12)
    expect(independent).toBeNull()
  })

  it('never narrows for clustering, nor leaves 0 to 1', () => {
    const drawn = fc.array(fc.record({ followed: fc.boolean(), war: fc.nat(6), partner: fc.nat(6) }), {
      minLength: 1,
      maxLength: 60,
    })
    fc.assert(
      fc.property(drawn, (rows) => {
        const episodes = rows.map(({ followed, war, partner }, i) => episode(i, followed, `w${war}`, `p${partner}`))
        const { interval, share, effective, n } = clusteredShare(episodes, 0.9)
        expect(effective).toBeLessThanOrEqual(n + 1e-9)
        expect(interval[0]).toBeGreaterThanOrEqual(0)
        expect(interval[1]).toBeLessThanOrEqual(1)
        expect(interval[0]).toBeLessThanOrEqual(share + 1e-9)
        expect(interval[1]).toBeGreaterThanOrEqual(share - 1e-9)
        expect(interval[1] - interval[0]).toBeGreaterThan(0)
      }),
    )
  })

  it('has nothing to say about nothing', () => {
    expect(() => clusteredShare([], 0.9)).toThrow('no episode')
  })
})

describe('baseRate', () => {
  it('refuses few episodes and few clusters', () => {
    expect(baseRate([episode(1, true)])).toEqual({ refused: '1 episodes were watched to their end; a rate needs 8' })
    const onePartner = Array.from({ length: 20 }, (_, i) => episode(i, i % 2 === 0, `w${i}`, `p${i % 3}`))
    expect(baseRate(onePartner)).toEqual({ refused: 'the episodes come from 3 partners; a rate needs 4' })
  })

  it('draws partners with few episodes towards the common rate', () => {
    const rows = [
      ['a', 20, 12],
      ['b', 20, 1],
      ['c', 20, 10],
      ['d', 20, 2],
      ['e', 1, 1],
    ] as const
    const episodes = rows.flatMap(([partner, n, x], k) =>
      Array.from({ length: n }, (_, i) => episode(100 * k + i, i < x, `w${100 * k + i}`, partner)),
    )
    const result = baseRate(episodes)
    const rate = 'rate' in result ? result.rate : null
    const of = (name: string): number => rate!.classes.find((one) => one.name === name)!.rate!
    expect(rate!.x).toBe(26)
    expect(rate!.between).toBeGreaterThan(0)
    expect(of('e')).toBeLessThan(0.7)
    expect(of('e')).toBeGreaterThan(of('b'))
    expect(of('a')).toBeGreaterThan(of('c'))
  })

  it('has no rate by partner where episodes weigh differently', () => {
    const episodes = Array.from({ length: 16 }, (_, i) => episode(i, i < 4, `w${i}`, `p${i % 4}`, i < 4 ? 1 : 9))
    expect(baseRate(episodes)).toMatchObject({
      rate: {
        share: expect.closeTo(4 / 112, 12),
        newClass: null,
        classes: { 0: { n: 4, x: 1, rate: null, interval: null } },
      },
    })
  })
})
