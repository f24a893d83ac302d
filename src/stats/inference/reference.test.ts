import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ImpossibleEvidence } from './clash.js'
import { infer } from './infer.js'
import type { Network } from './network.js'
import { informationGain, type OneWayQuestion, oneWay } from './sensitivity.js'

// Published and recomputed results for public networks (gRain, pgmpy, aima-python, bayesjs, bnlearn), exact in rational arithmetic.
const FOLDER = '../shared/reference'
const absent = !existsSync(`${FOLDER}/networks`)

interface Query {
  id: string
  target: string | string[]
  evidence: Record<string, string>
  virtual?: Record<string, number[]>
  published?: { values: Record<string, number>; tolerance: number }
  computed: { values?: Record<string, number>; undefined?: true; p_evidence?: number; p_evidence_weighted?: number }
}

interface SensitivityCase extends OneWayQuestion {
  alpha: number
  beta: number
  gamma: number
  delta: number
  value_at_current: number
  derivative_at_current: number
  range_theta_0_1: [number | null, number | null]
  theta_where_posterior_is_half: number | null
}

interface Reference {
  id: string
  network: Network
  queries: Query[]
  one_way_sensitivity?: { cases: SensitivityCase[] }
  value_of_information?: {
    cases: { target: string; candidate: string; evidence: Record<string, string>; mutual_information_bits: number }[]
  }
}

interface Dependence {
  id: string
  network?: Network
  evidence?: Record<string, string>
  correct: Record<string, { value: number }>
}

function read<T>(path: string): T {
  return JSON.parse(readFileSync(`${FOLDER}/${path}`, 'utf8'))
}

const references = absent
  ? []
  : readdirSync(`${FOLDER}/networks`).map((file): Reference => read<Reference>(`networks/${file}`))
const dependence = absent ? [] : read<{ cases: Dependence[] }>('dependence-cases.json').cases

/** The table as a record of joint states, "a|b". */
function byState(table: number[], states: string[][]): Record<string, number> {
  const labels = states.reduce<string[]>(
    (sofar, list) => sofar.flatMap((label) => list.map((state) => (label === '' ? state : `${label}|${state}`))),
    [''],
  )
  return Object.fromEntries(labels.map((label, i) => [label, table[i]!]))
}

describe.skipIf(absent)('public networks (skipped without the reference files)', () => {
  const queries = references.flatMap(({ id, network, queries }) => queries.map((query) => ({ id, network, query })))

  it.each(queries)('$id $query.id', ({ network, query: { target, evidence, virtual, published, computed } }) => {
    const ask = () => infer(network, target, { ...evidence, ...virtual })
    if (computed.undefined) {
      expect(ask).toThrow(ImpossibleEvidence)
      return
    }
    const result = ask()
    const values: Record<string, number> = {
      ...byState(result.table, result.states),
      p_evidence: result.probabilityOfEvidence,
    }
    for (const [state, value] of Object.entries(computed.values!))
      expect(Math.abs(values[state]! - value), state).toBeLessThan(1e-9)
    for (const [state, value] of Object.entries(published?.values ?? {}))
      expect(Math.abs(values[state]! - value), state).toBeLessThanOrEqual(published!.tolerance)
    const p = (computed.p_evidence ?? computed.p_evidence_weighted)!
    expect(Math.abs(result.probabilityOfEvidence / p - 1)).toBeLessThan(1e-9)
    expect(Math.abs(result.log10ProbabilityOfEvidence - Math.log10(p))).toBeLessThan(1e-9)
  })

  it('names the findings that gRain and pgmpy answer with NaN', () => {
    const asia = references.find(({ id }) => id === 'asia')!.network
    const evidence = { asia: 'yes', xray: 'yes', either: 'no', tub: 'yes', smoke: 'no' }
    expect(() => infer(asia, 'lung', evidence)).toThrow('the evidence on "tub", "either" cannot all be so')
  })

  const sensitivities = references.flatMap(({ id, network, one_way_sensitivity }) =>
    (one_way_sensitivity?.cases ?? []).map((expected) => ({ id, network, expected })),
  )

  it.each(sensitivities)('$id $expected.target as $expected.parameter.variable moves', ({ network, expected }) => {
    const found = oneWay(network, expected)
    for (const name of ['alpha', 'beta', 'gamma', 'delta'] as const)
      expect(Math.abs(found[name] - expected[name]), name).toBeLessThan(1e-15)
    expect(found.value).toBeCloseTo(expected.value_at_current, 13)
    expect(Math.abs(found.derivative - expected.derivative_at_current)).toBeLessThan(1e-10)
    found.range.forEach((end, i) => {
      const wanted = expected.range_theta_0_1[i]!
      if (wanted === null) expect(end).toBeNull()
      else expect(end).toBeCloseTo(wanted, 13)
    })
    // a θ at which the evidence is impossible is no threshold
    const half = expected.theta_where_posterior_is_half === 0 ? null : expected.theta_where_posterior_is_half
    if (half === null) expect(found.thresholdAt(0.5)).toBeNull()
    else expect(found.thresholdAt(0.5)).toBeCloseTo(half, 12)
  })

  const gains = references.flatMap(({ id, network, value_of_information }) =>
    (value_of_information?.cases ?? []).map((expected) => ({ id, network, expected })),
  )

  it.each(gains)('$id: what $expected.candidate tells about $expected.target', ({ network, expected }) => {
    const bits = informationGain(network, expected.target, expected.candidate, expected.evidence)
    expect(bits).toBeCloseTo(expected.mutual_information_bits, 12)
    expect(bits).toBeGreaterThanOrEqual(0)
  })
})

describe.skipIf(absent)('dependence cases (skipped without the reference files)', () => {
  const networks = dependence.filter(({ network, evidence }) => network && evidence)

  it.each(networks)('$id', ({ network, evidence, correct }) => {
    const { table, probabilityOfEvidence } = infer(network!, 'H', evidence)
    expect(Math.abs(table[0]! - correct.posterior_h1!.value)).toBeLessThan(1e-12)
    if (correct.p_evidence) expect(probabilityOfEvidence).toBeCloseTo(correct.p_evidence.value, 15)
    if (correct.posterior_source_informative) {
      const informative = infer(network!, 'Rel', evidence).table[0]!
      expect(Math.abs(informative - correct.posterior_source_informative.value)).toBeLessThan(1e-12)
    }
  })

  it('Pearl and Jeffrey read 0.7 differently', () => {
    const { network, correct } = dependence.find(({ id }) => id === 'pearl-vs-jeffrey')!
    const pearl = infer(network!, 'H', { E: [0.7, 0.3] }).table[0]!
    const jeffrey = infer(network!, 'H', { E: { jeffrey: [0.7, 0.3] } }).table[0]!
    expect(Math.abs(infer(network!, 'E').table[0]! - correct.prior_E_yes!.value)).toBeLessThan(1e-12)
    expect(Math.abs(pearl - correct.pearl_posterior_h1!.value)).toBeLessThan(1e-12)
    expect(Math.abs(jeffrey - correct.jeffrey_posterior_h1!.value)).toBeLessThan(1e-12)
  })
})
