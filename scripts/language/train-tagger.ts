import { best, scoreClasses } from '../../src/read/language/classes.js'
import { fill, newSheet, PAD } from '../../src/read/language/sheet.js'
import type { Table } from '../../src/read/language/table.js'
import { againFeatures, MOST_CLASSES, TAG_FEATURES, tagFeatures } from '../../src/read/language/tagger.js'
import { Averaged } from './averaged.js'
import { shuffled } from './shuffled.js'
import type { Tree } from './treebank.js'

/**
 * Trains the tagger greedily on its own history by passive-aggressive updates with a margin of 1 (Crammer et al. 2006);
 * with `guesses`, the second pass over the tags of a first. Returns the averaged table.
 */
export function trainTagger(
  trees: readonly Tree[],
  gold: readonly Int32Array[],
  classes: number,
  { bits, epochs, seed, guesses }: { bits: number; epochs: number; seed: number; guesses?: readonly Int32Array[] },
): Float32Array {
  const table = new Averaged(bits, MOST_CLASSES)
  const { mask } = table
  const live = { weights: table.weights, mask, unit: 1 }
  const sheet = newSheet()
  const features = new Int32Array(TAG_FEATURES)
  const scores = new Float64Array(MOST_CLASSES)
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const t of shuffled(trees.length, seed + epoch)) {
      fill(sheet, trees[t]!.words)
      const right = gold[t]!
      if (guesses !== undefined) sheet.guess.set(guesses[t]!, PAD + 1)
      for (let i = 0; i < right.length; i++) {
        const count = (guesses === undefined ? tagFeatures : againFeatures)(sheet, PAD + 1 + i, features)
        scoreClasses(live, features, count, classes, scores)
        const y = right[i]!
        const chosen = best(scores, classes)
        scores[y]! -= MARGIN
        const rival = best(scores, classes)
        if (rival !== y) {
          const gap = scores[rival]! - scores[y]!
          const by = Math.min(1, gap / (2 * count))
          for (let k = 0; k < count; k++) {
            const base = features[k]! & mask
            table.add(base + y, by)
            table.add(base + rival, -by)
          }
        }
        table.tick()
        sheet.tag[PAD + 1 + i] = chosen
      }
    }
  }
  return table.average()
}

const MARGIN = 1

/** Tags a sentence with a trained table; returns the classes. */
export function tagWith(table: Table, classes: number, words: readonly string[], guess?: Int32Array): Int32Array {
  fill(SHEET, words)
  if (guess !== undefined) SHEET.guess.set(guess, PAD + 1)
  for (let i = 1; i <= words.length; i++) {
    const count = (guess === undefined ? tagFeatures : againFeatures)(SHEET, PAD + i, FEATURES)
    scoreClasses(table, FEATURES, count, classes, SCORES)
    SHEET.tag[PAD + i] = best(SCORES, classes)
  }
  return SHEET.tag.slice(PAD + 1, PAD + 1 + words.length)
}
const SHEET = newSheet()
const FEATURES = new Int32Array(TAG_FEATURES)
const SCORES = new Float64Array(MOST_CLASSES)
