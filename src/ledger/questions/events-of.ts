import type { Engine } from '../engines/engine.js'
import { type ActSelection, actsSql } from './acts.js'
import { type Answer, Asking, type AskOptions, type Days, maybeNumbers, maybeTexts, numbers, texts } from './answer.js'
import { whereOf } from './unique.js'

/** Records, with what is needed to cite them; the columns are those of a record. */
export interface Records {
  id: string[]
  day: number[]
  filed: (number | null)[]
  source: (string | null)[]
  sourceState: string[]
  target: (string | null)[]
  targetState: string[]
  code: (string | null)[]
  root: (string | null)[]
  type: (string | null)[]
  mode: (string | null)[]
  class: (number | null)[]
  intensity: (number | null)[]
  scale: (string | null)[]
  mentions: (number | null)[]
  events: number[]
  feed: string[]
  url: (string | null)[]
  place: (string | null)[]
  /** the first 12 hex digits of the SHA-256 of the file that it came in */
  input: (string | null)[]
}

export interface EventsSpec extends Days, ActSelection {
  feed: string
  a: string
  b: string
  limit: number
  /** by day and then id; `mentions`: the most often mentioned first */
  order: 'first' | 'last' | 'mentions'
}

const ORDERS = { first: 'day, id', last: 'day DESC, id DESC', mentions: 'mentions DESC, day, id' }
const COLUMNS =
  'id, day, filed, source, source_state, target, target_state, code, root, type, mode, class, intensity, scale, mentions, events, feed, url, place, input'

/** The records of a pair, both ways, up to a limit. A record that two batches hold is there twice until `compact`. */
export async function eventsOf(engine: Engine, spec: EventsSpec, options: AskOptions = {}): Promise<Answer<Records>> {
  const asking = new Asking(engine, options)
  const { dialect } = engine
  const acts = actsSql(dialect, spec)
  const pair = whereOf(dialect, { ...spec, pair: [spec.a, spec.b] })
  const where = `${pair} AND source_state <> target_state${acts === null ? '' : ` AND ${acts}`}`
  const found = await asking.ask(
    `SELECT ${COLUMNS} FROM events WHERE ${where} ORDER BY ${ORDERS[spec.order]} LIMIT ${Math.max(0, Math.trunc(spec.limit))}`,
  )
  const columns: Records = {
    id: texts(found.id),
    day: numbers(found.day),
    filed: maybeNumbers(found.filed),
    source: maybeTexts(found.source),
    sourceState: texts(found.source_state),
    target: maybeTexts(found.target),
    targetState: texts(found.target_state),
    code: maybeTexts(found.code),
    root: maybeTexts(found.root),
    type: maybeTexts(found.type),
    mode: maybeTexts(found.mode),
    class: maybeNumbers(found.class),
    intensity: maybeNumbers(found.intensity),
    scale: maybeTexts(found.scale),
    mentions: maybeNumbers(found.mentions),
    events: numbers(found.events),
    feed: texts(found.feed),
    url: maybeTexts(found.url),
    place: maybeTexts(found.place),
    input: maybeTexts(found.input),
  }
  return { rows: columns.day.length, columns, sql: asking.sql }
}
