import { describe, expect, it } from 'vitest'
import { buildCase, FACT, indicator, item, row } from '../../test/support/build-case.js'
import type { Case } from '../case/case.js'
import type { Observation } from '../case/observations.js'
import type { Change } from './alert.js'
import { changesSince } from './changes.js'
import { lookOf } from './fixtures/look.js'
import { type Taken, takeSnapshot } from './snapshot.js'

const RANGE = { start: 0, end: 0 }
const known = { by: 'indicator' as const, indicator: indicator(50) }

/** A case whose indicator one hypothesis calls impossible, and whose tripwire waits for the same. */
function quarrel(): Case {
  const never = row([0.5, 0.001])
  never.cells[1] = { ...never.cells[1]!, as: 'impossible' }
  // biome-ignore lint/suspicious/noThenProperty: a key of the language
  const tripwire = { id: 'trip', says: 'It happens.', when: known, by: null, then: 'Look again.', range: RANGE }
  return buildCase([0.4, 0.6], {
    evidence: [item('act', known, [never]), item('fact', FACT, [row([0.5, 0.5])])],
    tripwires: [tripwire],
  })
}
const met: Observation = {
  state: 'seen',
  coverage: { point: 0.5, lo: 0.5, hi: 0.5 },
  usual: 0.01,
  elapsed: 1,
  count: 1,
  feed: 'made',
  closes: 50,
}
const open: Observation = { state: 'pending', why: 'open', closes: 50, elapsed: 0.5 }

function taken(of: Case, observation: Observation, asOf = 40): Taken {
  const observations = { asOf, replayed: false, items: { act: observation, 'trip#0': observation } }
  return takeSnapshot(lookOf(of, observations, { feeds: [{ name: 'made', last: asOf }] }))!
}
function between(before: Taken | null, after: Taken): Change[] {
  const snapshot = before?.snapshot ?? null
  return changesSince({ snapshot, told: snapshot?.posterior ?? {}, faults: [] }, after, [], 0.05)
}
const kinds = (changes: Change[]): string[] => changes.map(({ kind }) => kind)

describe('changesSince', () => {
  it('tells a tripwire first, then the judgement, then what lies behind it', () => {
    const of = quarrel()
    const changes = between(taken(of, open), taken(of, met))
    expect(kinds(changes)).toEqual(['tripwire', 'leader', 'load-bearing', 'item', 'cell'])
    expect(changes[0]).toMatchObject({ subject: 'trip', before: 'waiting', after: 'fired', note: 'Look again.' })
    expect(changes[3]).toMatchObject({ subject: 'act', before: 'waiting', after: 'seen' })
    expect(changes[4]!.says).toBe(
      'a cell that the data no longer support: act is called impossible under h1, and seen in made',
    )
  })

  it('begins with tripwires alone, and finds nothing between two looks that are alike', () => {
    const of = quarrel()
    expect(kinds(between(null, taken(of, met)))).toEqual(['tripwire'])
    expect(between(null, taken(of, open))).toEqual([])
    expect(between(taken(of, met), taken(of, met, 45))).toEqual([])
  })

  it('tells that what had fired is not met by what the ledger holds now', () => {
    const of = quarrel()
    const changes = between(taken(of, met), taken(of, open))
    expect(changes.find(({ kind }) => kind === 'tripwire')).toMatchObject({ before: 'fired', after: 'waiting' })
    expect(changes.find(({ kind }) => kind === 'item')!.says).toBe('act: open again')
  })

  it('tells hypotheses that were added or taken away with the posterior', () => {
    const of = buildCase([0.7, 0.3], { evidence: [item('fact', FACT, [row([0.5, 0.5])])] })
    const wider = buildCase([0.5, 0.3, 0.2], { evidence: [item('fact', FACT, [row([0.5, 0.5, 0.5])])] })
    const [narrow, wide] = [taken(of, open), taken(wider, open)]
    const says = 'h0 70\u00a0% → 50\u00a0%, h2 none → 20\u00a0%'
    expect(between(narrow, wide)).toMatchObject([{ kind: 'posterior', says }])
    expect(between(wide, narrow)[0]!.says).toContain('h2 20\u00a0% → none')
  })
})
