import fc from 'fast-check'

/** Draws from arbitraries one after the other. */
export type Draw = fc.GeneratorValue

/** Texts that are easily taken for something else: by YAML, by a terminal, by a page, by JavaScript. */
export const ODD_TEXTS = [
  '',
  ' ',
  '010',
  '1e400',
  'yes',
  '~',
  '2022-02-30',
  '9999-12-31',
  '0000-01-01',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  '../../etc/passwd',
  '<script>alert(1)</script>',
  "'; DROP TABLE x; --",
  '\u0000',
  '\u0007\u001b[31m',
  '\u202e\u2066',
  '\ufeff',
  '\ud800',
  '\u2028',
  'é\u0301\u0301',
  '😀👩‍👩‍👧',
  'İstanbul ß ﬁ',
  '%s%n{0}%',
  '&a *a !!js/function <<',
  'x'.repeat(3_000),
] as const

/** A whole number from 0 to below, each as often. */
export const below = (g: Draw, end: number): number => g(evenly, Math.max(1, end))

/** One of a list. */
export const one = <T>(g: Draw, list: readonly T[]): T => list[below(g, list.length)]!

/** Whether something happens that happens once in so many times. */
export const rarely = (g: Draw, times: number): boolean => below(g, times) === 0

/** fast-check prefers the ends of a range unless it is told not to. */
const evenly = (end: number): fc.Arbitrary<number> => fc.noBias(fc.nat(end - 1))
