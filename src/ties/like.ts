import { conflictOf, cooperationOf, type PairTotal, totalOf } from './counts.js'
import type { Interval } from './ratio.js'

/** Pairs that a comparison needs at least, and how the search for them widens. */
const LIKE = { least: 30, factor: 2, step: 1.25 } as const
/** Events below which a pair is not held against others by how much its states are in the news. */
const FEWEST = 30

/** Where a value stands among others: the share of them that lie below it, equal ones counted half; `lo` and `hi` for the ends of its interval. */
export interface Percentile extends Interval {
  /** how many it was compared with */
  of: number
  /** what they have in common, in words */
  among: string
}

/** A pair's standing in conflict and cooperation among others. */
export interface Standing {
  /** the share of conflict in what the pair does, among pairs of like volume */
  conflictShare: Percentile | null
  /** the same of material conflict, and of material cooperation */
  materialConflictShare: Percentile | null
  materialCooperationShare: Percentile | null
  /** conflict, and cooperation, per unit of coverage, among pairs whose states are in the news as much */
  conflictRate: Percentile | null
  cooperationRate: Percentile | null
}

/** The pair's own figures with their intervals, as shares of its events and as events in the window. */
export interface Figures {
  conflictShare: Interval
  materialConflictShare: Interval
  materialCooperationShare: Interval
  conflict: Interval
  cooperation: Interval
}

/**
 * Where a pair stands among others of the same feed and window.
 *
 * Of like volume are the pairs whose events number within a factor of 2 of the pair's, the factor widened by quarters until there are 30.
 * Their shares of conflict are compared. As much in the news are the pairs whose two states lead one to expect as many events, within
 * a factor widened in the same way: the product of what each state does with all others (without the pair itself) over twice the whole,
 * as in a gravity model without distance (Tinbergen 1962). Their counts are compared, of pairs with at least 30 events.
 * @param totals undirected pairs with their events, the pair among them
 * @returns null for a comparison that has fewer than 30 pairs at any factor
 */
export function standingOf(totals: readonly PairTotal[], pair: { a: string; b: string }, figures: Figures): Standing {
  const own = totals.find((t) => samePair(t, pair))
  if (!own || totalOf(own.classes) === 0) return NOWHERE
  const others = totals.filter((t) => !samePair(t, pair) && totalOf(t.classes) > 0)
  const volume = (t: PairTotal): number => totalOf(t.classes)
  const expected = expectation(totals)
  const alike = among(others, volume, volume(own))
  const abroad = among(
    others.filter((t) => volume(t) >= Math.min(FEWEST, volume(own))),
    expected,
    expected(own),
  )
  const share =
    (events: (t: PairTotal) => number) =>
    (t: PairTotal): number =>
      events(t) / volume(t)
  const held = (
    set: Alike | null,
    kind: (factor: string) => string,
    value: (t: PairTotal) => number,
    figure: Interval,
  ): Percentile | null => set && percentileAmong(set.pairs.map(value), figure, kind(rounded(set.factor)))
  const ofVolume = (factor: string): string => `pairs whose events number within a factor of ${factor} of this pair's`
  const inNews = (factor: string): string => `pairs whose states are in the news as much, within a factor of ${factor}`
  return {
    conflictShare: held(
      alike,
      ofVolume,
      share((t) => conflictOf(t.classes)),
      figures.conflictShare,
    ),
    materialConflictShare: held(
      alike,
      ofVolume,
      share((t) => t.classes[3]),
      figures.materialConflictShare,
    ),
    materialCooperationShare: held(
      alike,
      ofVolume,
      share((t) => t.classes[1]),
      figures.materialCooperationShare,
    ),
    conflictRate: held(abroad, inNews, (t) => conflictOf(t.classes), figures.conflict),
    cooperationRate: held(abroad, inNews, (t) => cooperationOf(t.classes), figures.cooperation),
  }
}

const NOWHERE: Standing = {
  conflictShare: null,
  materialConflictShare: null,
  materialCooperationShare: null,
  conflictRate: null,
  cooperationRate: null,
}

interface Alike {
  pairs: PairTotal[]
  factor: number
}

function among(others: readonly PairTotal[], key: (t: PairTotal) => number, own: number): Alike | null {
  if (others.length < LIKE.least) return null
  const distances = others.map((t) => Math.max(key(t) / own, own / key(t)))
  const needed = [...distances].sort((x, y) => x - y)[LIKE.least - 1]!
  let factor: number = LIKE.factor
  while (factor < needed) factor *= LIKE.step
  if (!Number.isFinite(factor)) return null
  return { pairs: others.filter((_, i) => distances[i]! <= factor), factor }
}

/** Events that a pair's two states lead one to expect, from what each does with the others. */
function expectation(totals: readonly PairTotal[]): (t: PairTotal) => number {
  const byState = new Map<string, number>()
  let all = 0
  for (const { a, b, classes } of totals) {
    const n = totalOf(classes)
    byState.set(a, (byState.get(a) ?? 0) + n)
    byState.set(b, (byState.get(b) ?? 0) + n)
    all += n
  }
  return ({ a, b, classes }) => {
    const n = totalOf(classes)
    return ((byState.get(a)! - n + 1) * (byState.get(b)! - n + 1)) / (2 * all)
  }
}

/** The standing of a figure among values: of its point and of both ends of its interval. */
export function percentileAmong(values: readonly number[], figure: Interval, kind: string): Percentile {
  const below = (x: number): number =>
    values.reduce((sum, v) => sum + (v < x ? 1 : v === x ? 0.5 : 0), 0) / values.length
  return { point: below(figure.point), lo: below(figure.lo), hi: below(figure.hi), of: values.length, among: kind }
}

function samePair(t: PairTotal, { a, b }: { a: string; b: string }): boolean {
  return (t.a === a && t.b === b) || (t.a === b && t.b === a)
}

/** From 10 on two digits, rounded up: `220` for 216.84. */
function rounded(factor: number): string {
  if (factor < 10) return String(Math.round(factor * 100) / 100)
  const unit = 10 ** (Math.floor(Math.log10(factor)) - 1)
  return String(Math.ceil(factor / unit) * unit)
}
