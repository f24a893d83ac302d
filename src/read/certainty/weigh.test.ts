import { describe, expect, it } from 'vitest'
import { operator, weigh } from './weigh.js'

type Effect = Parameters<typeof operator>[0]

const weighed = (...effects: Effect[]) =>
  weigh(
    effects.map((effect, i) =>
      operator<string>(effect, i, /say|deny|demand|think|suspect/.test(effect) ? `s${i}` : null),
    ),
  )

describe('weigh', () => {
  it.each<[Effect[], string, string | null]>([
    [[], 'asserted', null],
    [['say'], 'attributed', 's0'],
    [['say', 'say'], 'attributed', 's0'],
    [['not'], 'denied', null],
    [['not', 'say'], 'denied', 's1'],
    [['not', 'not'], 'asserted', null],
    [['deny'], 'denied', 's0'],
    [['not', 'deny'], 'attributed', 's1'],
    [['deny', 'not'], 'purported', 's0'],
    [['deny', 'nobody'], 'asserted', null],
    [['say', 'not'], 'purported', 's0'],
    [['think', 'not'], 'denied', 's0'],
    [['show', 'not'], 'denied', null],
    [['suspect', 'not'], 'asserted', null],
    [['doubt', 'not'], 'denied', null],
    [['intend', 'not'], 'hypothetical', null],
    [['not', 'intend'], 'hypothetical', null],
    [['intend', 'avert'], 'denied', null],
    [['intend', 'avert', 'not'], 'hypothetical', null],
    [['intend', 'deny'], 'denied', 's1'],
    [['demand', 'deny'], 'denied', null],
    [['know', 'not', 'intend'], 'asserted', null],
    [['know', 'not', 'say'], 'attributed', 's2'],
    [['bare', 'say'], 'purported', 's1'],
    [['any'], 'hypothetical', null],
    [['not', 'any'], 'denied', null],
  ])('%j is %s', (effects, certainty, speaker) => {
    expect(weighed(...effects)).toMatchObject({ certainty, speaker })
  })

  it('points at the words that decided', () => {
    expect(weighed('not', 'intend', 'say').cue).toEqual([1, 2])
    expect(weighed('say').cue).toEqual([0, 1])
  })
})
