/** Lifts the heads of crossing arcs until the tree is projective (Nivre and Nilsson 2005); heads[0] stands for token 1. */
export function projective(heads: readonly number[]): Int32Array {
  const n = heads.length
  const h = new Int32Array(n + 1)
  for (let m = 1; m <= n; m++) h[m] = heads[m - 1]!
  for (;;) {
    let arc = 0
    let shortest = n + 1
    for (let m = 1; m <= n; m++) {
      const length = Math.abs(m - h[m]!)
      if (length < shortest && h[m] !== 0 && !reaches(h, m)) {
        arc = m
        shortest = length
      }
    }
    if (arc === 0) return h
    h[arc] = h[h[arc]!]!
  }
}

/** Whether every token between m and its head descends from that head. */
function reaches(h: Int32Array, m: number): boolean {
  const head = h[m]!
  for (let i = Math.min(m, head) + 1; i < Math.max(m, head); i++) {
    let up = i
    while (up !== 0 && up !== head) up = h[up]!
    if (up !== head) return false
  }
  return true
}
