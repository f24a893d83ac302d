import { mix } from '../language/hash.js'

/** Minima in a signature of a whole text, and of its beginning. */
const WIDTH = 128
/** Minima that must agree at once. With 64 such pairs two texts that share a tenth of their shingles meet about every other time, a fifth nearly always. */
const ROWS = 2

const factors = new Uint32Array(WIDTH)
const offsets = new Uint32Array(WIDTH)
for (let i = 0, h = 0x5be0cd19; i < WIDTH; i++) {
  h = mix(h, i)
  factors[i] = (h | 1) >>> 0
  h = mix(h, i)
  offsets[i] = h >>> 0
}

/**
 * The least value of a set under each of several hash functions: two sets agree in one with the probability of their Jaccard similarity
 * (Broder 1997, "On the resemblance and containment of documents", section 3). The functions are linear, of hashes that are mixed already.
 * @param width how many functions, an even number up to 128
 */
export function signatureOf(shingles: Uint32Array, width = WIDTH): Uint32Array {
  const least = new Uint32Array(width).fill(0xffffffff)
  for (let s = 0; s < shingles.length; s++) {
    const value = shingles[s]!
    for (let i = 0; i < width; i++) {
      const h = (Math.imul(value, factors[i]!) + offsets[i]!) >>> 0
      if (h < least[i]!) least[i] = h
    }
  }
  return least
}

/** Those sets that met so far, by what they have in common. */
export class Bands {
  readonly #buckets: Map<number, number[]>[] = []
  readonly #most: number

  /** @param most a bucket remembers so many, the first: what is like a later one is, but for chance, like an earlier one too */
  constructor(most: number) {
    this.#most = most
  }

  /**
   * Puts a set among the others (Indyk & Motwani 1998; banding as in Leskovec, Rajaraman & Ullman, "Mining of Massive Datasets", section 3.4).
   * @returns the earlier ones with which it agrees in all rows of some band, and in how many bands
   */
  meet(member: number, signature: Uint32Array): Map<number, number> {
    const met = new Map<number, number>()
    for (let band = 0; band * ROWS < signature.length; band++) {
      let key = band
      for (let row = 0; row < ROWS; row++) key = mix(key, signature[band * ROWS + row]!)
      this.#buckets[band] ??= new Map()
      const buckets = this.#buckets[band]!
      const bucket = buckets.get(key)
      if (bucket === undefined) buckets.set(key, [member])
      else {
        for (const other of bucket) met.set(other, (met.get(other) ?? 0) + 1)
        if (bucket.length < this.#most) bucket.push(member)
      }
    }
    return met
  }
}
