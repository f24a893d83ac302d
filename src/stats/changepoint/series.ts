/** What a segment costs: squares about its mean, or twice the Poisson log-likelihood's negative at its rate. */
export type SegmentCost = 'l2' | 'poisson'

/** What a segment of a series costs. */
export interface SegmentOptions {
  cost: SegmentCost
  /** Fewest points of a segment, a whole number from 1 on. */
  minSegment: number
  /** Poisson only: the log of each point's exposure; without it every point has exposure 1. */
  offset?: ArrayLike<number>
  /** Adds ln(points) to each segment's cost, as the modified BIC does (Zhang & Siegmund 2007, *Biometrics* 63). */
  logLength?: boolean
}

/** A series that has passed the checks. */
export interface Series {
  cost: SegmentCost
  minSegment: number
  y: Float64Array
  offset: Float64Array | null
  logLength: boolean
}

/**
 * Takes a series and its options; gives them checked, in copies.
 *
 * @throws {RangeError} for a value that is not finite, a count below 0 or with a fraction, a minimum segment that is no
 *   whole number from 1 on, an offset of another length or beside cost l2
 */
export function checkSeries(y: ArrayLike<number>, options: SegmentOptions): Series {
  const { cost, minSegment, offset, logLength = false } = options
  if (!Number.isInteger(minSegment) || minSegment < 1)
    throw new RangeError(`minimum segment ${minSegment}: a whole number from 1 on is wanted`)
  const values = Float64Array.from(y)
  const missing = values.findIndex((x) => !Number.isFinite(x))
  if (missing >= 0) throw new RangeError(`point ${missing} is ${values[missing]}: leave out points that are missing`)
  if (cost === 'l2') {
    if (offset) throw new RangeError('an offset goes with cost poisson only')
    return { cost, minSegment, y: values, offset: null, logLength }
  }
  const wrong = values.findIndex((x) => x < 0 || !Number.isInteger(x))
  if (wrong >= 0) throw new RangeError(`point ${wrong} is ${values[wrong]}: a count is a whole number from 0 on`)
  if (!offset) return { cost, minSegment, y: values, offset: null, logLength }
  if (offset.length !== values.length)
    throw new RangeError(`${offset.length} offsets for ${values.length} points: one a point is wanted`)
  const offsets = Float64Array.from(offset)
  const broken = offsets.findIndex((x) => !Number.isFinite(x))
  if (broken >= 0) throw new RangeError(`offset ${broken} is ${offsets[broken]}: leave out points without exposure`)
  return { cost, minSegment, y: values, offset: offsets, logLength }
}

/** @throws {RangeError} for a penalty below 0 or not finite */
export function checkPenalty(penalty: number): void {
  if (!Number.isFinite(penalty) || penalty < 0)
    throw new RangeError(`penalty ${penalty}: a finite number from 0 on is wanted`)
}
