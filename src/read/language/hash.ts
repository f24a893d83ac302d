/** Folds one more number into a hash (a multiply and a shift; the constant is MurmurHash3's). */
export function mix(hash: number, value: number): number {
  const h = Math.imul(hash ^ value, 0x85ebca6b)
  return h ^ (h >>> 13)
}

/** A 32-bit hash of the UTF-16 units of `text` from `start` to `end`, digits read as 0. */
export function hashText(text: string, start: number, end: number): number {
  let h = 0x2545f491
  for (let i = start; i < end; i++) {
    const c = text.charCodeAt(i)
    h = mix(h, c >= 49 && c <= 57 ? 48 : c)
  }
  return h
}
