import { showCharacters } from '../../case/display.js'
import { visible } from '../../world/markup/visible.js'

/** Columns that a text takes in a terminal. */
export function columnsOf(text: string): number {
  return showCharacters(text).reduce((sum, { width }) => sum + width, 0)
}

/** A text that holds nothing but what a terminal prints. */
export function printable(text: string): string {
  return showCharacters(visible(text))
    .map((shown) => shown.text)
    .join('')
}

/**
 * Breaks a text into lines of at most `width` columns, at spaces; a non-breaking space keeps its neighbours together. A word that is
 * longer than a line is cut.
 * @param indent columns before the first line and, as `hanging`, before the others
 */
export function wrap(text: string, width: number, indent = 0, hanging = indent): string[] {
  const lines: string[] = []
  let line = ' '.repeat(indent)
  let used = indent
  let empty = true
  const next = (): void => {
    lines.push(line.trimEnd())
    line = ' '.repeat(hanging)
    used = hanging
    empty = true
  }
  for (const word of printable(text)
    .split(/ +/)
    .filter((w) => w !== '')) {
    for (const piece of pieces(word, Math.max(1, width - hanging))) {
      const columns = columnsOf(piece)
      if (!empty && used + 1 + columns > width) next()
      line += empty ? piece : ` ${piece}`
      used += empty ? columns : columns + 1
      empty = false
    }
  }
  if (!empty) next()
  return lines.map((l) => l.replaceAll('\u00a0', ' '))
}

function pieces(word: string, most: number): string[] {
  if (columnsOf(word) <= most) return [word]
  const found: string[] = []
  let piece = ''
  let used = 0
  for (const { text, width } of showCharacters(word)) {
    if (used + width > most) {
      found.push(piece)
      piece = ''
      used = 0
    }
    piece += text
    used += width
  }
  return [...found, piece]
}

/** A text cut to a number of columns, with an ellipsis where it was longer, filled with spaces where it is shorter. */
export function filled(text: string, columns: number, ellipsis = '…'): string {
  const shown = showCharacters(visible(text).replaceAll('\u00a0', ' '))
  const total = shown.reduce((sum, { width }) => sum + width, 0)
  if (total <= columns) return shown.map((s) => s.text).join('') + ' '.repeat(columns - total)
  let kept = ''
  let used = 0
  for (const { text: t, width } of shown) {
    if (used + width > columns - ellipsis.length) break
    kept += t
    used += width
  }
  return kept + ellipsis + ' '.repeat(Math.max(0, columns - used - ellipsis.length))
}
