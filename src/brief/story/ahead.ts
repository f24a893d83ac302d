import { anchorOf } from './anchors.js'
import { forecastRates, forecastsTable, resolutionsTable, tripwiresTable } from './awaited.js'
import { asWritten } from './grids.js'
import { counted, countWord, finePercent } from './numbers.js'
import { listed, name, number, type Part, said, words } from './parts.js'
import { saysLeads } from './rests.js'
import { type Block, figures, paragraph, row, type Section, type Table, table, text } from './story.js'
import { hypothesisName, itemName, type View } from './view.js'

/** Further questions, assumptions, forecasts, tripwires, and what has been resolved. */
export function aheadSection(view: View): Section {
  const tables = (...of: (Table | null)[]): Block[] => of.flatMap((one) => (one ? [table(one)] : []))
  const blocks: Block[] = [
    paragraph(...resolutionSentences(view)),
    ...tables(questionsTable(view), answersTable(view), assumptionsTable(view), forecastsTable(view)),
    ...forecastRates(view).map((told) => paragraph(told)),
    ...tables(tripwiresTable(view), resolutionsTable(view)),
  ]
  return { id: 'ahead', title: 'Questions, assumptions, forecasts, tripwires', blocks }
}

/** What is resolved, and what is not: a question about intent normally never is. */
function resolutionSentences(view: View): Part[][] {
  const { forecasts } = view.judgement
  const resolved = forecasts.filter((f) => f.resolved !== null)
  const said: Part[][] = []
  if (forecasts.length > 0) {
    const k = number(resolved.length === 0 ? 'none' : countWord(resolved.length), 'forecasts')
    const n = number(counted(forecasts.length, 'forecast'), 'forecasts')
    said.push(words`Of ${n}, ${k} ${resolved.length < 2 ? 'is' : 'are'} resolved on this day.`)
  }
  const known = new Set(view.of.hypotheses.map((h) => h.id))
  if (view.of.resolutions.some((r) => known.has(r.outcome) || known.has(r.of))) return said
  said.push(['Which hypothesis is right is not resolved: forecasts and items are scored, never the leader.'])
  return said
}

function questionsTable(view: View): Table | null {
  if (view.of.questions.length === 0) return null
  return {
    id: 'questions',
    caption: ['Further questions of the case, and the chance of each answer given everything observed'],
    columns: [text('question'), text('answer'), figures('chance')],
    rows: view.of.questions.flatMap((q) =>
      q.answers.map((a, i) => {
        const p = view.judgement.questions[q.id]?.[a.id]
        const because: Part[] = q.because === null ? [] : [' ', said(q.because)]
        const asks: Part[] = i === 0 ? [name(q.id), ': ', said(q.asks), ...because] : []
        const cells = [asks, [name(a.id), ': ', said(a.says)], [p === undefined ? '–' : finePercent(p)]]
        return row(i === 0 ? anchorOf('question', q.id) : null, cells, { under: i > 0 })
      }),
    ),
    folded: false,
  }
}

/** How likely each answer is under each hypothesis, as the file has it. */
function answersTable(view: View): Table | null {
  if (view.of.questions.length === 0) return null
  return {
    id: 'answers',
    caption: ['How likely each answer to those questions is under each hypothesis, as the file has it'],
    columns: [text('answer'), ...view.hypotheses.map(({ judged }) => figures(hypothesisName(judged.id)))],
    rows: view.of.questions.flatMap((q) =>
      q.tables.flatMap((of) =>
        q.answers.map((a, i) => {
          const given = of.state === null ? [] : words` (given ${name(q.given ?? 'it')}: ${name(of.state)})`
          const cells = view.hypotheses.map((_, h) => (of.shared ? of.cells[0] : of.cells[h])?.[i])
          const chances = cells.map((p): Part[] => [p ? asWritten(p) : '–'])
          return row(null, [words`${name(q.id, anchorOf('question', q.id))}: ${name(a.id)}${given}`, ...chances])
        }),
      ),
    ),
    folded: true,
  }
}

function assumptionsTable(view: View): Table | null {
  if (view.of.assumptions.length === 0) return null
  const bearing = new Map(view.bearing.assumptions.map((a) => [a.id, a.leaders]))
  return {
    id: 'assumptions',
    caption: [
      'What the reasoning rests on without evidence; switched off, the rows that an assumption carries are dropped',
    ],
    columns: [text('assumption'), text('status'), text('carries'), text('switched off')],
    rows: view.of.assumptions.map((a) => {
      const leaders = bearing.get(a.id)
      const because: Part[] = a.because === null ? [] : [' Because: ', said(a.because)]
      const fails: Part[] = a.failsIf === null ? [] : [' Fails if: ', said(a.failsIf)]
      return row(
        anchorOf('assumption', a.id),
        [
          [name(a.id), leaders ? ' ◆ linchpin' : '', ': ', said(a.says), ...because, ...fails],
          [a.status],
          a.carries.length === 0 ? ['nothing'] : listed(a.carries.map(itemName)),
          leaders ? saysLeads(leaders) : ['no change of leader'],
        ],
        { marked: leaders !== undefined },
      )
    }),
    folded: false,
  }
}
