import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Evidence } from './evidence.js'
import { infer } from './infer.js'
import type { Network } from './network.js'

/** Rain or a sprinkler, and wet grass; numbers of our own. */
const SPRINKLER: Network = {
  variables: [
    {
      name: 'wet',
      states: ['yes', 'no'],
      parents: ['sprinkler', 'rain'],
      cpt: [
        { given: ['off', 'no'], p: [0, 1] },
        { given: ['off', 'yes'], p: [0.8, 0.2] },
        { given: ['on', 'no'], p: [0.9, 0.1] },
        { given: ['on', 'yes'], p: [0.95, 0.05] },
      ],
    },
    { name: 'rain', states: ['yes', 'no'], parents: [], cpt: [{ given: [], p: [0.25, 0.75] }] },
    {
      name: 'sprinkler',
      states: ['on', 'off'],
      parents: ['rain'],
      cpt: [
        { given: ['yes'], p: [0.1, 0.9] },
        { given: ['no'], p: [0.5, 0.5] },
      ],
    },
  ],
}

function posterior(network: Network, query: string | string[], evidence: Evidence = {}): number[] {
  return infer(network, query, evidence).table
}

function expectClose(actual: readonly number[], expected: readonly number[], tolerance: number): void {
  expect(actual.length).toBe(expected.length)
  actual.forEach((value, i) => {
    expect(Math.abs(value - expected[i]!), `${actual} against ${expected}`).toBeLessThanOrEqual(tolerance)
  })
}

describe('infer', () => {
  it('gives the posterior worked out by hand, with the probability of the evidence', () => {
    const { table, states, ...evidence } = infer(SPRINKLER, 'rain', { wet: 'yes' })
    const rain = 0.25 * (0.1 * 0.95 + 0.9 * 0.8)
    const dry = 0.75 * 0.5 * 0.9
    expectClose(table, [rain / (rain + dry), dry / (rain + dry)], 1e-15)
    expect(states).toEqual([['yes', 'no']])
    expect(evidence.probabilityOfEvidence).toBeCloseTo(rain + dry, 15)
    expect(evidence.log10ProbabilityOfEvidence).toBeCloseTo(Math.log10(rain + dry), 14)
  })

  it('runs a joint table over its variables in the order asked, last fastest', () => {
    const { table, states } = infer(SPRINKLER, ['rain', 'sprinkler'])
    expectClose(table, [0.025, 0.225, 0.375, 0.375], 1e-15)
    expect(states).toEqual([
      ['yes', 'no'],
      ['on', 'off'],
    ])
    expectClose(posterior(SPRINKLER, ['sprinkler', 'rain']), [0.025, 0.375, 0.225, 0.375], 1e-15)
  })

  it('puts all weight on the state of a query variable that is observed', () => {
    expectClose(posterior(SPRINKLER, ['sprinkler', 'rain'], { sprinkler: 'on' }), [0.0625, 0.9375, 0, 0], 1e-15)
    expect(posterior(SPRINKLER, 'wet', { wet: 'no' })).toEqual([0, 1])
  })

  it('gives P(evidence) alone when nothing is asked', () => {
    expect(infer(SPRINKLER, [], { rain: 'yes', sprinkler: 'on' })).toMatchObject({ table: [1], states: [] })
    expect(infer(SPRINKLER, [], { rain: 'yes', sprinkler: 'on' }).probabilityOfEvidence).toBeCloseTo(0.025, 15)
    expect(infer(SPRINKLER, []).probabilityOfEvidence).toBe(1)
  })

  it('multiplies a virtual likelihood in, bare or named, whatever its size', () => {
    const expected = [(0.25 * 0.8) / 0.35, (0.75 * 0.2) / 0.35]
    expectClose(posterior(SPRINKLER, 'rain', { rain: [0.8, 0.2] }), expected, 1e-15)
    expectClose(posterior(SPRINKLER, 'rain', { rain: { virtual: [8e-300, 2e-300] } }), expected, 1e-14)
    const huge = infer(SPRINKLER, 'rain', { rain: [8e300, 2e300], wet: [1e300, 1e300] })
    expectClose(huge.table, expected, 1e-14)
    expect(huge.log10ProbabilityOfEvidence).toBeCloseTo(Math.log10(3.5) + 600, 10)
  })

  it('refuses what it cannot read', () => {
    expect(() => infer(SPRINKLER, 'snow')).toThrow('unknown variable "snow"')
    expect(() => infer(SPRINKLER, ['rain', 'rain'])).toThrow('variable "rain" stands twice in the query')
    expect(() => infer(SPRINKLER, 'rain', { snow: 'yes' })).toThrow('unknown variable "snow"')
    expect(() => infer(SPRINKLER, 'rain', { wet: 'maybe' })).toThrow(
      'variable "wet" has no state "maybe" (it has yes, no)',
    )
    expect(() => infer(SPRINKLER, 'rain', { wet: [1] })).toThrow('evidence on "wet": 1 entries for 2 states')
    expect(() => infer(SPRINKLER, 'rain', { wet: [0, 0] })).toThrow('evidence on "wet": 0, 0 are not likelihoods')
    expect(() => infer(SPRINKLER, 'rain', { wet: { virtual: [1, -1] } })).toThrow('1, -1 are not likelihoods')
    expect(() => infer(SPRINKLER, 'rain', { wet: { jeffrey: [0.7, 0.7] } })).toThrow('sums to 1.4, not 1')
  })
})

describe('Jeffrey evidence', () => {
  it('mixes the two posteriors where Pearl multiplies', () => {
    const [wet, dry] = ['yes', 'no'].map((state) => posterior(SPRINKLER, 'rain', { wet: state })[0]!)
    const mixed = posterior(SPRINKLER, 'rain', { wet: { jeffrey: [0.7, 0.3] } })[0]!
    expect(mixed).toBeCloseTo(0.7 * wet! + 0.3 * dry!, 14)
    expect(posterior(SPRINKLER, 'rain', { wet: [0.7, 0.3] })[0]).not.toBeCloseTo(mixed, 3)
  })

  it('holds for all items at once, in any order, under the hard evidence', () => {
    const evidence: Evidence = { wet: { jeffrey: [0.9, 0.1] }, rain: { jeffrey: [0.35, 0.65] } }
    expectClose(posterior(SPRINKLER, 'wet', evidence), [0.9, 0.1], 1e-12)
    expectClose(posterior(SPRINKLER, 'rain', evidence), [0.35, 0.65], 1e-12)
    const turned = posterior(SPRINKLER, 'sprinkler', Object.fromEntries(Object.entries(evidence).reverse()))
    expectClose(posterior(SPRINKLER, 'sprinkler', evidence), turned, 1e-11)
    const observed: Evidence = { ...evidence, sprinkler: 'on' }
    expectClose(posterior(SPRINKLER, 'wet', observed), [0.9, 0.1], 1e-12)
    expect(posterior(SPRINKLER, 'sprinkler', observed)).toEqual([1, 0])
  })

  it('as certainty is hard evidence, and does not enter the probability of the evidence', () => {
    const sure = infer(SPRINKLER, 'rain', { wet: { jeffrey: [1, 0] }, sprinkler: 'on' })
    expectClose(sure.table, posterior(SPRINKLER, 'rain', { wet: 'yes', sprinkler: 'on' }), 1e-15)
    expect(sure.probabilityOfEvidence).toBeCloseTo(0.4, 15)
  })
})

describe('against full enumeration', () => {
  interface Drawn {
    network: Network
    evidence: Evidence
    query: string[]
  }

  const drawn: fc.Arbitrary<Drawn> = fc
    .record({
      cardinalities: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 6 }),
      seeds: fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
    })
    .map(({ cardinalities, seeds }) => {
      const next = (): number => seeds.next().value
      const names = cardinalities.map((_, i) => `v${i}`)
      const states = cardinalities.map((count) => Array.from({ length: count }, (_, state) => `s${state}`))
      const variables = names.map((name, i) => {
        const parents = names.slice(0, i).filter(() => next() < 0.5)
        const rows = parents.reduce<string[][]>(
          (sofar, parent) => sofar.flatMap((given) => states[names.indexOf(parent)]!.map((state) => [...given, state])),
          [[]],
        )
        const cpt = rows.map((given) => {
          const raw = states[i]!.map(() => (next() < 0.15 ? 0 : next() + 0.01))
          const sum = raw.reduce((a, b) => a + b)
          return { given, p: sum > 0 ? raw.map((entry) => entry / sum) : raw.map((_, state) => (state === 0 ? 1 : 0)) }
        })
        return { name, states: states[i]!, parents, cpt: next() < 0.5 ? cpt : cpt.reverse() }
      })
      const evidence: Evidence = {}
      names.forEach((name, i) => {
        const kind = next()
        if (kind < 0.25) evidence[name] = states[i]![Math.floor(next() * 0.999 * cardinalities[i]!)]!
        else if (kind < 0.45) evidence[name] = states[i]!.map(() => next() + 0.01)
      })
      return { network: { variables }, evidence, query: names.filter(() => next() < 0.4).reverse() }
    })

  function enumerate({ network, evidence, query }: Drawn): number[] {
    const size = (names: string[]): number =>
      names.reduce((product, name) => product * network.variables.find((v) => v.name === name)!.states.length, 1)
    const all = network.variables.map(({ name }) => name)
    const table = new Array<number>(size(query)).fill(0)
    for (let index = 0; index < size(all); index++) {
      let rest = index
      const world: Record<string, string> = {}
      for (const { name, states } of network.variables) {
        world[name] = states[rest % states.length]!
        rest = Math.floor(rest / states.length)
      }
      let p = 1
      let cell = 0
      for (const { name, states, parents, cpt } of network.variables) {
        const row = cpt.find(({ given }) => given.every((state, i) => state === world[parents[i]!]))!
        const state = states.indexOf(world[name]!)
        const finding = evidence[name]
        p *= row.p[state]!
        if (typeof finding === 'string') p *= finding === world[name] ? 1 : 0
        else if (Array.isArray(finding)) p *= finding[state]!
      }
      for (const name of query) {
        const { states } = network.variables.find((v) => v.name === name)!
        cell = cell * states.length + states.indexOf(world[name]!)
      }
      table[cell]! += p
    }
    return table
  }

  it('agrees on random networks with hard and virtual evidence', () => {
    fc.assert(
      fc.property(drawn, (sample) => {
        const joint = enumerate(sample)
        const total = joint.reduce((a, b) => a + b)
        if (total === 0) {
          expect(() => infer(sample.network, sample.query, sample.evidence)).toThrow('evidence on')
          return
        }
        const { table, probabilityOfEvidence } = infer(sample.network, sample.query, sample.evidence)
        expect(Math.abs(probabilityOfEvidence / total - 1)).toBeLessThan(1e-12)
        expectClose(
          table,
          joint.map((p) => p / total),
          1e-12,
        )
      }),
      { numRuns: 500 },
    )
  })
})

describe('many children', () => {
  /** A coin with witnesses that each say yes with one probability or the other. */
  function witnesses(rates: [number, number][]): Network {
    return {
      variables: [
        { name: 'coin', states: ['h', 't'], parents: [], cpt: [{ given: [], p: [0.5, 0.5] }] },
        ...rates.map(([h, t], i) => ({
          name: `w${i}`,
          states: ['yes', 'no'],
          parents: ['coin'],
          cpt: [
            { given: ['h'], p: [h, 1 - h] },
            { given: ['t'], p: [t, 1 - t] },
          ],
        })),
      ],
    }
  }
  const allSay = (count: number): Evidence =>
    Object.fromEntries(Array.from({ length: count }, (_, i) => [`w${i}`, 'yes']))

  it('that are observed do not underflow', () => {
    const network = witnesses(Array.from({ length: 3000 }, (_, i) => (i % 2 === 0 ? [0.002, 0.001] : [0.001, 0.002])))
    const { table, probabilityOfEvidence, log10ProbabilityOfEvidence } = infer(network, 'coin', allSay(3000))
    expectClose(table, [0.5, 0.5], 1e-12)
    expect(probabilityOfEvidence).toBe(0)
    expect(log10ProbabilityOfEvidence).toBeCloseTo(1500 * Math.log10(2e-6), 8)
  })

  it('that first all say one thing and then all another are weighed to the end', () => {
    const network = witnesses(Array.from({ length: 3000 }, (_, i) => (i < 1500 ? [0.9, 0.1] : [0.1, 0.9])))
    expectClose(posterior(network, 'coin', allSay(3000)), [0.5, 0.5], 1e-9)
    const { table, log10ProbabilityOfEvidence } = infer(network, 'coin', allSay(1500))
    expect(table[0]).toBe(1)
    expect(log10ProbabilityOfEvidence).toBeCloseTo(Math.log10(0.5) + 1500 * Math.log10(0.9), 9)
  })

  it('that nobody asks about cost nothing', () => {
    const network = witnesses(Array.from({ length: 3000 }, () => [0.9, 0.1]))
    expectClose(posterior(network, 'coin', { w7: 'yes' }), [0.9, 0.1], 1e-15)
  })

  it('of one child are out of reach, and that is said', () => {
    const causes = Array.from({ length: 24 }, (_, i) => `cause${i}`)
    const pairs = causes.flatMap((a, i) => causes.slice(i + 1).map((b): [string, string] => [a, b]))
    const network: Network = {
      variables: [
        ...causes.map((name) => ({ name, states: ['y', 'n'], parents: [], cpt: [{ given: [], p: [0.5, 0.5] }] })),
        ...pairs.map((parents, i) => ({
          name: `effect${i}`,
          states: ['y', 'n'],
          parents,
          cpt: ['yy', 'yn', 'ny', 'nn'].map((given) => ({ given: [...given], p: [0.5, 0.5] })),
        })),
      ],
    }
    const evidence = Object.fromEntries(pairs.map((_, i) => [`effect${i}`, 'y']))
    expect(() => infer(network, 'cause0', evidence)).toThrow(
      'too entangled: the exact answer needs a table of 2^24 cells',
    )
  })
})
