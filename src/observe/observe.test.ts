import { describe, expect, it } from 'vitest'
import { buildCase, FACT, item, row } from '../../test/support/build-case.js'
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

  it('judges the day asked for, else the file’s, else today; an earlier day is a replay', () => {
    expect(observe(of, { today: 100 })).toMatchObject({ asOf: 100, replayed: false })
    expect(observe({ ...of, asOf: 50 }, { today: 100 })).toMatchObject({ asOf: 50, replayed: false })
    expect(observe({ ...of, asOf: 50 }, { today: 100, asOf: 40 })).toMatchObject({ asOf: 40, replayed: true })
    expect(observe({ ...of, asOf: 50 }, { today: 100, asOf: 60 })).toMatchObject({ asOf: 60, replayed: false })
    expect(observe(of, { today: 100, asOf: 99 })).toMatchObject({ asOf: 99, replayed: true })
  })
})
