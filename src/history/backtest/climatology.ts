import { counts } from '../../precedents/outcomes/outcome.js'
import type { Day } from '../../world/days.js'
import type { Drawn } from './drawn.js'

/** Drawn pairs that a share needs at least, and how the search for them widens: as `ties` looks for pairs of like volume. */
const LIKE = { least: 30, factor: 2, step: 1.25 } as const

/** How often the outcome came among pairs of like volume whose time was over. */
export interface Like {
  n: number
  x: number
  /** (x + ½) / (n + 1): never 0 or 1 */
  p: number
}

/** Climatology: how often the outcome came in the past, whatever had happened, by volume. Holds what was known on one day. */
export class Climatology {
  readonly #logs: number[]
  /** of the first so many by volume, how many were followed */
  readonly #followed: number[] = [0]

  /** @param on the day: only what was watched to its end by then is known */
  constructor(drawn: readonly Drawn[], on: Day) {
    const known = drawn
      .filter(({ ends, followed }) => ends <= on && counts(followed))
      .sort((p, q) => p.volume - q.volume)
    this.#logs = known.map(({ volume }) => Math.log(volume))
    for (const { followed } of known) this.#followed.push(this.#followed.at(-1)! + Number(followed.state === 'yes'))
  }

  /** The share among pairs within a factor of 2 of a volume, the factor widened by quarters until there are 30; null where there are fewer. */
  at(volume: number): Like | null {
    if (this.#logs.length < LIKE.least) return null
    for (let factor: number = LIKE.factor; ; factor *= LIKE.step) {
      const [from, to] = [this.#below(Math.log(volume / factor)), this.#below(Math.log(volume * factor) + 1e-12)]
      if (to - from < LIKE.least && to - from < this.#logs.length) continue
      const [n, x] = [to - from, this.#followed[to]! - this.#followed[from]!]
      return { n, x, p: (x + 0.5) / (n + 1) }
    }
  }

  /** How many lie below. */
  #below(log: number): number {
    let [low, high] = [0, this.#logs.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#logs[middle]! < log) low = middle + 1
      else high = middle
    }
    return low
  }
}
