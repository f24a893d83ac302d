import type { NamePart, Part } from '../story/parts.js'
import { STANDS } from '../story/plain.js'
import { type Block, type Cell, type Row, type Story, type Table, tableBehind } from '../story/story.js'
import { escapeMarkdown } from './escape.js'

/** The brief as GitHub-flavoured Markdown: the same sentences and tables, the plots left to their tables. */
export function renderMarkdown(story: Story): string {
  const blocks = [
    `# ${escapeMarkdown(story.title)}`,
    `*${escapeMarkdown(story.question).trim()}*`,
    `**${partsMarkdown(story.headline)}**`,
    ...story.sections.flatMap(({ id, title, blocks }) => [
      `<a id="${id}"></a>\n\n## ${escapeMarkdown(title)}`,
      ...blocks.flatMap((block) => blockMarkdown(block)),
    ]),
  ]
  return `${blocks.join('\n\n')}\n`
}

function blockMarkdown(block: Block): string[] {
  switch (block.kind) {
    case 'paragraph':
      return [partsMarkdown(block.parts)]
    case 'list':
      return [block.items.map((item) => `- ${partsMarkdown(item)}`).join('\n')]
    case 'table':
      return [tableMarkdown(block.table)]
    case 'figure':
      return []
    case 'drawing':
      return [escapeMarkdown(block.drawing.sentence), tableMarkdown(tableBehind(block.id, block.drawing))]
  }
}

function tableMarkdown(table: Table): string {
  const head = table.columns.map((c) => partsMarkdown(c.title, false) || ' ')
  const rule = table.columns.map((c) => (c.holds === 'number' ? '---:' : '---'))
  const lines = [head, rule, ...table.rows.map(rowMarkdown)].map((cells) => `| ${cells.join(' | ')} |`)
  return `<a id="${table.id}"></a>${partsMarkdown(table.caption)}:\n\n${lines.join('\n')}`
}

function rowMarkdown(row: Row): string[] {
  const cells = row.cells.map((cell: Cell) => partsMarkdown(cell.parts, false) || ' ')
  if (row.anchor !== null) cells[0] = `<a id="${row.anchor}"></a>${cells[0]}`
  return cells
}

function partsMarkdown(parts: Part[], marked = true): string {
  return parts.map((part) => partMarkdown(part, marked)).join('')
}

function partMarkdown(part: Part, marked: boolean): string {
  if (typeof part === 'string') return part.replaceAll('|', '\\|')
  switch (part.kind) {
    case 'number':
      return `[${escapeMarkdown(part.text)}](#${part.to})`
    case 'name':
      return nameMarkdown(part, marked)
    case 'says':
      return part.quoted ? `“${escapeMarkdown(part.text)}”` : escapeMarkdown(part.text)
    case 'address':
      return part.url === null ? escapeMarkdown(part.text) : `[${escapeMarkdown(part.text)}](<${encoded(part.url)}>)`
    case 'state':
      return STANDS[part.state]
  }
}

function nameMarkdown({ text, to, apart }: NamePart, marked: boolean): string {
  const name = escapeMarkdown(text)
  const linked = to === null ? name : `[${name}](#${to})`
  return apart && marked ? `‘${linked}’` : linked
}

/** An address as its parser writes it, with what could end a Markdown link or a cell percent-encoded. */
function encoded(url: string): string {
  return new URL(url).href.replace(/[<>|\\`"'()\s*_~]/g, (c) => (c === '_' || c === '~' ? c : encodeURIComponent(c)))
}
