import type { Case, Certainty, Evidence, Link, Origin, Reliability, Report } from '../case/case.js'
import type { Range } from '../case/diagnostics.js'
import type { EffectSpec } from '../case/looked-for.js'
import type { Observation, Observations } from '../case/observations.js'
import { isPartyOrgan } from '../case/party.js'
import type { Day } from '../world/days.js'
import type { ItemState } from './judgement.js'

/** What an origin says on an item, through the best of the reports that count on the day. */
export interface Word {
  /** an origin's id, or `ITEM:unknown` */
  origin: string
  item: string
  /** the state of the item that an informative origin would speak of in this way */
  says: boolean
  /** P(informative) for this word: a point within its band */
  r: { point: number; lo: number; hi: number }
  /** where that number is written */
  range: Range | null
  /** P(says so | uninformative) */
  anyway: number
  certainty: Certainty
  /** reports that carry it on the day, first the one whose reliability is taken */
  reports: string[]
}

/** States of an item in which something of it is observed, and so counts. */
export const COUNTED: ReadonlySet<ItemState> = new Set(['reported', 'fact', 'seen', 'not-seen'])

/** An item on the day: its state, and what is observed of it. */
export interface Standing {
  item: Evidence
  state: ItemState
  words: Word[]
  observation: Observation | null
}

const UNKNOWN_BAND = 'F'
/** A denial by an organ of a party to the case, unless the file says otherwise (CASE.md, "Witnesses"). */
const PARTY_DENIAL = { point: 0.15, lo: 0.001, hi: 0.3 }

/**
 * What a case's items rest on, on a day: which reports count (published, not retracted, not corrected), which origins speak on which
 * items and how surely, what the ledger showed, and what belongs to the background because it was known by `priors-as-of`.
 */
export function standings(of: Case, observations: Observations): Standing[] {
  const counts = countingReports(of.reports, observations.asOf)
  const context: Context = {
    of,
    asOf: observations.asOf,
    priors: of.priorsAsOf ?? Number.NEGATIVE_INFINITY,
    counts,
    reports: new Map(of.reports.map((r) => [r.id, r])),
    origins: new Map(of.origins.map((o) => [o.id, o])),
    sources: new Map(of.sources.map((s) => [s.id, s])),
  }
  return of.evidence.map((item) => standing(context, item, observations.items[item.id] ?? null))
}

/**
 * Items that are true whatever else: plain facts of the background, and what these require. They weigh nothing, for the priors already
 * hold them, but what depends on them is judged with them known.
 */
export function knownBefore(standing: readonly Standing[]): Set<string> {
  const items = new Map(standing.map((s) => [s.item.id, s.item]))
  const known = new Set<string>()
  for (const s of standing) {
    if (s.state !== 'background' || s.item.known.by !== 'fact') continue
    for (let id: string | null = s.item.id; id !== null && !known.has(id); id = items.get(id)?.requires ?? null)
      known.add(id)
  }
  return known
}

interface Context {
  of: Case
  asOf: Day
  priors: Day
  counts: Set<string>
  reports: Map<string, Report>
  origins: Map<string, Origin>
  sources: Map<string, Case['sources'][number]>
}

function countingReports(reports: Report[], asOf: Day): Set<string> {
  const counts = new Set<string>()
  const corrected = new Set(reports.filter((r) => r.corrects && r.date <= asOf).map((r) => r.corrects))
  for (const r of reports) {
    const retracted = r.retracted !== null && r.retracted <= asOf
    if (r.date <= asOf && !retracted && !corrected.has(r.id)) counts.add(r.id)
  }
  return counts
}

function standing(c: Context, item: Evidence, observed: Observation | null): Standing {
  const known = item.known
  const plain = (state: ItemState): Standing => ({ item, state, words: [], observation: null })
  if (known.by === 'gap') return plain('gap')
  if (known.by === 'reports') return reported(c, item, known)
  if (known.by === 'fact') {
    if (known.date > c.asOf) return plain('not-yet')
    return plain(known.date <= c.priors ? 'background' : 'fact')
  }
  if (known.by === 'indicator') {
    if (known.indicator.after > c.asOf) return plain('not-yet')
    if (known.indicator.until <= c.priors) return plain('background')
  }
  if (known.by === 'ties' && known.ties.window) {
    const [from, to] = known.ties.window
    if (from > c.asOf) return plain('not-yet')
    if (to <= c.priors) return plain('background')
  }
  if (known.by === 'effect') {
    if (known.effect.on > c.asOf) return plain('not-yet')
    if (lastDayOf(known.effect, observed) <= c.priors) return plain('background')
  }
  const observation: Observation = observed ?? { state: 'no-data', why: 'nothing was looked up' }
  return { item, state: observation.state, words: [], observation }
}

/** The last day that an effect is told from: as the file has it, else as it was looked up; never where it was not. */
function lastDayOf({ on, within }: EffectSpec, observed: Observation | null): Day {
  if (within !== null) return on + within - 1
  return observed && 'closes' in observed ? observed.closes : Number.POSITIVE_INFINITY
}

function reported(c: Context, item: Evidence, known: { supports: Link[]; denials: Link[] }): Standing {
  const words = new Map<string, Word>()
  let before = false
  let later = false
  const links = [...known.supports.map((l) => ({ l, says: true })), ...known.denials.map((l) => ({ l, says: false }))]
  const firstDay = new Map<string, Day>()
  for (const { l } of links) {
    const report = c.reports.get(l.report)!
    for (const origin of originsOf(l, report, item)) {
      firstDay.set(origin, Math.min(firstDay.get(origin) ?? Number.POSITIVE_INFINITY, report.date))
    }
  }
  for (const { l, says } of links) {
    const report = c.reports.get(l.report)!
    if (report.date > c.asOf) later = true
    if (!c.counts.has(report.id)) continue
    for (const origin of originsOf(l, report, item)) {
      if (firstDay.get(origin)! <= c.priors) {
        before = true
        continue
      }
      const word = speak(c, item, l, report, origin, says)
      const known = words.get(origin)
      if (!known) words.set(origin, word)
      else if (word.r.point > known.r.point)
        words.set(origin, { ...word, reports: [...word.reports, ...known.reports] })
      else known.reports.push(report.id)
    }
  }
  const state: ItemState = words.size > 0 ? 'reported' : before ? 'background' : later ? 'not-yet' : 'gap'
  return { item, state, words: [...words.values()], observation: null }
}

/** Reports on one item that name no origin share one unknown origin. */
function originsOf(link: Link, report: Report, item: Evidence): string[] {
  if (link.origins.length > 0) return link.origins
  return report.origins.length > 0 ? report.origins : [`${item.id}:unknown`]
}

function speak(c: Context, item: Evidence, link: Link, report: Report, id: string, says: boolean): Word {
  const origin = c.origins.get(id) ?? null
  const base = { origin: id, item: item.id, certainty: link.certainty, reports: [report.id] }
  if (origin && origin.saysIfTrue !== null && origin.saysIfFalse !== null) {
    const [t, f] = [origin.saysIfTrue, origin.saysIfFalse]
    const r = Math.abs(t - f)
    const anyway = Math.min(t, f) / (1 - r)
    return {
      ...base,
      says: t === f ? says : t > f,
      r: weaken({ point: r, lo: r, hi: r }, link),
      range: origin.range,
      anyway,
    }
  }
  const source = origin ? (c.sources.get(origin.source) ?? null) : null
  const anyway = origin?.wouldSayAnyway ?? source?.wouldSayAnyway ?? 0.5
  const r = reliabilityOf(c, link, report, origin, says)
  return { ...base, says, r: weaken(r, link), range: r.range ?? link.range, anyway }
}

type Stated = Word['r'] & { range?: Range }

/** The nearest wins: the report, then the origin, then the source. */
function reliabilityOf(c: Context, link: Link, report: Report, origin: Origin | null, says: boolean): Stated {
  if (link.grade) return c.of.settings.reliability[link.grade.letter]
  const stated: Reliability | null = report.reliability ?? origin?.reliability ?? null
  if (stated) return stated
  const source = origin ? c.sources.get(origin.source) : undefined
  if (!says && source && isPartyOrgan(source, c.of)) return PARTY_DENIAL
  return source?.reliability ?? c.of.settings.reliability[UNKNOWN_BAND]
}

/** A purported word counts with half its r (CASE.md, "Witnesses"). */
function weaken(r: Word['r'], link: Link): Word['r'] {
  const k = link.certainty === 'purported' ? 0.5 : 1
  return { point: r.point * k, lo: r.lo * k, hi: r.hi * k }
}
