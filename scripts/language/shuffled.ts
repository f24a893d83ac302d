import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

/** The numbers 0 to n − 1 in an order that `seed` fixes (Fisher and Yates). */
export function shuffled(n: number, seed: number): Int32Array {
  const random = xoroshiro128plus(seed)
  const order = Int32Array.from({ length: n }, (_, i) => i)
  for (let i = n - 1; i > 0; i--) {
    const j = uniformInt(random, 0, i)
    const held = order[i]!
    order[i] = order[j]!
    order[j] = held
  }
  return order
}
