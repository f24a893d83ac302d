import type { Probability, Row } from '../case.js'
import type { Range } from '../diagnostics.js'
import { shorten, type Written, type WrittenMap } from '../parse/written.js'
import type { Context } from './context.js'
import { isBlank, isCell, readProbability } from './probability.js'

/** What a row of probabilities hangs on: the states of an item or a question. */
export interface Given {
  id: string
  states: readonly string[]
  /** an item of evidence: its states are true and false, and may be written yes and no */
  isItem: boolean
}

/** Reads the rows of an `if`: one, or one for each state of what the item is given. */
export function readRows(c: Context, value: Written | undefined, key: Range, given: Given | null): Row[] {
  if (!value || isBlank(value)) return []
  if (!given) {
    const row = readRow(c, value, null)
    if (row?.shared) c.findings.add('separates-nothing', value.range, 'one number for all hypotheses separates nothing')
    return row ? [row] : []
  }
  const byState = isCell(c, value) ? new Map<string, Written>() : statesOf(c, value as WrittenMap, given)
  const missing = given.states.filter((s) => !byState.has(s))
  if (missing.length > 0) {
    const listed = missing.map((s) => `"${s}"`).join(', ')
    c.findings.add(
      'missing-state',
      key,
      `"if" has no row for ${listed} of "${given.id}"`,
      `one row for each of: ${given.states.join(', ')}`,
    )
  }
  return given.states.flatMap((state) => {
    const written = byState.get(state)
    const row = written && !isBlank(written) ? readRow(c, written, state) : null
    return row ? [row] : []
  })
}

/** The rows written for the states of a given thing, under the states' own names. */
export function statesOf(c: Context, map: WrittenMap, given: Given): Map<string, Written> {
  const byState = new Map<string, Written>()
  const words: Record<string, string> = given.isItem ? { yes: 'true', no: 'false' } : {}
  for (const { key, keyRange, value } of map.entries.values()) {
    const word = Object.hasOwn(words, key) ? words[key]! : null
    const state = word ?? key
    if (!given.states.includes(state)) {
      const message = c.ids.unknown('state', key, given.states)
      c.findings.add(
        'unknown-state',
        keyRange,
        `${message} of "${given.id}"`,
        given.states.length > 0 ? `its states are: ${given.states.join(', ')}` : undefined,
      )
    } else if (byState.has(state)) {
      c.findings.add('duplicate-key', keyRange, `"${key}" and "${state}" are the same state`)
    } else if (isBlank(value)) {
      c.findings.add('missing-state', keyRange, `the row for "${key}" is empty`)
      byState.set(state, value)
    } else {
      if (word)
        c.findings.add(
          'state-word',
          keyRange,
          `"${key}" is read as "${word}": the states of an item are true and false`,
        )
      byState.set(state, value)
    }
  }
  return byState
}

/** Reads one row: a mapping of hypotheses to probabilities, or one probability that serves them all. */
export function readRow(c: Context, value: Written, state: string | null): Row | null {
  if (isCell(c, value)) {
    const cell = readProbability(c, value)
    return cell && { state, cells: c.hypotheses.map(() => cell), shared: true, range: value.range }
  }
  const map = value as WrittenMap
  checkHypotheses(c, map)
  const cells = c.hypotheses.map((h): Probability | null => {
    const written = map.entries.get(h)?.value
    return written && !isBlank(written) ? readProbability(c, written) : null
  })
  warnBlanks(c, map, state)
  return { state, cells, shared: false, range: value.range }
}

/** Reports keys that are no hypotheses; in a file without any, that alone is the fault. */
export function checkHypotheses(c: Context, map: WrittenMap): void {
  if (c.hypotheses.length === 0) return
  for (const { key, keyRange } of map.entries.values()) {
    if (c.hypotheses.includes(key)) continue
    const states = ['true', 'false', 'yes', 'no'].includes(key) || [...c.answers.values()].some((a) => a.includes(key))
    const hint = states ? 'rows for states need `given:`' : `the hypotheses are: ${shorten(c.hypotheses.join(', '))}`
    c.findings.add('unknown-id', keyRange, c.ids.unknown('hypothesis', key, c.hypotheses), hint)
  }
}

function warnBlanks(c: Context, map: WrittenMap, state: string | null): void {
  const blank = c.hypotheses.filter((h) => isBlank(map.entries.get(h)?.value))
  if (blank.length === 0 || c.hypotheses.length === 0) return
  const row = state === null ? 'the row' : `the row for "${state}"`
  const rated = c.hypotheses.length - blank.length
  const message =
    rated < 2
      ? `${row} rates ${rated} of ${c.hypotheses.length} hypotheses and counts as equal under all`
      : `${row} has no number for ${blank.join(', ')}: a blank moves nothing between the others and widens the envelope`
  c.findings.add('blank-cell', map.range, message)
}
