import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Node } from './parse.js'
import { childrenOf, clauses, conjuncts, nounPhrases, subtree } from './phrases.js'
import { predicates } from './predicates.js'

/** A tree written as `form/TAG/fine/lemma/head/label`, heads from 1. */
function tree(text: string): { forms: string[]; nodes: Node[] } {
  const rows = text
    .trim()
    .split(/\s+/)
    .map((row) => row.split('/'))
  return {
    forms: rows.map((r) => r[0]!),
    nodes: rows.map(([, tag, fine, lemma, head, label]) => ({
      tag: tag as Node['tag'],
      fine: fine!,
      lemma: lemma!,
      head: Number(head) - 1,
      label: label!,
    })),
  }
}

const SOLD =
  tree(`Turkey/PROPN/NNP/Turkey/4/nsubj and/CCONJ/CC/and/3/cc Iran/PROPN/NNP/Iran/1/conj sold/VERB/VBD/sell/0/root
  the/DET/DT/the/7/det armed/ADJ/JJ/armed/7/amod drones/NOUN/NNS/drone/4/obj that/PRON/WDT/that/9/nsubj
  hit/VERB/VBD/hit/7/acl Kiev/PROPN/NNP/Kiev/9/obj to/ADP/IN/to/12/case Russia/PROPN/NNP/Russia/4/obl ././././4/punct`)
const PASSIVE =
  tree(`Drones/NOUN/NNS/drone/4/nsubj were/AUX/VBD/be/4/aux not/PART/RB/not/4/advmod sold/VERB/VBN/sell/0/root
  by/ADP/IN/by/6/case Turkey/PROPN/NNP/Turkey/4/obl or/CCONJ/CC/or/8/cc shipped/VERB/VBN/ship/4/conj`)
const LEFT =
  tree(`the/DET/DT/the/2/det drones/NOUN/NNS/drone/5/nsubj Turkey/PROPN/NNP/Turkey/4/nsubj sold/VERB/VBD/sell/2/acl
  wanted/VERB/VBD/want/0/root to/PART/TO/to/7/mark fly/VERB/VB/fly/5/xcomp`)
const MADE = tree(`drones/NOUN/NNS/drone/0/root made/VERB/VBN/make/1/acl by/ADP/IN/by/4/case Iran/PROPN/NNP/Iran/2/obl`)

const words = ({ forms }: { forms: string[] }, places: number[]) => places.map((i) => forms[i]!)

describe('phrases', () => {
  it('finds noun phrases without their clauses', () => {
    const found = nounPhrases(SOLD.nodes).map(({ from, to }) => SOLD.forms.slice(from, to).join(' '))
    expect(found).toEqual(['Turkey', 'Iran', 'the armed drones', 'that', 'Kiev', 'Russia'])
  })

  it('finds clauses and what they stand in', () => {
    expect(clauses(SOLD.nodes)).toEqual([
      { head: 3, from: 0, to: 13, within: -1 },
      { head: 8, from: 7, to: 10, within: 3 },
    ])
  })

  it('finds all that is coordinated', () => {
    expect(conjuncts(SOLD.nodes, childrenOf(SOLD.nodes), 0)).toEqual([0, 2])
  })

  it('gives every token to the stretch of each of its heads, in any tree', () => {
    const trees = fc
      .array(fc.nat(), { minLength: 1, maxLength: 20 })
      .map((picks) => picks.map((p, i) => (i === 0 ? -1 : p % i)))
    fc.assert(
      fc.property(trees, (heads) => {
        const nodes = heads.map((head): Node => ({ tag: 'NOUN', fine: 'NN', lemma: 'x', head, label: 'nmod' }))
        const children = childrenOf(nodes)
        heads.forEach((_, i) => {
          for (let up = i; up >= 0; up = heads[up]!) {
            const { from, to } = subtree(children, up)
            expect(from <= i && i < to).toBe(true)
          }
        })
      }),
      { seed: 3 },
    )
  })
})

describe('predicates', () => {
  it('expands coordination and resolves a relative pronoun', () => {
    const [sold, hit] = predicates(SOLD.nodes)
    expect(words(SOLD, sold!.doers)).toEqual(['Turkey', 'Iran'])
    expect(words(SOLD, sold!.undergoers)).toEqual(['drones'])
    expect(sold!.obliques).toEqual([{ preposition: 'to', at: 11 }])
    expect(words(SOLD, hit!.doers)).toEqual(['drones'])
    expect(words(SOLD, hit!.undergoers)).toEqual(['Kiev'])
  })

  it('turns a passive round, and shares it with what is coordinated', () => {
    const [sold, shipped] = predicates(PASSIVE.nodes)
    expect(sold).toMatchObject({ passive: true, negated: true, doers: [5], undergoers: [0], obliques: [] })
    expect(shipped).toMatchObject({ passive: true, negated: false, doers: [], undergoers: [0] })
  })

  it('finds the object a relative clause leaves out, and the subject of an infinitive', () => {
    const found = predicates(LEFT.nodes)
    expect(found.find((p) => p.at === 3)).toMatchObject({ doers: [2], undergoers: [1] })
    expect(found.find((p) => p.at === 6)).toMatchObject({ doers: [1], undergoers: [] })
  })

  it('reads a participle after a noun as a passive', () => {
    expect(predicates(MADE.nodes).find((p) => p.at === 1)).toMatchObject({ passive: true, doers: [3], undergoers: [0] })
  })
})
