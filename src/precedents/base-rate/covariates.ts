import { addSpan } from '../../case/normalise/read.js'
import { CARRIED_YEARS, uncovered } from '../pattern/ground.js'
import { alliancesIn, recordsOf } from '../pattern/registered.js'
import type { Registers } from '../registers/registers.js'
import { overlap, type Span, yearOf } from '../registers/span.js'

/** What two states are compared by, all of it from before the event. */
export const covariates = ['distance', 'alliance', 'disputes', 'arms', 'trade'] as const
export type Covariate = (typeof covariates)[number]

/** What each covariate is, in words. */
export const COVARIATE_SAYS: Record<Covariate, string> = {
  distance: 'distance of their ideal points in the General Assembly',
  alliance: 'an alliance between them',
  disputes: 'militarised disputes between them in ten years (log of one more)',
  arms: 'arms delivered either way in ten years (log of one more than the TIV)',
  trade: 'their trade (log10 of US dollars)',
}

/** One value a covariate; null where its register does not tell. */
export type Values = Record<Covariate, number | null>

/** Years for which a figure may stand for the next ones. */
const STALE = 5

/** The covariates of two states in the year before an event. */
export function valuesOf(registers: Registers, a: string, b: string, event: Span): Values {
  const before: Span = { from: addSpan(event.from, { count: -1, unit: 'year' }), to: event.from - 1 }
  const decade: Span = { from: addSpan(event.from, { count: -10, unit: 'year' }), to: event.from - 1 }
  const year = yearOf(before.to)
  const known = uncovered(registers, 'alliances', before, CARRIED_YEARS) === null
  return {
    distance: latest(year, (y) => {
      const [p, q] = [registers.idealPoints.get(`${a} ${y}`), registers.idealPoints.get(`${b} ${y}`)]
      return p === undefined || q === undefined ? null : Math.abs(p - q)
    }),
    alliance: known ? Number(recordsOf(alliancesIn(registers), a, b, before, registers).length > 0) : null,
    disputes:
      uncovered(registers, 'disputes', decade) === null ? Math.log1p(disputesIn(registers, a, b, decade)) : null,
    arms: uncovered(registers, 'transfers', decade) === null ? Math.log1p(armsIn(registers, a, b, decade)) : null,
    trade: latest(year, (y) => {
      const partners = registers.trade.get(a)?.get(y)
      return partners === undefined ? null : Math.log10(1 + (partners.get(b) ?? 0))
    }),
  }
}

function latest(year: number, of: (year: number) => number | null): number | null {
  for (let y = year; y > year - STALE; y--) {
    const value = of(y)
    if (value !== null) return value
  }
  return null
}

function disputesIn(registers: Registers, a: string, b: string, days: Span): number {
  const begun = registers.disputes.of(a, b).filter(({ began }) => overlap(began, days))
  return new Set(begun.map(({ number }) => number)).size
}

/** TIV of the deliveries in a span of days; that of a deal is spread evenly over its years. */
function armsIn(registers: Registers, a: string, b: string, days: Span): number {
  let sum = 0
  for (const deal of [...registers.deliveries.of(a, b), ...registers.deliveries.of(b, a)]) {
    const years = deal.delivered.filter((span) => overlap(span, days)).length
    if (years > 0) sum += ((deal.tiv ?? 0) * years) / deal.delivered.length
  }
  return sum
}
