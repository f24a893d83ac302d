/** @throws {RangeError} for p outside 0..1 */
export function checkProbability(p: number): void {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`probability ${p}: a number from 0 to 1 is wanted`)
}

/** @throws {RangeError} for a value that is not above 0 and finite */
export function checkPositive(name: string, value: number): void {
  if (!(value > 0) || value === Number.POSITIVE_INFINITY)
    throw new RangeError(`${name} ${value}: a finite number above 0 is wanted`)
}

/** @throws {RangeError} for a level not between 0 and 1 */
export function checkLevel(level: number): void {
  if (!(level > 0 && level < 1)) throw new RangeError(`level ${level}: a number between 0 and 1 is wanted`)
}

/** @throws {RangeError} for a value that is no whole number from 0 on */
export function checkCount(name: string, value: number): void {
  if (!Number.isSafeInteger(value) || value < 0)
    throw new RangeError(`${name} ${value}: a whole number from 0 on is wanted`)
}
