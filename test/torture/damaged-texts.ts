import fc from 'fast-check'
import { below, type Draw, ODD_TEXTS, one, rarely } from './draws.js'

/** Pieces that mean something to YAML, or to whoever reads what came of it. */
const PIECES = [
  ...ODD_TEXTS,
  '\t',
  '\r',
  '\r\n',
  '\n\n',
  '\n\t',
  '\n      - ',
  '---\n',
  '...\n',
  '%YAML 1.1\n',
  '&a ',
  '*a',
  '<<: *a\n',
  '!!binary ',
  '!!int "3"',
  '? ',
  ': ',
  ', ',
  '#',
  '"',
  "'",
  '|\n',
  '>-\n',
  '{',
  '}',
  '[',
  ']',
  '{ a: { a: { a: ',
  '-',
  '0x1F',
  '1_000',
  '.inf',
  '-.nan',
  '1e308',
  '0.30000000000000004',
]

/** Something that happens to a text: a cut, a hole, a piece that comes in, lines that are doubled, swapped or moved in. */
export function damageText(g: Draw, text: string): string {
  const at = below(g, text.length + 1)
  const lines = (change: (all: string[], line: number) => void): string => {
    const all = text.split('\n')
    change(all, below(g, all.length))
    return all.join('\n')
  }
  switch (below(g, 12)) {
    case 0:
      return text.slice(0, at)
    case 1:
      return text.slice(at)
    case 2:
      return text.slice(0, at) + text.slice(at + 1 + below(g, 40))
    case 3:
      return lines((all, line) => all.splice(line, 0, all[line]!))
    case 4:
      return lines((all, line) => all.splice(line, 1))
    case 5:
      return lines((all, line) => {
        all[line] = `${one(g, [' ', '   ', '\t', '        '])}${all[line]}`
      })
    case 6:
      return lines((all, line) => {
        all[line] = all[line]!.trimStart()
      })
    case 7: {
      const to = below(g, text.length + 1)
      const [from, end] = [Math.min(at, to), Math.max(at, to)]
      return text.slice(0, end) + text.slice(from, end).slice(0, 2_000) + text.slice(end)
    }
    case 8:
      return text.replaceAll('\n', one(g, ['\r\n', '\r', '\u2028']))
    case 9:
      return rarely(g, 4)
        ? text.slice(0, at) + one(g, ['[', '{a: ', '- ', '"']).repeat(1 + below(g, 5_000)) + text.slice(at)
        : `\ufeff${text}`
    case 10:
      return text.slice(0, at) + g(fc.string, { unit: 'binary', maxLength: 8 }) + text.slice(at)
    default:
      return text.slice(0, at) + one(g, PIECES) + text.slice(at)
  }
}
