import { mix } from '../language/hash.js'

/** Words of a text: their places in UTF-16 units, and a hash of each in lower case. */
export interface Words {
  start: Uint32Array
  end: Uint32Array
  hash: Uint32Array
  /** the text has more words than were taken */
  cut: boolean
}

/** Words of a document that are compared with those of others; a longer one is compared by its beginning. */
export const MOST_WORDS = 20_000

const WORD = /[\p{L}\p{N}]{1,64}(?:['’]\p{L}{1,16}){0,2}/gu

/** The words of a text: runs of letters and digits, an apostrophe between letters included. */
export function wordsOf(text: string, most = MOST_WORDS): Words {
  const starts: number[] = []
  const ends: number[] = []
  const hashes: number[] = []
  let cut = false
  for (const match of text.matchAll(WORD)) {
    if (starts.length === most) {
      cut = true
      break
    }
    starts.push(match.index)
    ends.push(match.index + match[0].length)
    hashes.push(hashWord(match[0]))
  }
  return { start: Uint32Array.from(starts), end: Uint32Array.from(ends), hash: Uint32Array.from(hashes), cut }
}

/** A 32-bit hash of a word, the same for capitals and small letters and for both apostrophes. */
export function hashWord(word: string): number {
  const lower = word.toLowerCase()
  let h = 0x3c6ef372
  for (let i = 0; i < lower.length; i++) {
    const c = lower.charCodeAt(i)
    h = mix(h, c === 0x2019 ? 39 : c)
  }
  return h >>> 0
}
