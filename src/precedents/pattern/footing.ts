import { addSpan } from '../../case/normalise/read.js'
import type { Registers } from '../registers/registers.js'
import { type Span, yearOf } from '../registers/span.js'
import { CARRIED_YEARS, cite, uncovered } from './ground.js'
import type { Trace } from './match.js'
import { alliancesIn, conflictsIn, disputesIn, recordsOf, rivalriesIn } from './registered.js'
import { deliveriesOf } from './transfers.js'

/** Level from which a dispute is hostility: use of force. */
const FORCE = 4
/** Years back in which deliveries of arms show ties. */
const ARMS_YEARS = 10
/** Partners that count as main partners in trade, and years for which a figure may stand for later ones. */
const MAIN_PARTNERS = 10
const TRADE_YEARS = 5

/** How two states stood to each other in a span of days, as registers show it. */
export interface FootingFound {
  is: 'hostile' | 'partners' | 'at-peace' | 'unknown'
  hostile: Trace[]
  ties: Trace[]
  /** registers that would have been asked and do not cover the days */
  missing: string[]
}

/** The measure, in words, for outputs. */
export const FOOTING_MEASURE =
  'hostile: a conflict, a rivalry, or a dispute with use of force; partners: no hostility, and an alliance, arms delivered either way within ten years, or one of the ten main partners in trade of either'

/**
 * Footing by registers. Hostility is told first; where no register of hostility covers the days, nothing is. Ties need one register that
 * shows them; where none does, but one does not cover the days, it stays open whether there were any.
 */
export function footingOf(registers: Registers, a: string, b: string, days: Span): FootingFound {
  const key = `${a} ${b} ${days.from} ${days.to}`
  const known = answers.get(registers) ?? new Map<string, FootingFound>()
  answers.set(registers, known)
  const found = known.get(key) ?? measure(registers, a, b, days)
  known.set(key, found)
  return found
}

/** Patterns ask about the same pair and year again for each further role. */
const answers = new WeakMap<Registers, Map<string, FootingFound>>()

function measure(registers: Registers, a: string, b: string, days: Span): FootingFound {
  const hostile = [
    ...recordsOf(conflictsIn(registers), a, b, days, registers),
    ...recordsOf(rivalriesIn(registers), a, b, days, registers),
    ...recordsOf(disputesIn(registers, FORCE), a, b, days, registers),
  ]
  if (hostile.length > 0) return { is: 'hostile', hostile, ties: [], missing: [] }
  const blind = [uncovered(registers, 'conflicts', days), uncovered(registers, 'rivalries', days, CARRIED_YEARS)]
  const missing = [...blind, uncovered(registers, 'disputes', days)].flatMap((why) => why ?? [])
  if (blind.every((why) => why !== null)) return { is: 'unknown', hostile, ties: [], missing }
  const ties = tiesOf(registers, a, b, days)
  if (ties.length > 0) return { is: 'partners', hostile, ties, missing }
  const shown = [
    uncovered(registers, 'alliances', days, CARRIED_YEARS),
    uncovered(registers, 'transfers', days),
  ].flatMap((why) => why ?? [])
  return { is: shown.length > 1 ? 'unknown' : 'at-peace', hostile, ties, missing: [...missing, ...shown] }
}

function tiesOf(registers: Registers, a: string, b: string, days: Span): Trace[] {
  const decade = { from: addSpan(days.to, { count: -ARMS_YEARS, unit: 'year' }), to: days.to }
  const rank = tradeRank(registers, a, b, yearOf(days.to))
  return [
    ...recordsOf(alliancesIn(registers), a, b, days, registers),
    ...deliveriesOf(registers, a, b, decade),
    ...deliveriesOf(registers, b, a, decade),
    ...(rank !== null && rank.rank <= MAIN_PARTNERS
      ? [
          {
            from: cite(registers.about.trade),
            line: null,
            says: `partner ${rank.rank} in the trade of ${rank.of}, ${rank.year}`,
          },
        ]
      : []),
  ]
}

/** The better of the ranks that two states have in each other's trade, in the last year up to the given one that has figures. */
function tradeRank(registers: Registers, a: string, b: string, year: number) {
  const rankIn = (of: string, partner: string) => {
    for (let y = year; y >= year - TRADE_YEARS; y--) {
      const partners = registers.trade.get(of)?.get(y)
      const own = partners?.get(partner)
      if (!partners || own === undefined) continue
      return { of, year: y, rank: 1 + [...partners.values()].filter((usd) => usd > own).length }
    }
    return null
  }
  const [one, other] = [rankIn(a, b), rankIn(b, a)]
  if (one === null || other === null) return one ?? other
  return one.rank <= other.rank ? one : other
}
