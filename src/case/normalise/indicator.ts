import { type Day, formatDay } from '../../world/days.js'
import { findCameo } from '../../world/events/cameo.js'
import { findMode, findPlover } from '../../world/events/plover.js'
import type { IndicatorSpec } from '../looked-for.js'
import { shorten, textOf, type Written, type WrittenMap } from '../parse/written.js'
import { readActor } from './actors.js'
import type { Context } from './context.js'
import {
  addSpan,
  COUNT,
  daysOf,
  itemsOf,
  keyRange,
  numberOf,
  OPEN_SHARE,
  readDay,
  readNumber,
  readSpan,
  valueAt,
} from './read.js'

const VISIBLE = { what: 'a number above 0, up to 1', holds: (n: number) => n > 0 && n <= 1 }
/** The last day that is written with four digits: 9999-12-31. */
const LAST_DAY = 2_932_896

/** Reads an indicator: who acts on whom, which acts, in which window. */
export function readIndicator(c: Context, map: WrittenMap): IndicatorSpec {
  const after = readDay(c, map, 'after')
  checkActs(c, map)
  const types = readTypes(c, itemsOf(map, 'types'))
  if (map.entries.has('at-least') && map.entries.has('above-usual')) {
    c.findings.add('one-of', keyRange(map, 'above-usual'), 'an indicator has "at-least" or "above-usual", not both')
  }
  const aboveUsual = readNumber(c, map, 'above-usual', OPEN_SHARE)
  const delay = readSpan(c, map, 'typical-delay')
  return {
    from: readActor(c, valueAt(map, 'from'), after) ?? NOBODY,
    to: readActor(c, valueAt(map, 'to'), after) ?? NOBODY,
    types,
    modes: readModes(c, itemsOf(map, 'modes'), types),
    codes: readCodes(c, itemsOf(map, 'codes')),
    quad: readQuads(c, valueAt(map, 'quad')),
    after: after ?? 0,
    until: readUntil(c, map, after) ?? after ?? 0,
    atLeast: readNumber(c, map, 'at-least', COUNT) ?? (aboveUsual === null ? 1 : null),
    aboveUsual,
    typicalDelay: delay && daysOf(delay),
    visibility: readNumber(c, map, 'visibility', VISIBLE) ?? 1,
    range: map.range,
  }
}

/** Stands in for an actor that was refused; a case that holds it is not handed out. */
const NOBODY = { code: '', state: null, role: null, name: '' }

function checkActs(c: Context, map: WrittenMap): void {
  const ways = ['types', 'codes', 'quad'].filter((key) => map.entries.has(key))
  if (ways.length === 0) {
    c.findings.add('missing-acts', map.range, 'an indicator needs its acts: one of "types", "codes", "quad"')
  } else if (ways.length > 1) {
    const message = `an indicator names its acts in one way, not by ${ways.map((w) => `"${w}"`).join(' and ')}`
    c.findings.add('missing-acts', keyRange(map, ways[1]!), message)
  }
  if (map.entries.has('modes') && !map.entries.has('types')) {
    c.findings.add('missing-acts', keyRange(map, 'modes'), '"modes" go with "types"')
  }
  for (const key of ['types', 'codes', 'quad', 'modes']) {
    const value = valueAt(map, key)
    if (value?.kind === 'list' && value.items.length === 0)
      c.findings.add('missing-acts', value.range, `"${key}" is empty`)
  }
}

/** Takes each text of a list once; `read` tells whether it is known. */
function distinct(c: Context, values: Written[], read: (text: string, value: Written) => string | null): string[] {
  const found: string[] = []
  for (const value of values) {
    const text = textOf(value)
    const known = text === null ? null : read(text, value)
    if (known === null) continue
    if (found.includes(known)) c.findings.add('duplicate-entry', value.range, `"${known}" is named twice`)
    else found.push(known)
  }
  return found
}

function unknownAct(
  c: Context,
  value: Written,
  what: string,
  text: string,
  suggestion: string | null,
  hint?: string,
): null {
  const did = suggestion ? ` (did you mean "${suggestion}"?)` : ''
  c.findings.add('unknown-act', value.range, `unknown ${what} "${shorten(text)}"${did}`, hint)
  return null
}

function readTypes(c: Context, values: Written[]): string[] {
  return distinct(c, values, (text, value) => {
    const found = findPlover(text)
    return 'ok' in found ? text : unknownAct(c, value, 'PLOVER type', text, found.suggestion)
  })
}

function readModes(c: Context, values: Written[], types: readonly string[]): string[] {
  return distinct(c, values, (text, value) => {
    const tries = types.map((type) => findMode(type, text))
    if (types.length === 0 || tries.some((t) => 'ok' in t)) return text
    const faults = tries.flatMap((t) => ('fault' in t ? [t] : []))
    const near = faults.find((t) => t.suggestion !== null)?.suggestion ?? null
    const of = faults[0]?.modeOf ?? []
    return unknownAct(
      c,
      value,
      `mode of ${types.join(', ')}`,
      text,
      near,
      of.length > 0 ? `it is a mode of ${of.join(', ')}` : undefined,
    )
  })
}

function readCodes(c: Context, values: Written[]): string[] {
  return distinct(c, values, (text, value) => {
    const found = findCameo(text)
    if (!('ok' in found)) return unknownAct(c, value, 'CAMEO code', text, found.suggestion)
    if (value.kind === 'scalar' && typeof value.value === 'number') {
      c.findings.add('unquoted-code', value.range, `${text} is read as the code "${text}"; put it in quotation marks`)
    }
    return text
  })
}

function readQuads(c: Context, value: Written | undefined): number[] {
  const values = value?.kind === 'list' ? value.items : value ? [value] : []
  const quads: number[] = []
  for (const item of values) {
    const n = numberOf(item)
    if (n === null) continue
    if (![1, 2, 3, 4].includes(n))
      c.findings.add('unknown-act', item.range, `unknown quad class ${n}`, 'quad classes are 1, 2, 3, 4')
    else if (quads.includes(n)) c.findings.add('duplicate-entry', item.range, `the quad class ${n} is named twice`)
    else quads.push(n)
  }
  return quads
}

function readUntil(c: Context, map: WrittenMap, after: Day | null): Day | null {
  const [within, until] = [readSpan(c, map, 'within'), readDay(c, map, 'until')]
  if (map.entries.has('within') === map.entries.has('until')) {
    const both = map.entries.has('until')
    const message = both ? 'a window has "within" or "until", not both' : 'a window needs its end: "within" or "until"'
    c.findings.add('one-of', both ? keyRange(map, 'until') : map.range, message)
    return null
  }
  if (after === null) return until
  if (within) {
    const end = addSpan(after, within)
    if (end > LAST_DAY) c.findings.add('bad-span', valueAt(map, 'within')!.range, 'the window ends after the year 9999')
    return end
  }
  if (until === null || until >= after) return until
  const message = `the window ends on ${formatDay(until)}, before it begins on ${formatDay(after)}`
  c.findings.add('date-order', valueAt(map, 'until')!.range, message)
  return null
}
