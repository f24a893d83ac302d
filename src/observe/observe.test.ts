import { describe, expect, it } from 'vitest'
import { buildCase, FACT, indicator, item, row } from '../../test/support/build-case.js'
import { memoryLedger } from './fixtures/memory-ledger.js'
import { lookUp } from './look-up.js'
import { observe } from './observe.js'

const ties = {
  by: 'ties' as const,
  ties: { window: null, within: 365, is: 'no-worse' as const, range: { start: 0, end: 0 } },
}
const of = buildCase([0.5, 0.5], {
  evidence: [item('ties', ties, [row([0.5, 0.5])]), item('fact', FACT, [row([0.5, 0.5])])],
})

describe('observe', () => {
  it('has no data on what a ledger would tell, and looks up nothing else', () => {
    expect(observe(of, { today: 100 }).items).toEqual({ ties: { state: 'no-data', why: 'no ledger is connected' } })
  })

  it('opens a ledger that is not open yet, and closes it', async () => {
    let closed = 0
    const open = async () => ({ ...(await memoryLedger([])), close: async () => void closed++ })
    const { items } = await observe(of, { today: 100, ledger: { open } })
    expect(items.ties).toMatchObject({ state: 'no-data', why: 'no window is stated' })
    expect(closed).toBe(1)
  })

  it('needs a day', () => {
    expect(() => observe(of, {})).toThrow('no day to judge')
    expect(observe(of, { asOf: 40 })).toMatchObject({ asOf: 40, replayed: false })
  })

  it('asks an empty ledger, and one of many items, a few times an item, however many days are observed', async () => {
    const acts = Array.from({ length: 5 }, (_, i) =>
      item(`i${i}`, { by: 'indicator', indicator: { ...indicator(50), atLeast: i + 1 } }, [row([0.5, 0.4])]),
    )
    const many = { ...of, evidence: acts }
    const empty = await memoryLedger([])
    expect((await observe(many, { today: 100, ledger: { engine: empty } })).items.i0).toMatchObject({
      why: 'the ledger is empty',
    })
    const talk = Array.from({ length: 60 }, (_, day) => ({
      id: `${day}`,
      day,
      source_state: 'ESP',
      target_state: 'PRT',
    }))
    const ledger = await memoryLedger([{ name: 'b', feed: 'gdelt1', records: talk }])
    const looked = await lookUp(many, { engine: ledger }, 80)
    for (let asOf = 0; asOf <= 80; asOf++) looked.on({ asOf })
    expect(ledger.asked).toBe(3 + 2 * 5)
  })

  it('judges the day asked for, else the file’s, else today; an earlier day is a replay', () => {
    expect(observe(of, { today: 100 })).toMatchObject({ asOf: 100, replayed: false })
    expect(observe({ ...of, asOf: 50 }, { today: 100 })).toMatchObject({ asOf: 50, replayed: false })
    expect(observe({ ...of, asOf: 50 }, { today: 100, asOf: 40 })).toMatchObject({ asOf: 40, replayed: true })
    expect(observe({ ...of, asOf: 50 }, { today: 100, asOf: 60 })).toMatchObject({ asOf: 60, replayed: false })
    expect(observe(of, { today: 100, asOf: 99 })).toMatchObject({ asOf: 99, replayed: true })
  })
})
