/** Probabilities that sum to 1, and how far those given were from that. */
export interface Coherent {
  probabilities: number[]
  /** Euclidean distance between the two */
  incoherence: number
}

/**
 * Probabilities of exclusive answers that are together all that is possible, made to sum to 1: the nearest point of the simplex by least
 * squares, max(v − θ, 0) with θ such that the sum is 1 (Held, Wolfe & Crowder 1974; for judgements Osherson & Vardi 2006, Mandel, Karvetski
 * & Dhami 2018). All are shifted alike as long as none falls below 0.
 * @param raw one finite number an answer
 * @throws RangeError without answers, or for a number that is not finite
 */
export function coherentise(raw: readonly number[]): Coherent {
  if (raw.length === 0) throw new RangeError('no probabilities to make coherent')
  const strange = raw.find((v) => !Number.isFinite(v))
  if (strange !== undefined) throw new RangeError(`${strange} is no probability`)
  let theta = 0
  let sum = 0
  raw
    .toSorted((a, b) => b - a)
    .forEach((v, k) => {
      sum += v
      const shift = (sum - 1) / (k + 1)
      if (v > shift) theta = shift
    })
  const probabilities = raw.map((v) => Math.max(0, v - theta))
  return { probabilities, incoherence: Math.hypot(...raw.map((v, i) => v - probabilities[i]!)) }
}
