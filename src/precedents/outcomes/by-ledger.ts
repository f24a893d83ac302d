import { addSpan } from '../../case/normalise/read.js'
import type { ActSelection } from '../../ledger/questions/acts.js'
import type { Day } from '../../world/days.js'
import { type ActsByPair, countActs, deliveredShare, type LedgerView } from '../ledger/view.js'
import { ENOUGH_DELIVERED } from '../pattern/acts.js'
import type { Span } from '../registers/span.js'
import type { Followed, Measure, Outcome } from './outcome.js'
import { changeOf, type Sides } from './share.js'

/** Acts that make an outcome: which, by whom, how many of them within how many days. */
interface Rule {
  acts: ActSelection
  both: boolean
  atLeast: number
  days: number
  says: string
}

/** CAMEO codes; `ASSAULT`, `SANCTION` and `ACCUSE` are the codes of feeds that code in PLOVER. Numbers of acts are our convention. */
const RULES: Partial<Record<Outcome, Rule>> = {
  rupture: {
    acts: { codes: ['18', '19', '20', 'ASSAULT'] },
    both: true,
    atLeast: 3,
    days: 30,
    says: 'three acts of force between the two within 30 days (CAMEO 18–20, PLOVER ASSAULT)',
  },
  protest: {
    acts: { codes: ['111', '112', '114', 'ACCUSE'] },
    both: false,
    atLeast: 2,
    days: 30,
    says: 'two acts of criticism, accusation or complaint within 30 days (CAMEO 111, 112, 114, PLOVER ACCUSE)',
  },
  sanction: {
    acts: { codes: ['162', '163', 'SANCTION'] },
    both: false,
    atLeast: 2,
    days: 90,
    says: 'two acts that stop aid or impose an embargo within 90 days (CAMEO 162, 163, PLOVER SANCTION)',
  },
  ambassador: {
    acts: { codes: ['161'] },
    both: false,
    atLeast: 2,
    days: 30,
    says: 'two acts that reduce or break diplomatic relations within 30 days (CAMEO 161, which does not tell a recalled ambassador from broken relations)',
  },
}

const CONFLICT: ActSelection = { quads: [3, 4] }
const COOPERATION: ActSelection = { quads: [1, 2] }

/**
 * The way in which a ledger shows an outcome: acts of B on A, or of either, by stated codes; `downturn` and `recovery` by the share of conflict
 * in what the two do to each other. Null for outcomes that a ledger does not show. Fetches the acts once.
 */
export async function measureByLedger(outcome: Outcome, ledger: LedgerView): Promise<Measure | null> {
  const rule = RULES[outcome]
  if (rule) {
    if (!ledger.coded) {
      const why = `${ledger.feed} gives classes and no codes: ${outcome} can't be told from it`
      return { by: 'ledger', says: rule.says, follow: () => ({ state: 'unknown', why }) }
    }
    const acts = await ledger.acts(rule.acts)
    return { by: 'ledger', says: rule.says, follow: (pair, after) => followActs(rule, acts, ledger, pair, after) }
  }
  if (outcome !== 'downturn' && outcome !== 'recovery') return null
  const sides: Sides = { conflict: await ledger.acts(CONFLICT), cooperation: await ledger.acts(COOPERATION) }
  const says =
    outcome === 'downturn'
      ? 'the odds of conflict among what the two do to each other at least double, against the year before'
      : 'after such a downturn, 90 days in which these odds are back within a quarter of where they were'
  return {
    by: 'ledger',
    says,
    follow: (pair, after) => {
      const before = { from: addSpan(after.from, { count: -1, unit: 'year' }), to: after.from - 1 }
      const blind =
        notCovered(ledger, after) ?? (deliveredShare(ledger, before) < ENOUGH_DELIVERED ? unknown(ledger) : null)
      return blind ?? changeOf(outcome, sides, pair, before, after, ledger.feed)
    },
  }
}

function followActs(
  rule: Rule,
  acts: ActsByPair,
  ledger: LedgerView,
  [a, b]: readonly [string, string],
  after: Span,
): Followed {
  const directions: [string, string][] = rule.both
    ? [
        [b, a],
        [a, b],
      ]
    : [[b, a]]
  const days = directions.flatMap(([source, target]) =>
    acts.of(source, target).filter(({ day }) => day >= after.from && day <= after.to),
  )
  const reachedOn = firstReached(days, rule)
  if (reachedOn !== null) {
    const count = directions.reduce((sum, [source, target]) => sum + countActs(acts, source, target, after), 0)
    const complete = notCovered(ledger, after) === null
    return {
      state: 'yes',
      on: reachedOn,
      value: count,
      records: [{ from: ledger.feed, line: null, says: `${count} acts` }],
      complete,
    }
  }
  return notCovered(ledger, after) ?? { state: 'no' }
}

/** The day on which the acts of the last so many days first reach the number. */
function firstReached(acts: readonly { day: Day; events: number }[], { atLeast, days }: Rule): Day | null {
  const sorted = [...acts].sort((x, y) => x.day - y.day)
  let first = 0
  let sum = 0
  for (const { day, events } of sorted) {
    sum += events
    while (sorted[first]!.day <= day - days) sum -= sorted[first++]!.events
    if (sum >= atLeast) return day
  }
  return null
}

function notCovered(ledger: LedgerView, after: Span): Followed | null {
  if (deliveredShare(ledger, after) >= ENOUGH_DELIVERED) return null
  const last = Math.max(Number.NEGATIVE_INFINITY, ...ledger.delivered.keys())
  const begun = { from: after.from, to: Math.min(last, after.to) }
  if (begun.to < begun.from || deliveredShare(ledger, begun) < ENOUGH_DELIVERED) return unknown(ledger)
  return { state: 'censored', why: `${ledger.feed} ends within the days watched` }
}

function unknown(ledger: LedgerView): Followed {
  return { state: 'unknown', why: `${ledger.feed} does not cover the days` }
}
