/**
 * Weights by hashed feature: 2^bits places (and room behind the last for the classes of a feature). Whole
 * numbers once trained, floats while training.
 */
export interface Table {
  weights: Int16Array | Float32Array
  /** number of places less one */
  mask: number
  /** what a weight of 1 stands for */
  unit: number
}

/** The sum of the weights of the first `count` features. */
export function total({ weights, mask }: Table, features: Int32Array, count: number): number {
  let sum = 0
  for (let k = 0; k < count; k++) sum += weights[features[k]! & mask]!
  return sum
}
