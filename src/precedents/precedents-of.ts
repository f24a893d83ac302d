import { addSpan, type Span as Length } from '../case/normalise/read.js'
import { type Day, formatDay } from '../world/days.js'
import { valuesOf } from './base-rate/covariates.js'
import { rankLike } from './base-rate/like.js'
import { placeOf } from './base-rate/place.js'
import { baseRate } from './base-rate/rate.js'
import { compareWithControls, type FollowedEpisode } from './compare.js'
import { casesOfLibrary } from './from-library.js'
import type { LedgerView } from './ledger/view.js'
import { countable, type Library } from './library/load.js'
import { measureByLedger } from './outcomes/by-ledger.js'
import { sayLibraryMeasure } from './outcomes/by-library.js'
import { measureByRegisters } from './outcomes/by-registers.js'
import { divide, isLeftOut, type LeaveOut, type MeasuredCase, tellFollowed } from './outcomes/measured.js'
import { counts, knownBy, type Measure, type Outcome, watched } from './outcomes/outcome.js'
import { type Episode, type Found, findEpisodes } from './pattern/find.js'
import { FOOTING_MEASURE } from './pattern/footing.js'
import type { Pattern } from './pattern/pattern.js'
import type { MeasuredRate, Precedents } from './precedents.js'
import { gatherRegisters, type Registers } from './registers/registers.js'
import { scoreOf } from './severity.js'

/** Where precedents are taken from, and what is asked of them. */
export interface PrecedentsOptions {
  library?: Library | null
  registers?: Registers | null
  ledger?: LedgerView | null
  outcome: Outcome
  within: Length
  /** the case at hand, which is no precedent of itself */
  leaveOut?: LeaveOut | null
  /** the case that episodes are ranked by: who acted on whose opponent, and when */
  like?: { a: string; b: string; on: Day } | null
  /** hand-picked cases, ids of episodes of the library or of those found */
  named?: readonly string[]
  /** the library knows no more than by this day, whatever it says; a ledger and registers know by themselves what they cover */
  today?: Day
  /** only episodes that begin on or after, and on or before */
  from?: Day
  to?: Day
}

/**
 * What happened in comparable cases: the episodes of a pattern, how often an outcome followed within a span of time by every way of measuring it that
 * the sources allow (library, registers, ledger; never mixed in one rate), beside matched pairs without the event; the comparable cases in the
 * order of their likeness; and where hand-picked ones stand. A rate that cannot be had is refused, with the reason.
 * @throws what the ledger's engine throws
 */
export async function precedentsOf(pattern: Pattern, options: PrecedentsOptions): Promise<Precedents> {
  const { outcome, within, leaveOut = null, library = null, ledger = null, today = Infinity } = options
  const registers = options.registers ?? gatherRegisters([])
  const range = {
    ...(options.from === undefined ? {} : { from: options.from }),
    ...(options.to === undefined ? {} : { to: options.to }),
  }
  const found: Found = await findEpisodes(pattern, { registers, ledger, ...range })
  const cases = found.episodes.map((episode) => ({ episode, case: toCase(pattern, episode) }))
  const counted = cases.filter(({ case: one }) => !isLeftOut(one, leaveOut, within))
  const leftOut = cases.filter((one) => !counted.includes(one)).map(({ episode }) => episode.id)
  const rates: MeasuredRate[] = []
  const says = sayLibraryMeasure(outcome)
  if (pattern.library && library && says !== null) {
    const { from = -Infinity, to = Infinity } = options
    const measured = casesOfLibrary(library, outcome, within)
      .filter(({ case: { days } }) => days.from >= from && days.from <= to)
      .map((one): MeasuredCase => {
        return { ...one, followed: knownBy(today, one.followed, addSpan(one.case.days.to, within)) }
      })
    const left = measured.filter(({ case: one }) => isLeftOut(one, leaveOut, within))
    leftOut.push(...left.map(({ case: one }) => one.id))
    const kept = measured.filter((one) => !left.includes(one))
    const noComparison = 'the library holds no pairs without the event'
    rates.push({ by: 'library', says, ...rateOf(kept, 'wars'), comparison: null, noComparison })
  }
  const measures = [
    measureByRegisters(outcome, registers),
    ledger === null ? null : await measureByLedger(outcome, ledger),
  ]
  for (const measure of measures) {
    if (measure === null || counted.length === 0) continue
    rates.push(rateBy(measure, pattern, counted, found, within))
  }
  return {
    schema: 1,
    pattern: tellPattern(pattern),
    outcome,
    within: `${within.count} ${within.unit}${within.count === 1 ? '' : 's'}`,
    sources: Object.values(registers.about).map(({ name, vintage, file, years, rows, unread }) => {
      return { name, vintage, file, years, rows, unread: unread.reduce((sum, one) => sum + one.rows, 0) }
    }),
    lacking: found.lacking,
    episodes: found.episodes.map(tellEpisode),
    excluded: found.excluded,
    leftOut,
    rates,
    like: likeOf(options, counted, registers),
    placed: placeNamed(options.named ?? [], pattern.library ? library : null, rates),
  }
}

function rateBy(
  measure: Measure,
  pattern: Pattern,
  counted: readonly { episode: Episode; case: MeasuredCase['case'] }[],
  found: Found,
  within: Length,
): MeasuredRate {
  const measured = counted.map((one): FollowedEpisode => {
    return { ...one, followed: measure.follow(one.case.pair, watched(one.episode.days, within)) }
  })
  const rate = rateOf(measured, pattern.war === null ? 'pairs' : 'wars')
  const seen = measured.filter(({ followed }) => counts(followed))
  const compared =
    rate.rate === null
      ? { refused: 'there is no rate to compare' }
      : compareWithControls(pattern, seen, found.episodes, measure, within, found.ground)
  return {
    by: measure.by,
    says: measure.says,
    ...rate,
    comparison: 'comparison' in compared ? compared.comparison : null,
    noComparison: 'refused' in compared ? compared.refused : null,
  }
}

function rateOf(
  measured: readonly MeasuredCase[],
  by: 'wars' | 'pairs',
): Pick<MeasuredRate, 'rate' | 'refused' | 'apart' | 'followed'> {
  const { watched: seen, apart } = divide(measured)
  const result = baseRate(seen, by)
  return {
    rate: 'rate' in result ? result.rate : null,
    refused: 'refused' in result ? result.refused : null,
    apart,
    followed: measured.map(({ case: one, followed }) => ({ id: one.id, outcome: tellFollowed(followed) })),
  }
}

function toCase({ pair, war }: Pattern, { id, states, days }: Episode): MeasuredCase['case'] {
  const between = (war ?? pair).map((role) => states[role]!).sort()
  return { id, pair: [states[pair[0]]!, states[pair[1]]!], days, war: between.join(' – '), weight: 1 }
}

function tellPattern({ id, title, finds, misses, where }: Pattern): Precedents['pattern'] {
  return { id, title, finds, misses, footing: where.some(({ by }) => by === 'footing') ? FOOTING_MEASURE : null }
}

function tellEpisode({ id, states, days, until, events, met }: Episode): Precedents['episodes'][number] {
  return { id, states: { ...states }, from: formatDay(days.from), to: formatDay(until), events, met }
}

function likeOf(
  { like }: PrecedentsOptions,
  counted: readonly { episode: Episode; case: MeasuredCase['case'] }[],
  registers: Registers,
): Precedents['like'] {
  if (!like) return null
  const values = valuesOf(registers, like.a, like.b, { from: like.on, to: like.on })
  const episodes = counted.map(({ episode, case: one }) => {
    return { id: episode.id, values: valuesOf(registers, one.pair[0], one.pair[1], episode.days) }
  })
  const { ranked, without, metric } = rankLike(values, episodes)
  return { ranked, without, used: metric.used.map(({ name }) => name), left: metric.left }
}

/** Sets hand-picked cases beside the drawn episodes of the library, by the response that was coded; without one, beside those found, by the outcome. */
function placeNamed(
  named: readonly string[],
  library: Library | null,
  rates: readonly MeasuredRate[],
): Precedents['placed'] {
  if (named.length === 0) return null
  if (library) {
    const all = new Map(library.episodes.flatMap((episode) => scoreOf(episode) ?? []))
    const drawn = countable(library).flatMap(({ id }): [string, number][] => (all.has(id) ? [[id, all.get(id)!]] : []))
    return placeOf(named, new Map(drawn), all)
  }
  const seen = (rates[0]?.followed ?? []).filter(({ outcome }) => outcome.state === 'yes' || outcome.state === 'no')
  return placeOf(named, new Map(seen.map(({ id, outcome }) => [id, outcome.state === 'yes' ? 1 : 0])))
}
