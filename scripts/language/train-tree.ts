import { ARC_FEATURES, arcFeatures } from '../../src/read/language/arc-features.js'
import type { Candidates } from '../../src/read/language/candidates.js'
import { grandFeatures, siblingFeatures } from '../../src/read/language/part-features.js'
import { LIMIT, type Sheet } from '../../src/read/language/sheet.js'
import { bestTree, scoreArcs } from '../../src/read/language/tree.js'
import { Averaged } from './averaged.js'
import { shuffled } from './shuffled.js'

/** The largest step of one update. */
const MOST = 0.05

/** Calls `visit` with the features of every part of a tree, whose arcs must all be candidates. */
export function eachPart(
  sheet: Sheet,
  arcs: Candidates,
  heads: Int32Array,
  features: Int32Array,
  visit: (count: number) => void,
): void {
  const n = sheet.n
  for (let m = 1; m <= n; m++) {
    const h = heads[m]!
    const a = arcs.at[h * (LIMIT + 1) + m]!
    visit(arcFeatures(sheet, h, m, arcs.between[a]!, arcs.rank[a]!, arcs.steps[a]!, features))
    visit(grandFeatures(sheet, h === 0 ? -1 : heads[h]!, h, m, features))
  }
  for (let h = 1; h <= n; h++) {
    for (const step of [-1, 1]) {
      let last = h
      for (let m = h + step; m >= 1 && m <= n; m += step) {
        if (heads[m] !== h) continue
        visit(siblingFeatures(sheet, h, last, m, features))
        last = m
      }
      if (last !== h) visit(siblingFeatures(sheet, h, last, 0, features))
    }
  }
}

/**
 * Trains the tree's weights by passive-aggressive updates towards the gold tree from the best tree with a cost of 1 for
 * each wrong head (Crammer et al. 2006, section 8; McDonald et al. 2005), averaged. `put` writes tagged sentence t onto
 * the sheet and its candidates (gold heads included) into `arcs`.
 */
export function trainTree(
  sheet: Sheet,
  arcs: Candidates,
  gold: readonly Int32Array[],
  put: (t: number) => void,
  { bits, epochs, seed, log }: { bits: number; epochs: number; seed: number; log: (line: string) => void },
): Float32Array {
  const table = new Averaged(bits)
  const live = { weights: table.weights, mask: table.mask, unit: 1 }
  const features = new Int32Array(ARC_FEATURES)
  const guess = new Int32Array(LIMIT + 1)
  const delta = new Map<number, number>()
  for (let epoch = 0; epoch < epochs; epoch++) {
    let wrong = 0
    let all = 0
    for (const t of shuffled(gold.length, seed + epoch)) {
      put(t)
      const right = gold[t]!
      const scores = scoreArcs(sheet, arcs, live)
      for (let a = 1; a < arcs.count; a++) if (right[arcs.modifier[a]!] !== arcs.head[a]) scores[a]! += 1
      const found = bestTree(sheet, arcs, live, guess)
      table.tick()
      if (found === undefined) continue
      let cost = 0
      for (let m = 1; m <= sheet.n; m++) if (guess[m] !== right[m]) cost++
      wrong += cost
      all += sheet.n
      if (cost === 0) continue
      delta.clear()
      const gather = (by: number) => (count: number) => {
        for (let k = 0; k < count; k++) {
          const place = features[k]! & table.mask
          delta.set(place, (delta.get(place) ?? 0) + by)
        }
      }
      eachPart(sheet, arcs, right, features, gather(1))
      eachPart(sheet, arcs, guess, features, gather(-1))
      let margin = 0
      let norm = 0
      for (const [place, by] of delta) {
        margin += by * table.weights[place]!
        norm += by * by
      }
      if (norm === 0) continue
      const by = Math.min(MOST, Math.max(0, cost - margin) / norm)
      for (const [place, d] of delta) if (d !== 0) table.add(place, by * d)
    }
    log(`tree: epoch ${epoch + 1}, ${((100 * wrong) / all).toFixed(2)} % of heads wrong under cost`)
  }
  return table.average()
}
