import { describe, expect, it } from 'vitest'
import { buildCase, indicator } from '../../test/support/build-case.js'
import type { Case, Condition } from '../case/case.js'
import type { Observation } from '../case/observations.js'
import type { Ground } from './resolution.js'
import { standingsOf, withAwaited } from './tripwires.js'

const RANGE = { start: 0, end: 0 }
const acts: Condition = { by: 'indicator', indicator: indicator(50) }
const other: Condition = { by: 'indicator', indicator: indicator(80) }
const person: Condition = { by: 'says', says: 'A document is published.', by_day: null }
const caseOf = (when: Condition, by: number | null = null): Case =>
  // biome-ignore lint/suspicious/noThenProperty: a key of the language
  buildCase([0.5, 0.5], { tripwires: [{ id: 'trip', says: 'It happens.', when, by, then: null, range: RANGE }] })

const found = (state: 'seen' | 'not-seen', closes = 50): Observation => ({
  state,
  coverage: { point: 0.5, lo: 0.5, hi: 0.5 },
  usual: 0,
  elapsed: 1,
  count: 0,
  feed: 'made',
  closes,
})
const open: Observation = { state: 'pending', why: 'open', closes: 80, elapsed: 0.5 }
const none: Observation = { state: 'no-data', why: 'no ledger is connected' }

/** How the tripwire stands, with these observations of its parts in their order. */
function stands(of: Case, observations: Observation[], ground: Partial<Ground> = {}): string {
  const ids = withAwaited(of).evidence.map(({ id }) => id)
  const items = Object.fromEntries(ids.map((id, i) => [id, observations[i]!]))
  const whole = { asOf: 60, feeds: [{ name: 'made', last: 60 }], silentAfter: 3, ...ground }
  return standingsOf(of, { asOf: whole.asOf, replayed: false, items }, whole).trip!.state
}

describe('a tripwire', () => {
  it('fires where any or all of what it waits for is met', () => {
    expect(stands(caseOf(acts), [found('seen')])).toBe('fired')
    const any: Condition = { by: 'any', of: [acts, person, other] }
    const all: Condition = { by: 'all', of: [acts, other] }
    expect(stands(caseOf(any), [found('not-seen'), found('seen')])).toBe('fired')
    expect(stands(caseOf(all), [found('seen'), open])).toBe('waiting')
    expect(stands(caseOf(all), [found('seen'), found('seen')])).toBe('fired')
    expect(stands(caseOf({ by: 'all', of: [any, person] }), [found('seen'), open])).toBe('waiting')
  })

  it('is missed where its windows have closed without it, and overdue where its day has passed and nothing tells', () => {
    expect(stands(caseOf(acts, 55), [found('not-seen')])).toBe('missed')
    expect(stands(caseOf(acts), [found('not-seen')])).toBe('missed')
    expect(stands(caseOf(acts, 55), [none])).toBe('overdue')
    expect(stands(caseOf(acts, 60), [none])).toBe('waiting')
    expect(stands(caseOf(other, 55), [open])).toBe('overdue')
    expect(stands(caseOf(person, 55), [])).toBe('overdue')
    expect(stands(caseOf(person), [])).toBe('waiting')
    expect(stands(caseOf({ by: 'any', of: [acts, person] }, 55), [found('not-seen')])).toBe('overdue')
    expect(stands(caseOf({ by: 'all', of: [acts, person] }, 55), [found('not-seen')])).toBe('missed')
  })

  it('is not missed while the feed has yet to deliver the end of its window', () => {
    const late = { feeds: [{ name: 'made', last: 49 }] }
    expect(stands(caseOf(acts, 55), [found('not-seen')], late)).toBe('overdue')
    expect(stands(caseOf(acts), [found('not-seen')], late)).toBe('waiting')
    expect(stands(caseOf(acts), [found('not-seen')], { asOf: 50, feeds: [{ name: 'made', last: 50 }] })).toBe('waiting')
  })

  it('looks at ties within a span after the case’s own day', () => {
    const ties: Condition = { by: 'ties', ties: { window: null, within: 365, is: 'broken', range: RANGE } }
    expect(withAwaited({ ...caseOf(ties), asOf: 100 }).evidence[0]!.known).toMatchObject({
      ties: { window: [101, 465] },
    })
    expect(withAwaited(caseOf(ties)).evidence[0]!.known).toMatchObject({ ties: { window: null } })
  })
})
