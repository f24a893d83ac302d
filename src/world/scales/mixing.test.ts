import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findMixing } from './mixing.js'
import type { ScaleId } from './scales.js'

const reference = '../shared/reference/scales.json'
const said = (text: string, scale: ScaleId = 'icd203') =>
  findMixing(text, scale).map(({ kind, word }) => `${kind}: ${word}`)

describe('findMixing', () => {
  it('gives the place of each finding', () => {
    expect(findMixing('A break is a realistic possibility.', 'icd203')).toEqual([
      { kind: 'foreign', word: 'realistic possibility', start: 13, end: 34, wordOf: ['phia'] },
    ])
  })

  it('reports confidence in a sentence with a likelihood, not in another', () => {
    expect(said('We have high confidence that a break is unlikely.')).toEqual(['mixed: high confidence'])
    expect(said('A break is unlikely. We have high confidence in the tracks.')).toEqual([])
    expect(said('We are highly confident that a break is very unlikely.')).toEqual(['mixed: highly confident'])
  })

  it('reports vague words', () => {
    expect(said('P may have sold shells; a break cannot be ruled out, perhaps.')).toEqual([
      'vague: may',
      'vague: cannot be ruled out',
      'vague: perhaps',
    ])
    expect(said('There is a serious possibility of a break.')).toEqual(['vague: serious possibility'])
    expect(said('The flights of 6 May 2022.')).toEqual([])
  })

  it('reports a probability in figures without a word', () => {
    expect(said('There is a 30 % chance of a break.')).toEqual(['bare-number: 30 % chance'])
    expect(said('The probability of a break is put at a third.')).toEqual([])
    expect(said('We put the probability at 0.3 for now.')).toEqual(['bare-number: probability at 0.3'])
    expect(said('A break is unlikely (a 30 % chance).')).toEqual([])
    expect(said('Trade fell by 30 %.')).toEqual([])
  })

  it('reports words of another scale against the declared one', () => {
    expect(said('A break is highly likely.')).toEqual(['foreign: highly likely'])
    expect(said('A break is highly likely.', 'phia')).toEqual([])
    expect(said('A break is more likely than not.')).toEqual(['foreign: more likely than not'])
    expect(said('A break is more likely than not.', 'ipcc')).toEqual([])
  })

  it('reports a word made weaker or stronger', () => {
    expect(said('A break is quite likely.')).toEqual(['hedged: quite likely'])
    expect(said('A break is not unlikely.')).toEqual(['hedged: not unlikely'])
    expect(said('A break is very likely.')).toEqual([])
  })

  it('takes no comparison and no everyday word for a term', () => {
    expect(
      said('Commerce is more likely than alignment and the most likely answer; a certain remote village.', 'phia'),
    ).toEqual([])
  })

  it('leaves quotations alone', () => {
    expect(said('The ministry said that "a break is quite possible, with high confidence".')).toEqual([])
    expect(said('We have high confidence that it said “likely”.')).toEqual([])
  })

  it('finds what a published linter finds', () => {
    const text = [
      'With high confidence we say that P will likely stop.',
      'There is a significant chance of delay, and it is possible that sales stay below 60 %.',
      'We see roughly a 70 % chance of a protest.',
      'A break is a realistic possibility.',
    ].join(' ')
    expect(findMixing(text, 'icd203').map(({ kind }) => kind)).toEqual([
      'mixed',
      'vague',
      'vague',
      'bare-number',
      'foreign',
    ])
  })

  it.skipIf(!existsSync(reference))('finds what the reference fixture lists (skipped where absent)', () => {
    const fixture = JSON.parse(readFileSync(reference, 'utf8')).lint_rules_with_peer_fixture
    expect(said(fixture.text.join('\n'), fixture.declared)).toEqual([
      'mixed: high confidence',
      'vague: significant chance',
      'vague: possible',
      'bare-number: 70 % chance',
      'foreign: realistic possibility',
    ])
    expect(fixture.findings.length).toBe(5)
  })
})
