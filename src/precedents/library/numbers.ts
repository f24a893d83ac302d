import { completeness } from './completeness.js'
import { countable, type Library } from './load.js'

/**
 * The numbers of a library as Markdown: strata of the draw, how full each field is, and what was coded as response.
 * @returns tables with a line above each, without a final newline
 */
export function numbersOf(library: Library): string {
  const drawn = countable(library)
  const convenience = library.episodes.length - drawn.length
  const twice = library.drawn.filter(({ second }) => second).length
  const begun = [...library.second.keys()].length
  return [
    `${drawn.length} drawn episodes and ${convenience} convenience cases; ${twice} of the drawn are chosen for a second coding, ${begun} have one begun.`,
    strataTable(library),
    `How full the fields are, over the ${drawn.length} drawn episodes. Coded values are seen or recalled.`,
    fieldTable(library),
    'Responses among the drawn episodes: counts, not rates.',
    responseTable(library),
  ].join('\n\n')
}

function strataTable({ drawn }: Library): string {
  const strata = [...new Map(drawn.map(({ stratum, size, of }) => [stratum, { stratum, size, of }])).values()]
  const sum = (pick: (s: { size: number; of: number }) => number): number => strata.reduce((n, s) => n + pick(s), 0)
  const rows = strata.map(({ stratum, size, of }) => [stratum, size, of, (size / of).toFixed(1)])
  rows.push(['all', sum((s) => s.size), sum((s) => s.of), ''])
  return table(['stratum', 'in the frame', 'drawn', 'weight'], rows)
}

function fieldTable(library: Library): string {
  const counts = completeness(countable(library), library.second)
  const rows = counts.map((c) => {
    const shares = [c.coded, c.seen, c.recalled, c.noneFound, c.censored, c.unknown].map((n) => percent(n, c.of))
    return [`\`${c.field}\``, ...shares, c.secondCoded]
  })
  return table(['field', 'coded', 'seen', 'recalled', 'none found', 'censored', 'unknown', 'coded twice'], rows)
}

function responseTable(library: Library): string {
  const drawn = countable(library)
  const names = [...drawn[0]!.fields.keys()].filter((key) => key.startsWith('response.'))
  const words = ['yes', 'none', 'none-found', 'unknown']
  const rows = names.map((name) => {
    const values = drawn.map(({ fields }) => fields.get(name)!.value)
    return [name.slice('response.'.length), ...words.map((word) => values.filter((value) => value === word).length)]
  })
  return table(['response', 'yes', 'none', 'none found', 'unknown'], rows)
}

function percent(n: number, of: number): string {
  return `${Math.round((100 * n) / of)} %`
}

function table(head: string[], rows: (string | number)[][]): string {
  const rule = head.map((_, i) => (i === 0 ? '---' : '---:'))
  return [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}
