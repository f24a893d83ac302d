import { addChain, newCandidates, sift } from './candidates.js'
import { label, newFamily } from './labeller.js'
import { lemmaOf } from './lemmas.js'
import { loadModel, type Model, UPOS, type Upos } from './model.js'
import { fill, LIMIT, newSheet, PAD } from './sheet.js'
import { tagSentence } from './tagger.js'
import { bestTree, scoreArcs } from './tree.js'

/** One token as parsed. */
export interface Node {
  /** universal part of speech */
  tag: Upos
  /** the treebanks' own tag (Penn): `VBD`, `NNP` */
  fine: string
  lemma: string
  /** place of the head among the tokens given, from 0; −1 for the root */
  head: number
  /** universal relation to the head, without subtypes */
  label: string
}

const sheet = newSheet()
const arcs = newCandidates()
const family = newFamily()
const heads = new Int32Array(LIMIT + 1)
const labels = new Int32Array(LIMIT + 1)

/**
 * Tags and parses one sentence, given as the forms of its tokens. More than LIMIT tokens are parsed in pieces of that
 * length; the roots of the later pieces hang from the first one's as `parataxis`.
 */
export function parse(words: readonly string[], model: Model = loadModel()): Node[] {
  const nodes: Node[] = []
  let root = -1
  for (let from = 0; from < words.length; from += LIMIT) {
    const to = Math.min(words.length, from + LIMIT)
    analysePiece(model, words, from, to)
    for (let i = 1; i <= to - from; i++) {
      const tag = sheet.tag[PAD + i]!
      const head = heads[i]!
      if (head === 0 && root < 0) root = i - 1
      const first = head === 0 && from === 0
      nodes.push({
        tag: UPOS[model.upos[tag]!]!,
        fine: model.fine[tag]!,
        lemma: lemmaOf(model.lemmas, words[from + i - 1]!, model.head.tags[tag]!),
        head: first ? -1 : head === 0 ? root : from + head - 1,
        label: head === 0 && !first ? 'parataxis' : model.head.labels[labels[i]!]!,
      })
    }
  }
  return nodes
}

/**
 * Parses a sentence, its dateline apart: that hangs on the root of the rest.
 * @param dateline tokens that it has (`datelineEnd`), 0 for none
 */
export function parseAfter(dateline: number, forms: readonly string[], model: Model = loadModel()): Node[] {
  if (dateline === 0) return parse(forms, model)
  const rest = parse(forms.slice(dateline), model)
  const root = dateline + rest.findIndex(({ head }) => head < 0)
  const place = parse(forms.slice(0, dateline), model)
  return [
    ...place.map((node) => (node.head < 0 ? { ...node, head: root, label: 'dep' } : node)),
    ...rest.map((node) => (node.head < 0 ? node : { ...node, head: node.head + dateline })),
  ]
}

function analysePiece(model: Model, words: readonly string[], from: number, to: number): void {
  const { tags, again, sift: siftTable, tree, labels: labelTable } = model.tables
  fill(sheet, words, from, to)
  tagSentence(sheet, tags, again, model.upos)
  sift(sheet, siftTable, arcs)
  scoreArcs(sheet, arcs, tree)
  if (bestTree(sheet, arcs, tree, heads) === undefined) {
    addChain(sheet, siftTable, arcs)
    scoreArcs(sheet, arcs, tree)
    bestTree(sheet, arcs, tree, heads)
  }
  label(sheet, heads, family, labelTable, model.head.labels.length, model.root, labels)
}
