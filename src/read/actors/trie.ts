import { tokenise } from '../language/tokens.js'
import { isAcronym, isCapitalised, plain } from './words.js'

/** How a word must be written: in any case, with a capital, or in capitals throughout. */
type Shape = 'any' | 'capital' | 'acronym'

interface Leaf<T> {
  shapes: Shape[]
  entry: T
}

interface Node<T> {
  next: Map<string, Node<T>>
  leaves: Leaf<T>[]
}

/** The tokens of one sentence as the trie looks them up. */
export interface Words {
  /** as written, accents and abbreviating stops off */
  written: string[]
  /** the same in lower case */
  keys: string[]
  /** which stand behind `ex-`, taken off */
  former: boolean[]
  /** which stand behind `pro-`, `anti-` and the like, taken off */
  prefixed: boolean[]
  /** which are names by their tag and capital, and no weekday or month */
  proper: boolean[]
  /** whether all is in capitals, so that they say nothing */
  shouted: boolean
}

/** What stands at a token: the entries of the longest name that begins there, and where it ends (exclusive). */
export interface Match<T> {
  entries: T[]
  to: number
}

/** Words that are names only in capitals, and too common for a text that is all in capitals. */
const COMMON = new Set(['who', 'is', 'may', 'it', 'ice', 'polish', 'all', 'eta', 'who', 'au', 'quad', 'let', 'west'])

/**
 * Names as sequences of tokens, found longest first, a hash look-up a token. A name's own capitals must stand in the
 * text; hyphens within a name may be left out on either side.
 */
export class Trie<T> {
  private readonly root: Node<T> = { next: new Map(), leaves: [] }

  /** Enters a name; `free` drops the demand for its capitals. */
  add(name: string, entry: T, free = false): void {
    let node = this.root
    const shapes: Shape[] = []
    for (const { start, end } of tokenise(name)) {
      const word = plain(name.slice(start, end))
      if (word === '-') continue
      shapes.push(free ? 'any' : shapeOf(word))
      const key = word.toLowerCase()
      let next = node.next.get(key)
      if (next === undefined) {
        next = { next: new Map(), leaves: [] }
        node.next.set(key, next)
      }
      node = next
    }
    if (!node.leaves.some((leaf) => leaf.entry === entry)) node.leaves.push({ shapes, entry })
  }

  /** The longest name that begins at a token, or undefined. */
  longest(words: Words, at: number): Match<T> | undefined {
    let best: Match<T> | undefined
    let node = this.root.next.get(words.keys[at]!)
    const path = [at]
    for (let to = at + 1; node !== undefined; to++) {
      if (node.leaves.length > 0) {
        const fitting = node.leaves.filter(({ shapes }) => shapes.every((shape, i) => fits(shape, words, path[i]!)))
        if (fitting.length > 0) best = { entries: fitting.map(({ entry }) => entry), to }
      }
      if (words.keys[to] === '-' && to + 1 < words.keys.length) to++
      const key = words.keys[to]
      if (key === undefined) break
      path.push(to)
      node = node.next.get(key)
    }
    return best
  }
}

function shapeOf(word: string): Shape {
  if (isAcronym(word)) return 'acronym'
  return isCapitalised(word) ? 'capital' : 'any'
}

function fits(shape: Shape, { written, keys, shouted }: Words, at: number): boolean {
  if (shape === 'any') return true
  const word = written[at]!
  if (shouted) return !COMMON.has(keys[at]!)
  if (shape === 'capital') return isCapitalised(word)
  return isAcronym(word) || (word.length > 3 && isCapitalised(word))
}
