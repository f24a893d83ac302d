import { TextWeaver, type Woven } from './weave.js'

/** A line of a text: where it begins and ends, its line end left out. */
export interface Line {
  from: number
  to: number
}

/** Lines longer than this are paragraphs that were never wrapped; mail and wire services wrap at 60 to 90. */
const WIDEST_WRAP = 120
/** A wrapped line, but the last, fills at least this share of the widest beside it. */
const FILLED = 0.6
/** Characters of the widest line of a block from which on it may be wrapped prose at all. */
const NARROWEST_WRAP = 40

/**
 * Weaves a plain text: paragraphs parted by empty lines stay, lines that were wrapped at a width are joined, other short
 * lines stay lines, and long ones are paragraphs of their own.
 * @param begins where the text begins in the source
 */
export function weavePlain(source: string, begins = 0): Woven {
  const weaver = new TextWeaver()
  const lines = linesOf(source).filter(({ from }) => from >= begins)
  for (const block of blocksOf(lines, source)) weaveBlock(weaver, source, block)
  return weaver.finish()
}

/** The lines of a text, whichever way they end. */
export function linesOf(source: string): Line[] {
  return [...eachLine(source)]
}

/** The same, one after the other, for whom the first will do. */
export function* eachLine(source: string): Generator<Line> {
  let from = 0
  for (const { index, 0: end } of source.matchAll(/\r\n|[\n\r\f\u2028\u2029\u0085]/g)) {
    yield { from, to: index }
    from = index + end.length
  }
  yield { from, to: source.length }
}

/** Writes lines that stand together without an empty one between. */
export function weaveBlock(weaver: TextWeaver, source: string, block: readonly Line[]): void {
  const wrapped = isWrapped(block)
  weaver.part('paragraph')
  block.forEach(({ from, to }, i) => {
    if (i > 0) weaver.part(wrapped ? 'blank' : isLong(block[i - 1]!) || isLong(block[i]!) ? 'paragraph' : 'line')
    weaver.write(source, from, to)
  })
}

function isLong({ from, to }: Line): boolean {
  return to - from > WIDEST_WRAP
}

function isWrapped(block: readonly Line[]): boolean {
  let widest = 0
  for (const { from, to } of block) widest = Math.max(widest, to - from)
  if (widest < NARROWEST_WRAP || widest > WIDEST_WRAP) return false
  return block.slice(0, -1).every(({ from, to }) => to - from >= FILLED * widest)
}

function blocksOf(lines: readonly Line[], source: string): Line[][] {
  const blocks: Line[][] = []
  let block: Line[] = []
  for (const line of lines) {
    if (/\S/.test(source.slice(line.from, line.to))) block.push(line)
    else if (block.length > 0) {
      blocks.push(block)
      block = []
    }
  }
  if (block.length > 0) blocks.push(block)
  return blocks
}
