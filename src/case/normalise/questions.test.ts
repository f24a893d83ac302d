import { describe, expect, it } from 'vitest'
import { findingsOf, readSound } from '../fixtures/sound.js'

const tables = (rest: string) =>
  readSound(
    `hypotheses: { h1: { says: x, prior: 0.6 }, h2: { says: y } }\nquestions: { ${rest} }\nevidence: {}`,
  ).of.questions.at(-1)!.tables
const points = (rest: string) =>
  tables(rest).map((t) => t.cells.map((row) => row.map((p) => Number(p.point.toFixed(6)))))
const two = 'asks: x, answers: { ja: x, nein: y }'
const three = 'asks: x, answers: { a: x, b: y, c: z }'

describe('questions', () => {
  it('fill the other of two answers', () => {
    expect(points(`q: { ${two}, if: { h1: { ja: 0.05 }, h2: { nein: 0.4 } } }`)).toEqual([
      [
        [0.05, 0.95],
        [0.6, 0.4],
      ],
    ])
    expect(tables(`q: { ${two}, if: { h1: { ja: likely }, h2: { ja: certain } } }`)[0]?.cells).toMatchObject([
      [
        { as: 'word', lo: 0.55, hi: 0.8 },
        { as: 'band', lo: expect.closeTo(0.2), hi: expect.closeTo(0.45), word: null },
      ],
      [
        { as: 'certain', point: 1 },
        { as: 'impossible', point: 0, word: 'impossible' },
      ],
    ])
  })

  it('take two answers that are each other’s complement', () => {
    expect(points(`q: { ${two}, prior: { ja: likely, nein: unlikely } }`)[0]?.[0]).toEqual([0.675, 0.325])
  })

  it('share what is left among three answers', () => {
    expect(points(`q: { ${three}, prior: { b: 0.5 } }`)).toEqual([
      [
        [0.25, 0.5, 0.25],
        [0.25, 0.5, 0.25],
      ],
    ])
    expect(tables(`q: { ${three}, prior: { b: 0.5 } }`)[0]).toMatchObject({ shared: true, state: null })
  })

  it('may depend on another question, with a row for all in a state', () => {
    const found = tables(
      `q: { ${two}, prior: { ja: 0.5 } }, p: { ${three}, given: q, if: { nein: { a: 0.4 }, ja: { h1: { a: 0.2 }, h2: { a: 0.8 } } } }`,
    )
    expect(found.map((t) => [t.state, t.shared, t.cells.map((row) => row[0]?.point)])).toEqual([
      ['ja', false, [0.2, 0.8]],
      ['nein', true, [0.4, 0.4]],
    ])
  })

  it('tell hypotheses from answers of the same name', () => {
    const fragment = `hypotheses: { a: { says: x }, b: { says: y } }\nquestions: { q: { asks: x, answers: { a: x, b: y }, if: { a: { a: 0.9 }, b: { a: 0.1 } } } }\nevidence: {}`
    expect(readSound(fragment).of.questions[0]?.tables[0]?.cells.map((r) => r[0]?.point)).toEqual([0.9, 0.1])
  })

  it('give a blank row the prior-weighted mean, in the whole band', () => {
    const fragment = `q: { ${two}, if: { h1: { ja: 0.3 } } }`
    expect(points(fragment)[0]).toEqual([
      [0.3, 0.7],
      [0.3, 0.7],
    ])
    expect(tables(fragment)[0]?.cells[1]).toMatchObject([
      { lo: 0.001, hi: 0.999 },
      { lo: 0.001, hi: 0.999 },
    ])
    expect(
      findingsOf(
        'blank-cell',
        `hypotheses: { h1: { says: x }, h2: { says: y } }\nquestions: { ${fragment} }\nevidence: {}`,
      ),
    ).toHaveLength(1)
  })

  it('get equal shares where nothing is written, with a warning', () => {
    expect(points(`q: { ${two} }`)[0]?.[0]).toEqual([0.5, 0.5])
    expect(findingsOf('equal-answers', `questions: { q: { ${three} } }\nevidence: {}`)).toEqual([
      '1:14 nothing says how probable the answers of "q" are: each gets 1/3',
    ])
  })
})
