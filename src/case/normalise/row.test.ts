import { describe, expect, it } from 'vitest'
import type { Probability } from '../case.js'
import { findingsOf, readSound } from '../fixtures/sound.js'

const item = (rest: string) => readSound(`evidence: { d: { says: x }, e: { says: x, ${rest} } }`).of.evidence[1]!
const brief = (p: Probability | null) =>
  p && [p.as, p.word, Number(p.lo.toFixed(6)), Number(p.point.toFixed(6)), Number(p.hi.toFixed(6))]

describe('rows', () => {
  it('hold numbers, words, bands, and the two ends', () => {
    const [row] = item('if: { h1: 0.1, h2: Very Likely, h3: [0.2, 0.6] }').rows
    expect(row?.cells.map(brief)).toEqual([
      ['number', null, 0.1, 0.1, 0.1],
      ['word', 'Very Likely', 0.8, 0.875, 0.95],
      ['band', null, 0.2, 0.4, 0.6],
    ])
    const [ends] = item('if: { h1: impossible, h2: certain, h3: { p: remote, because: Why. } }').rows
    expect(ends?.cells.map(brief)).toEqual([
      ['impossible', 'impossible', 0, 0, 0],
      ['certain', 'certain', 1, 1, 1],
      ['word', 'remote', 0.01, 0.03, 0.05],
    ])
    expect(ends?.cells[2]?.because).toBe('Why.')
  })

  it('keep the place of each value', () => {
    const { of } = readSound('evidence: { e: { says: x, if: { h1: 0.1, h2: { p: likely, because: y }, h3: 0.3 } } }')
    expect(of.evidence[0]!.rows[0]!.cells.map((c) => of.text.slice(c!.range.start, c!.range.end))).toEqual([
      '0.1',
      'likely',
      '0.3',
    ])
  })

  it('are shared where one number stands for all', () => {
    const [row] = item('if: 0.2').rows
    expect(row).toMatchObject({ shared: true, state: null })
    expect(row?.cells.map((c) => c?.point)).toEqual([0.2, 0.2, 0.2])
    expect(findingsOf('separates-nothing', 'evidence: { e: { says: x, if: 0.2 } }')).toEqual([
      '1:31 one number for all hypotheses separates nothing',
    ])
  })

  it('have blanks, with a warning', () => {
    expect(item('if: { h1: 0.2, h3: }').rows[0]?.cells.map((c) => c?.point ?? null)).toEqual([0.2, null, null])
    expect(findingsOf('blank-cell', 'evidence: { e: { says: x, if: { h1: 0.2, h2: 0.1, h3: } } }')).toEqual([
      '1:31 the row has no number for h3: a blank moves nothing between the others and widens the envelope',
    ])
    expect(findingsOf('blank-cell', 'evidence: { e: { says: x, if: { h1: 0.2 } } }')).toEqual([
      '1:31 the row rates 1 of 3 hypotheses and counts as equal under all',
    ])
  })

  it('have one for each state of a question, in the order of its answers', () => {
    const { rows } = item('given: q, if: { nein: 0.02, ja: { h1: 0.1, h2: 0.2, h3: 0.3 } }')
    expect(rows.map((r) => [r.state, r.shared, r.cells.map((c) => c?.point)])).toEqual([
      ['ja', false, [0.1, 0.2, 0.3]],
      ['nein', true, [0.02, 0.02, 0.02]],
    ])
  })

  it('have one for true and one for false of an item; yes and no are read as these', () => {
    for (const states of ['true: 0.1, false: 0.2', 'yes: 0.1, no: 0.2', 'false: 0.2, yes: 0.1']) {
      expect(item(`given: d, if: { ${states} }`).rows.map((r) => [r.state, r.cells[0]?.point])).toEqual([
        ['true', 0.1],
        ['false', 0.2],
      ])
    }
    expect(
      findingsOf('state-word', 'evidence: { d: { says: x }, e: { says: x, given: d, if: { yes: 0.1, false: 0.2 } } }'),
    ).toEqual(['1:59 "yes" is read as "true": the states of an item are true and false'])
  })

  it('take `p` for a hypothesis where there is one', () => {
    const { of } = readSound(
      'hypotheses: { p: { says: x }, because: { says: y } }\nevidence: { e: { says: x, if: { p: 0.3, because: 0.4 } } }',
    )
    expect(of.evidence[0]!.rows[0]!.cells.map((c) => c?.point)).toEqual([0.3, 0.4])
  })

  it('belong to one item in P(true | what it requires is true, hypothesis)', () => {
    expect(item('requires: d, if: { h1: 0.1, h2: 0.2, h3: 0.3 }')).toMatchObject({
      requires: 'd',
      given: null,
      rows: [{ state: null }],
    })
  })

  it('are none where nothing is written', () => {
    expect(item('because: y').rows).toEqual([])
    expect(item('if:').rows).toEqual([])
  })
})
