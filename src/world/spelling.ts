/**
 * The number of single edits (insert, delete, replace, swap two neighbours) that turn one word into the other.
 * Source: Damerau 1964, in the restricted form in which no stretch is edited twice (optimal string alignment; Navarro 2001, section 2.2).
 */
export function editDistance(a: string, b: string): number {
  let older: number[] = []
  let old = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = old[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      let best = Math.min(replaced, old[j]! + 1, row[j - 1]! + 1)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, older[j - 2]! + 1)
      row.push(best)
    }
    older = old
    old = row
  }
  return old[b.length]!
}

/**
 * The candidate that a misspelt word most likely stands for, for "did you mean": the closest one by edit distance, letter case aside.
 * Of several at the same distance, one with the same letters in another order wins, then the one that agrees longest from the start.
 * @param maxDistance the most edits allowed; by default a third of the longer word's length, rounded down
 * @returns a candidate as it is spelled in the list, or null where none is close enough or several are equally close
 */
export function nearest(word: string, candidates: Iterable<string>, maxDistance?: number): string | null {
  const written = word.toLowerCase()
  let found: string[] = []
  let least = Number.POSITIVE_INFINITY
  for (const candidate of new Set(candidates)) {
    const spelled = candidate.toLowerCase()
    const limit = Math.min(least, maxDistance ?? Math.floor(Math.max(written.length, spelled.length) / 3))
    if (Math.abs(written.length - spelled.length) > limit) continue
    const distance = editDistance(written, spelled)
    if (distance > limit) continue
    if (distance < least) found = []
    least = distance
    found.push(candidate)
  }
  const anagrams = found.filter((candidate) => sorted(candidate.toLowerCase()) === sorted(written))
  return only(longestStart(written, anagrams.length > 0 ? anagrams : found))
}

function longestStart(word: string, candidates: string[]): string[] {
  const lengths = candidates.map((candidate) => commonStart(word, candidate.toLowerCase()))
  const most = Math.max(...lengths)
  return candidates.filter((_, i) => lengths[i] === most)
}

function commonStart(a: string, b: string): number {
  let n = 0
  while (n < a.length && a[n] === b[n]) n++
  return n
}

function sorted(word: string): string {
  return [...word].sort().join('')
}

function only(candidates: string[]): string | null {
  return candidates.length === 1 ? candidates[0]! : null
}
