import { type Day, formatDay, parseDay } from '../../world/days.js'
import type { Condition } from '../case.js'
import type { EffectSpec, PrecedentsSpec, TiesSpec } from '../looked-for.js'
import { shorten, textOf, type WrittenMap } from '../parse/written.js'
import type { Context } from './context.js'
import { readIndicator } from './indicator.js'
import { addSpan, daysOf, itemsOf, keyRange, readDay, readSpan, readText, readWord, valueAt } from './read.js'

const CHANGES = ['worse', 'no-worse', 'better', 'no-better'] as const
const LEVELS = [...CHANGES, 'broken', 'not-broken'] as const
const WAYS = ['indicator', 'ties', 'effect', 'precedents', 'says', 'any', 'all'] as const

/** Reads what a forecast or a tripwire waits for. */
export function readCondition(c: Context, map: WrittenMap): Condition | null {
  const ways = WAYS.filter((w) => map.entries.has(w))
  const [way, second] = ways
  if (!way || second) {
    const at = second ? keyRange(map, second) : map.range
    const found = second ? `not ${ways.map((w) => `"${w}"`).join(' and ')}` : 'here is none'
    c.findings.add('one-of', at, `a condition is one of ${WAYS.join(', ')}; ${found}`)
    return null
  }
  for (const key of ['within', 'by'] as const) {
    const fits = key === 'by' ? way === 'says' : way === 'ties' || way === 'effect' || way === 'precedents'
    if (map.entries.has(key) && !fits)
      c.findings.add('one-of', keyRange(map, key), `"${key}" does not go with "${way}"`)
  }
  if (way === 'says') {
    const says = readText(c, map, 'says')
    return says === null ? null : { by: 'says', says, by_day: readDay(c, map, 'by') }
  }
  if (way === 'any' || way === 'all') {
    const written = itemsOf(map, way)
    const list = valueAt(map, way)
    if (list?.kind === 'list' && written.length === 0)
      c.findings.add('one-of', list.range, `"${way}" names no condition`)
    const of = written.flatMap((w) => (w.kind === 'map' ? (readCondition(c, w) ?? []) : []))
    return { by: way, of }
  }
  const inner = valueAt(map, way)
  if (inner?.kind !== 'map') return null
  if (way === 'indicator') return { by: 'indicator', indicator: readIndicator(c, inner) }
  if (way === 'ties') return { by: 'ties', ties: readTies(c, inner, map) }
  if (way === 'effect') return { by: 'effect', effect: readEffect(c, inner, map) }
  return { by: 'precedents', precedents: readPrecedents(c, inner, map) }
}

/** Reads `ties`: their level in a window, or within a span after the case's day. `outer` may hold the span as well. */
export function readTies(c: Context, map: WrittenMap, outer: WrittenMap | null): TiesSpec {
  const window = readWindow(c, map)
  const holder = withinOf(c, map, outer)
  const span = holder && readSpan(c, holder, 'within')
  const written = map.entries.has('window')
  if (holder && outer === null) {
    c.findings.add(
      'one-of',
      keyRange(map, 'within'),
      '"within" stands in forecasts; an item of evidence has a "window"',
    )
  } else if (written === (holder !== null)) {
    const message = written
      ? 'ties have a "window" or "within", not both'
      : `ties need a "window"${outer ? ' or "within"' : ''}`
    c.findings.add('one-of', holder ? keyRange(holder, 'within') : map.range, message)
  }
  const within = span && (c.asOf === null ? daysOf(span) : addSpan(c.asOf, span) - c.asOf)
  return { window, within, is: readWord(map, 'is', LEVELS) ?? 'no-worse', range: map.range }
}

/** Reads `effect`: the change after an event against what would have been. */
export function readEffect(c: Context, map: WrittenMap, outer: WrittenMap | null): EffectSpec {
  const on = readDay(c, map, 'on') ?? 0
  const holder = withinOf(c, map, outer)
  const span = holder && readSpan(c, holder, 'within')
  return {
    on,
    is: readWord(map, 'is', CHANGES) ?? 'no-worse',
    within: span && addSpan(on, span) - on,
    range: map.range,
  }
}

/** Reads `precedents`: a pattern of episodes and an outcome. */
export function readPrecedents(c: Context, map: WrittenMap, outer: WrittenMap | null): PrecedentsSpec {
  const holder = withinOf(c, map, outer)
  const span = holder && readSpan(c, holder, 'within')
  return {
    pattern: readText(c, map, 'pattern') ?? '',
    outcome: readText(c, map, 'outcome') ?? '',
    within: span && daysOf(span),
    documented: readText(c, map, 'documented'),
    range: map.range,
  }
}

/** The mapping that holds `within`: the thing itself, or the condition around it. */
function withinOf(c: Context, map: WrittenMap, outer: WrittenMap | null): WrittenMap | null {
  if (!map.entries.has('within')) return outer?.entries.has('within') ? outer : null
  if (outer?.entries.has('within')) c.findings.add('one-of', keyRange(outer, 'within'), '"within" stands here twice')
  return map
}

function readWindow(c: Context, map: WrittenMap): [Day, Day] | null {
  const value = valueAt(map, 'window')
  const text = textOf(value)?.trim()
  if (text === undefined || !value) return null
  const parts = text.split('..')
  const [from, to] = parts.map(parseDay)
  if (parts.length !== 2 || from === null || to === null || from === undefined || to === undefined) {
    c.findings.add('bad-date', value.range, `"${shorten(text)}" is not a window such as 2022-03-01..2022-08-31`)
    return null
  }
  if (from <= to) return [from, to]
  c.findings.add(
    'date-order',
    value.range,
    `the window ends on ${formatDay(to)}, before it begins on ${formatDay(from)}`,
  )
  return null
}
