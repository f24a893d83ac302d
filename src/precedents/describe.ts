import { COVARIATE_SAYS } from './base-rate/covariates.js'
import type { ClassRate } from './base-rate/rate.js'
import type { MeasuredRate, Precedents } from './precedents.js'

/** The correlation within partners runs to 1 where hardly one has several episodes: it is then not known, and rates drawn by it would be 0 or 1. */
const UNTOLD = 0.99

/** Partners and comparable cases that are named; the value holds all. */
const SHOWN = 5

const BY: Record<MeasuredRate['by'], string> = { library: 'library', registers: 'registers', ledger: 'ledger' }

/**
 * The answer in sentences, one an entry: what was found and what the pattern misses, each rate with its interval and what it counts, the same among
 * pairs without the event, what was left out, comparable cases, and where hand-picked ones stand.
 */
export function describePrecedents(precedents: Precedents): string[] {
  const { pattern, lacking, placed } = precedents
  if (lacking.length > 0 && precedents.rates.length === 0) {
    return [`${pattern.title}: nothing was looked for; the pattern needs ${lacking.join(', ')}, which is not loaded.`]
  }
  return [
    ...found(precedents),
    pattern.misses,
    ...(pattern.footing === null ? [] : [`Footing is measured so: ${pattern.footing}.`]),
    ...precedents.rates.flatMap((rate) => sayRate(rate, precedents)),
    ...(precedents.rates.length === 0 ? [`No source shows "${precedents.outcome}" for these episodes.`] : []),
    ...like(precedents),
    ...(placed === null ? [] : [`Beside its class, ${placed.says}.`]),
  ]
}

function found({ pattern, episodes, excluded, leftOut, lacking, rates }: Precedents): string[] {
  const drawn = rates.find(({ by }) => by === 'library')?.followed.length ?? 0
  const said: string[] = []
  if (drawn > 0) said.push(`${pattern.title}: ${count(drawn, 'episode')} drawn for the library.`)
  if (lacking.length > 0) said.push(`Registers were not looked through: ${lacking.join(', ')} not loaded.`)
  else said.push(`${pattern.title}: ${count(episodes.length, 'episode')} found.`)
  const left = excluded.reduce((sum, { candidates }) => sum + candidates, 0)
  const most = excluded.slice(0, 3).map(({ reason, candidates }) => `${candidates} ${reason}`)
  if (left > 0) said.push(`${left} candidates were left out, most of them for: ${most.join('; ')}.`)
  if (leftOut.length > 0) said.push(`The case itself is no precedent: ${leftOut.join(', ')} left out.`)
  return said
}

/** One rate in sentences: the rate with its interval, by partner, what does not count, the same among pairs without the event. */
export function sayRate(measured: MeasuredRate, { outcome, within }: Pick<Precedents, 'outcome' | 'within'>): string[] {
  const { by, says, rate, refused, apart, comparison, noComparison } = measured
  const left = apart.slice(0, 3).map(({ reason, episodes }) => `${episodes} ${reason}`)
  const notCounted = left.length === 0 ? [] : [`Not counted: ${left.join('; ')}.`]
  if (rate === null)
    return [`By the ${BY[by]} there is no rate of ${outcome} within ${within}: ${refused}.`, ...notCounted]
  const { x, n, share, interval, wars, partners, effective, independent } = rate
  const weighed =
    independent === null ? `, ${percent(share)} with each weighed by its chance to be drawn` : ` (${percent(share)})`
  return [
    `By the ${BY[by]} (${says}), ${outcome} followed within ${within} in ${x} of ${n}${weighed}; ${range(interval)}, as ${wars} ${rate.by} and ${partners} partners make these worth ${Math.round(effective)} independent episodes${independent === null ? '' : `; taken as independent, ${range(independent)}`}.`,
    sayClasses(rate.classes, rate.between, rate.newClass),
    ...notCounted,
    comparison === null
      ? `Beside pairs without the event it cannot be set: ${noComparison}.`
      : `Among ${comparison.pairs} matched pairs: ${comparison.episodes.x} with the event, ${comparison.controls.x} without; difference ${points(comparison.difference)} (${points(comparison.interval[0])} to ${points(comparison.interval[1])}), matched on ${['partner', 'days', ...comparison.used].join(', ')}.`,
  ]
}

function sayClasses(
  classes: readonly ClassRate[],
  between: number,
  fresh: { rate: number; interval: [number, number] } | null,
): string {
  if (between === 0) return 'Partners differ no more than chance would make them.'
  if (between > UNTOLD) return 'Most partners have one episode, so how far they differ cannot be told.'
  if (fresh === null) return 'Partners differ; where episodes weigh differently there is no rate for each.'
  const named = classes.slice(0, SHOWN).map(({ name, x, n, rate }) => `${name} ${percent(rate!)} (${x} of ${n})`)
  return `By partner, drawn towards the common rate: ${named.join(', ')}; with a partner not seen before ${percent(fresh.rate)}, ${range(fresh.interval)}.`
}

function like({ like: found }: Precedents): string[] {
  if (found === null) return []
  const within = found.ranked.filter((one) => one.within)
  const near = found.ranked.slice(0, SHOWN).map(({ id, apart }) => {
    const far = apart[0]
    return far && Math.abs(far.deviations) >= 0.5 ? `${id} (furthest in ${far.name})` : id
  })
  if (near.length === 0) return ['No episode can be compared: a covariate is unknown for each.']
  if (found.used.length === 0) return ['No episode can be compared: no covariate is known and varies.']
  return [
    `Most like the case by ${found.used.map((name) => COVARIATE_SAYS[name]).join('; ')}: ${near.join(', ')}; ${count(within.length, 'episode')} within the calipers.`,
  ]
}

function count(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? '' : 's'}`
}

function percent(share: number): string {
  return `${(100 * share).toFixed(share > 0 && share < 0.1 ? 1 : 0)} %`
}

function range([low, high]: readonly [number, number]): string {
  return `between ${percent(low)} and ${percent(high)}`
}

function points(share: number): string {
  return `${share < 0 ? '−' : '+'}${Math.abs(100 * share).toFixed(1)} points`
}
