/**
 * Sums of every run of `size` neighbours, `sums[i]` over x[i] to x[i + size - 1], in O(n) whatever the size, and
 * without taking one running total from another: a run is the end of one block and the start of the next (van Herk
 * 1992, *Pattern Recognition Letters* 13).
 */
export function windowSums(x: Float64Array, size: number): Float64Array {
  const heads = new Float64Array(x.length)
  const sums = new Float64Array(x.length)
  for (let i = 0; i < x.length; i++) heads[i] = (i % size === 0 ? 0 : heads[i - 1]!) + x[i]!
  let tail = 0
  for (let i = x.length - size; i >= 0; i--) sums[i] = heads[i + size - 1]!
  for (let i = x.length - 1; i >= 0; i--) {
    tail = (i % size === size - 1 ? 0 : tail) + x[i]!
    if (i % size !== 0 && i + size <= x.length) sums[i] = tail + sums[i]!
  }
  return sums
}

/**
 * Means and sums of squares about the mean, of every run of `size` neighbours, as `windowSums`; blocks are joined as in
 * Chan, Golub & LeVeque (1983, *The American Statistician* 37), so a jump elsewhere in the series costs no digits.
 */
export function windowMeans(y: Float64Array, size: number): { means: Float64Array; squares: Float64Array } {
  const n = y.length
  const headMeans = new Float64Array(n)
  const headSquares = new Float64Array(n)
  for (let i = 0; i < n; i++) {
    const k = i % size
    const before = k === 0 ? 0 : headMeans[i - 1]!
    const d = y[i]! - before
    headMeans[i] = before + d / (k + 1)
    headSquares[i] = (k === 0 ? 0 : headSquares[i - 1]!) + (d * d * k) / (k + 1)
  }
  const means = new Float64Array(n)
  const squares = new Float64Array(n)
  let mean = 0
  let square = 0
  for (let i = n - 1; i >= 0; i--) {
    const k = size - 1 - (i % size)
    if (k === 0) mean = square = 0
    const d = y[i]! - mean
    mean += d / (k + 1)
    square += (d * d * k) / (k + 1)
    const end = i + size - 1
    if (end >= n) continue
    const apart = headMeans[end]! - mean
    const whole = k === size - 1
    means[i] = whole ? headMeans[end]! : mean + (apart * (size - k - 1)) / size
    squares[i] = whole
      ? headSquares[end]!
      : square + headSquares[end]! + (apart * apart * (k + 1) * (size - k - 1)) / size
  }
  return { means, squares }
}
