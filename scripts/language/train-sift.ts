import { ARC_FEATURES, siftFeatures } from '../../src/read/language/arc-features.js'
import { scoreHeads } from '../../src/read/language/heads.js'
import type { Sheet } from '../../src/read/language/sheet.js'
import { Averaged } from './averaged.js'
import { shuffled } from './shuffled.js'

/**
 * Trains the sifting of heads: each token chooses its head by itself, multinomial logistic regression by stochastic
 * gradient, averaged. `put` writes the tagged sentence t onto the sheet. Returns the averaged table.
 */
export function trainSift(
  sheet: Sheet,
  heads: readonly (readonly number[])[],
  put: (t: number) => void,
  { bits, epochs, seed, which }: { bits: number; epochs: number; seed: number; which: (t: number) => boolean },
): Float32Array {
  const table = new Averaged(bits)
  const live = { weights: table.weights, mask: table.mask, unit: 1 }
  const features = new Int32Array(ARC_FEATURES)
  for (let epoch = 0; epoch < epochs; epoch++) {
    const rate = 0.1 / (1 + epoch)
    for (const t of shuffled(heads.length, seed + epoch)) {
      if (!which(t)) continue
      put(t)
      for (let m = 1; m <= sheet.n; m++) {
        const { scores, masks } = scoreHeads(sheet, m, live)
        let top = Number.NEGATIVE_INFINITY
        for (let h = 0; h <= sheet.n; h++) if (scores[h]! > top) top = scores[h]!
        let sum = 0
        for (let h = 0; h <= sheet.n; h++) sum += Math.exp(scores[h]! - top)
        const right = heads[t]![m - 1]!
        for (let h = 0; h <= sheet.n; h++) {
          if (h === m) continue
          const slope = (h === right ? 1 : 0) - Math.exp(scores[h]! - top) / sum
          if (slope < 0.01 && slope > -0.01) continue
          const count = siftFeatures(sheet, h, m, masks[h]!, features)
          for (let k = 0; k < count; k++) table.add(features[k]! & table.mask, rate * slope)
        }
      }
      table.tick()
    }
  }
  return table.average()
}
