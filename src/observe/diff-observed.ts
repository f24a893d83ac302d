import type { Observation, Observations } from '../case/observations.js'

/** What can make an observation another: the case asks otherwise, the ledger holds something else, or another day is judged. */
export type Cause = 'file' | 'data' | 'day'

/** An item, or a forecast's base rate, whose observation is not what it was. */
export interface ObservedChange {
  id: string
  /** null where the item was not looked up on that side */
  before: Observation | null
  after: Observation | null
  /** all that changed behind it; empty where neither side tells what stood behind it */
  because: Cause[]
}

/**
 * Which items were observed otherwise, and why: tells "the file changed" from "the data changed". What was asked is told by `asked` and the
 * feed's stated recall, what the data were by the batches that held days of the window, of a rate by the hash of the library; records that came without another batch do not
 * occur. Only what a judgement goes by is compared, not notes or citations.
 */
export function diffObserved(before: Observations, after: Observations): ObservedChange[] {
  const [was, is] = [before, after].map(({ items, rates }) => ({ ...items, ...rates }))
  const ids = [...new Set([...Object.keys(was!), ...Object.keys(is!)])]
  return ids.flatMap((id): ObservedChange[] => {
    const [a, b] = [was![id] ?? null, is![id] ?? null]
    if (a && b && weighed(a) === weighed(b)) return []
    return [{ id, before: a, after: b, because: causesOf(a, b, before.asOf !== after.asOf) }]
  })
}

/** What a judgement goes by, whatever the order in which it was written down. */
function weighed({ trace: _, asked: __, ...rest }: Observation): string {
  return JSON.stringify(rest, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([x], [y]) => (x < y ? -1 : 1)))
      : value,
  )
}

function causesOf(a: Observation | null, b: Observation | null, otherDay: boolean): Cause[] {
  if (!a || !b) return ['file']
  const causes: Cause[] = []
  if (a.asked !== b.asked || recallChanged(a, b)) causes.push('file')
  if (dataOf(a) !== dataOf(b)) causes.push('data')
  if (otherDay) causes.push('day')
  return causes
}

/** Whether the file states another recall; where one side goes by none, nothing tells. */
function recallChanged({ trace: a }: Observation, { trace: b }: Observation): boolean {
  return a?.by === 'acts' && b?.by === 'acts' && JSON.stringify(a.detection) !== JSON.stringify(b.detection)
}

function dataOf(observation: Observation): string {
  if (observation.state === 'rate') return observation.rate.source
  const { trace } = observation
  return trace ? JSON.stringify([trace.feed, trace.batches]) : ''
}
