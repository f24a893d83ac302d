import type { Judgement } from '../judge/judgement.js'
import { renderHtml } from './html/page.js'
import { renderJson } from './json.js'
import { renderMarkdown } from './markdown/markdown.js'
import { tellStory } from './story/build.js'
import { renderTerminal } from './terminal/terminal.js'

/** What a brief is written as. */
export type BriefFormat = 'html' | 'md' | 'json' | 'terminal'

/** How a brief is written. */
export interface BriefOptions {
  format: BriefFormat
  /** terminal: colours; default none */
  color?: boolean
  /** terminal: columns; default 80 */
  width?: number
  /** terminal: bars and marks in ASCII alone; default not */
  ascii?: boolean
}

/**
 * A judgement written out for a reader. Same judgement and options, same bytes.
 * @returns `html` one self-contained page without script; `md` GitHub-flavoured Markdown; `json` the judgement without the case;
 * `terminal` a summary of the same story
 */
export function renderBrief(judgement: Judgement, options: BriefOptions): string {
  if (options.format === 'json') return renderJson(judgement)
  const { story, view } = tellStory(judgement)
  if (options.format === 'html') return renderHtml(story, view)
  if (options.format === 'md') return renderMarkdown(story)
  const { color = false, width = 80, ascii = false } = options
  return renderTerminal(story, view, { color, width, ascii })
}
