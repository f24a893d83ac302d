import pc from 'picocolors'
import type { Diagnostic } from './diagnostics.js'
import { type Shown, showCharacters, showText } from './display.js'

/** Columns of source that are shown beside the line number. */
const ROOM = 72
const BEFORE = 24

/**
 * A diagnostic for people: `file:line:column: fault code: message`, the source line with what is meant underlined, and the hint.
 * Long lines are cut around the place; characters that a terminal would hide or obey are shown by number.
 * @param text the file that the diagnostic was made from
 * @param options.color whether to use terminal colours
 * @returns lines without a final newline
 */
export function renderDiagnostic(diagnostic: Diagnostic, text: string, { color }: { color: boolean }): string {
  const c = pc.createColors(color)
  const { severity, code, file, line, column, message, hint, range } = diagnostic
  const tint = severity === 'fault' ? c.red : severity === 'warning' ? c.yellow : c.cyan
  const place = `${showText(file ?? '-')}:${line}:${column}`
  const head = `${c.bold(place)}: ${tint(severity)} ${code}: ${showText(message)}`
  const start = text.lastIndexOf('\n', range.start - 1) + 1
  const next = text.indexOf('\n', range.start)
  const source = text.slice(start, next < 0 ? text.length : next).replace(/\r$/, '')
  const { shown, before, under } = excerpt(source, range.start - start, range.end - start)
  const number = String(line)
  const margin = ' '.repeat(number.length)
  const lines = [
    head,
    `  ${c.dim(`${number} |`)} ${shown}`,
    `  ${c.dim(`${margin} |`)} ${' '.repeat(before)}${tint('^'.repeat(under))}`,
  ]
  if (hint !== undefined) lines.push(`  ${c.dim(`${margin} =`)} ${showText(hint)}`)
  return lines.map((l) => l.trimEnd()).join('\n')
}

/** The part of a line around a place, with the columns before it and under it. */
function excerpt(line: string, start: number, end: number): { shown: string; before: number; under: number } {
  const nearby = Math.max(0, start - 1000)
  const from = isTrail(line, nearby) ? nearby - 1 : nearby
  const characters = showCharacters(line.slice(from, start + 1000))
  const [head, meant, tail] = divide(characters, start - from, end - from)
  const cutHead = keep([...head].reverse(), Math.max(BEFORE, ROOM - width(meant) - width(tail))).reverse()
  const cutMeant = keep(meant, ROOM - Math.min(width(cutHead), BEFORE))
  const cutTail = keep(tail, ROOM - width(cutHead) - width(cutMeant))
  const more = from > 0 || cutHead.length < head.length
  const rest = cutMeant.length < meant.length || cutTail.length < tail.length || start + 1000 < line.length
  const shown = [...cutHead, ...cutMeant, ...cutTail].map((c) => c.text).join('')
  return {
    shown: `${more ? '…' : ''}${shown}${rest ? '…' : ''}`,
    before: width(cutHead) + (more ? 1 : 0),
    under: Math.max(1, width(cutMeant)),
  }
}

function isTrail(line: string, at: number): boolean {
  const code = line.charCodeAt(at)
  return code >= 0xdc00 && code <= 0xdfff
}

function divide(characters: Shown[], start: number, end: number): [Shown[], Shown[], Shown[]] {
  const parts: [Shown[], Shown[], Shown[]] = [[], [], []]
  let at = 0
  for (const character of characters) {
    parts[at < start ? 0 : at < end ? 1 : 2].push(character)
    at += character.units
  }
  return parts
}

function keep(characters: Shown[], room: number): Shown[] {
  let used = 0
  const cut = characters.findIndex((c) => {
    used += c.width
    return used > room
  })
  return cut < 0 ? characters : characters.slice(0, cut)
}

function width(characters: Shown[]): number {
  return characters.reduce((sum, c) => sum + c.width, 0)
}
