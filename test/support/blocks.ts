import { readFileSync } from 'node:fs'

/** A block of code in a document. */
export interface Block {
  file: string
  /** of its first line, from 1 */
  line: number
  /** what stands behind the fence: `sh`, `ts`, `yaml` …; `indented` without one */
  info: string
  text: string
  /** the `text` block right behind it: what it prints, `…` for what is left out */
  prints: string | null
}

/** The blocks of a document in Markdown, fenced or indented by four, in their order. */
export function blocksOf(file: string): Block[] {
  const lines = readFileSync(file, 'utf8').split('\n')
  const blocks: (Block & { end: number })[] = []
  for (let i = 0; i < lines.length; i++) {
    const fence = /^```(.*)$/.exec(lines[i]!)
    const start = i
    if (fence) {
      const end = lines.findIndex((line, k) => k > i && line === '```')
      if (end < 0) throw new Error(`${file}:${i + 1}: the block has no end`)
      const text = lines.slice(i + 1, end).join('\n')
      i = end
      const before = blocks.at(-1)
      if (fence[1] === 'text' && before && lines.slice(before.end + 1, start).every((line) => line === ''))
        before.prints = text
      else blocks.push({ file, line: start + 1, info: fence[1]!.trim(), text, prints: null, end })
    } else if (/^ {4}\S/.test(lines[i]!) && (lines[i - 1] ?? '') === '') {
      while (/^ {4}/.test(lines[i + 1] ?? '')) i++
      const text = lines.slice(start, i + 1).map((line) => line.slice(4))
      blocks.push({ file, line: start + 1, info: 'indented', text: text.join('\n'), prints: null, end: i })
    }
  }
  return blocks.map(({ end: _, ...block }) => block)
}

/** Whether a text is what a document shows of it: a line `…` stands for any lines, `…` within a line for any words. */
export function isAsShown(shown: string, text: string): boolean {
  const pattern = shown
    .trimEnd()
    .split('\n')
    .map((line) =>
      line.trim() === '…'
        ? '(?:.*\\n)*?'
        : `${line
            .trimEnd()
            .split('…')
            .map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
            .join('.*')} *\\n`,
    )
  return new RegExp(`^${pattern.join('')}$`).test(`${text.trimEnd()}\n`)
}
