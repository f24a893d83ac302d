import { escapeHtml } from './escape.js'

export type Attributes = Record<string, string | number | null>

/** An element of HTML or SVG with its attributes; null leaves one out, numbers keep two decimals. Children are markup already. */
export function element(tag: string, attributes: Attributes, ...children: string[]): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === null ? [] : [`${key}="${typeof value === 'number' ? rounded(value) : escapeHtml(value)}"`],
  )
  const open = [tag, ...written].join(' ')
  return children.length === 0 ? `<${open}/>` : `<${open}>${children.join('')}</${tag}>`
}

/** A number with two decimals at most. */
export function rounded(value: number): string {
  return String(Math.round(value * 100) / 100)
}
