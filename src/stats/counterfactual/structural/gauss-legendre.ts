/** Nodes within (−1, 1), ascending, and their weights. */
export interface Rule {
  nodes: Float64Array
  weights: Float64Array
}

/** The Gauss–Legendre rule with n nodes, by Newton's method on the recurrence (Press et al. 2007, section 4.6). */
export function gaussLegendre(n: number): Rule {
  const nodes = new Float64Array(n)
  const weights = new Float64Array(n)
  for (let i = 0; i < n; i++) {
    let x = -Math.cos((Math.PI * (i + 0.75)) / (n + 0.5))
    let slope = 1
    for (let round = 0; round < 20; round++) {
      let [below, here] = [1, x]
      for (let k = 2; k <= n; k++) [below, here] = [here, ((2 * k - 1) * x * here - (k - 1) * below) / k]
      slope = (n * (below - x * here)) / (1 - x * x)
      const step = here / slope
      x -= step
      if (Math.abs(step) < 1e-15) break
    }
    nodes[i] = x
    weights[i] = 2 / ((1 - x * x) * slope * slope)
  }
  return { nodes, weights }
}
