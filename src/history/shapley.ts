/**
 * Shapley values (Shapley 1953): what each of n players adds to a whole, its marginal contribution averaged over all orders in which
 * they may join. They sum to the whole's value less the empty set's.
 * @param value of each set of players, by its bits: player i is in set s where bit i of s is 1; 2^n finite numbers
 * @returns one number a player
 * @throws RangeError where the number of sets is no power of 2
 */
export function shapley(value: ArrayLike<number>): number[] {
  const n = Math.log2(value.length)
  if (!Number.isInteger(n)) throw new RangeError(`${value.length} sets are those of no number of players`)
  const weights = weightsOf(n)
  const shares = new Array<number>(n).fill(0)
  for (let set = 0; set < value.length; set++) {
    const weight = weights[sizeOf(set)]!
    for (let i = 0; i < n; i++) {
      const bit = 1 << i
      if ((set & bit) === 0) shares[i] = shares[i]! + weight * (value[set | bit]! - value[set]!)
    }
  }
  return shares
}

/** The share of orders in which a player comes right after a given set of that size: 1 / (n · C(n − 1, size)). */
function weightsOf(n: number): number[] {
  const weights: number[] = []
  let choices = 1
  for (let size = 0; size <= n; size++) {
    weights.push(1 / (n * choices))
    choices = (choices * (n - 1 - size)) / (size + 1)
  }
  return weights
}

/** Members of a set given by its bits. */
export function sizeOf(set: number): number {
  let size = 0
  for (let rest = set; rest !== 0; rest &= rest - 1) size++
  return size
}
