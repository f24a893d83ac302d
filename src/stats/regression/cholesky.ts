/**
 * The lower triangle L with L·Lᵀ = a (Golub & Van Loan 2013, section 4.2.3).
 * @param a symmetric n × n, row after row
 * @returns L, row after row, zeros above the diagonal
 * @throws RangeError where a is not positive definite
 */
export function cholesky(a: ArrayLike<number>, n: number): Float64Array {
  const l = new Float64Array(n * n)
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let s = a[i * n + j]!
      for (let k = 0; k < j; k++) s -= l[i * n + k]! * l[j * n + k]!
      if (i !== j) l[i * n + j] = s / l[j * n + j]!
      else if (s > 0 && s > 1e-14 * Math.abs(a[i * n + i]!)) l[i * n + i] = Math.sqrt(s)
      else throw new RangeError(`the matrix is not positive definite (row ${i + 1} of ${n})`)
    }
  }
  return l
}

/**
 * The solution x of L·Lᵀ·x = b.
 * @param l what `cholesky` returned, n × n
 * @param b n numbers
 */
export function solveCholesky(l: Float64Array, n: number, b: ArrayLike<number>): Float64Array {
  const x = Float64Array.from(b)
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) x[i]! -= l[i * n + k]! * x[k]!
    x[i]! /= l[i * n + i]!
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) x[i]! -= l[k * n + i]! * x[k]!
    x[i]! /= l[i * n + i]!
  }
  return x
}

/** The diagonal of (L·Lᵀ)⁻¹, n numbers. */
export function inverseDiagonal(l: Float64Array, n: number): Float64Array {
  const unit = new Float64Array(n)
  return Float64Array.from({ length: n }, (_, i) => {
    unit.fill(0)
    unit[i] = 1
    return solveCholesky(l, n, unit)[i]!
  })
}
