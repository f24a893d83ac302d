import type { Range } from '../document.js'
import { mix } from '../language/hash.js'
import type { Words } from './words.js'

/** Words in a shingle. Two texts on one matter share few runs of five words unless one was written from the other. */
const SIZE = 5

/** The hashes of all runs of five words, from the first to the last; one run of all words where there are fewer. */
function runs({ hash }: Words, from = 0, to = hash.length): Uint32Array {
  const count = Math.max(Math.min(1, to - from), to - from - SIZE + 1)
  const hashes = new Uint32Array(count)
  for (let i = 0; i < count; i++) {
    let h = 0x1f83d9ab
    for (let j = from + i; j < Math.min(to, from + i + SIZE); j++) h = mix(h, hash[j]!)
    hashes[i] = h >>> 0
  }
  return hashes
}

/**
 * The set of a text's shingles (Broder 1997, section 2: the w-shingling of a document), sorted, each once.
 * @param most only those of that many words at its beginning
 */
export function shinglesOf(words: Words, most = words.hash.length): Uint32Array {
  const sorted = runs(words, 0, Math.min(most, words.hash.length)).sort()
  let kept = 0
  for (let i = 0; i < sorted.length; i++) {
    if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[kept++] = sorted[i]!
  }
  return sorted.slice(0, kept)
}

/** How many shingles two sorted sets share. */
export function shared(a: Uint32Array, b: Uint32Array): number {
  let count = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i]! < b[j]!) i++
    else if (a[i]! > b[j]!) j++
    else {
      count++
      i++
      j++
    }
  }
  return count
}

/** The longest stretch of a text all of whose shingles stand in another's set; null where there is none. */
export function longestShared(words: Words, other: Uint32Array): Range | null {
  const there = new Set(other)
  const hashes = runs(words)
  let best = { at: 0, length: 0 }
  for (let i = 0, at = 0; i <= hashes.length; i++) {
    if (i < hashes.length && there.has(hashes[i]!)) continue
    if (i - at > best.length) best = { at, length: i - at }
    at = i + 1
  }
  if (best.length === 0) return null
  const last = Math.min(words.end.length - 1, best.at + best.length + SIZE - 2)
  return [words.start[best.at]!, words.end[last]!]
}
