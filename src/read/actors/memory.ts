import type { Found } from './found.js'
import type { MentionUse } from './mention.js'

/** An actor as a document has named it. */
export interface Remembered {
  found: Found
  use: MentionUse
  sentence: number
  /** stands as a subject */
  subject: boolean
  plural: boolean
}

/** No more than this many mentions are looked back on. */
const SPAN = 60

/** What a document has named so far, for the words that refer back to it. */
export class Memory {
  private readonly all: Remembered[] = []

  add(one: Remembered): void {
    this.all.push(one)
    if (this.all.length > SPAN) this.all.shift()
  }

  /** The latest first; of one sentence where it is given. */
  latest(sentence?: number): Remembered[] {
    const some = sentence === undefined ? this.all : this.all.filter((one) => one.sentence === sentence)
    return some.toReversed()
  }

  /** The state from whose capital a dateline says the document is, where that state also acts in it: `ISLAMABAD: Pakistan …`. */
  home(): string | undefined {
    const line = this.all.find(({ found, use }) => use === 'place' && found.from === 0 && found.kind === 'capital')
    const state = line?.found.state ?? undefined
    return this.all.some(({ found, use }) => found.state === state && use === 'actor') ? state : undefined
  }

  /**
   * The two states that `the two countries` are: those of this sentence, of the one before, where a third speaks of them, or of both; else the two
   * named most often, if a third is named less. In the order of their first mention; empty where there are not two.
   */
  twoStates(sentence: number): string[] {
    const order = allStatesOf(this.all)
    const inOrder = (some: string[]) => some.toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
    const here = allStatesOf(this.latest(sentence))
    if (here.length > 1) return here.length === 2 ? inOrder(here) : []
    const before = allStatesOf(this.latest(sentence - 1))
    if (here.length === 1 && before.length === 2 && !before.includes(here[0]!)) return inOrder(before)
    const near = new Set([...here, ...before])
    if (near.size === 2) return inOrder([...near])
    const counts = new Map<string, number>()
    for (const { found } of this.all)
      if (found.state !== null) counts.set(found.state, (counts.get(found.state) ?? 0) + 1)
    const [first, second, third] = [...counts].toSorted(([, a], [, b]) => b - a)
    if (first === undefined || second === undefined || second[1] === (third?.[1] ?? 0)) return []
    return inOrder([first[0], second[0]])
  }
}

/** The distinct states of mentions that are no mere attributes, in their order. */
export function statesOf(mentions: readonly Remembered[]): string[] {
  const states = mentions.flatMap(({ found, use }) =>
    found.state === null || use === 'attribute' ? [] : [found.state],
  )
  return [...new Set(states)]
}

function allStatesOf(mentions: readonly Remembered[]): string[] {
  return [...new Set(mentions.flatMap(({ found }) => found.state ?? []))]
}
