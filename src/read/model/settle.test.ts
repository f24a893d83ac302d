import { describe, expect, it } from 'vitest'
import { pagesOf } from './pages.js'
import { settle } from './settle.js'

const TEXT =
  'Before this, nothing.\nIran and Iranian envoys met Iraq, and Iran struck\n Iraq; Hamas thanked Iran; Iran struck Syria.'
const [page] = pagesOf(TEXT, [
  { start: 0, end: 21 },
  { start: 22, end: TEXT.length },
])
const quote = ([start, end]: [number, number]): string => TEXT.slice(start, end)
const met = {
  n: 2,
  act: 'met',
  source: { actor: 'IRN', words: 'Iran' },
  target: { actor: 'IRQ', words: 'Iraq' },
  code: '046',
  certainty: 'asserted',
}

describe('what a model claims', () => {
  it.each([
    ['form', { ...met, code: 46 }],
    ['form', { ...met, certainty: 'sure' }],
    ['form', { ...met, source: 'IRN' }],
    ['form', null],
    ['form', 'statement'],
    ['sentence', { ...met, n: 0 }],
    ['sentence', { ...met, n: 3 }],
    ['sentence', { ...met, n: 1.5 }],
    ['words', { ...met, act: 'bombed' }],
    ['words', { ...met, act: 'nothing' }],
    ['words', { ...met, act: 'et' }],
    ['words', { ...met, act: '' }],
    ['words', { ...met, act: 'Met' }],
    ['words', { ...met, source: { actor: 'IRN', words: 'Tehran' } }],
    ['words', { ...met, target: { actor: 'IRQ', words: 'Ira' } }],
    ['words', { ...met, certainty: 'purported', cue: 'allegedly' }],
    ['words', { ...met, attributedTo: { actor: null, words: 'officials' } }],
    ['words', { ...met, date: { day: '2022-09-01', words: 'yesterday' } }],
    ['twice', { ...met, act: 'struck' }],
    ['code', { ...met, code: '999' }],
    ['code', { ...met, code: '46' }],
    ['actor', { ...met, source: { actor: 'Iran', words: 'Iran' } }],
    ['actor', { ...met, source: { actor: 'XXX', words: 'Iran' } }],
    ['actor', { ...met, source: { actor: 'IRN.XYZ', words: 'Iran' } }],
    ['actor', { ...met, source: { actor: 'IRN.*', words: 'Iran' } }],
    ['actor', { ...met, attributedTo: { actor: 'PRESS', words: 'Hamas' } }],
    ['parties', { ...met, source: null, target: null }],
    ['parties', { ...met, target: { actor: 'IRN.MIL', words: 'Iranian envoys' } }],
    ['date', { ...met, date: { day: '2022-02-30', words: 'met' } }],
  ])('is dropped for its %s: %j', (reason, claim) => {
    expect(settle([claim], page!)).toEqual({ statements: [], dropped: { [reason]: 1 } })
  })

  it('is placed in the text, party and cue beside the act, over the breaks of lines', () => {
    const struck = { ...met, act: 'struck Iraq', code: '190', target: null }
    const { statements, dropped } = settle([struck], page!)
    expect(dropped).toEqual({})
    expect(quote(statements[0]!.span)).toBe('struck\n Iraq')
    expect(statements[0]!.source!.span).toEqual([TEXT.indexOf('Iran struck'), TEXT.indexOf('Iran struck') + 4])
    expect(statements[0]).toMatchObject({ sentence: 1, scope: 'one-sided', target: null, root: '19', quad: 4 })
  })

  it('of a movement has the state of the movement', () => {
    const source = { actor: 'HAMAS', words: 'Hamas' }
    const target = { actor: 'IRN', words: 'Iran' }
    const { statements } = settle([{ ...met, act: 'thanked', code: '050', source, target }], page!)
    expect(statements[0]!.source).toMatchObject({ actor: 'HAMAS', state: 'PSE' })
  })

  it('counts once, and of an act of both sides the second is the mirror', () => {
    const back = { ...met, source: met.target, target: met.source }
    const { statements, dropped } = settle([met, back, met, back], page!)
    expect(statements.map(({ source, mirror }) => [source!.actor, mirror])).toEqual([
      ['IRN', false],
      ['IRQ', true],
    ])
    expect(dropped).toEqual({ repeated: 2 })
  })

  it('is bounded in number', () => {
    const many = ['030', '031', '032', '033', '034', '035', '036', '037', '038', '039', '040', '041', '042', '043']
    expect(settle(Array(500).fill(null), page!).dropped).toEqual({ form: 300, 'too-many': 200 })
    const { statements, dropped } = settle(
      many.map((code) => ({ ...met, code })),
      page!,
    )
    expect([statements.length, dropped]).toEqual([12, { 'too-many': 2 }])
  })
})
