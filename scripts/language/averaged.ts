/** Weights with their running average (Collins 2002, section 4), hashed into a table of 2^bits places. */
export class Averaged {
  readonly weights: Float32Array
  readonly mask: number
  private readonly moments: Float64Array
  private step = 1

  /** `bits`: the table's size as a power of two; `room`: places behind the last for the classes of a feature. */
  constructor(bits: number, room = 0) {
    this.weights = new Float32Array(2 ** bits + room)
    this.moments = new Float64Array(2 ** bits + room)
    this.mask = 2 ** bits - 1
  }

  /** Adds `by` to the weight at `place`. */
  add(place: number, by: number): void {
    this.weights[place]! += by
    this.moments[place]! += this.step * by
  }

  /** One example has been seen. */
  tick(): void {
    this.step++
  }

  /** The average over all examples seen. */
  average(): Float32Array {
    return this.weights.map((w, i) => w - this.moments[i]! / this.step)
  }
}
