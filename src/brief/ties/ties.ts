import { calendarPlot } from '../../ties/plots/calendar.js'
import { dialsPlot } from '../../ties/plots/dials-plot.js'
import { scorePlot } from '../../ties/plots/score-plot.js'
import type { Ties } from '../../ties/ties.js'
import { renderHtml } from '../html/page.js'
import { renderMarkdown } from '../markdown/markdown.js'
import { tiesCsv } from './csv.js'
import { tellTies } from './story.js'
import { tiesTerminal } from './terminal.js'

/** What ties are written as. */
export type TiesFormat = 'terminal' | 'html' | 'md' | 'csv' | 'svg' | 'json'

/** How ties are written. */
export interface TiesOptions {
  format: TiesFormat
  /** further pairs in the same window and feed, to be shown beside */
  others?: Ties[]
  /** svg: the calendar of days in place of the series */
  calendar?: boolean
  /** terminal: colours, columns (80), ASCII alone */
  color?: boolean
  width?: number
  ascii?: boolean
}

/** The state of ties of a pair, written and drawn for a reader. Same ties and options, same bytes. */
export function renderTies(ties: Ties, options: TiesOptions): string {
  const { others = [], color = false, width = 80, ascii = false } = options
  switch (options.format) {
    case 'terminal':
      return tiesTerminal(ties, others, { color, width, ascii })
    case 'html':
      return renderHtml(tellTies(ties, others), null)
    case 'md':
      return renderMarkdown(tellTies(ties, others))
    case 'csv':
      return tiesCsv(ties)
    case 'json':
      return `${JSON.stringify({ schema: 1, ...ties, others }, null, 2)}\n`
    case 'svg':
      if (options.calendar) return calendarPlot(ties, 'calendar').svg
      return (ties.scores ? scorePlot(ties, ties.scores, 'score') : dialsPlot(ties, 'dials')).svg
  }
}
