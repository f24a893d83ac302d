import { best, scoreClasses } from '../../src/read/language/classes.js'
import {
  give,
  LABEL_FEATURES,
  labelFeatures,
  MOST_LABELS,
  newFamily,
  relate,
} from '../../src/read/language/labeller.js'
import type { Sheet } from '../../src/read/language/sheet.js'
import { Averaged } from './averaged.js'
import { shuffled } from './shuffled.js'

/**
 * Trains the labels on gold trees by passive-aggressive updates with a margin of 1, averaged. `put` writes tagged
 * sentence t onto the sheet; `heads` and `gold` have a place for the root before token 1.
 */
export function trainLabels(
  sheet: Sheet,
  heads: readonly Int32Array[],
  gold: readonly Int32Array[],
  put: (t: number) => void,
  { bits, epochs, seed, classes, root }: { bits: number; epochs: number; seed: number; classes: number; root: number },
): Float32Array {
  const table = new Averaged(bits, MOST_LABELS)
  const { mask } = table
  const live = { weights: table.weights, mask, unit: 1 }
  const family = newFamily()
  const features = new Int32Array(LABEL_FEATURES)
  const scores = new Float64Array(MOST_LABELS)
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const t of shuffled(heads.length, seed + epoch)) {
      put(t)
      const tree = heads[t]!
      const right = gold[t]!
      relate(sheet.n, tree, family)
      for (let i = 0; i < sheet.n; i++) {
        const m = family.order[i]!
        const y = right[m]!
        if (tree[m] !== 0 && y !== root) {
          const count = labelFeatures(sheet, tree, right, family, m, features)
          scoreClasses(live, features, count, classes, scores)
          scores[root] = Number.NEGATIVE_INFINITY
          scores[y]! -= 1
          const rival = best(scores, classes)
          if (rival !== y) {
            const by = Math.min(0.1, (scores[rival]! - scores[y]!) / (2 * count))
            for (let k = 0; k < count; k++) {
              const base = features[k]! & mask
              table.add(base + y, by)
              table.add(base + rival, -by)
            }
          }
          table.tick()
        }
        give(family, tree[m]!, y)
      }
    }
  }
  return table.average()
}
