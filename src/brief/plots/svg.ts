import { type Attributes, element, rounded } from '../../world/markup/element.js'
import { escapeHtml } from '../../world/markup/escape.js'

/** A line of text; longer than `most` characters it is cut with an ellipsis and its whole kept in a title. */
export function textElement(text: string, attributes: Attributes, most = Number.POSITIVE_INFINITY): string {
  const characters = [...text]
  if (characters.length <= most) return element('text', attributes, escapeHtml(text))
  const cut = `${characters.slice(0, most - 1).join('')}…`
  return element('text', attributes, element('title', {}, escapeHtml(text)), escapeHtml(cut))
}

/**
 * A whole picture with its alternative in words. Without `box` its width follows the page, down to `least` rem, and lengths across are
 * percentages. `role` is `group` where it holds links.
 */
export function picture(
  id: string,
  of: { title: string; description: string; height: number; box?: number; least?: number; role?: 'img' | 'group' },
  ...children: string[]
): string {
  const size =
    of.box === undefined ? { width: '100%', height: of.height } : { viewBox: `0 0 ${of.box} ${rounded(of.height)}` }
  return element(
    'svg',
    {
      style: of.least === undefined ? null : `min-width: ${rounded(of.least)}rem`,
      class: `plot ${id}`,
      role: of.role ?? 'img',
      'aria-labelledby': `${id}-title ${id}-desc`,
      ...size,
    },
    element('title', { id: `${id}-title` }, escapeHtml(of.title)),
    element('desc', { id: `${id}-desc` }, escapeHtml(of.description)),
    ...children,
  )
}

/** One of the four depths of a colour, 1 to 4, for a strength from 0 to 1. */
export function depthOf(strength: number): number {
  return Math.min(4, Math.floor(strength * 4) + 1)
}

/** A place across a picture as a percentage: 0 to 1 between small margins. */
export function across(share: number): string {
  return `${rounded(0.5 + 99 * share)}%`
}

/** A length across a picture as a percentage. */
export function length(share: number): string {
  return `${rounded(99 * share)}%`
}
