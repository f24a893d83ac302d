import { describe, expect, it } from 'vitest'
import { question, report } from '../../../test/support/build-case.js'
import type { SmallestChange } from '../../judge/judgement.js'
import { parseDay } from '../../world/days.js'
import { renderBrief } from '../brief.js'
import { judged, uncounted } from '../fixtures/judged.js'
import { tornadoPlot } from '../plots/tornado.js'
import { tellStory } from './build.js'
import { overturnSentences } from './overturn.js'
import { plainText } from './plain.js'
import type { Table } from './story.js'
import { viewOf } from './view.js'

const day = (text: string): number => parseDay(text)!
const base = judged()

function tableOf(judgement: typeof base, id: string): string[][] {
  const blocks = tellStory(judgement).story.sections.flatMap((s) => s.blocks)
  const tables = blocks.flatMap((b): Table[] => (b.kind === 'table' ? [b.table] : []))
  return tables.find((t) => t.id === id)?.rows.map((r) => r.cells.map((c) => plainText(c.parts))) ?? []
}

const overturned = (judgement: typeof base): string =>
  overturnSentences(viewOf(judgement))
    .map((s) => plainText(s, true))
    .join(' ')
    .replaceAll('\u00a0', ' ')

describe('a hypothesis called none', () => {
  const leading = judged({
    leader: 'none',
    hypotheses: base.hypotheses.map((h) => (h.id === 'none' ? { ...h, posterior: 0.6, interval: [0.6, 0.62] } : h)),
  })

  it('is told from nobody in every form', () => {
    expect(renderBrief(leading, { format: 'terminal' })).toContain('‘None’ leads')
    expect(renderBrief(leading, { format: 'md' })).toContain('‘[None](#hypothesis-none)’ leads')
    expect(renderBrief(leading, { format: 'html' })).toContain('‘<a href="#hypothesis-none"><bdi>None</bdi></a>’ leads')
  })

  it('stands bare in the cells of tables', () => {
    expect(renderBrief(leading, { format: 'md' })).not.toMatch(/^\|.*‘/m)
  })
})

describe('reports that do not count', () => {
  const of = {
    ...base.of,
    reports: [
      report('early', 'daily', ['tracks'], { date: day('2022-08-01') }),
      report('wrong', 'daily', ['tracks'], { date: day('2022-08-20') }),
      report('right', 'daily', ['tracks'], { date: day('2022-08-21'), corrects: 'wrong' }),
      report('taken-back', 'daily', ['tracks'], { date: day('2022-08-20'), retracted: day('2022-09-01') }),
      report('taken-back-later', 'daily', ['tracks'], { date: day('2022-08-22'), retracted: day('2023-09-01') }),
      report('next-year', 'daily', ['tracks'], { date: day('2023-08-20'), corrects: 'right' }),
    ],
  }

  it('say why', () => {
    const origins = base.origins.map((o) => ({ ...o, reports: ['right'] }))
    expect(tableOf({ ...base, of, origins }, 'reports').map((cells) => cells[0])).toEqual([
      'early (background)',
      'taken-back (retracted)',
      'wrong (corrected by right)',
      'right',
      'taken-back-later (not counted)',
      'next-year (not yet)',
    ])
  })
})

describe('where nothing is counted', () => {
  it('there is no basis to be confident in, and no item to lose', () => {
    const { confidence } = base
    const html = renderBrief({ ...uncounted(), confidence }, { format: 'html' })
    expect(renderBrief(base, { format: 'html' })).toContain('Confidence in the basis')
    expect(html).not.toContain('Confidence')
    expect(overturned(uncounted())).not.toContain('items lost')
  })
})

describe('a small step', () => {
  const change = (more: Partial<SmallestChange>): string => {
    const smallestChange = { ...base.fragility.smallestChange!, ...more }
    return overturned({ ...base, fragility: { ...base.fragility, smallestChange } })
  }

  it('never goes from a number to the same number', () => {
    const prior = { kind: 'prior', id: 'none', hypothesis: 'none' } as const
    expect(change({ ...prior, from: 0.18, to: 0.21 })).toContain('from 18 % to 21 %')
    expect(change({ ...prior, from: 0.18, to: 0.1787 })).toContain('from 18.0 % to 17.9 %')
    expect(change({ ...prior, from: 0.18, to: 0.17996 })).toContain('from 0.18 to 0.17996')
    expect(change({ from: 0.09, to: 0.0897 })).toContain('from 0.09 to 0.0897')
  })
})

describe('the loss of one item', () => {
  it('names who then leads, not a rival who also passes', () => {
    const removals = { count: 1, items: ['airlift'], rival: 'proxy-war', exact: true }
    const told = overturned({ ...base, fragility: { ...base.fragility, removals } })
    expect(told).toContain('Losing one item is enough (airlift: then ‘none’ leads).')
    const two = { count: 2, items: ['airlift', 'cargo'], rival: 'none', exact: false }
    expect(overturned({ ...base, fragility: { ...base.fragility, removals: two } })).toContain(
      'Losing at most two items (airlift and cargo) lets ‘none’ draw level or pass.',
    )
  })
})

describe('a question with three answers', () => {
  const p = [
    [0.6, 0.3, 0.1],
    [0.5, 0.25, 0.25],
    [0.2, 0.3, 0.5],
  ]
  const of = { ...base.of, questions: [question('r-knows', ['yes', 'no', 'partly'], [{ state: null, p }])] }

  it('has a row for each answer, with its chance under each hypothesis', () => {
    expect(tableOf({ ...base, of }, 'answers')).toEqual([
      ['r-knows: yes', '0.6', '0.5', '0.2'],
      ['r-knows: no', '0.3', '0.25', '0.3'],
      ['r-knows: partly', '0.1', '0.25', '0.5'],
    ])
  })

  it('has bars that name the answer', () => {
    expect(tornadoPlot(viewOf(base))).toContain('r-knows: yes under commerce')
  })
})
