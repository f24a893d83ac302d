import { expect, it } from 'vitest'
import { buildCase, FACT, indicator, item, row } from '../../test/support/build-case.js'
import { weakIndicators } from './weak.js'

it('names indicators whose cells hardly differ; of several rows the one that tells most counts', () => {
  const known = { by: 'indicator' as const, indicator: indicator(50) }
  const of = buildCase([0.5, 0.3, 0.2], {
    evidence: [
      item('strong', known, [row([0.9, 0.5, 0.1])]),
      item('weak', known, [row([0.9, 0.5, 0.46])]),
      item('even', known, [row([0.5, 0.5, 0.48])]),
      item('either', known, [row([0.5, 0.5, 0.5], 'no'), row([0.05, 0.85, 0.5], 'yes')]),
      item('blank', known, [row([0.9, null, 0.1])]),
      item('fact', FACT, [row([0.5, 0.5, 0.5])]),
    ],
  })
  expect(weakIndicators(of)).toEqual([
    { id: 'weak', spread: 2, verdict: 'weak' },
    { id: 'even', spread: 0, verdict: 'drop' },
  ])
})
