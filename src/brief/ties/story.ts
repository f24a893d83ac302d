import { describeTies } from '../../ties/describe.js'
import { pairName } from '../../ties/numbers.js'
import { calendarPlot } from '../../ties/plots/calendar.js'
import { dialsPlot } from '../../ties/plots/dials-plot.js'
import { multiplesPlot } from '../../ties/plots/multiples.js'
import { scorePlot } from '../../ties/plots/score-plot.js'
import type { Ties } from '../../ties/ties.js'
import { formatDay } from '../../world/days.js'
import { said } from '../story/parts.js'
import { type Block, note, paragraph, type Section, type Story, table } from '../story/story.js'
import { breakTable, levelTable, questionTable } from './tables.js'

/**
 * The state of ties of a pair as a page to be set in type.
 * @param others further pairs in the same window and feed, to be drawn beside it
 */
export function tellTies(ties: Ties, others: Ties[] = []): Story {
  const told = describeTies(ties)
  const [first, ...rest] = told.level
  const sentencesOf = (lines: string[]): Block[] => lines.map((line) => paragraph([said(line)]))
  const sections: Section[] = []
  const section = (id: string, title: string, blocks: Block[]): void => {
    if (blocks.length > 0) sections.push({ id, title, blocks })
  }
  section('level', 'Level', [...sentencesOf(rest), ...(ties.dials ? [table(levelTable(ties))] : [])])
  section('over-time', 'Over time', overTime(ties))
  section('breaks', 'Breaks', [
    ...sentencesOf(told.breaks),
    ...(ties.breaks.found.length > 0 ? [table(breakTable(ties))] : []),
  ])
  section('days', 'Day by day', ties.dials ? [drawn('calendar', calendarPlot(ties, 'calendar'))] : [])
  section('others', 'Third parties', [
    ...sentencesOf(told.others),
    ...(others.length > 0 ? [drawn('pairs', multiplesPlot([ties, ...others], 'pairs'))] : []),
  ])
  section('missing', 'What is not known', sentencesOf(told.missing))
  section('trace', 'How it was asked', [
    note([said('Every number is computed from the answers to these questions to the ledger.')]),
    table(questionTable(ties.sql)),
  ])
  return {
    title: `Ties of ${pairName(ties.a, ties.b)}`,
    question: `What does ${ties.feed} report between them from ${formatDay(ties.from)} to ${formatDay(ties.to)}?`,
    headline: [said(first ?? '')],
    sections,
  }
}

function overTime(ties: Ties): Block[] {
  if (ties.scores) return [drawn('score', scorePlot(ties, ties.scores, 'score'))]
  return ties.dials ? [drawn('dials', dialsPlot(ties, 'dials'))] : []
}

function drawn(id: string, drawing: Extract<Block, { kind: 'drawing' }>['drawing']): Block {
  return { kind: 'drawing', id, drawing }
}
