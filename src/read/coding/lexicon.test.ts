import { expect, it } from 'vitest'
import { cameoCodes } from '../../world/events/cameo.js'
import { nounFrames, type Operator, verbFrames } from './lexicon.js'
import { applyOperator } from './operators.js'

const frames = [...verbFrames.values(), ...nounFrames.values()].flat()
const operators = new Set(frames.flatMap(({ operator }) => (operator === null ? [] : [operator])))

it('names only codes that CAMEO has, of every root', () => {
  const codes = new Set(frames.flatMap(({ code }) => (code === null || code === 'none' ? [] : [code])))
  expect([...codes].filter((code) => !cameoCodes.has(code))).toEqual([])
  expect(new Set([...codes].map((code) => code.slice(0, 2))).size).toBe(20)
})

it('has words for more than two thousand frames', () => {
  expect(frames.length).toBeGreaterThan(2000)
})

it('has no frame without a word', () => {
  expect(verbFrames.has('') || nounFrames.has('')).toBe(false)
})

it('knows every operator that the tables write', () => {
  const known: Operator[] = [
    'pass',
    'intend',
    'appeal',
    'demand',
    'reject',
    'threaten',
    'end',
    'block',
    'accuse',
    'speak',
  ]
  expect([...operators].sort()).toEqual(known.sort())
})

it('makes codes that CAMEO has of every code under every operator', () => {
  for (const operator of operators)
    for (const code of cameoCodes.keys()) {
      const made = applyOperator(operator, code)
      expect(made === null || cameoCodes.has(made), `${operator} ${code} → ${made}`).toBe(true)
    }
})

it.each([
  ['intend', '072', '0332'],
  ['intend', '195', '1384'],
  ['appeal', '040', '026'],
  ['demand', '0874', '1056'],
  ['reject', '085', '1244'],
  ['threaten', '163', '1312'],
  ['end', '072', '1622'],
  ['end', '163', '085'],
  ['end', '191', '0872'],
  ['accuse', '190', '1123'],
] as const)('under %s, %s is %s', (operator, inner, code) => {
  expect(applyOperator(operator, inner)).toBe(code)
})

it('puts the frame that asks for more before the one that asks for less', () => {
  const codes = verbFrames.get('cut')!.map(({ conditions }) => conditions.length)
  expect(codes[0]).toBeGreaterThan(codes.at(-1)!)
})
