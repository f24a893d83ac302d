import pc from 'picocolors'
import { outcomes } from '../../precedents/outcomes/outcome.js'
import type { Pattern } from '../../precedents/pattern/pattern.js'
import { said } from '../story/parts.js'
import { row, type Story, table, text } from '../story/story.js'
import { wrap } from '../terminal/wrap.js'

/** The patterns that come with the product, and the outcomes that may be asked for, for a terminal. */
export function patternsTerminal(
  patterns: readonly Pattern[],
  { color, width }: { color: boolean; width: number },
): string {
  const { bold } = pc.createColors(color)
  const lines = patterns.flatMap(({ id, finds }) => [bold(id), ...wrap(finds, width, 2)])
  return `${[...lines, '', bold('outcomes'), ...wrap(outcomes.join(', '), width, 2)].join('\n')}\n`
}

/** The same as a page. */
export function tellPatterns(patterns: readonly Pattern[]): Story {
  const rows = patterns.map(({ id, finds, misses }) => row(id, [[said(id)], [said(finds)], [said(misses)]]))
  const columns = [text('pattern'), text('finds'), text('misses')]
  return {
    title: 'Patterns of precedents',
    question: 'Which comparable cases can be looked for?',
    headline: [said(`Outcomes that may be asked for: ${outcomes.join(', ')}.`)],
    sections: [
      {
        id: 'patterns',
        title: 'Patterns',
        blocks: [
          table({ id: 'pattern-table', caption: [said('What each finds and misses')], columns, rows, folded: false }),
        ],
      },
    ],
  }
}
