import { escapeHtml } from '../../world/markup/escape.js'
import type { NamePart, Part } from '../story/parts.js'
import { markOf } from './marks.js'

/**
 * Parts of a sentence or a cell as HTML; nothing of the file becomes markup.
 * @param marked set hypotheses and answers apart by quotation marks, which outlast copying; not in the cells of a table
 */
export function partsHtml(parts: Part[], marked = true): string {
  return parts.map((part) => partHtml(part, marked)).join('')
}

function partHtml(part: Part, marked: boolean): string {
  if (typeof part === 'string') return escapeHtml(part).replace(/\d{4}-\d{2}-\d{2}/g, '<time>$&</time>')
  switch (part.kind) {
    case 'number':
      return `<a class="n" href="#${escapeHtml(part.to)}">${escapeHtml(part.text)}</a>`
    case 'name':
      return nameHtml(part, marked)
    case 'says':
      return part.quoted ? `“${isolated(part.text, part.lang)}”` : isolated(part.text, part.lang)
    case 'address':
      return part.url === null
        ? isolated(part.text, part.lang)
        : `<a class="out" href="${escapeHtml(part.url)}" rel="noopener noreferrer">${isolated(part.text, part.lang)}</a>`
    case 'state':
      return markOf(part.state)
  }
}

function nameHtml({ text, to, apart }: NamePart, marked: boolean): string {
  const name = `<bdi>${escapeHtml(text)}</bdi>`
  const linked = to === null ? name : `<a href="#${escapeHtml(to)}">${name}</a>`
  return apart && marked ? `‘${linked}’` : linked
}

function isolated(text: string, lang: string | null): string {
  return lang === null ? `<bdi>${escapeHtml(text)}</bdi>` : `<bdi lang="${escapeHtml(lang)}">${escapeHtml(text)}</bdi>`
}
