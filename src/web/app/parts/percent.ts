/** A share in percent without its sign, short: `5`, `97.5`. */
export function plainPercent(p: number): string {
  return String(Number((100 * p).toPrecision(3)))
}
