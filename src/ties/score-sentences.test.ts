import { expect, it } from 'vitest'
import { describeScores } from './score-sentences.js'
import type { ScorePeriod } from './scores.js'

const period = (label: string, mean: number, loudness: number): ScorePeriod =>
  ({ label, delivered: 30, share: { mean, standardError: null }, perDay: { mean }, loudness }) as ScorePeriod

it('tells the median of scores, between two middle ones their mean, and what a quiet feed does to plain ones', () => {
  const ties = {
    a: 'FRA',
    b: 'GBR',
    from: 0,
    to: 59,
    feed: 'net',
    unit: 'month',
    coverage: { days: 60, delivered: 60, missing: [] },
  }
  const series = [period('2020-01', 34, 85), period('2020-02', -31, 115)]
  const { level } = describeScores(
    ties as unknown as Parameters<typeof describeScores>[0],
    { series, breaks: [] } as never,
  )
  expect(level[1]).toContain('the median is 1.5, the lowest 2020-02 (−31; −31 a day over 30 days in data)')
  expect(level[2]).toBe(
    'The feed itself was quietest in 2020-01, at 85\u00a0% of its median volume: the plain scores of that time are the nearer to 0 for it, whatever happened.',
  )
})
