import type { Case } from '../case/case.js'
import type { Observation, Observations } from '../case/observations.js'
import type { Day } from '../world/days.js'
import { type DayOptions, dayOfJudgement } from './day.js'
import type { RateGround } from './ground.js'
import { type Looked, nothing } from './looked.js'
import { askedOfRate, isLookedUp, rateAsked } from './questions.js'
import { rateWithoutLedger } from './rate-without-ledger.js'

/** A case's items as fetched from a ledger once: what they show on any day up to the last one asked for. */
export interface LookedUp {
  on(day: DayOptions): Observations
  /** the same, with the records behind each observation */
  cited(day: DayOptions): Promise<Observations>
  /** days on which something may show otherwise than on the day before, in order; what waits by a typical delay changes every day besides */
  turns: Day[]
}

/** What is known of a case without a ledger: the rates of precedents; of the rest nothing, which changes nothing and is said. */
export function unconnected(of: Case, ground: RateGround | null = null): LookedUp {
  const none = nothing('no ledger is connected')
  const items = of.evidence.filter(isLookedUp).map(({ id, known, about }): [string, Looked] => {
    if (known.by !== 'precedents' || !ground) return [id, none]
    const rate = rateWithoutLedger(rateAsked(of, known.precedents, about), ground)
    return [id, asked(rate, askedOfRate(of, known.precedents, about))]
  })
  const rates = of.forecasts.flatMap(({ id, baseRate }): [string, Looked][] => {
    if (!baseRate || !ground) return []
    const rate = rateWithoutLedger(rateAsked(of, baseRate, null), ground)
    return [[id, asked(rate, askedOfRate(of, baseRate, null))]]
  })
  return lookedUp(of, new Map(items), new Map(rates))
}

/** An item that tells what was asked along with what was found. */
export function asked({ on, ...rest }: Looked, question: string): Looked {
  return { ...rest, on: (asOf) => ({ ...on(asOf), asked: question }) }
}

/** All that was looked up, as one. */
export function lookedUp(of: Case, looked: ReadonlyMap<string, Looked>, rates: ReadonlyMap<string, Looked>): LookedUp {
  const onDay = (all: ReadonlyMap<string, Looked>, day: Day): Record<string, Observation> =>
    Object.fromEntries([...all].map(([id, item]) => [id, item.on(day)]))
  const on = (options: DayOptions): Observations => {
    const { day, replayed } = dayOfJudgement(of, options)
    const items = onDay(looked, day)
    return { asOf: day, replayed, items, ...(rates.size > 0 ? { rates: onDay(rates, day) } : {}) }
  }
  return {
    on,
    async cited(options) {
      const observations = on(options)
      for (const [id, { cite }] of looked) {
        if (cite) observations.items[id] = await cite(observations.items[id]!, observations.asOf)
      }
      return observations
    },
    turns: [...new Set([...looked.values(), ...rates.values()].flatMap((item) => item.turns))].sort((a, b) => a - b),
  }
}
