import { describe, expect, it } from 'vitest'
import {
  buildCase,
  FACT,
  GAP,
  indicator,
  item,
  observed,
  origin,
  reliability,
  report,
  reported,
  row,
  source,
} from '../../test/support/build-case.js'
import { enumerateJoint } from '../../test/support/enumerate.js'
import type { Case, Known, Report } from '../case/case.js'
import type { Observation } from '../case/observations.js'
import { judge } from './judge.js'
import { networkOf } from './network.js'
import { standings } from './standing.js'

const ROW = [row([0.8, 0.2])]

function stand(known: Known, parts: Partial<Case> = {}, asOf = 100, found?: Observation) {
  const of = buildCase([0.5, 0.5], {
    sources: [source('s', 0.6), source('ministry', 0.55, { kind: 'official', interest: 'party to the case' })],
    origins: [origin('o', 's'), origin('refusal', 'ministry')],
    reports: [
      report('r', 's', ['o']),
      report('echo', 's', ['o'], { date: 30 }),
      report('nameless', 's', []),
      report('denial', 'ministry', ['refusal']),
    ],
    evidence: [item('e', known, ROW)],
    ...parts,
  })
  return standings(of, observed(found ? { e: found } : {}, asOf))[0]!
}

describe('which reports count', () => {
  const with_ = (more: Partial<Report>): Partial<Case> => ({ reports: [report('r', 's', ['o'], more)] })

  it('those published by the day', () => {
    expect(stand(reported(['r']), {}, 10).state).toBe('reported')
    expect(stand(reported(['r']), {}, 9).state).toBe('not-yet')
  })

  it('until they are retracted or corrected', () => {
    expect(stand(reported(['r']), with_({ retracted: 20 }), 19).state).toBe('reported')
    expect(stand(reported(['r']), with_({ retracted: 20 }), 20).state).toBe('gap')
    const corrected = { reports: [report('r', 's', ['o']), report('later', 's', ['o'], { date: 20, corrects: 'r' })] }
    expect(stand(reported(['r']), corrected, 19).words[0]!.reports).toEqual(['r'])
    expect(stand(reported(['r']), corrected, 20).state).toBe('gap')
    expect(stand(reported(['r', 'later']), corrected, 20).words[0]!.reports).toEqual(['later'])
  })

  it('and not as evidence where their origin was known by priors-as-of: an echo brings nothing new', () => {
    expect(stand(reported(['r', 'echo']), { priorsAsOf: 10 }).state).toBe('background')
    expect(stand(reported(['r', 'echo']), { priorsAsOf: 9 }).state).toBe('reported')
  })
})

describe('an effect counts', () => {
  const effect = (within: number | null): Known => ({
    by: 'effect',
    effect: { on: 20, is: 'worse', within, range: { start: 0, end: 0 } },
  })
  const seen: Observation = {
    state: 'seen',
    ...{ coverage: { point: 0.5, lo: 0.3, hi: 0.7 }, usual: 0.1, elapsed: 1, count: 9, feed: 'x', closes: 49 },
  }

  it('from its day on', () => {
    expect(stand(effect(30), {}, 19).state).toBe('not-yet')
    expect(stand(effect(30), {}, 20, seen).state).toBe('seen')
  })

  it('unless the time that it is told from was over by priors-as-of', () => {
    for (const within of [30, null]) {
      expect(stand(effect(within), { priorsAsOf: 48 }, 100, seen).state).toBe('seen')
      expect(stand(effect(within), { priorsAsOf: 49 }, 100, seen).state).toBe('background')
      expect(stand(effect(within), { priorsAsOf: 49 }, 100).state).toBe(within === null ? 'no-data' : 'background')
    }
  })
})

describe('how surely an origin speaks', () => {
  const r = (known: Known, parts: Partial<Case> = {}) => stand(known, parts).words[0]!.r.point

  it('by the nearest reliability: grade, report, origin, source', () => {
    expect(r(reported(['r']))).toBe(0.6)
    expect(r(reported(['r']), { origins: [origin('o', 's', { reliability: reliability(0.5) })] })).toBe(0.5)
    expect(r(reported(['r']), { reports: [report('r', 's', ['o'], { reliability: reliability(0.4) })] })).toBe(0.4)
    expect(r(reported([{ report: 'r', grade: { letter: 'A', credibility: 2 } }]))).toBe(0.875)
  })

  it('once, by the best of its links; purported counts half', () => {
    const { words } = stand(reported([{ report: 'r', certainty: 'purported' }, 'echo']))
    expect(words).toHaveLength(1)
    expect(words[0]).toMatchObject({ r: { point: 0.6 }, reports: ['echo', 'r'] })
    expect(r(reported([{ report: 'r', certainty: 'purported' }]))).toBe(0.3)
    expect(r(reported([{ report: 'r', certainty: 'attributed' }]))).toBe(0.6)
  })

  it('as an unknown origin of reliability F where the report names none', () => {
    expect(stand(reported(['nameless', 'r'])).words.map((w) => [w.origin, w.r.point])).toEqual([
      ['e:unknown', 0.01],
      ['o', 0.6],
    ])
  })

  it('little, where an organ of a party denies; by its two numbers where the file gives them', () => {
    const [word] = stand(reported([], ['denial'])).words
    expect(word).toMatchObject({ says: false, r: { point: 0.15, lo: 0.001, hi: 0.3 } })
    const stated = [origin('refusal', 'ministry', { saysIfTrue: 0.95, saysIfFalse: 0.98 })]
    const [direct] = stand(reported([], ['denial']), { origins: stated }).words
    expect(direct!.says).toBe(false)
    expect(direct!.r.point).toBeCloseTo(0.03, 12)
    expect(direct!.anyway * (1 - direct!.r.point)).toBeCloseTo(0.95, 12)
  })
})

describe('the judgement follows', () => {
  const posterior = (known: Known, parts: Partial<Case> = {}): number => {
    const of = buildCase([0.5, 0.5], {
      sources: [source('s', 0.6), source('ministry', 0.55, { kind: 'official', interest: 'party to the case' })],
      origins: [origin('o', 's'), origin('refusal', 'ministry', { saysIfTrue: 0.95, saysIfFalse: 0.98 })],
      reports: [report('r', 's', ['o']), report('denial', 'ministry', ['refusal'])],
      evidence: [item('e', known, ROW)],
      ...parts,
    })
    return judge(of, observed()).hypotheses[0]!.posterior
  }

  it('the formulas of the witnesses: r + (1 − r)·b against (1 − r)·b', () => {
    const said = (p: number): number => p * (0.6 + 0.4 * 0.5) + (1 - p) * 0.4 * 0.5
    expect(posterior(reported(['r']))).toBeCloseTo(said(0.8) / (said(0.8) + said(0.2)), 12)
    expect(posterior(FACT)).toBeCloseTo(0.8, 12)
    expect(posterior(GAP)).toBeCloseTo(0.5, 12)
  })

  it('the two numbers of a denial, as they stand', () => {
    const denied = (p: number): number => p * 0.95 + (1 - p) * 0.98
    expect(posterior(reported([], ['denial']))).toBeCloseTo(denied(0.8) / (denied(0.8) + denied(0.2)), 12)
  })

  it('blanks: the prior-weighted mean of the row, the whole band in the envelope; one rated cell counts for nothing', () => {
    const of = buildCase([0.5, 0.25, 0.25], { evidence: [item('e', FACT, [row([0.8, 0.2, null])])] })
    const { hypotheses, evidence } = judge(of, observed())
    const mean = (0.5 * 0.8 + 0.25 * 0.2) / 0.75
    const sum = 0.5 * 0.8 + 0.25 * 0.2 + 0.25 * mean
    expect(hypotheses[2]!.posterior).toBeCloseTo((0.25 * mean) / sum, 12)
    expect(hypotheses[2]!.envelope[0]).toBeCloseTo((0.25 * 0.001) / (0.45 + 0.25 * 0.001), 9)
    expect(evidence[0]!.rated).toBe('partial')
    const lone = judge(buildCase([0.5, 0.5], { evidence: [item('e', FACT, [row([0.8, null])])] }), observed())
    expect(lone.hypotheses[0]!.posterior).toBeCloseTo(0.5, 12)
    expect(lone.evidence[0]!.rated).toBe('unrated')
  })

  it('requires: an item is false whenever the other is', () => {
    const of = buildCase([0.5, 0.5], {
      evidence: [item('a', GAP, [row([0.6, 0.3])]), item('b', FACT, [row([0.5, 0.5])], { requires: 'a' })],
    })
    const { evidence, hypotheses } = judge(of, observed())
    expect(evidence[0]!.belief).toBeCloseTo(1, 12)
    expect(hypotheses[0]!.posterior).toBeCloseTo(0.6 / 0.9, 12)
  })

  it('absence: 1 − (1 − c·p·F)(1 − u)', () => {
    const of = buildCase([0.5, 0.5], {
      evidence: [item('e', { by: 'indicator', indicator: indicator(50) }, [row([0.9, 0.2])])],
    })
    const found = judge(
      of,
      observed({
        e: {
          state: 'not-seen',
          coverage: { point: 0.5, lo: 0.3, hi: 0.7 },
          usual: 0.1,
          elapsed: 0.8,
          count: 0,
          feed: 'x',
          closes: 50,
        },
      }),
    )
    const missed = (p: number): number => (1 - 0.5 * p * 0.8) * 0.9
    expect(found.hypotheses[0]!.posterior).toBeCloseTo(missed(0.9) / (missed(0.9) + missed(0.2)), 12)
    expect(found.evidence[0]!.state).toBe('not-seen')
    const pending = judge(of, observed({ e: { state: 'pending', why: 'open', closes: 200 } }))
    expect(pending.hypotheses[0]!.posterior).toBeCloseTo(0.5, 12)
  })
})

describe('plain facts of the background', () => {
  const early = { by: 'fact', date: 5, because: 'seen' } as const
  const given = [row([0.1, 0.9], 'false'), row([0.9, 0.1], 'true')]
  const judged = (evidence: Case['evidence'], priorsAsOf: number | null = 7) =>
    judge(buildCase([0.5, 0.5], { priorsAsOf, evidence }), observed())

  it('are true for what is given them, and weigh nothing', () => {
    const { evidence, hypotheses } = judged([
      item('e', early, [row([0.2, 0.6])]),
      item('f', FACT, given, { given: 'e' }),
    ])
    expect(evidence[0]).toMatchObject({ state: 'background', belief: expect.closeTo(1, 12), weight: { h0: 0, h1: 0 } })
    expect(hypotheses[0]!.posterior).toBeCloseTo(0.9, 12)
  })

  it('do not count a second time through what requires them, nor does what they require', () => {
    const rows = [row([0.5, 0.25])]
    const { hypotheses, evidence } = judged([
      item('root', GAP, [row([0.1, 0.7])]),
      item('e', early, [row([0.2, 0.6])], { requires: 'root' }),
      item('f', FACT, rows, { requires: 'e' }),
    ])
    expect(hypotheses[0]!.posterior).toBeCloseTo(2 / 3, 12)
    for (const { belief } of evidence) expect(belief).toBeCloseTo(1, 12)
  })

  it('are likewise certain in the network that is written out', () => {
    const of = buildCase([0.5, 0.5], {
      priorsAsOf: 7,
      evidence: [item('e', early, [row([0.2, 0.6])]), item('f', FACT, given, { given: 'e' })],
    })
    const { network, evidence } = networkOf(of, standings(of, observed()))
    const [h0, h1] = enumerateJoint(network, 'hypothesis', evidence)
    expect(h0! / (h0! + h1!)).toBeCloseTo(0.9, 12)
  })

  it('count like any other fact where nothing was known before', () => {
    const { hypotheses } = judged([item('e', early, [row([0.2, 0.6])]), item('f', FACT, given, { given: 'e' })], null)
    expect(hypotheses[0]!.posterior).toBeCloseTo((0.2 * 0.9) / (0.2 * 0.9 + 0.6 * 0.1), 12)
  })
})
