import { describe, expect, it } from 'vitest'
import { ImpossibleEvidence } from './clash.js'
import type { Evidence } from './evidence.js'
import { infer } from './infer.js'
import type { Network } from './network.js'

const root = (name: string): Network['variables'][number] => ({
  name,
  states: ['yes', 'no'],
  parents: [],
  cpt: [{ given: [], p: [0.5, 0.5] }],
})

/** Yes exactly if `rule` says so of the parents. */
function rule(name: string, parents: string[], holds: (...given: boolean[]) => boolean): Network['variables'][number] {
  const rows = parents.reduce<string[][]>(
    (sofar) =>
      sofar.flatMap((given) => [
        [...given, 'yes'],
        [...given, 'no'],
      ]),
    [[]],
  )
  const cpt = rows.map((given) => ({ given, p: holds(...given.map((state) => state === 'yes')) ? [1, 0] : [0, 1] }))
  return { name, states: ['yes', 'no'], parents, cpt }
}

const network: Network = {
  variables: [
    root('a'),
    root('b'),
    root('c'),
    rule('either', ['a', 'b'], (a, b) => a || b),
    rule('both', ['either', 'c'], (either, c) => either && c),
    rule('never', [], () => false),
    ...Array.from({ length: 8 }, (_, i) => root(`idle${i}`)),
  ],
}

function clashOf(evidence: Evidence): string[] {
  try {
    infer(network, 'idle0', evidence)
  } catch (error) {
    if (error instanceof ImpossibleEvidence) return error.clash
    throw error
  }
  return []
}

describe('impossible evidence', () => {
  it('is named by the findings that exclude each other, and no others', () => {
    expect(clashOf({ idle1: 'yes', either: 'no', idle2: 'no', a: 'yes', c: 'yes' })).toEqual(['a', 'either'])
    expect(clashOf({ a: 'no', b: 'no', c: 'yes', both: 'yes', idle7: 'no' })).toEqual(['a', 'b', 'both'])
    expect(clashOf({ a: 'no', b: 'yes', c: 'yes', both: 'yes' })).toEqual([])
  })

  it('is named by the smallest such set where several clash', () => {
    expect(clashOf({ a: 'no', b: 'no', both: 'yes', c: 'no', idle0: 'yes' })).toEqual(['c', 'both'])
    expect(clashOf({ a: 'no', b: 'no', both: 'yes', never: 'yes' })).toEqual(['never'])
  })

  it('can be a likelihood that leaves nothing', () => {
    expect(clashOf({ never: [0.9, 0] })).toEqual(['never'])
    expect(clashOf({ a: { virtual: [1, 0] }, either: [0, 0.2], b: 'no' })).toEqual(['a', 'either'])
  })

  it('can be a distribution that cannot be reached', () => {
    expect(clashOf({ never: { jeffrey: [0.1, 0.9] }, a: 'yes' })).toEqual(['never'])
    expect(clashOf({ a: { jeffrey: [0.6, 0.4] }, either: { jeffrey: [0.5, 0.5] }, c: 'yes' })).toEqual(['a', 'either'])
    expect(clashOf({ a: { jeffrey: [0.4, 0.6] }, either: { jeffrey: [0.5, 0.5] }, c: 'yes' })).toEqual([])
  })

  it('says so in words', () => {
    expect(() => infer(network, 'b', { never: 'yes' })).toThrow('the evidence on "never" is impossible')
    expect(() => infer(network, 'b', { a: 'yes', either: 'no' })).toThrow(
      'the evidence on "a", "either" cannot all be so',
    )
  })

  it('is found among hundreds of findings', () => {
    const many: Network = {
      variables: [...network.variables, ...Array.from({ length: 400 }, (_, i) => root(`more${i}`))],
    }
    const evidence = Object.fromEntries(many.variables.map(({ name }) => [name, 'no']))
    expect(() => infer(many, [], { ...evidence, either: 'yes' })).toThrow('"a", "b", "either" cannot all be so')
  })
})
