/**
 * Weights by hashed feature: 2^bits places (and room behind the last for the classes of a feature). Bytes once trained,
 * whose units SQUARES has; floats while training, with a unit of 1.
 */
export interface Table {
  weights: Uint8Array | Float32Array
  /** number of places less one */
  mask: number
  /** what a weight of 1 stands for */
  unit: number
}

/** The units a byte stands for: as a signed number b, b·|b|. */
export const SQUARES = Int16Array.from({ length: 256 }, (_, byte) => {
  const b = (byte << 24) >> 24
  return b * Math.abs(b)
})

/** The sum of the weights of the first `count` features. */
export function total({ weights, mask }: Table, features: Int32Array, count: number): number {
  let sum = 0
  if (weights instanceof Uint8Array) {
    for (let k = 0; k < count; k++) sum = (sum + SQUARES[weights[features[k]! & mask]!]!) | 0
  } else for (let k = 0; k < count; k++) sum += weights[features[k]! & mask]!
  return sum
}

/** The sum of the weights of the features at some places. */
export function totalAt({ weights, mask }: Table, features: Int32Array, places: Int32Array): number {
  let sum = 0
  if (weights instanceof Uint8Array) {
    for (let i = 0; i < places.length; i++) sum = (sum + SQUARES[weights[features[places[i]!]! & mask]!]!) | 0
  } else for (let i = 0; i < places.length; i++) sum += weights[features[places[i]!]! & mask]!
  return sum
}
