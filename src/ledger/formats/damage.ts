import { splitLine } from './header.js'
import type { Sample } from './layout.js'

/**
 * What a file is that no format takes, as far as its first lines tell: damaged forms of known feeds, and files of other kinds.
 * @returns the reason to refuse it
 */
export function describeDamage({ lines }: Sample): string {
  const first = lines[0] ?? ''
  const body = lines.find((line) => line.trim() !== '') ?? ''
  if (body === '') return 'empty: nothing but white space'
  if (/^\s*<(!doctype|html|head|body|\?xml|title)/i.test(body)) return 'a web page or XML, not a file of events'
  const mangled = /\t|;|,/.test(first) ? gdeltDamage(lines) : null
  return mangled ?? unknownLayout(body)
}

function gdeltDamage(lines: string[]): string | null {
  const first = lines[0]!
  const delimiter = ['\t', ';', ','].find((d) => first.split(d).length > 8)
  if (delimiter === undefined) return null
  const names = splitLine(first, delimiter, '"').map((name) => name.toLowerCase().replace(/[^a-z0-9]/g, ''))
  const cells = splitLine(lines[1] ?? '', delimiter, '"')
  const stamps = cells.filter((cell) => /^\d[.,]\d+E\+\d\d$/i.test(cell))
  if (names.includes('mentionidentifier') || names.includes('mentiontimedate'))
    return 'GDELT mentions with a header and another separator, without the events that they belong to; load the native files'
  if (names.includes('globaleventid')) return reshaped(delimiter, stamps)
  const own = splitLine(first, delimiter, '"')
  const row = own.length >= 57 && own.length <= 62 && /^\d{5,}$/.test(own[0]!) && /^\d{8}$/.test(own[1] ?? '')
  if (!row) return null
  const lost = own.slice(26, 29).some((code) => /^[1-9]$/.test(code)) || /^\d{1,2}$/.test(own[26] ?? '')
  const quoted = first.startsWith('"') ? 'quoted CSV' : `separated by "${shown(delimiter)}"`
  const nulls = first.includes('NULL') ? ', NULL written into empty cells' : ''
  const zeros =
    lost || lines.some((line) => lostZero(splitLine(line, delimiter, '"'))) ? ', leading zeros of event codes lost' : ''
  return `GDELT events passed through another program: ${quoted}${nulls}${zeros}; native files are TAB-separated without quotation`
}

function lostZero(cells: string[]): boolean {
  return /^[1-9]$/.test(cells[28] ?? '')
}

function reshaped(delimiter: string, stamps: string[]): string {
  const how = [
    'a header',
    ...(delimiter === '\t' ? [] : [`"${shown(delimiter)}" for TAB`]),
    ...(stamps.length === 0 ? [] : [`numbers rounded (${stamps.at(-1)})`]),
  ]
  const by = delimiter === ';' || stamps.length > 0 ? 'a spreadsheet' : 'another program'
  return `GDELT events passed through ${by}: ${how.join(', ')}; leading zeros of event codes may be lost; load the native file, or describe this one in a mapping file`
}

function unknownLayout(line: string): string {
  const delimiter = ['\t', ';', ',', '|'].map((d) => ({ d, n: line.split(d).length })).sort((a, b) => b.n - a.n)[0]!
  const how = delimiter.n === 1 ? 'one column' : `${delimiter.n} columns by "${shown(delimiter.d)}"`
  const begins = line.length > 60 ? `${line.slice(0, 60)}…` : line
  return `no known layout (${how}, begins "${begins.replaceAll('\t', ' ')}"); a mapping file can describe it`
}

function shown(delimiter: string): string {
  return delimiter === '\t' ? 'TAB' : delimiter
}
