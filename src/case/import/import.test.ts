import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseDay } from '../../world/days.js'
import type { Case } from '../case.js'
import { exportMatrixCsv } from '../export/csv.js'
import { parseCase } from '../parse.js'
import { type ImportOptions, importMatrix } from './import.js'

const options: Omit<ImportOptions, 'format'> = { file: 'm', day: parseDay('1993-07-01')!, dyad: ['IRQ', 'USA'] }
const asCase = (text: string, format: 'csv' | 'json'): Case => {
  const { text: written, diagnostics } = importMatrix(text, { ...options, format })
  expect(diagnostics).toEqual([])
  const { case: of, diagnostics: found } = parseCase(written!, { file: null })
  expect(found.filter((d) => d.severity === 'fault')).toEqual([])
  return of!
}
const matrixOf = (of: Case) => of.evidence.map((e) => [e.id, e.says, e.matrix && { ...e.matrix, ranges: null }])

describe('importMatrix from CSV', () => {
  it('reads letters, with grades', () => {
    const of = asCase(
      'evidence,Nothing,H2: A minor act,credibility,Rel\nE1: A speech,C,i,H,low\n"Two, with a comma",II,n/a,,\n',
      'csv',
    )
    expect(of.hypotheses.map((h) => [h.id, h.says])).toEqual([
      ['h1', 'Nothing'],
      ['h2', 'A minor act'],
    ])
    expect(matrixOf(of)).toEqual([
      ['e1', 'A speech', { rates: ['C', 'I'], credibility: 'high', relevance: 'low', weight: null, ranges: null }],
      [
        'e2',
        'Two, with a comma',
        { rates: ['II', 'NA'], credibility: 'medium', relevance: 'medium', weight: null, ranges: null },
      ],
    ])
    expect(of.evidence[0]!.known).toMatchObject({ by: 'fact', date: options.day })
  })

  it('reads signs, semicolons and tabs, blanks, weights and origins', () => {
    const rows = ['x;one;two;weight;origin', 'a;--;++;2,5;og-1', 'b;−;0;;og-1', 'c;;+;;']
    for (const text of [rows.join('\r\n'), rows.join('\n').replaceAll(';', '\t'), `\ufeff${rows.join('\n')}`]) {
      const of = asCase(text, 'csv')
      expect(of.evidence.map((e) => e.matrix!.rates)).toEqual([
        ['II', 'CC'],
        ['I', 'N'],
        [null, 'C'],
      ])
      expect(of.evidence.map((e) => e.matrix!.weight)).toEqual([2.5, null, null])
      expect(of.reports.map((r) => [r.date, r.origins])).toEqual([
        [options.day, ['og-1']],
        [options.day, ['og-1']],
      ])
      expect(of.evidence.map((e) => e.known.by)).toEqual(['reports', 'reports', 'fact'])
    }
  })

  it('tells line and column of what is wrong, all at once', () => {
    const { text, diagnostics } = importMatrix('e,a,b,credibility\nx,maybe,C,very\ny,C,C,low,more\n"z" z,C,C\n', {
      ...options,
      format: 'csv',
    })
    expect(text).toBeNull()
    expect(diagnostics.map((d) => [d.line, d.column, d.code])).toEqual([
      [2, 3, 'bad-rating'],
      [2, 11, 'bad-value'],
      [3, 11, 'bad-table'],
      [4, 4, 'bad-table'],
    ])
  })

  it('refuses what is no table', () => {
    for (const text of ['', 'a', 'a,b\n', 'a,b\nc,I\n', 'a,b,c\n"x,I,C', 'a,,c\nx,I,I', 'a,b,c\n,I,I']) {
      const { text: written, diagnostics } = importMatrix(text, { ...options, format: 'csv' })
      expect([written, diagnostics[0]?.code], text).toEqual([null, 'bad-table'])
    }
  })

  it('reads what Excel adds, and ratings in words', () => {
    const of = asCase(
      'sep=;\r\nEvidence;A, or B, or C, or D;E;Cred.;\r\nx;Consistent;very inconsistent;High;\r\n',
      'csv',
    )
    expect(of.hypotheses.map((h) => h.says)).toEqual(['A, or B, or C, or D', 'E'])
    expect(of.evidence.map((e) => [e.matrix!.rates, e.matrix!.credibility])).toEqual([[['C', 'II'], 'high']])
    const unnamed = asCase('Evidence;A, or B, or C, or D;E\nx;C;I\ny;N;I\n', 'csv')
    expect(unnamed.hypotheses).toHaveLength(2)
  })

  it('refuses what could be read in two ways', () => {
    const refused = (text: string): string[] =>
      importMatrix(text, { ...options, format: 'csv' }).diagnostics.map((d) => `${d.line}:${d.column} ${d.message}`)
    expect(refused('Hypothesis,E1,E2\nwar,C,I\npeace,I,C\n')).toEqual([
      '1:1 hypotheses stand in rows here; a table has one in each column',
    ])
    expect(refused('x,E1,E2\nH1: war,C,I\nH2: peace,I,C\n')[0]).toMatch(/^1:1 hypotheses stand in rows/)
    expect(refused('The desk,,\n\nEvidence,A,B\nx,C,I\n')).toEqual(['1:1 the first line names no hypotheses'])
    expect(refused('Evidence,A,B\nx,C,I\nTotal,0,-\n')).toEqual([
      '3:1 "Total" is no evidence: it sums up the lines above',
    ])
    expect(refused('Evidence,A,B\nTotal mobilisation,C,I\n')).toEqual([])
    expect(refused('Evidence,A,B,Notes\nx,C,I,seen\ny,C,I,heard\n')).toEqual([
      '1:14 no cell of the column "Notes" is a rating',
    ])
    expect(refused('Evidence,A,A\nx,C,I\n')).toEqual(['1:12 the column "A" stands here again'])
    expect(refused('Evidence,A,B,rel,relevance\nx,C,I,low,high\n')).toEqual([
      '1:18 the column "relevance" stands here again',
    ])
    expect(refused('Evidence,A,B\nx,C,I\nx,I,C\n')).toEqual(['3:1 "x" stands here again, first on line 2'])
    expect(refused('Evidence,A,B\nx,C\n')).toEqual([
      '2:1 the line has 2 cells, and 3 are needed for a rating of each hypothesis',
    ])
    expect(refused('Evidence,A,B\nx,—,C\n')).toEqual(['2:3 "—" is no rating'])
    expect(refused('Evidence,A,B\nx\u202e,C,I\n')).toEqual(['2:2 the direction control U+202E has no place in a case'])
    expect(refused('demarche: 1\ncase: x\n')[0]).toMatch(/^1:1 this is a case already/)
  })
})

describe('importMatrix from JSON', () => {
  it('reads hypotheses, items, ratings, weights and origins', () => {
    const of = asCase(
      JSON.stringify({
        title: 'T',
        question: 'Q?',
        hypotheses: [{ id: 'H1', text: 'one' }, { id: 'H2' }],
        evidence: [
          { id: 'E1', text: 'a', ratings: { H1: 'I', H2: 'N' }, weight: 3, credibility: 'H' },
          { id: 'E2', text: 'b', ratings: { H2: 'CC' }, origin: 'og-1' },
        ],
      }),
      'json',
    )
    expect([of.title, of.question, of.hypotheses.map((h) => h.says)]).toEqual(['T', 'Q?', ['one', 'H2']])
    expect(matrixOf(of)).toEqual([
      ['e1', 'a', { rates: ['I', 'N'], credibility: 'high', relevance: 'medium', weight: 3, ranges: null }],
      ['e2', 'b', { rates: [null, 'CC'], credibility: 'medium', relevance: 'medium', weight: null, ranges: null }],
    ])
    expect(of.reports.map((r) => [r.id, r.origins])).toEqual([['r-e2', ['og-1']]])
  })

  it('tells line and column of what is wrong', () => {
    const text =
      '{ "hypotheses": [{"id": "H1"}, {"id": "H2"}],\n "evidence": [{"ratings": {"H1": "X", "H3": "I"}, "weight": "a"}, 3, {}] }'
    const { diagnostics } = importMatrix(text, { ...options, format: 'json' })
    expect(diagnostics.map((d) => [d.line, d.column, d.code])).toEqual([
      [2, 34, 'bad-rating'],
      [2, 39, 'unknown-id'],
      [2, 61, 'bad-number'],
      [2, 67, 'bad-table'],
      [2, 70, 'bad-table'],
    ])
    for (const bad of ['', '[]', '{}', '{"hypotheses": [], "evidence": []}', '{"hypotheses": 3']) {
      expect(importMatrix(bad, { ...options, format: 'json' }).text, bad).toBeNull()
    }
  })
})

describe('a matrix that goes out and comes back', () => {
  it('is the same', () => {
    const of = asCase(
      'evidence,none: Nothing,trade: "Sold", for money,weight\nairlift: Planes; many,I,CC,2\nb: x,,NA,\n'.replace(
        'trade: "Sold", for money',
        '"trade: ""Sold"", for money"',
      ),
      'csv',
    )
    const again = asCase(exportMatrixCsv(of), 'csv')
    expect(matrixOf(again)).toEqual(matrixOf(of))
    expect(again.hypotheses.map((h) => [h.id, h.says])).toEqual(of.hypotheses.map((h) => [h.id, h.says]))
  })

  const folder = new URL('../../../../shared/reference/ach/', import.meta.url)
  it.skipIf(!existsSync(folder))('holds for published matrices (skipped where they are not at hand)', () => {
    const files = readdirSync(folder).filter((f) => !f.startsWith('peer'))
    expect(files.length).toBeGreaterThan(5)
    for (const file of files) {
      const text = readFileSync(new URL(file, folder), 'utf8')
      const json = JSON.parse(text)
      const of = asCase(text, 'json')
      expect(of.evidence.map((e) => e.matrix!.rates)).toEqual(
        json.evidence.map((e: { ratings: Record<string, string> }) =>
          json.hypotheses.map((h: { id: string }) => e.ratings[h.id] ?? null),
        ),
      )
      expect(of.evidence.map((e) => e.matrix!.weight)).toEqual(
        json.evidence.map((e: { weight?: number }) => e.weight ?? null),
      )
      expect(matrixOf(asCase(exportMatrixCsv(of), 'csv'))).toEqual(matrixOf(of))
    }
  })
})
