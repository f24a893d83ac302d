/**
 * The nearest point to `point` in the cut of a box with the simplex: Σx = 1, lo ≤ x ≤ hi. All coordinates are shifted by one amount and held
 * within their bounds; the shift is found by bisection (Held, Wolfe & Crowder 1974, for the simplex; the bounds change nothing in the argument).
 * @param boxes bounds with Σlo ≤ 1 ≤ Σhi
 */
export function projectOnCut(point: readonly number[], boxes: readonly { lo: number; hi: number }[]): number[] {
  const at = (shift: number): number[] => point.map((x, i) => Math.min(boxes[i]!.hi, Math.max(boxes[i]!.lo, x - shift)))
  const sum = (xs: number[]): number => xs.reduce((total, x) => total + x, 0)
  let [low, high] = [-2, 2]
  for (const x of point) [low, high] = [Math.min(low, x - 2), Math.max(high, x + 2)]
  for (let step = 0; step < 100; step++) {
    const middle = (low + high) / 2
    if (sum(at(middle)) > 1) low = middle
    else high = middle
  }
  return at((low + high) / 2)
}
