/**
 * Rounds weights to signed bytes on a scale of squares: byte b stands for b·|b| times the unit, so that small weights
 * keep their ratios and large ones their size. Bytes under `least` become 0.
 */
export function quantise(weights: Float32Array, least: number): { bytes: Int8Array; unit: number } {
  let top = 0
  for (const w of weights) top = Math.max(top, Math.abs(w))
  const bytes = Int8Array.from(weights, (w) => {
    const byte = top === 0 ? 0 : Math.round(127 * Math.sqrt(Math.abs(w) / top))
    return byte < least ? 0 : Math.sign(w) * byte
  })
  return { bytes, unit: top / 127 ** 2 }
}
