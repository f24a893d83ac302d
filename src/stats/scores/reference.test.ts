import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { brier, brierCategories, brierOrdered } from './brier.js'
import { coherentise } from './coherentise.js'
import { baselineScore, logScore, peerScores } from './log-score.js'
import { murphy } from './murphy.js'
import { extremise, poolGeometric, poolLogit, poolMean, poolMedian, recencyWeights } from './pooling.js'

const PATH = '../shared/reference/forecast-cases.json'

type Numbers = Record<string, number>

/** What the cases hold, in as many shapes as there are. */
interface Figures {
  forecasts: number[]
  outcomes: number[]
  forecast: number[]
  outcome_index: number
  raw: Numbers
  computed: Numbers
  published: { values: Numbers }
}

/** Skipped where the reference figures are not beside the project. */
describe.skipIf(!existsSync(PATH))('figures of forecast-cases.json', () => {
  const all: { id: string }[] = existsSync(PATH) ? JSON.parse(readFileSync(PATH, 'utf8')).cases : []
  const figures = <T = Figures>(id: string): T => all.find((c) => c.id === id) as T

  it('Brier, its parts, skill, log score', () => {
    const { forecasts, outcomes, computed } = figures('brier-murphy-10')
    const parts = murphy(forecasts, outcomes)
    expect(parts.brier).toBeCloseTo(computed.brier!, 12)
    expect(parts.reliability).toBeCloseTo(computed.reliability!, 12)
    expect(parts.resolution).toBeCloseTo(computed.resolution!, 12)
    expect(parts.uncertainty).toBeCloseTo(computed.uncertainty!, 12)
    expect(parts.skill).toBeCloseTo(computed.brier_skill_score!, 12)
    expect(logScore(forecasts, outcomes)).toBeCloseTo(computed.log_score_nats_mean!, 12)
  })

  it('published Brier scores', () => {
    const ledger = figures('brier-ledger')
    expect(brier(ledger.forecasts, ledger.outcomes)).toBeCloseTo(ledger.published.values.brier!, 12)
    expect(poolMean(ledger.forecasts)).toBeCloseTo(ledger.published.values.mean_p!, 12)
    const { rows } = figures<{ published: { rows: [number, number, number][] } }>('brier-single-costs').published
    for (const [f, o, cost] of rows) expect(brier([f], [o])).toBeCloseTo(cost, 12)
    expect(rows).toHaveLength(4)
  })

  it('categories, ordered or not', () => {
    const many = figures('brier-multicategory')
    const score = brierCategories(many.forecast, many.outcome_index)
    expect(score).toBeCloseTo(many.computed.brier_sum_0_to_2!, 12)
    expect(score / 2).toBeCloseTo(many.computed.half_brier_0_to_1!, 12)
    const ordered = figures('brier-ordered')
    expect(brierOrdered(ordered.forecast, ordered.outcome_index)).toBeCloseTo(
      ordered.computed.ordered_brier_0_to_2!,
      12,
    )
  })

  it('pools and extremising', () => {
    const { forecasts, computed } = figures('aggregation')
    expect(poolMean(forecasts)).toBeCloseTo(computed.mean!, 12)
    expect(poolMedian(forecasts)).toBeCloseTo(computed.median!, 12)
    expect(poolLogit(forecasts)).toBeCloseTo(computed.geo_mean_of_odds!, 12)
    const bare = { renormalise: false }
    expect(
      poolGeometric(
        forecasts.map((p) => [p]),
        bare,
      )[0],
    ).toBeCloseTo(computed.geo_mean_of_probs!, 12)
    expect(extremise(poolMean(forecasts), 2)).toBeCloseTo(computed.extremised_a2_of_mean!, 12)
    expect(extremise(poolLogit(forecasts), 2.5)).toBeCloseTo(computed['extremised_a2.5_of_geo_odds']!, 12)
    const metaculus = figures('metaculus-geometric-mean')
    const [yes, no] = poolGeometric(
      metaculus.forecasts.map((p) => [p, 1 - p]),
      bare,
    )
    expect(yes).toBeCloseTo(metaculus.computed.yes!, 12)
    expect(no).toBeCloseTo(metaculus.computed.no!, 12)
    expect(yes).toBeCloseTo(metaculus.published.values.yes!, 7)
    const { N, weights } = figures<{ computed: { N: number; weights: number[] } }>('metaculus-recency-weights').computed
    recencyWeights(N).forEach((w, i) => {
      expect(w).toBeCloseTo(weights[i]!, 12)
    })
  })

  it('Metaculus’s baseline and peer scores', () => {
    for (const { p, resolves, coverage, score } of figures<{
      published: { cases: { p: number; resolves: string; coverage?: number; score: number }[] }
    }>('metaculus-baseline').published.cases) {
      const given = resolves === 'yes' ? p : 1 - p
      expect(baselineScore(given, coverage === undefined ? {} : { coverage })).toBeCloseTo(score, 7)
    }
    for (const { forecasts, scores } of figures<{ published: { cases: { forecasts: number[]; scores: number[] }[] } }>(
      'metaculus-peer',
    ).published.cases) {
      peerScores(forecasts).forEach((s, i) => {
        expect(s).toBeCloseTo(scores[i]!, 9)
      })
    }
    expect.assertions(6 + 7)
  })

  it('probabilities made coherent', () => {
    for (const { raw, simplex_projection, incoherence_distance } of figures<{
      computed: { raw: number[]; simplex_projection: number[]; incoherence_distance: number }[]
    }>('coherentise-partition').computed) {
      const { probabilities, incoherence } = coherentise(raw)
      probabilities.forEach((p, i) => {
        expect(p).toBeCloseTo(simplex_projection[i]!, 12)
      })
      expect(incoherence).toBeCloseTo(incoherence_distance, 12)
    }
    const complement = figures('coherentise-complement')
    const { probabilities, incoherence } = coherentise(Object.values(complement.raw))
    expect(probabilities[0]).toBeCloseTo(complement.computed['P(H)']!, 12)
    expect(incoherence).toBeCloseTo(complement.computed.incoherence_distance!, 12)
  })

  it('odds and Bayes factors', () => {
    const { published, computed } = figures<{
      published: { rows: { prior: number; bf: number; posterior: number }[] }
      computed: number[]
    }>('bayes-odds-table')
    published.rows.forEach((row, i) => {
      const odds = (row.prior / (1 - row.prior)) * row.bf
      const pooled = poolLogit([row.prior, row.bf / (1 + row.bf)], [1, 1])
      expect(extremise(pooled, 2)).toBeCloseTo(odds / (1 + odds), 12)
      expect(extremise(pooled, 2)).toBeCloseTo(computed[i]!, 12)
      expect(extremise(pooled, 2)).toBeCloseTo(row.posterior, 3)
    })
    expect(published.rows).toHaveLength(4)
  })
})
