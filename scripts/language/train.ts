import { newCandidates, sift } from '../../src/read/language/candidates.js'
import { fingerprint } from '../../src/read/language/fingerprint.js'
import { type Head, TABLES, type TableName, UPOS, VERSION } from '../../src/read/language/model.js'
import { fill, LIMIT, newSheet, PAD, type Sheet } from '../../src/read/language/sheet.js'
import type { Table } from '../../src/read/language/table.js'
import { type Kept, keep, restore } from './kept.js'
import { projective } from './projective.js'
import { quantise } from './quantise.js'
import { classesOf, tagSet } from './tag-set.js'
import { trainLabels } from './train-labels.js'
import { trainLemmas } from './train-lemmas.js'
import { trainSift } from './train-sift.js'
import { tagWith, trainTagger } from './train-tagger.js'
import { trainTree } from './train-tree.js'
import type { Tree } from './treebank.js'

/** How long and how large to train. */
export interface Plan {
  /** parts for jackknifing: what one stage says of a sentence, for the next to learn from, comes from the other parts */
  folds: number
  bits: Record<TableName, number>
  epochs: Record<TableName, number>
  /** weights whose byte is smaller are dropped */
  least: Record<TableName, number>
  seed: number
}

/** The plan of the weights that ship. */
export const PLAN: Plan = {
  folds: 4,
  bits: { tags: 22, again: 22, sift: 21, tree: 22, labels: 21 },
  epochs: { tags: 10, again: 5, sift: 2, tree: 6, labels: 4 },
  least: { tags: 11, again: 11, sift: 9, tree: 11, labels: 9 },
  seed: 1,
}

/** Trains the whole model; the same trees and plan give the same weights. `log` hears how far it is. */
export function train(
  all: readonly Tree[],
  plan: Plan,
  treebanks: Record<string, string>,
  log: (line: string) => void,
): { head: Head; tables: Int8Array[] } {
  const trees = all.filter((tree) => tree.words.length <= LIMIT)
  const tags = tagSet(trees)
  const upos = tags.map((tag) => UPOS.indexOf(tag.split(' ')[0] as (typeof UPOS)[number]))
  const labelNames = [...new Set(trees.flatMap((tree) => tree.labels))].sort()
  const { folds, bits, epochs, least, seed } = plan
  const foldOf = (t: number) => t % folds

  const goldTags = trees.map((tree) => classesOf(tree, tags))
  const heard: Int32Array[] = []
  const tagger = (keep: (t: number) => boolean, rounds: number) => {
    const chosen = trees.map((_, t) => t).filter(keep)
    return trainTagger(
      chosen.map((t) => trees[t]!),
      chosen.map((t) => goldTags[t]!),
      tags.length,
      { bits: bits.tags, epochs: rounds, seed },
    )
  }
  for (let fold = 0; fold < folds; fold++) {
    const table = liveTable(
      tagger((t) => foldOf(t) !== fold, Math.ceil(epochs.tags / 2)),
      bits.tags,
    )
    trees.forEach((tree, t) => {
      if (foldOf(t) === fold) heard[t] = tagWith(table, tags.length, tree.words)
    })
  }
  const tagTable = tagger(() => true, epochs.tags)
  log('tags: done')
  const againTable = trainTagger(trees, goldTags, tags.length, {
    bits: bits.again,
    epochs: epochs.again,
    seed,
    guesses: heard,
  })
  log('again: done')

  const sheet = newSheet()
  const put = (t: number) => putTags(sheet, trees[t]!.words, heard[t]!, upos)
  const goldHeads = trees.map((tree) => projective(tree.heads))
  const plainHeads = trees.map((tree) => tree.heads)
  const arcs = newCandidates()
  const kept: Kept[] = []
  const siftPlan = { bits: bits.sift, epochs: epochs.sift, seed }
  for (let fold = 0; fold < folds; fold++) {
    const weights = trainSift(sheet, plainHeads, put, { ...siftPlan, which: (t) => foldOf(t) !== fold })
    const table = liveTable(weights, bits.sift)
    for (let t = fold; t < trees.length; t += folds) {
      put(t)
      sift(sheet, table, arcs, goldHeads[t])
      kept[t] = keep(arcs)
    }
    log(`sift: part ${fold + 1} of ${folds}`)
  }
  const siftTable = trainSift(sheet, plainHeads, put, { ...siftPlan, which: () => true })
  log('sift: done')

  const treeTable = trainTree(
    sheet,
    arcs,
    goldHeads,
    (t) => {
      put(t)
      restore(kept[t]!, arcs)
    },
    { bits: bits.tree, epochs: epochs.tree, seed, log },
  )
  const root = labelNames.indexOf('root')
  const labelTable = trainLabels(
    sheet,
    trees.map((tree) => Int32Array.from([0, ...tree.heads])),
    trees.map((tree) => Int32Array.from([root, ...tree.labels.map((name) => labelNames.indexOf(name))])),
    put,
    { bits: bits.labels, epochs: epochs.labels, seed, classes: labelNames.length, root },
  )
  log('labels: done')

  const lemmas = trainLemmas(
    trees.flatMap((tree) =>
      tree.words.map((word, i) => ({ word, tag: `${tree.upos[i]} ${tree.xpos[i]}`, lemma: tree.lemmas[i]! })),
    ),
  )
  const weights: Record<TableName, Float32Array> = {
    tags: tagTable,
    again: againTable,
    sift: siftTable,
    tree: treeTable,
    labels: labelTable,
  }
  const rounded = TABLES.map((name) => quantise(weights[name], least[name]))
  const head: Head = {
    version: VERSION,
    features: fingerprint(),
    treebanks,
    plan: JSON.stringify(plan),
    tags,
    labels: labelNames,
    tables: TABLES.map((name, i) => ({ name, length: weights[name].length, bits: bits[name], unit: rounded[i]!.unit })),
    lemmas: [...lemmas],
  }
  return { head, tables: rounded.map(({ bytes }) => bytes) }
}

function liveTable(weights: Float32Array, bits: number): Table {
  return { weights, mask: 2 ** bits - 1, unit: 1 }
}

/** Writes words with their tag classes onto the sheet. */
function putTags(sheet: Sheet, words: readonly string[], tags: Int32Array, upos: readonly number[]): void {
  fill(sheet, words)
  for (let i = 0; i < words.length; i++) {
    sheet.tag[PAD + 1 + i] = tags[i]!
    sheet.upos[PAD + 1 + i] = upos[tags[i]!]!
  }
}
