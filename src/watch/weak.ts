import type { Case, Evidence, Row } from '../case/case.js'
import { type Expectation, validateIndicators } from '../observe/validate.js'

/** An indicator that hardly tells hypotheses apart. */
export interface WeakIndicator {
  id: string
  /** 0 to 4, as `validateIndicators` has it */
  spread: number
  verdict: 'weak' | 'drop'
}

/**
 * The indicators of a case that hardly tell its hypotheses apart. A cell is rated by its point in the bands of ICD 203: from .80 highly
 * likely, from .55 likely, above .45 even, above .20 unlikely, else highly unlikely. Of several rows (`given`) the one that tells most
 * counts; a row with a blank is left aside.
 */
export function weakIndicators(of: Case): WeakIndicator[] {
  const rows = new Map<string, { item: string; rated: Record<string, Expectation> }>()
  for (const item of of.evidence.filter(isIndicator))
    item.rows.forEach((row, i) => {
      const rated = ratedRow(of, row)
      if (rated) rows.set(`${item.id} ${i}`, { item: item.id, rated })
    })
  const { indicators } = validateIndicators(Object.fromEntries([...rows].map(([key, { rated }]) => [key, rated])))
  const best = new Map<string, WeakIndicator | null>()
  for (const [key, { item }] of rows) {
    const { spread, verdict } = indicators[key]!
    const before = best.get(item)
    if (before !== undefined && (before === null || before.spread >= spread)) continue
    best.set(item, verdict === 'keep' ? null : { id: item, spread, verdict })
  }
  return [...best.values()].flatMap((weak) => weak ?? [])
}

function isIndicator({ known }: Evidence): boolean {
  return known.by === 'indicator'
}

function ratedRow(of: Case, { cells }: Row): Record<string, Expectation> | null {
  const rated: Record<string, Expectation> = {}
  for (const [h, { id }] of of.hypotheses.entries()) {
    const cell = cells[h]
    if (!cell) return null
    rated[id] = expectationOf(cell.point)
  }
  return rated
}

function expectationOf(p: number): Expectation {
  if (p >= 0.8) return 'HL'
  if (p >= 0.55) return 'L'
  if (p > 0.45) return 'C'
  return p > 0.2 ? 'U' : 'HU'
}
