/**
 * The axis of a segment's parameter (its mean or rate), cut into pieces, each held by the candidate whose cost is
 * lowest there. A candidate that holds no piece can never again be the last change of an optimal segmentation (Rigaill
 * 2015, *Journal de la SFdS* 156; Maidstone, Hocking, Rigaill & Fearnhead 2017, *Statistics and Computing* 27, section
 * 4).
 */
export class Pieces {
  private readonly low: number
  private count = 1
  private ends = new Float64Array(64)
  private holders = new Int32Array(64)
  private nextEnds = new Float64Array(64)
  private nextHolders = new Int32Array(64)

  /** The whole axis from `low` to `high`, held by candidate 0. */
  constructor(low: number, high: number) {
    this.low = low
    this.ends[0] = high
  }

  /** Each holder keeps what it holds within `from[holder]..to[holder]`; the newcomer takes the rest. */
  claim(newcomer: number, from: Float64Array, to: Float64Array): void {
    if (2 * this.count + 1 > this.nextEnds.length) this.grow()
    const { ends, holders, nextEnds, nextHolders, count } = this
    let a = this.low
    let k = -1
    for (let i = 0; i < count; i++) {
      const b = ends[i]!
      const holder = holders[i]!
      const first = from[holder]! > a ? from[holder]! : a
      const last = to[holder]! < b ? to[holder]! : b
      // a piece of no width still counts: ties may live on a single point
      if (first > last) {
        if (k < 0 || nextHolders[k] !== newcomer) nextHolders[++k] = newcomer
        nextEnds[k] = b
      } else {
        if (first > a) {
          if (k < 0 || nextHolders[k] !== newcomer) nextHolders[++k] = newcomer
          nextEnds[k] = first
        }
        nextHolders[++k] = holder
        nextEnds[k] = last
        if (last < b) {
          nextHolders[++k] = newcomer
          nextEnds[k] = b
        }
      }
      a = b
    }
    this.count = k + 1
    this.ends = nextEnds
    this.holders = nextHolders
    this.nextEnds = ends
    this.nextHolders = holders
  }

  /** Sets `held[candidate]` to 1 for each candidate that holds a piece. */
  mark(held: Int32Array): void {
    for (let i = 0; i < this.count; i++) held[this.holders[i]!] = 1
  }

  /** Candidates have moved: the one at `i` is now at `names[i]`. */
  rename(names: Int32Array): void {
    for (let i = 0; i < this.count; i++) this.holders[i] = names[this.holders[i]!]!
  }

  private grow(): void {
    const size = 2 * (2 * this.count + 1)
    const ends = new Float64Array(size)
    const holders = new Int32Array(size)
    ends.set(this.ends.subarray(0, this.count))
    holders.set(this.holders.subarray(0, this.count))
    this.ends = ends
    this.holders = holders
    this.nextEnds = new Float64Array(size)
    this.nextHolders = new Int32Array(size)
  }
}
