import { describe, expect, it } from 'vitest'
import { deliveredOf } from './delivered.js'

describe('the share of a day that was delivered', () => {
  const day = (day: number, records: number, more: { slots?: number; stated?: boolean } = {}) => ({
    day,
    records,
    slots: more.slots ?? null,
    stated: more.stated ?? false,
  })

  it('is the slots that came, in a feed that comes in slots', () => {
    const shares = deliveredOf('gdelt2', [
      day(1, 900, { slots: 96 }),
      day(2, 500, { slots: 48 }),
      day(3, 7),
      day(4, 0, { slots: 120 }),
    ])
    expect([...shares.values()]).toEqual([1, 0.5, 0, 1])
    expect(deliveredOf('gdelt1', [day(1, 900, { slots: 1 }), day(2, 3)]).get(1)).toBe(1)
  })

  it('is 1 where it is stated, whatever the records', () => {
    expect(deliveredOf('icews', [day(1, 0, { stated: true }), day(2, 5)]).get(1)).toBe(1)
  })

  it('is 0 for days on which only stragglers fall', () => {
    const month = Array.from({ length: 30 }, (_, i) => day(i, i === 7 ? 99 : i === 8 ? 100 : 1000))
    const shares = deliveredOf('icews', [...month, day(200, 3)])
    expect([shares.get(6), shares.get(7), shares.get(8), shares.get(200)]).toEqual([1, 0, 1, 1])
  })
})
