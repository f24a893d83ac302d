import { describe, expect, it } from 'vitest'
import { infer } from './infer.js'
import type { Network } from './network.js'
import { informationGain, oneWay } from './sensitivity.js'

/** A hypothesis with three states and two signs of it. */
function signs(rates: [number, number, number], prior = [0.5, 0.3, 0.2]): Network {
  const states = ['h1', 'h2', 'h3']
  const sign = (name: string, p: number[]): Network['variables'][number] => ({
    name,
    states: ['yes', 'no'],
    parents: ['h'],
    cpt: states.map((state, i) => ({ given: [state], p: [p[i]!, 1 - p[i]!] })),
  })
  return {
    variables: [
      { name: 'h', states, parents: [], cpt: [{ given: [], p: prior }] },
      sign('first', rates),
      sign('second', [0.3, 0.6, 0.3]),
    ],
  }
}

const NETWORK = signs([0.8, 0.4, 0.1])
const QUESTION = { target: 'h', state: 'h1', evidence: { first: 'yes', second: [0.2, 0.9] } }

describe('oneWay', () => {
  it('gives the posterior at every value of a cell', () => {
    const parameter = { variable: 'first', given: ['h2'], state: 'yes' }
    const f = oneWay(NETWORK, { ...QUESTION, parameter })
    for (const theta of [0, 0.1, 0.4, 0.77, 1]) {
      const { table } = infer(signs([0.8, theta, 0.1]), 'h', QUESTION.evidence)
      expect((f.alpha * theta + f.beta) / (f.gamma * theta + f.delta)).toBeCloseTo(table[0]!, 14)
    }
    expect(f.value).toBeCloseTo(infer(NETWORK, 'h', QUESTION.evidence).table[0]!, 15)
    expect(f.range[0]).toBeCloseTo(infer(signs([0.8, 0, 0.1]), 'h', QUESTION.evidence).table[0]!, 15)
    expect(f.range[1]).toBeCloseTo(infer(signs([0.8, 1, 0.1]), 'h', QUESTION.evidence).table[0]!, 15)
  })

  it('moves the other entries of a row in proportion', () => {
    const parameter = { variable: 'h', given: [], state: 'h1' }
    const f = oneWay(NETWORK, { ...QUESTION, parameter })
    const moved = infer(signs([0.8, 0.4, 0.1], [0.1, 0.54, 0.36]), 'h', QUESTION.evidence).table[0]!
    expect((f.alpha * 0.1 + f.beta) / (f.gamma * 0.1 + f.delta)).toBeCloseTo(moved, 14)
    const [above, below] = [0.5 + 1e-6, 0.5 - 1e-6].map((x) => (f.alpha * x + f.beta) / (f.gamma * x + f.delta))
    expect(f.derivative).toBeCloseTo((above! - below!) / 2e-6, 7)
    expect(f.range).toEqual([0, 1])
  })

  it('gives equal shares to a row that was certain', () => {
    const parameter = { variable: 'h', given: [], state: 'h1' }
    const f = oneWay(signs([0.8, 0.4, 0.1], [1, 0, 0]), { ...QUESTION, parameter })
    const moved = infer(signs([0.8, 0.4, 0.1], [0.6, 0.2, 0.2]), 'h', QUESTION.evidence).table[0]!
    expect(f.value).toBe(1)
    expect((f.alpha * 0.6 + f.beta) / (f.gamma * 0.6 + f.delta)).toBeCloseTo(moved, 14)
  })

  it('finds where a probability is reached, or that it is not', () => {
    const f = oneWay(NETWORK, { ...QUESTION, parameter: { variable: 'h', given: [], state: 'h1' } })
    const theta = f.thresholdAt(0.5)!
    expect((f.alpha * theta + f.beta) / (f.gamma * theta + f.delta)).toBeCloseTo(0.5, 14)
    expect(f.thresholdAt(0)).toBeCloseTo(0, 15)
    const flat = oneWay(NETWORK, {
      ...QUESTION,
      evidence: {},
      parameter: { variable: 'first', given: ['h1'], state: 'no' },
    })
    expect(flat).toMatchObject({ alpha: 0, gamma: 0, derivative: 0, range: [0.5, 0.5] })
    expect(flat.thresholdAt(0.5)).toBeNull()
    expect(flat.thresholdAt(0.6)).toBeNull()
  })

  it('knows no posterior where the evidence becomes impossible', () => {
    const parameter = { variable: 'h', given: [], state: 'h1' }
    const f = oneWay(signs([0.8, 0, 0]), { ...QUESTION, evidence: { first: 'yes' }, parameter })
    expect(f.range).toEqual([null, 1])
    expect(f.thresholdAt(0.5)).toBeNull()
    expect(() => oneWay(signs([0, 0, 0]), { ...QUESTION, parameter })).toThrow('the evidence on "first" is impossible')
  })

  it.each([60, 100, 400])('survives evidence as improbable as a thousandth to the power of %d', (length) => {
    const witnesses = Array.from({ length }, (_, i) => ({ ...NETWORK.variables[1]!, name: `w${i}` }))
    const faint = { ...NETWORK, variables: [...NETWORK.variables, ...witnesses] }
    const evidence = Object.fromEntries(witnesses.map(({ name }) => [name, [1e-3, 1e-3]]))
    const parameter = { variable: 'h', given: [], state: 'h1' }
    const f = oneWay(faint, { target: 'h', state: 'h1', evidence: { ...evidence, first: 'yes' }, parameter })
    const plain = oneWay(NETWORK, { target: 'h', state: 'h1', evidence: { first: 'yes' }, parameter })
    expect(f.value).toBeCloseTo(plain.value, 12)
    expect(f.derivative).toBeCloseTo(plain.derivative, 12)
    expect(f.thresholdAt(0.5)).toBeCloseTo(plain.thresholdAt(0.5)!, 12)
  })

  it('refuses what it has no formula for', () => {
    const parameter = { variable: 'h', given: [], state: 'h1' }
    const evidence = { first: { jeffrey: [0.7, 0.3] } }
    expect(() => oneWay(NETWORK, { ...QUESTION, evidence, parameter })).toThrow('takes hard and virtual evidence only')
    expect(() => oneWay(NETWORK, { ...QUESTION, parameter: { ...parameter, given: ['x'] } })).toThrow('row (x)')
    const single = { variables: [{ name: 'h', states: ['h1'], parents: [], cpt: [{ given: [], p: [1] }] }] }
    expect(() => oneWay(single, { target: 'h', state: 'h1', evidence: {}, parameter })).toThrow('has one state')
  })
})

describe('informationGain', () => {
  it('is the mutual information', () => {
    // by hand: H(first) − Σ P(h) H(first | h)
    const entropy = (p: number): number => -p * Math.log2(p) - (1 - p) * Math.log2(1 - p)
    const expected = entropy(0.54) - 0.5 * entropy(0.8) - 0.3 * entropy(0.4) - 0.2 * entropy(0.1)
    expect(informationGain(NETWORK, 'h', 'first')).toBeCloseTo(expected, 14)
    expect(informationGain(NETWORK, 'first', 'h')).toBeCloseTo(expected, 14)
  })

  it('is nothing for what is known or tells nothing, and everything for the target itself', () => {
    expect(informationGain(NETWORK, 'h', 'second', { second: 'no' })).toBe(0)
    expect(informationGain(signs([0.5, 0.5, 0.5]), 'h', 'first', { second: 'no' })).toBeCloseTo(0, 15)
    const { table } = infer(NETWORK, 'h', { second: 'no' })
    const entropy = table.reduce((sum, p) => sum - p * Math.log2(p), 0)
    expect(informationGain(NETWORK, 'h', 'h', { second: 'no' })).toBeCloseTo(entropy, 14)
  })

  it('takes what is already observed into account', () => {
    const copy = { ...NETWORK, variables: [...NETWORK.variables, { ...NETWORK.variables[1]!, name: 'again' }] }
    const after = informationGain(copy, 'h', 'again', { first: 'yes' })
    expect(after).toBeGreaterThan(0)
    expect(after).toBeLessThan(informationGain(copy, 'h', 'again'))
  })
})
