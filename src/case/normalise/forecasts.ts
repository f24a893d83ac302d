import type { Assumption, Forecast, Resolution, Tripwire } from '../case.js'
import { textOf, type Written, type WrittenMap } from '../parse/written.js'
import { readCondition, readPrecedents } from './conditions.js'
import type { Context } from './context.js'
import { type Kind, sections } from './ids.js'
import { isBlank, readProbability } from './probability.js'
import { entriesOf, itemsOf, readDay, readText, readWord, valueAt } from './read.js'
import { readRow } from './row.js'

const STATUSES = ['solid', 'caveated', 'unsupported'] as const
const OUTCOMES = ['yes', 'no', 'partly', 'unresolvable']
const RESOLVED = ['forecast', 'evidence', 'question'] as const satisfies Kind[]

/** Reads the assumptions; the status is `unsupported` unless the file says otherwise. */
export function readAssumptions(c: Context, root: WrittenMap): Assumption[] {
  return entriesOf(root, 'assumptions').map(({ id, map, range }) => ({
    id,
    says: readText(c, map, 'says') ?? '',
    because: readText(c, map, 'because'),
    failsIf: readText(c, map, 'fails-if'),
    status: readWord(map, 'status', STATUSES) ?? 'unsupported',
    carries: readIds(c, itemsOf(map, 'carries'), 'evidence'),
    range,
  }))
}

/** Reads references of one kind, none of them twice. */
function readIds(c: Context, values: Written[], kind: Kind): string[] {
  const ids: string[] = []
  for (const value of values) {
    const id = c.ids.refer(value, kind)
    if (id === null) continue
    if (ids.includes(id)) c.findings.add('duplicate-entry', value.range, `"${id}" is named twice`)
    else ids.push(id)
  }
  return ids
}

/** Reads the forecasts. */
export function readForecasts(c: Context, root: WrittenMap): Forecast[] {
  return entriesOf(root, 'forecasts').map(({ id, map, range }) => {
    const [p, rows] = [valueAt(map, 'p'), valueAt(map, 'if')]
    const row = rows && !isBlank(rows) ? readRow(c, rows, null) : null
    return {
      id,
      says: readText(c, map, 'says') ?? '',
      outcome: conditionAt(c, map, 'outcome'),
      baseRate: readBaseRate(c, map),
      p: p && !isBlank(p) ? readProbability(c, p) : null,
      rows: row ? [row] : [],
      by: readDay(c, map, 'by'),
      because: readText(c, map, 'because'),
      range,
    }
  })
}

function readBaseRate(c: Context, map: WrittenMap): Forecast['baseRate'] {
  const rate = valueAt(map, 'base-rate')
  const precedents = rate?.kind === 'map' ? valueAt(rate, 'precedents') : undefined
  return precedents?.kind === 'map' ? readPrecedents(c, precedents, null) : null
}

/** Reads the tripwires. */
export function readTripwires(c: Context, root: WrittenMap): Tripwire[] {
  return entriesOf(root, 'tripwires').map(({ id, map, range }) => ({
    id,
    says: readText(c, map, 'says') ?? '',
    when: conditionAt(c, map, 'when') ?? { by: 'any', of: [] },
    by: readDay(c, map, 'by'),
    // biome-ignore lint/suspicious/noThenProperty: a key of the language
    then: readText(c, map, 'then'),
    range,
  }))
}

function conditionAt(c: Context, map: WrittenMap, key: string) {
  const value = valueAt(map, key)
  return value?.kind === 'map' ? readCondition(c, value) : null
}

/** Reads what was resolved. `of` becomes the plain id. */
export function readResolutions(c: Context, root: WrittenMap): Resolution[] {
  return itemsOf(root, 'resolution').flatMap((map) => {
    if (map.kind !== 'map') return []
    const of = readResolved(c, valueAt(map, 'of'))
    if (of !== null) checkOutcome(c, of, valueAt(map, 'outcome'))
    return [
      {
        of: of ?? '',
        outcome: textOf(valueAt(map, 'outcome')) ?? '',
        on: readDay(c, map, 'on') ?? 0,
        by: readText(c, map, 'by'),
        because: readText(c, map, 'because'),
        reports: readIds(c, itemsOf(map, 'reports'), 'report'),
        range: map.range,
      },
    ]
  })
}

function readResolved(c: Context, value: Written | undefined): string | null {
  const text = textOf(value)
  if (text === null || !value) return null
  const dot = text.indexOf('.')
  if (dot < 0) return c.ids.refer(value, ...RESOLVED)
  const [section, id] = [text.slice(0, dot), text.slice(dot + 1)]
  const kind = RESOLVED.find((k) => sections[k] === section)
  if (kind && c.ids.kindOf(id) === kind) return id
  const what = kind ? (kind === 'evidence' ? 'item' : kind) : 'section'
  const message = kind
    ? c.ids.unknown(what, id, c.ids.of(kind))
    : c.ids.unknown(
        what,
        section,
        RESOLVED.map((k) => sections[k]),
      )
  c.findings.add('unknown-id', value.range, message)
  return null
}

function checkOutcome(c: Context, of: string, value: Written | undefined): void {
  const text = textOf(value)
  if (text === null || !value) return
  const answers = c.answers.get(of)
  const possible = answers ? [...new Set([...answers, 'partly', 'unresolvable'])] : OUTCOMES
  if (possible.includes(text)) return
  const mended = text === 'true' ? 'yes' : text === 'false' ? 'no' : null
  const message =
    mended && possible.includes(mended)
      ? `unknown outcome "${text}" (did you mean "${mended}"?)`
      : c.ids.unknown('outcome', text, possible)
  c.findings.add('bad-outcome', value.range, message, `"${of}" ends in: ${possible.join(', ')}`)
}
