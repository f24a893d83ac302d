/**
 * The u at which a probability has a given log, by Newton's method on that log; where the log is concave in u it
 * converges from anywhere.
 *
 * @param at the probability at u and the slope of its log there
 */
export function rootOfLog(target: number, start: number, at: (u: number) => { value: number; slope: number }): number {
  let u = start
  let before = start
  for (let k = 0; k < 200; k++) {
    const { value, slope } = at(u)
    // so far out that nothing is left: half the way back
    if (!(value > 0) || !Number.isFinite(slope) || slope === 0) {
      const back = u === before ? u / 2 : (u + before) / 2
      if (back === u) break
      u = back
      continue
    }
    const step = (Math.log(value) - target) / slope
    before = u
    u -= step
    if (Math.abs(step) <= 1e-15 * Math.max(1, Math.abs(u))) break
  }
  return u
}

/** The least whole number from 0 on that passes a test which, once passed, is passed by all greater ones. */
export function leastPassing(guess: number, passes: (k: number) => boolean): number {
  let high = Math.max(0, Math.round(guess))
  let low = -1
  for (let stride = 1; !passes(high); stride *= 2) {
    low = high
    high += stride
  }
  for (let stride = 1; high - stride > low; stride *= 2) {
    if (!passes(high - stride)) {
      low = high - stride
      break
    }
    high -= stride
  }
  while (high - low > 1) {
    const middle = low + Math.floor((high - low) / 2)
    if (passes(middle)) high = middle
    else low = middle
  }
  return high
}
