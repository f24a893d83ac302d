import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CircuitFactor, compileCircuit } from './circuit.js'
import { Evaluation } from './evaluation.js'
import { TooWide } from './order.js'

/** The sum that a circuit stands for, term by term, and its slope in one leaf by the product rule. */
function enumerate(
  cardinalities: number[],
  factors: CircuitFactor[],
  leaf: (id: number) => number,
  moved = -1,
): { value: number; slope: number } {
  const joint = cardinalities.reduce((size, cardinality) => size * cardinality, 1)
  const sum = { value: 0, slope: 0 }
  for (let index = 0; index < joint; index++) {
    const states: number[] = []
    let rest = index
    for (const cardinality of cardinalities) {
      states.push(rest % cardinality)
      rest = Math.floor(rest / cardinality)
    }
    let value = 1
    let slope = 0
    for (const { variables, leaves } of factors) {
      const cell = variables.reduce((at, variable) => at * cardinalities[variable]! + states[variable]!, 0)
      const id = leaves[cell]!
      const factor = id === -1 ? 1 : id === -2 ? 0 : leaf(id)
      slope = slope * factor + (id === moved ? value : 0)
      value *= factor
    }
    sum.value += value
    sum.slope += slope
  }
  return sum
}

const LEAVES = 7
const shape = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 5 }).chain((cardinalities) => {
  const indices = cardinalities.map((_, variable) => variable)
  const factor = fc.shuffledSubarray(indices, { maxLength: Math.min(3, indices.length) }).chain((variables) => {
    const size = variables.reduce((product, variable) => product * cardinalities[variable]!, 1)
    const leaves = fc.array(fc.integer({ min: -2, max: LEAVES - 1 }), { minLength: size, maxLength: size })
    return fc.record({ variables: fc.constant(variables), leaves })
  })
  return fc.record({ cardinalities: fc.constant(cardinalities), factors: fc.array(factor, { maxLength: 12 }) })
})
const leafValues = (lanes: number) =>
  fc
    .array(fc.oneof(fc.double({ min: 0.01, max: 2, noNaN: true }), fc.constantFrom(0, 1e-12, 1e12)), {
      minLength: LEAVES * lanes,
      maxLength: LEAVES * lanes,
    })
    .map((values) => Float64Array.from(values))

/** |a − b| beside the larger of them */
function relativeGap(a: number, b: number): number {
  return a === b ? 0 : Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b))
}

describe('a circuit', () => {
  it('has the value of the sum it stands for, in every lane', () => {
    fc.assert(
      fc.property(shape, leafValues(3), ({ cardinalities, factors }, leaves) => {
        const evaluation = new Evaluation(compileCircuit(cardinalities, factors, LEAVES), 3)
        const { value, logScale } = evaluation.evaluate(leaves)
        for (let lane = 0; lane < 3; lane++) {
          const expected = enumerate(cardinalities, factors, (id) => leaves[id * 3 + lane]!)
          expect(relativeGap(value[lane]! * Math.exp(logScale[lane]!), expected.value)).toBeLessThan(1e-11)
        }
      }),
      { numRuns: 400 },
    )
  })

  it('has the slopes of that sum', () => {
    fc.assert(
      fc.property(shape, leafValues(2), ({ cardinalities, factors }, leaves) => {
        const evaluation = new Evaluation(compileCircuit(cardinalities, factors, LEAVES), 2)
        const scale = evaluation.evaluate(leaves).logScale.map(Math.exp)
        const slopes = evaluation.differentiate()
        for (let lane = 0; lane < 2; lane++)
          for (let id = 0; id < LEAVES; id++) {
            const { slope } = enumerate(cardinalities, factors, (leaf) => leaves[leaf * 2 + lane]!, id)
            expect(relativeGap(slopes[id * 2 + lane]! * scale[lane]!, slope)).toBeLessThan(1e-11)
          }
      }),
      { numRuns: 400 },
    )
  })

  it('moves as its slope says where each product holds a leaf once', () => {
    const factors = [
      { variables: [0], leaves: [0, 1] },
      { variables: [0, 1], leaves: [2, 3, 4, 5] },
      { variables: [1], leaves: [6, 6] },
    ]
    const evaluation = new Evaluation(compileCircuit([2, 2], factors, 7), 1)
    const leaves = Float64Array.of(0.2, 0.8, 0.1, 0.9, 0.6, 0.4, 0.5)
    const value = evaluation.evaluate(leaves).value[0]!
    const expected = [...evaluation.differentiate()]
    expected.forEach((slope, id) => {
      const moved = evaluation.evaluate(leaves.with(id, leaves[id]! + 0.25)).value[0]!
      expect(moved - value).toBeCloseTo(0.25 * slope, 14)
    })
  })

  it('bounds every value between two assignments, on one scale', () => {
    fc.assert(
      fc.property(shape, leafValues(2), leafValues(2), leafValues(2), ({ cardinalities, factors }, a, b, mix) => {
        const lo = a.map((value, i) => Math.min(value, b[i]!))
        const hi = a.map((value, i) => Math.max(value, b[i]!))
        const between = lo.map((value, i) => Math.min(hi[i]!, value + (mix[i]! / 2) * (hi[i]! - value)))
        const circuit = compileCircuit(cardinalities, factors, LEAVES)
        const inner = new Evaluation(circuit, 2).evaluate(between)
        const bounds = new Evaluation(circuit, 2).evaluateInterval(lo, hi)
        for (let lane = 0; lane < 2; lane++) {
          const value = inner.value[lane]! * Math.exp(inner.logScale[lane]! - bounds.logScale[lane]!)
          expect(value).toBeGreaterThanOrEqual(bounds.lo[lane]! * (1 - 1e-12))
          expect(value).toBeLessThanOrEqual(bounds.hi[lane]! * (1 + 1e-12))
        }
      }),
      { numRuns: 200 },
    )
  })

  it('folds constants and drops what the result does not need', () => {
    const constant = compileCircuit([2], [{ variables: [0], leaves: [-1, -2] }], 3)
    expect(constant).toMatchObject({ opCount: 0, root: 3 })
    expect([...new Evaluation(constant, 2).evaluate(new Float64Array(6)).value]).toEqual([1, 1])
    const nothing = compileCircuit([2], [{ variables: [0], leaves: [-2, -2] }], 1)
    expect([...new Evaluation(nothing, 2).evaluate(Float64Array.of(5, 6)).value]).toEqual([0, 0])
    const observed = [
      { variables: [0], leaves: [0, 1] },
      { variables: [0, 1], leaves: [2, 3, 4, 5] },
      { variables: [1], leaves: [-2, -1] },
      { variables: [0], leaves: [-1, -2] },
    ]
    const circuit = compileCircuit([2, 2], observed, 6)
    expect(circuit.opCount).toBe(1)
    expect(new Evaluation(circuit, 1).evaluate(Float64Array.of(0.3, 0.7, 0.2, 0.8, 0.5, 0.5)).value[0]).toBe(0.3 * 0.8)
  })

  it('counts the states of a variable that no factor mentions', () => {
    const circuit = compileCircuit([2, 3], [{ variables: [0], leaves: [0, 1] }], 2)
    expect(new Evaluation(circuit, 1).evaluate(Float64Array.of(0.25, 0.5)).value[0]).toBe(2.25)
  })

  it('keeps a leaf that stands in several factors apart from their scales', () => {
    const factors = Array.from({ length: 400 }, (_, i) => ({ variables: [i % 4], leaves: [0, 1] }))
    const evaluation = new Evaluation(compileCircuit([2, 2, 2, 2], factors, 2), 1)
    const { value, logScale } = evaluation.evaluate(Float64Array.of(1e-20, 1e-21))
    expect(Math.log(value[0]!) + logScale[0]!).toBeCloseTo(400 * Math.log(1e-20), 8)
    expect((evaluation.differentiate()[0]! / value[0]!) * 1e-20).toBeCloseTo(400, 8)
  })
})

describe('long chains', () => {
  const length = 5000
  const factors = Array.from({ length }, (_, i) => ({
    variables: i === 0 ? [0] : [i - 1, i],
    leaves: i === 0 ? [0, 1] : [2, 3, 4, 5],
  }))
  const circuit = compileCircuit(new Array<number>(length).fill(2), factors, 6)

  it.each([1e-6, 1, 1e6])('neither under- nor overflow with leaves near %d', (size) => {
    const leaves = Float64Array.of(0.5, 0.5, 0.1, 0.4, 0.3, 0.2).map((leaf) => leaf * size)
    const { value, logScale } = new Evaluation(circuit, 1).evaluate(leaves)
    expect((Math.log(value[0]!) + logScale[0]!) / length).toBeCloseTo(Math.log(0.5 * size) + Math.log(2) / length, 10)
  })

  it('have slopes that add up as those of a homogeneous polynomial', () => {
    const leaves = Float64Array.of(0.5, 0.25, 0.1, 0.001, 0.3, 0.2)
    const evaluation = new Evaluation(circuit, 1)
    const value = evaluation.evaluate(leaves).value[0]!
    const slopes = evaluation.differentiate()
    const degree = leaves.reduce((sum, leaf, id) => sum + (leaf * slopes[id]!) / value, 0)
    expect(degree / length).toBeCloseTo(1, 10)
  })

  it('are bounded on one scale however far the ends lie apart', () => {
    const lo = Float64Array.of(0.5, 0.5, 1e-3, 1e-3, 1e-3, 1e-3)
    const bounds = new Evaluation(circuit, 1).evaluateInterval(
      lo,
      lo.map((leaf) => leaf * 100),
    )
    expect(bounds.lo[0]).toBe(0)
    expect(bounds.hi[0]).toBeGreaterThan(0)
  })
})

describe('refusals', () => {
  it('names the widest clique', () => {
    const pairs = [0, 1, 2, 3].flatMap((a) => [0, 1, 2, 3].filter((b) => b > a).map((b) => [a, b]))
    const factors = pairs.map((variables) => ({ variables, leaves: [0, 0, 0, 0] }))
    try {
      compileCircuit([2, 2, 2, 2, 2], [...factors, { variables: [4], leaves: [0, 0] }], 1, { maxWidth: 3 })
      expect.unreachable()
    } catch (error) {
      expect(error).toBeInstanceOf(TooWide)
      expect(error).toMatchObject({ width: 4, variables: [0, 1, 2, 3], limit: 3 })
    }
  })

  it('has no patience with malformed tables or leaves', () => {
    expect(() => compileCircuit([2], [{ variables: [0], leaves: [0] }], 1)).toThrow(RangeError)
    expect(() => compileCircuit([2], [{ variables: [0], leaves: [0, 1] }], 1)).toThrow('leaf 1 of 1')
    const circuit = compileCircuit([2], [{ variables: [0], leaves: [0, 1] }], 2)
    expect(() => new Evaluation(circuit, 2).evaluate(new Float64Array(2))).toThrow(RangeError)
    expect(() => new Evaluation(circuit, 2).differentiate()).toThrow('differentiate follows evaluate')
  })
})
