import { ARC_FEATURES, arcFeatures } from './arc-features.js'
import { mix } from './hash.js'
import { LABEL_FEATURES, labelFeatures, newFamily, relate } from './labeller.js'
import { grandFeatures, siblingFeatures } from './part-features.js'
import { fill, newSheet, PAD } from './sheet.js'
import { againFeatures, TAG_FEATURES } from './tagger.js'

const WORDS = [
  'Two',
  'U.S.-built',
  'planes',
  'landed',
  'in',
  'Élan',
  'on',
  '3',
  'May',
  'they',
  "don't",
  '’s',
  'SAY',
  '.',
]

/**
 * A number made of all features of one sentence: weights trained with one set of features are refused by another, as
 * their hashes would mean nothing.
 */
export function fingerprint(): number {
  const sheet = newSheet()
  fill(sheet, WORDS)
  const n = WORDS.length
  const heads = new Int32Array(n + 1)
  const labels = new Int32Array(n + 1)
  for (let i = 1; i <= n; i++) {
    sheet.tag[PAD + i] = sheet.guess[PAD + i] = (i * 7) % 80
    sheet.upos[PAD + i] = (i * 5) % 17
    heads[i] = i === 4 ? 0 : i % 3 === 0 ? 4 : i < n ? i + 1 : 4
    labels[i] = (i * 11) % 37
  }
  const family = newFamily()
  relate(n, heads, family)
  const out = new Int32Array(Math.max(ARC_FEATURES, LABEL_FEATURES, TAG_FEATURES))
  let sum = 1
  const add = (count: number) => {
    for (let k = 0; k < count; k++) sum = mix(sum, out[k]!)
  }
  for (let m = 1; m <= n; m++) {
    const h = heads[m]!
    add(againFeatures(sheet, PAD + m, out))
    add(arcFeatures(sheet, h, m, 0b1010010, m % 4, m % 9, out))
    add(grandFeatures(sheet, h === 0 ? -1 : heads[h]!, h, m, out))
    if (h !== 0) add(siblingFeatures(sheet, h, m, m % 2 === 0 ? 0 : h, out))
    add(labelFeatures(sheet, heads, labels, family, m, out))
  }
  return sum
}
