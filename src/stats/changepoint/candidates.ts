import { Pieces } from './pieces.js'

/**
 * Where the last segment may begin, in ascending order, each with the columns that its cost function needs; those that
 * can no longer win are dropped in place.
 */
export class Candidates {
  count = 0
  readonly begins: Int32Array
  /** Where each candidate still beats the newcomer, on the axis of the parameter. */
  readonly from: Float64Array
  readonly to: Float64Array
  private readonly columns: readonly Float64Array[]
  private readonly pieces: Pieces
  private readonly names: Int32Array

  /** Room for `size` candidates; the parameter lies within low..high. */
  constructor(size: number, columns: readonly Float64Array[], low: number, high: number) {
    this.begins = new Int32Array(size)
    this.from = new Float64Array(size)
    this.to = new Float64Array(size)
    this.names = new Int32Array(size)
    this.columns = columns
    this.pieces = new Pieces(low, high)
  }

  /** Takes in a newcomer, whose columns stand at index `count`, and drops whoever holds nothing any more. */
  admit(begin: number): void {
    const { begins, columns, names, pieces } = this
    const newcomer = this.count
    begins[newcomer] = begin
    if (newcomer > 0) pieces.claim(newcomer, this.from, this.to)
    names.fill(0, 0, newcomer + 1)
    pieces.mark(names)
    let kept = 0
    for (let c = 0; c <= newcomer; c++) {
      if (names[c] === 0) continue
      if (kept < c) {
        begins[kept] = begins[c]!
        for (const column of columns) column[kept] = column[c]!
      }
      names[c] = kept++
    }
    this.count = kept
    if (kept <= newcomer) pieces.rename(names)
  }

  /** The index of the lowest value; of those within `tie` of it, the one that begins last. */
  lowest(values: Float64Array, tie: number): number {
    let least = Number.POSITIVE_INFINITY
    for (let c = 0; c < this.count; c++) if (values[c]! < least) least = values[c]!
    for (let c = this.count - 1; c > 0; c--) if (values[c]! <= least + tie) return c
    return 0
  }
}
