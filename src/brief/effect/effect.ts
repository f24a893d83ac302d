import { judgeEffect } from '../../ties/effect/claim.js'
import type { Effect } from '../../ties/effect/effect.js'
import { effectPlot } from '../../ties/plots/effect-actual.js'
import { renderHtml } from '../html/page.js'
import { renderMarkdown } from '../markdown/markdown.js'
import { effectHeadline } from './headline.js'
import { type EffectTelling, tellEffect } from './story.js'
import { CLAIMS } from './tables.js'
import { effectTerminal } from './terminal.js'

/** What an effect is written as. */
export type EffectFormat = 'terminal' | 'html' | 'md' | 'svg' | 'json'

/** How an effect is written. */
export interface EffectOptions extends EffectTelling {
  format: EffectFormat
  /** terminal: colours, columns (80), ASCII alone */
  color?: boolean
  width?: number
  ascii?: boolean
}

/** The effect of a day on a pair's ties, written and drawn for a reader. Same effect and options, same bytes. */
export function renderEffect(effect: Effect, options: EffectOptions): string {
  const { event, registers, color = false, width = 80, ascii = false } = options
  switch (options.format) {
    case 'terminal':
      return effectTerminal(effect, { registers, color, width, ascii })
    case 'html':
      return renderHtml(tellEffect(effect, options), null)
    case 'md':
      return renderMarkdown(tellEffect(effect, options))
    case 'svg':
      return effectPlot(effect, 'effect', event).svg
    case 'json': {
      const claims = Object.fromEntries(CLAIMS.map((is) => [is, judgeEffect(effect, is)]))
      const answer = effectHeadline(effect)
      return `${JSON.stringify({ schema: 1, answer, ...effect, claims, registers }, null, 2)}\n`
    }
  }
}
