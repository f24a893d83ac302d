import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'fflate'
import { afterAll, describe, expect, it } from 'vitest'
import { scoreParses, scoreTexts } from '../../../scripts/language/evaluate.js'
import { type Plan, train } from '../../../scripts/language/train.js'
import { readTreebank } from '../../../scripts/language/treebank.js'
import { analyse } from './analyse.js'
import { readModel, writeModel } from './model.js'
import { parse } from './parse.js'

const TEST = join(import.meta.dirname, '../../../../shared/treebanks/ewt-test.conllu.gz')
const folder = mkdtempSync(join(tmpdir(), 'language-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe.skipIf(!existsSync(TEST))(
  'the shipped model on the test part of the English Web Treebank (skipped: ../shared is absent)',
  () => {
    it('reaches its figures on gold tokens', () => {
      const scores = scoreParses(readTreebank(TEST), parse)
      expect(scores.tags).toBeCloseTo(0.9519, 3)
      expect(scores.uas).toBeCloseTo(0.8575, 3)
      expect(scores.las).toBeCloseTo(0.8236, 3)
      expect(scores.lemmas).toBeCloseTo(0.9847, 3)
    })

    it('reaches its figures on raw text', () => {
      const scores = scoreTexts(readTreebank(TEST), analyse)
      expect(scores.tokens).toBeCloseTo(0.9884, 3)
      expect(scores.sentences).toBeCloseTo(0.6656, 3)
      expect(scores.tags).toBeCloseTo(0.9398, 3)
      expect(scores.uas).toBeCloseTo(0.8043, 3)
      expect(scores.las).toBeCloseTo(0.7725, 3)
    })
  },
)

/** Sentences of a small invented language, as a treebank would hold them. */
function invented(count: number): string {
  const nouns = ['army', 'state', 'plane', 'river']
  const verbs = ['crosses', 'holds', 'sees']
  const blocks = Array.from({ length: count }, (_, i) => {
    const rows = [
      ['the', 'the', 'DET', 'DT', 2, 'det'],
      [nouns[i % 4], nouns[i % 4], 'NOUN', 'NN', 3, 'nsubj'],
      [verbs[i % 3], verbs[i % 3]!.replace(/e?s$/, ''), 'VERB', 'VBZ', 0, 'root'],
      ['the', 'the', 'DET', 'DT', 5, 'det'],
      [nouns[(i + 1) % 4], nouns[(i + 1) % 4], 'NOUN', 'NN', 3, 'obj'],
      ['.', '.', 'PUNCT', '.', 3, 'punct'],
    ]
    const lines = rows.map(([form, lemma, upos, xpos, head, label], k) =>
      [k + 1, form, lemma, upos, xpos, '_', head, label, '_', k === 4 ? 'SpaceAfter=No' : '_'].join('\t'),
    )
    return [`# sent_id = made-${i}`, ...lines].join('\n')
  })
  return `${blocks.join('\n\n')}\n\n`
}

const PLAN: Plan = {
  folds: 2,
  bits: { tags: 14, again: 14, sift: 14, tree: 16, labels: 14 },
  epochs: { tags: 2, again: 2, sift: 2, tree: 3, labels: 2 },
  least: { tags: 7, again: 7, sift: 7, tree: 8, labels: 7 },
  seed: 1,
}

describe('training', () => {
  it('learns a small language, and the same bytes twice', () => {
    const path = join(folder, 'made.conllu')
    writeFileSync(path, invented(60))
    const trees = readTreebank(path)
    expect(trees.length).toBe(60)
    const made = () => {
      const { head, tables } = train(trees, PLAN, { made: 'x' }, () => {})
      return writeModel(head, tables, (bytes) => gzipSync(bytes, { mtime: 0 }))
    }
    const bytes = made()
    expect(Buffer.compare(Buffer.from(bytes), Buffer.from(made()))).toBe(0)
    writeFileSync(join(folder, 'made.weights'), bytes)
    const model = readModel(readFileSync(join(folder, 'made.weights')))
    const scores = scoreParses(trees, (words) => parse(words, model))
    expect(scores).toEqual({ tags: 1, lemmas: 1, uas: 1, las: 1 })
    const raw = scoreTexts(trees, (text) => analyse(text, model))
    expect(raw.tokens).toBe(1)
    expect(raw.las).toBe(1)
  })
})
