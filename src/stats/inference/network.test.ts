import { describe, expect, it } from 'vitest'
import { checkNetwork, givenOf, type Network, NetworkError, rowGiven } from './network.js'

type Variable = Network['variables'][number]

const cause: Variable = { name: 'cause', states: ['yes', 'no'], parents: [], cpt: [{ given: [], p: [0.3, 0.7] }] }
const kind: Variable = { name: 'kind', states: ['a', 'b', 'c'], parents: [], cpt: [{ given: [], p: [0.2, 0.3, 0.5] }] }
const effect: Variable = {
  name: 'effect',
  states: ['seen', 'unseen'],
  parents: ['kind', 'cause'],
  cpt: [
    { given: ['c', 'no'], p: [0.6, 0.4] },
    { given: ['a', 'yes'], p: [0.1, 0.9] },
    { given: ['a', 'no'], p: [0.2, 0.8] },
    { given: ['b', 'yes'], p: [0.3, 0.7] },
    { given: ['b', 'no'], p: [0.4, 0.6] },
    { given: ['c', 'yes'], p: [0.5, 0.5] },
  ],
}

function faultOf(...variables: Variable[]): string {
  try {
    checkNetwork({ variables })
  } catch (error) {
    if (error instanceof NetworkError) return error.message
    throw error
  }
  return ''
}

describe('checkNetwork', () => {
  it('lays the rows out in order, whatever theirs was and wherever the parents stand', () => {
    const checked = checkNetwork({ variables: [effect, cause, kind] })
    expect(checked.parents).toEqual([[2, 1], [], []])
    expect(checked.tables[0]).toEqual([0.1, 0.9, 0.2, 0.8, 0.3, 0.7, 0.4, 0.6, 0.5, 0.5, 0.6, 0.4])
    expect(rowGiven(checked, 0, ['b', 'no'])).toBe(3)
    expect(givenOf(checked, 0, 3)).toEqual(['b', 'no'])
  })

  it('scales rows that are nearly right, and leaves rounding alone', () => {
    const checked = checkNetwork({
      variables: [
        { ...cause, cpt: [{ given: [], p: [0.3, 0.695] }] },
        { ...cause, name: 'other', cpt: [{ given: [], p: [0.3, 0.7 - 1e-10] }] },
      ],
    })
    expect(checked.tables).toEqual([
      [expect.closeTo(0.3 / 0.995, 15), expect.closeTo(0.695 / 0.995, 15)],
      [0.3, 0.7 - 1e-10],
    ])
  })

  it.each<[string, Variable[]]>([
    ['two variables are named "cause"', [cause, cause]],
    ['variable "cause" has no states', [{ ...cause, states: [] }]],
    ['variable "cause" has two states "yes"', [{ ...cause, states: ['yes', 'yes'] }]],
    ['variable "effect" has an unknown parent "kind"', [cause, effect]],
    ['variable "effect" has the parent "cause" twice', [cause, { ...effect, parents: ['cause', 'cause'] }]],
    ['variable "cause", row (): missing', [{ ...cause, cpt: [] }]],
    ['variable "cause", row (): stands twice', [{ ...cause, cpt: [...cause.cpt, ...cause.cpt] }]],
    ['variable "cause", row (): 1 entries for 2 states', [{ ...cause, cpt: [{ given: [], p: [1] }] }]],
    ['variable "cause", row (): -0.1 is not a probability', [{ ...cause, cpt: [{ given: [], p: [-0.1, 1.1] }] }]],
    ['variable "cause", row (): NaN is not a probability', [{ ...cause, cpt: [{ given: [], p: [Number.NaN, 1] }] }]],
    ['variable "cause", row (): sums to 0.9, not 1', [{ ...cause, cpt: [{ given: [], p: [0.2, 0.7] }] }]],
    ['variable "effect", row (c, yes): missing', [cause, kind, { ...effect, cpt: effect.cpt.slice(0, 5) }]],
    ['variable "cause", row (x): 1 states for 0 parents', [{ ...cause, cpt: [{ given: ['x'], p: [1, 0] }] }]],
    [
      'variable "kind" has no state "d" (it has a, b, c)',
      [cause, kind, { ...effect, cpt: [{ given: ['d', 'no'], p: [1, 0] }] }],
    ],
  ])('says %s', (message, variables) => {
    expect(faultOf(...variables)).toBe(message)
  })

  it('shows a circle', () => {
    const follow = (name: string, parent: string): Variable => ({ ...cause, name, parents: [parent] })
    const ring = [follow('a', 'c'), follow('b', 'a'), follow('c', 'b'), follow('d', 'a')]
    expect(faultOf(...ring, cause)).toBe('variables depend on each other in a circle: a → b → c → a')
    expect(faultOf(follow('a', 'a'))).toBe('variables depend on each other in a circle: a → a')
  })

  it('does not wait for the missing rows of a table too large to write', () => {
    const many = Array.from({ length: 40 }, (_, i) => ({ ...cause, name: `c${i}` }))
    const parents = many.map(({ name }) => name)
    expect(faultOf(...many, { ...cause, name: 'sum', parents })).toContain('variable "sum", row ()')
    expect(faultOf(...many, { ...cause, name: 'sum', parents, cpt: [] })).toContain('variable "sum", row (yes, yes,')
  })
})
