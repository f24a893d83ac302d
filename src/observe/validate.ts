/** How likely an indicator is if a hypothesis holds: highly likely to highly unlikely. */
export type Expectation = 'HL' | 'L' | 'C' | 'U' | 'HU'

const VALUES: Record<Expectation, number> = { HL: 2, L: 1, C: 0, U: -1, HU: -2 }
/** From this spread on an indicator is kept, and from that one on it is weak; below it is dropped. */
const KEEP = 3
const WEAK = 2

/** How well an indicator tells hypotheses apart. */
export interface Validity {
  /** the largest difference between two hypotheses, 0 to 4 */
  spread: number
  /** pairs of hypotheses that differ by two or more */
  pairs: number
  verdict: 'keep' | 'weak' | 'drop'
  /** hypotheses under which it is likely or highly likely */
  expectedIn: string[]
  /** under which it is unlikely or highly unlikely */
  against: string[]
}

/** Indicators as validated, and for each hypothesis those kept ones that are expected under it alone. */
export interface Validation {
  indicators: Record<string, Validity>
  unique: Record<string, string[]>
}

/**
 * Validates indicators for telling hypotheses apart by the spread of how likely each is under them. The rule of thumb (spread 3 keep,
 * 2 weak, less drop; three unique indicators for every hypothesis) is that of the structured-analytic-skills collection, not a standard.
 * @param rated by indicator, then by hypothesis; every indicator names the same hypotheses
 */
export function validateIndicators(rated: Record<string, Record<string, Expectation>>): Validation {
  const indicators = Object.fromEntries(Object.entries(rated).map(([id, row]) => [id, validityOf(row)]))
  const hypotheses = [...new Set(Object.values(rated).flatMap((row) => Object.keys(row)))]
  const alone = (id: string, h: string): boolean =>
    indicators[id]!.verdict === 'keep' && indicators[id]!.expectedIn.length === 1 && indicators[id]!.expectedIn[0] === h
  return {
    indicators,
    unique: Object.fromEntries(hypotheses.map((h) => [h, Object.keys(rated).filter((id) => alone(id, h))])),
  }
}

function validityOf(row: Record<string, Expectation>): Validity {
  const rated = Object.entries(row).map(([id, rating]) => ({ id, value: VALUES[rating] }))
  const values = rated.map((r) => r.value)
  const spread = Math.max(...values) - Math.min(...values)
  return {
    spread,
    pairs: values.reduce((n, x, i) => n + values.slice(i + 1).filter((y) => Math.abs(x - y) >= 2).length, 0),
    verdict: spread >= KEEP ? 'keep' : spread >= WEAK ? 'weak' : 'drop',
    expectedIn: rated.filter((r) => r.value > 0).map((r) => r.id),
    against: rated.filter((r) => r.value < 0).map((r) => r.id),
  }
}
