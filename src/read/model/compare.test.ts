import { describe, expect, it } from 'vitest'
import type { Statement } from '../document.js'
import { documentOf } from '../fixtures/document.js'
import { compareReadings, sumComparisons } from './compare.js'
import { pagesOf } from './pages.js'
import { settle } from './settle.js'

const TEXT = 'Norway accused Russia. Norway met Russia. Pakistan helped Turkey. It rained.'
const bare = documentOf(TEXT)
const [page] = pagesOf(TEXT, bare.sentences)

const code = (n: number, act: string, source: string, target: string, cameo: string, certainty = 'asserted') => ({
  ...{ n, act, code: cameo, certainty },
  ...{ source: { actor: source, words: act }, target: { actor: target, words: act } },
})
const read = (...claims: unknown[]): { statements: Statement[] } => settle(claims, page!)
const answered = { model: { dropped: {}, unanswered: [] } }
const documentWith = (...claims: unknown[]) => ({ ...documentOf(TEXT, read(...claims)), ...answered })

describe('rules and model side by side', () => {
  const rules = documentWith(
    code(1, 'accused', 'NOR', 'RUS', '112'),
    code(2, 'met', 'NOR', 'RUS', '046'),
    code(2, 'met', 'RUS', 'NOR', '046'),
  )
  const model = documentWith(
    code(1, 'accused', 'NOR.GOV', 'RUS', '111', 'attributed'),
    code(2, 'met', 'RUS', 'NOR', '046'),
    code(3, 'helped', 'PAK', 'TUR', '070'),
  )
  const comparison = compareReadings(rules, model)

  it('are counted by sentence and by statement', () => {
    expect(comparison.presence).toEqual({ both: 2, rules: 0, model: 1, neither: 1, unanswered: 0 })
    expect(comparison.agreement).toEqual({
      ...{ rules: 3, model: 3, paired: 2, direction: 2, root: 2, code: 1, certainty: 1, both: 2 },
    })
  })

  it('agree on a sentence where every statement has its like', () => {
    expect(
      comparison.sentences.map(({ sentence, agree, rules: a, model: b }) => [sentence, agree, a.length, b.length]),
    ).toEqual([
      [0, false, 1, 1],
      [1, false, 2, 1],
      [2, false, 0, 1],
    ])
    expect(compareReadings(rules, rules).sentences.map(({ agree }) => agree)).toEqual([true, true])
  })

  it('are not compared where the model did not answer', () => {
    const { presence, agreement } = compareReadings(rules, { ...model, model: { dropped: {}, unanswered: [[1, 3]] } })
    expect(presence).toEqual({ both: 1, rules: 0, model: 0, neither: 1, unanswered: 2 })
    expect([agreement.rules, agreement.model]).toEqual([1, 1])
  })

  it('add up over documents', () => {
    const { presence, agreement } = sumComparisons([comparison, compareReadings(rules, rules)])
    expect(presence).toEqual({ both: 4, rules: 0, model: 1, neither: 3, unanswered: 0 })
    expect(agreement).toMatchObject({ rules: 6, model: 6, paired: 5, code: 4 })
    expect(sumComparisons([]).presence).toEqual({ both: 0, rules: 0, model: 0, neither: 0, unanswered: 0 })
  })

  it('leave out what is no dealing of states', () => {
    const alone = { ...code(1, 'accused', 'NOR', 'RUS', '010'), target: null }
    expect(compareReadings(documentWith(alone), documentWith()).presence.neither).toBe(4)
  })
})
