import { formatDay, parseDay } from '../../world/days.js'
import type { Origin, Report } from '../case.js'
import { shorten, textOf, type Written, type WrittenMap } from '../parse/written.js'
import { findCircle } from './circles.js'
import type { Context } from './context.js'
import { readQuote } from './quote.js'
import { entriesOf, itemsOf, keyRange, readDay, readText, readUrl, valueAt } from './read.js'
import { readReliability } from './reliability.js'

/** Reads the reports. Those that name no origin but another report take that one's origins. */
export function readReports(c: Context, root: WrittenMap): Report[] {
  const entries = entriesOf(root, 'reports')
  const reports = entries.map(({ id, map, range }): Report => {
    const source = c.ids.refer(valueAt(map, 'source'), 'source')
    return {
      id,
      source: source ?? '',
      date: readDay(c, map, 'date') ?? 0,
      origins: readOriginIds(c, itemsOf(map, 'origins'), source),
      via: c.ids.refer(valueAt(map, 'via'), 'report', 'source'),
      corrects: c.ids.refer(valueAt(map, 'corrects'), 'report'),
      retracted: readDay(c, map, 'retracted'),
      reliability: readReliability(c, map),
      lang: readText(c, map, 'lang'),
      title: readText(c, map, 'title'),
      url: readUrl(c, map, 'url'),
      archive: readUrl(c, map, 'archive'),
      sha256: readHash(c, map),
      checked: readText(c, map, 'checked'),
      quote: readQuote(c, map),
      because: readText(c, map, 'because'),
      range,
    }
  })
  const byId = new Map(reports.map((r) => [r.id, r]))
  const onward = (key: 'via' | 'corrects') => (id: string) =>
    byId.get(byId.get(id)?.[key] ?? '') ? [byId.get(id)![key]!] : []
  for (const key of ['via', 'corrects'] as const) {
    const circle = findCircle([...byId.keys()], onward(key))
    if (!circle) continue
    const at = entries.find((e) => e.id === circle[0])!
    c.findings.add('circle', valueAt(at.map, key)!.range, `"${key}" runs in a circle: ${circle.join(' → ')}`)
  }
  entries.forEach(({ map }, i) => {
    checkDays(c, map, reports[i]!, byId)
  })
  const known = new Map<string, string[]>()
  return reports.map((r) => (r.origins.length > 0 ? r : { ...r, origins: inherited(r, byId, known) }))
}

/** Reads a list of origins: ids, `own` for the source's own reporting, or `SOURCE:own` for another's. */
export function readOriginIds(c: Context, values: Written[], source: string | null): string[] {
  const ids: string[] = []
  for (const value of values) {
    const id = originId(c, value, source)
    if (id === null) continue
    if (ids.includes(id)) c.findings.add('duplicate-entry', value.range, `the origin "${id}" is named twice`)
    else ids.push(id)
  }
  return ids
}

function originId(c: Context, value: Written, source: string | null): string | null {
  const text = textOf(value)
  if (text === null) return null
  if (text === 'own') return source === null ? null : `${source}:own`
  const other = /^(.+):own$/.exec(text)?.[1]
  if (other === undefined) return c.ids.refer(value, 'origin')
  if (c.ids.kindOf(other) === 'source') return text
  c.findings.add('unknown-id', value.range, c.ids.unknown('source', other, c.ids.of('source')))
  return null
}

/** The origins that a report takes over from the one it was taken from, and that one from the next. */
function inherited(report: Report, byId: ReadonlyMap<string, Report>, known: Map<string, string[]>): string[] {
  const passed = new Set<string>()
  let origins: string[] = []
  for (let at: Report | undefined = report; at && !passed.has(at.id); at = byId.get(at.via ?? '')) {
    origins = known.get(at.id) ?? at.origins
    if (origins.length > 0 || known.has(at.id)) break
    passed.add(at.id)
  }
  for (const id of passed) known.set(id, origins)
  return [...origins]
}

function checkDays(c: Context, map: WrittenMap, report: Report, byId: ReadonlyMap<string, Report>): void {
  if (!isDated(map)) return
  const published = formatDay(report.date)
  if (report.retracted !== null && report.retracted < report.date) {
    const message = `retracted on ${formatDay(report.retracted)}, before it was published on ${published}`
    c.findings.add('date-order', valueAt(map, 'retracted')!.range, message)
  }
  const corrected = byId.get(report.corrects ?? '')
  if (corrected && corrected.date > report.date) {
    const message = `"${report.id}" of ${published} corrects "${corrected.id}", which is later: ${formatDay(corrected.date)}`
    c.findings.add('date-order', valueAt(map, 'corrects')!.range, message)
  }
  const carried = byId.get(report.via ?? '')
  if (carried && carried.date > report.date) {
    const message = `"${report.id}" of ${published} was taken from "${carried.id}", which is later: ${formatDay(carried.date)}`
    c.findings.add('date-order', valueAt(map, 'via')!.range, message)
  }
}

/** Warns of reports that go back to an origin dated after them. */
export function checkOriginDays(
  c: Context,
  root: WrittenMap,
  reports: readonly Report[],
  origins: readonly Origin[],
): void {
  const days = new Map(origins.map((o) => [o.id, o.date]))
  const entries = new Map(entriesOf(root, 'reports').map((e) => [e.id, e]))
  for (const report of reports) {
    const { map } = entries.get(report.id)!
    if (!isDated(map)) continue
    for (const id of report.origins) {
      const day = days.get(id) ?? null
      if (day === null || day <= report.date) continue
      const message = `"${report.id}" of ${formatDay(report.date)} goes back to "${id}", which is dated ${formatDay(day)}`
      c.findings.add('origin-after-report', keyRange(map, 'date'), message)
    }
  }
}

/** Whether a report has a day. One without has a fault already, and its stand-in is compared with no other day. */
function isDated(map: WrittenMap): boolean {
  return parseDay(textOf(valueAt(map, 'date'))?.trim() ?? '') !== null
}

function readHash(c: Context, map: WrittenMap): string | null {
  const value = valueAt(map, 'sha256')
  const text = textOf(value)?.trim()
  if (text === undefined || !value) return null
  if (/^[0-9a-f]{64}$/i.test(text)) return text.toLowerCase()
  c.findings.add('bad-hash', value.range, `"${shorten(text)}" is not a SHA-256: 64 hexadecimal digits`)
  return null
}
