import type { Link, Report } from '../case.js'
import { shorten, textOf, type Written, type WrittenMap } from '../parse/written.js'
import type { Context } from './context.js'
import { readQuote } from './quote.js'
import { itemsOf, keyRange, readWord, valueAt } from './read.js'
import { readOriginIds } from './reports.js'

const CERTAINTIES = ['asserted', 'attributed', 'purported'] as const
const LETTERS = ['A', 'B', 'C', 'D', 'E', 'F'] as const

/** Reads the reports that support or deny an item, and checks that no origin does both. */
export function readLinks(
  c: Context,
  map: WrittenMap,
  reports: ReadonlyMap<string, Report>,
): { supports: Link[]; denials: Link[] } {
  const supports = readList(c, map, 'reports', reports)
  const denials = readList(c, map, 'denied-by', reports)
  const speaking = new Map<string, Link>()
  for (const link of supports) for (const origin of originsOf(link, reports)) speaking.set(origin, link)
  for (const denial of denials) {
    const both = originsOf(denial, reports).find((origin) => speaking.has(origin))
    if (both === undefined) continue
    const line = c.findings.lineOf(speaking.get(both)!.range.start)
    c.findings.add('asserts-and-denies', denial.range, `${both} denies here what it asserts on line ${line}`)
  }
  return { supports, denials }
}

/** What speaks through a link: its origins, or the report itself where no origin is known. */
function originsOf(link: Link, reports: ReadonlyMap<string, Report>): string[] {
  const origins = link.origins.length > 0 ? link.origins : (reports.get(link.report)?.origins ?? [])
  return origins.length > 0 ? origins.map((o) => `the origin "${o}"`) : [`the report "${link.report}"`]
}

function readList(c: Context, map: WrittenMap, key: string, reports: ReadonlyMap<string, Report>): Link[] {
  const links: Link[] = []
  for (const value of itemsOf(map, key)) {
    const link = readLink(c, value, reports)
    if (!link) continue
    const again = links.find((l) => l.report === link.report && overlap(l.origins, link.origins))
    if (again) c.findings.add('duplicate-entry', link.range, `the report "${link.report}" is named twice`)
    else links.push(link)
  }
  return links
}

/** Two links of one report are two only where each speaks for origins of its own. */
function overlap(a: string[], b: string[]): boolean {
  return a.length === 0 || b.length === 0 || a.some((o) => b.includes(o))
}

function readLink(c: Context, value: Written, reports: ReadonlyMap<string, Report>): Link | null {
  if (value.kind !== 'map') {
    const report = c.ids.refer(value, 'report')
    return report === null
      ? null
      : { report, certainty: 'asserted', grade: null, origins: [], quote: null, range: value.range }
  }
  const report = c.ids.refer(valueAt(value, 'id'), 'report')
  const grade = readGrade(c, value)
  if (report === null) return null
  const certainty = readWord(value, 'certainty', CERTAINTIES) ?? 'asserted'
  return {
    report,
    certainty,
    grade,
    origins: readSubset(c, value, reports.get(report)),
    quote: readQuote(c, value),
    range: value.range,
  }
}

function readSubset(c: Context, map: WrittenMap, report: Report | undefined): string[] {
  const origins = readOriginIds(c, itemsOf(map, 'origins'), report?.source || null)
  if (!report) return []
  const foreign = origins.find((o) => !report.origins.includes(o))
  if (foreign === undefined) return origins
  const from = report.origins.length > 0 ? `goes back to ${report.origins.join(', ')}` : 'names no origin'
  c.findings.add(
    'foreign-origin',
    keyRange(map, 'origins'),
    `"${report.id}" does not go back to "${foreign}"; it ${from}`,
  )
  return []
}

function readGrade(c: Context, map: WrittenMap): Link['grade'] {
  const value = valueAt(map, 'grade')
  const text = textOf(value)?.trim()
  if (text === undefined || !value) return null
  const match = /^([A-F])([1-6])$/.exec(text)
  if (match) return { letter: LETTERS.find((l) => l === match[1])!, credibility: Number(match[2]) }
  const upper = /^[a-f][1-6]$/.test(text) ? ` (did you mean ${text.toUpperCase()}?)` : ''
  c.findings.add('bad-grade', value.range, `"${shorten(text)}" is no grade: a letter A to F and a digit 1 to 6${upper}`)
  return null
}
