import type { Case } from '../../src/case/case.js'
import type { Observation, Observations } from '../../src/case/observations.js'
import { observe } from '../../src/observe/observe.js'
import { below, type Draw, one } from './draws.js'

/** What a ledger might have shown of a case: as without one, and of some items anything that may be seen. */
export function drawObservations(g: Draw, of: Case): Observations {
  const without = observe(of, { today: 19_600 + below(g, 400) })
  const items = Object.fromEntries(
    Object.entries(without.items).map(([id, found]) => [id, below(g, 3) === 0 ? found : drawObservation(g)]),
  )
  return { ...without, items }
}

function drawObservation(g: Draw): Observation {
  const state = one(g, ['seen', 'not-seen', 'pending', 'no-data'] as const)
  const closes = 19_000 + below(g, 1_000)
  if (state === 'no-data') return { state, why: 'nothing was delivered' }
  if (state === 'pending') return { state, why: 'it is not over', closes, elapsed: below(g, 1_000) / 1_000 }
  const point = one(g, [0, 0.001, 0.4, 1])
  const [lo, hi] = [point * one(g, [0, 0.5, 1]), Math.min(1, point * one(g, [1, 1.5]))]
  const usual = one(g, [0, 1e-12, 0.1, 1])
  return {
    state,
    coverage: { point, lo, hi },
    usual,
    elapsed: one(g, [0, 0.3, 1]),
    count: below(g, 9),
    feed: 'x',
    closes,
  }
}
