import { element } from '../../world/markup/element.js'
import { escapeHtml } from '../../world/markup/escape.js'

/** Colours by what they mean: the page's own where it defines them, else those of a white page. */
export const INK = {
  text: 'var(--ink, #1c1d1f)',
  soft: 'var(--soft, #585b61)',
  line: 'var(--line, #dcdcd6)',
  wash: 'var(--wash, #f1f1ec)',
  faint: 'var(--faint, #a9aba8)',
  paper: 'var(--paper, #fcfcfa)',
  conflict: [
    'var(--against1, #f2c591)',
    'var(--against2, #efaa62)',
    'var(--against3, #d37a1c)',
    'var(--against4, #a34f04)',
  ],
  cooperation: ['var(--for1, #c6b9de)', 'var(--for2, #a693cb)', 'var(--for3, #7d66b0)', 'var(--for4, #542f8c)'],
} as const

/** A line of text, with a rim of the page's colour where it crosses lines. */
export function label(
  text: string,
  x: number,
  y: number,
  options: { anchor?: 'start' | 'middle' | 'end'; fill?: string; size?: number; weight?: number } = {},
): string {
  const { anchor = 'start', fill = INK.text, size = 12, weight } = options
  const halo = `stroke: ${INK.paper}; stroke-width: 3px; stroke-linejoin: round; paint-order: stroke`
  const style = `fill: ${fill}; ${halo}; font-size: ${size}px${weight === undefined ? '' : `; font-weight: ${weight}`}`
  return element('text', { x, y, 'text-anchor': anchor, style }, escapeHtml(text))
}

/** A filled rectangle. */
export function block(x: number, y: number, width: number, height: number, fill: string): string {
  return element('rect', { x, y, width: Math.max(0, width), height: Math.max(0, height), style: `fill: ${fill}` })
}

/** A straight line. */
export function rule(
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  stroke: string,
  { width = 1, dash = null }: { width?: number; dash?: string | null } = {},
): string {
  const style = `stroke: ${stroke}; stroke-width: ${width}`
  return element('line', { x1, y1, x2, y2, style, 'stroke-dasharray': dash })
}

/** A stretch without data: hatched, never empty and never zero. */
export function hatched(id: string, x: number, y: number, width: number, height: number): string {
  return element('rect', { x, y, width, height, style: `fill: url(#${id}-hatch)` })
}

/** A whole picture with its alternative in words. `id` must be unique in its page. */
export function picture(
  id: string,
  { title, description, width, height }: { title: string; description: string; width: number; height: number },
  ...children: string[]
): string {
  const hatch = element(
    'pattern',
    { id: `${id}-hatch`, width: 4, height: 4, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
    rule(0, 0, 0, 4, INK.faint, { width: 1.5 }),
  )
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: `plot ${id}`,
      role: 'img',
      'aria-labelledby': `${id}-title ${id}-desc`,
      viewBox: `0 0 ${width} ${Math.ceil(height)}`,
      width: '100%',
      style: `max-width: ${width}px; font-family: system-ui, sans-serif; font-variant-numeric: tabular-nums`,
    },
    element('title', { id: `${id}-title` }, escapeHtml(title)),
    element('desc', { id: `${id}-desc` }, escapeHtml(description)),
    element('defs', {}, hatch),
    ...children,
  )
}
