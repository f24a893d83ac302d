import { setImmediate } from 'node:timers/promises'

/** How often a thing is tried: 100 times in the test run; `npm run torture` and TORTURE=… say otherwise. */
const TRIES = Number(process.env.TORTURE ?? 100)

/** Milliseconds after which a try counts as hanging, however busy the machine. */
export const HANGS = 300_000

/** @param each so many of the tries make one here, because it takes longer */
export function tries(each = 1): number {
  return Math.max(1, Math.round(TRIES / each))
}

/** Milliseconds from one word of how far a long run has come to the next. */
const WORD = 60_000

/** Counts what became of the tries, and keeps the slowest of them. */
export class Tally {
  readonly #counts = new Map<string, number>()
  #slowest = { ms: 0, what: '' }
  #told = performance.now()

  constructor(private readonly of: string) {}

  count(what: string): void {
    this.#counts.set(what, (this.#counts.get(what) ?? 0) + 1)
  }

  /** How often something was counted. */
  times(what: string): number {
    return this.#counts.get(what) ?? 0
  }

  /** Does something, and remembers it where it took longer than all before. */
  async timed<T>(what: string, act: () => T | Promise<T>): Promise<{ value: T; ms: number }> {
    const began = performance.now()
    const value = await act()
    const ms = performance.now() - began
    if (ms > this.#slowest.ms) this.#slowest = { ms, what }
    if (began + ms - this.#told > WORD) {
      this.tell()
      // what a thread writes goes out between its turns
      await setImmediate()
    }
    return { value, ms }
  }

  /** Writes the counts on a line of their own where tries were asked for: each minute, and in the end. */
  tell(): void {
    this.#told = performance.now()
    if (process.env.TORTURE === undefined) return
    const counts = [...this.#counts].sort().map(([what, n]) => `${what} ${n}`)
    const { ms, what } = this.#slowest
    process.stdout.write(`${this.of}: ${counts.join(', ')}; slowest ${Math.round(ms)} ms (${what})\n`)
  }
}
