import { describe, expect, it } from 'vitest'
import { lemmaOf } from './lemmas.js'
import { loadModel } from './model.js'

describe('lemmas of verbs', () => {
  const { lemmas } = loadModel()

  it.each([
    ['bombed', 'VERB VBD', 'bomb'],
    ['shelled', 'VERB VBN', 'shell'],
    ['raided', 'VERB VBD', 'raid'],
    ['patrolling', 'VERB VBG', 'patrol'],
    ['withheld', 'VERB VBD', 'withhold'],
    ['skipped', 'VERB VBD', 'skip'],
    ['ceding', 'VERB VBG', 'cede'],
    ['amnestied', 'VERB VBN', 'amnesty'],
    ['takes', 'VERB VBZ', 'take'],
    ['shells', 'NOUN NNS', 'shell'],
  ])('%s as %s is %s', (form, tag, lemma) => {
    expect(lemmaOf(lemmas, form, tag)).toBe(lemma)
  })
})
