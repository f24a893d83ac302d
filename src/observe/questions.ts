import type { Case, Evidence } from '../case/case.js'
import type { ActorRef, PrecedentsSpec } from '../case/looked-for.js'
import { formatDay } from '../world/days.js'

/** Two states by their codes; null where one is none. */
export type Pair = readonly [a: string | null, b: string | null]

/** What is asked of precedents: the spec, and whose case it is. */
export interface RateAsked {
  spec: PrecedentsSpec
  pair: Pair
  /** pairs that the file compares with: another that acted, and the same partner */
  compared: readonly Pair[]
}

/** What a case asks of precedents for a pair: its own, or the one that an item is about. */
export function rateAsked(of: Case, spec: PrecedentsSpec, about: readonly [ActorRef, ActorRef] | null): RateAsked {
  const pair = pairOf(about ?? of.dyad)
  const compared = of.evidence.flatMap((item): Pair[] => {
    if (!item.about) return []
    const other = pairOf(item.about)
    return other[1] === pair[1] && other[0] !== pair[0] ? [other] : []
  })
  return { spec, pair, compared }
}

/** What a case asks of ledger and precedents, by item and by forecast, as its observations tell it (`asked`). */
export function questionsOf(of: Case): Map<string, string> {
  const items = of.evidence.filter(isLookedUp).map((item): [string, string] => [item.id, askedOf(of, item)])
  const rates = of.forecasts.flatMap(({ id, baseRate }): [string, string][] =>
    baseRate ? [[id, askedOfRate(of, baseRate, null)]] : [],
  )
  return new Map([...items, ...rates])
}

/** What an item asks of the ledger: actors by their codes, days as ISO days. */
export function askedOf(of: Case, { known, about }: Evidence): string {
  const pair = (about ?? of.dyad).map((a) => a.code)
  switch (known.by) {
    case 'indicator': {
      const { range: _, from, to, after, until, ...acts } = known.indicator
      return JSON.stringify({ from: from.code, to: to.code, after: formatDay(after), until: formatDay(until), ...acts })
    }
    case 'ties':
      return JSON.stringify({ pair, is: known.ties.is, window: known.ties.window?.map(formatDay) ?? null })
    case 'effect':
      return JSON.stringify({ pair, is: known.effect.is, on: formatDay(known.effect.on), within: known.effect.within })
    case 'precedents':
      return askedOfRate(of, known.precedents, about)
    default:
      throw new Error(`${known.by} is not looked up in a ledger`)
  }
}

/** What is asked of precedents, with the pairs that it is asked for. */
export function askedOfRate(of: Case, spec: PrecedentsSpec, about: Evidence['about']): string {
  const { range: _, ...asked } = spec
  const { pair, compared } = rateAsked(of, spec, about)
  return JSON.stringify({ pair, ...asked, compared })
}

/** Whether an item is known from a ledger or from precedents. */
export function isLookedUp({ known }: Evidence): boolean {
  return ['indicator', 'ties', 'effect', 'precedents'].includes(known.by)
}

function pairOf([a, b]: readonly [ActorRef, ActorRef]): Pair {
  return [a.state, b.state]
}
