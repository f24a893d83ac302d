import { agreement } from '../../precedents/library/agreement.js'
import { countable, type Library } from '../../precedents/library/load.js'
import { outcomes } from '../../precedents/outcomes/outcome.js'
import type { Pattern } from '../../precedents/pattern/pattern.js'
import type { Precedents } from '../../precedents/precedents.js'
import { renderHtml } from '../html/page.js'
import { renderMarkdown } from '../markdown/markdown.js'
import type { Story } from '../story/story.js'
import { precedentsHeadline } from './headline.js'
import { tellLibrary } from './library-story.js'
import { libraryTerminal } from './library-terminal.js'
import { patternsTerminal, tellPatterns } from './patterns.js'
import { tellPrecedents } from './story.js'
import { precedentsTerminal } from './terminal.js'

/** What precedents are written as. */
export type PrecedentsFormat = 'terminal' | 'html' | 'md' | 'json'

export interface PrecedentsLook {
  format: PrecedentsFormat
  /** terminal: colours, columns */
  color: boolean
  width: number
}

/** What happened in comparable cases, written for a reader. Same precedents and look, same bytes. */
export function renderPrecedents(precedents: Precedents, look: PrecedentsLook): string {
  return rendered(look, {
    story: () => tellPrecedents(precedents),
    terminal: () => precedentsTerminal(precedents, look),
    json: () => ({ answer: precedentsHeadline(precedents), ...precedents }),
  })
}

/** The library's episodes, drawn ones by decade, convenience cases apart, and how far two coders agreed. */
export function renderLibrary(library: Library, look: PrecedentsLook): string {
  return rendered(look, {
    story: () => tellLibrary(library),
    terminal: () => libraryTerminal(library, look),
    json: () => ({
      episodes: library.episodes.map(({ fields, ...episode }) => ({ ...episode, fields: Object.fromEntries(fields) })),
      drawn: library.drawn,
      agreement: agreement(countable(library), library.second),
      sources: library.sources,
      faults: library.faults,
    }),
  })
}

/** Patterns and outcomes that may be asked for. */
export function renderPatterns(patterns: readonly Pattern[], look: PrecedentsLook): string {
  return rendered(look, {
    story: () => tellPatterns(patterns),
    terminal: () => patternsTerminal(patterns, look),
    json: () => ({
      patterns: patterns.map(({ id, title, finds, misses }) => ({ id, title, finds, misses })),
      outcomes,
    }),
  })
}

function rendered(
  { format }: PrecedentsLook,
  of: { story: () => Story; terminal: () => string; json: () => object },
): string {
  if (format === 'terminal') return of.terminal()
  if (format === 'json') return `${JSON.stringify({ schema: 1, ...of.json() }, null, 2)}\n`
  return format === 'html' ? renderHtml(of.story(), null) : renderMarkdown(of.story())
}
