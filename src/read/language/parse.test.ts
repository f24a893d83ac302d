import { describe, expect, it } from 'vitest'
import { analyse } from './analyse.js'
import { fingerprint } from './fingerprint.js'
import { loadModel, readModel } from './model.js'
import { parse } from './parse.js'
import { LIMIT } from './sheet.js'

const model = loadModel()
const show = (text: string) =>
  analyse(text).map((s) =>
    s.tokens.map((t) => `${t.form}/${t.tag}/${t.lemma}<${t.label}:${s.tokens[t.head]?.form ?? 'root'}`).join(' '),
  )

describe('the model', () => {
  it('belongs to these features', () => {
    expect(model.head.features).toBe(fingerprint())
  })

  it('names the treebanks it was trained on', () => {
    expect(Object.keys(model.head.treebanks)).toEqual(['ewt-train.conllu.gz', 'gum-open-train.conllu.gz'])
  })

  it('refuses what is no file of weights, or a damaged one', () => {
    expect(() => readModel(new Uint8Array(200))).toThrow('not a file of language weights')
    const text = new TextEncoder().encode(`demarche language\n${'0'.repeat(64)}\nrest`)
    expect(() => readModel(text)).toThrow('damaged')
  })
})

describe('parse', () => {
  it('finds who did what to whom', () => {
    const nodes = parse(['Turkey', 'sold', 'drones', 'to', 'Ukraine', '.'])
    expect(nodes.map((n) => n.tag)).toEqual(['PROPN', 'VERB', 'NOUN', 'ADP', 'PROPN', 'PUNCT'])
    expect(nodes.map((n) => n.head)).toEqual([1, -1, 1, 4, 1, 1])
    expect(nodes.map((n) => n.label)).toEqual(['nsubj', 'root', 'obj', 'case', 'obl', 'punct'])
    expect(nodes.map((n) => n.lemma)).toEqual(['Turkey', 'sell', 'drone', 'to', 'Ukraine', '.'])
  })

  it('finds the passive', () => {
    const nodes = parse(['Two', 'planes', 'were', 'destroyed', 'by', 'the', 'rebels', '.'])
    expect(nodes[3]).toMatchObject({ tag: 'VERB', fine: 'VBN', lemma: 'destroy', head: -1 })
    expect(nodes[2]).toMatchObject({ tag: 'AUX', label: 'aux', head: 3 })
    expect(nodes[6]).toMatchObject({ label: 'obl', head: 3 })
  })

  it('takes no words, one word, and more than it can take at once', () => {
    expect(parse([])).toEqual([])
    expect(parse(['Yes']).map((n) => [n.head, n.label])).toEqual([[-1, 'root']])
    const words = Array.from({ length: 2 * LIMIT + 5 }, (_, i) => (i % 7 === 0 ? ',' : 'war'))
    const nodes = parse(words)
    expect(nodes.length).toBe(words.length)
    expect(nodes.filter((n) => n.head < 0).length).toBe(1)
    expect(nodes.every((n, i) => n.head < words.length && n.head !== i)).toBe(true)
    expect(nodes[nodes.findIndex((n) => n.head < 0)]!.label).toBe('root')
  })

  it('gives a tree for any forms', () => {
    const odd = ['\u202e', '😀', '\ud800', '', 'ﬁ', '1e9', '(((', 'ÅÄÖ', '日本', "''", '-LRB-']
    const nodes = parse(odd)
    for (let i = 0; i < nodes.length; i++) {
      let at = i
      for (let steps = 0; at >= 0; steps++) {
        expect(steps).toBeLessThanOrEqual(nodes.length)
        at = nodes[at]!.head
      }
    }
  })
})

describe('analyse', () => {
  it('keeps exact offsets', () => {
    const text = '  “They’re leaving,” said Ms. Łoś 😀.\n\nNo plan B  '
    const found = analyse(text)
    expect(found.map((s) => text.slice(s.start, s.end))).toEqual(['“They’re leaving,” said Ms. Łoś 😀.', 'No plan B'])
    for (const s of found) for (const t of s.tokens) expect(text.slice(t.start, t.end)).toBe(t.form)
  })

  it('says the same twice', () => {
    const text =
      'Officials denied that Iran had shipped missiles to Russia. Moscow, which had asked for them, said nothing.'
    expect(show(text)).toEqual(show(text))
  })

  it('cuts a sentence without end after a mark', () => {
    const clause = 'the army moved north and the army moved south'
    const text = Array.from({ length: 60 }, () => clause).join('; ')
    const found = analyse(text)
    expect(found.length).toBeGreaterThan(2)
    expect(found.every((s) => s.tokens.length <= LIMIT)).toBe(true)
    expect(found.slice(0, -1).every((s) => s.tokens.at(-1)!.form === ';')).toBe(true)
    expect(found.flatMap((s) => s.tokens).filter((t) => t.form === 'army').length).toBe(120)
  })
})
