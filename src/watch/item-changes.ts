import type { Observation } from '../case/observations.js'
import { type Change, CITED } from './alert.js'
import type { Snapshot, Taken } from './snapshot.js'

/** Items looked up on the ledger that were resolved since the look before, or are resolved otherwise than they were. */
export function itemChanges(before: Snapshot, { judgement, snapshot }: Taken): Change[] {
  return judgement.evidence.flatMap(({ id, observation }): Change[] => {
    const [was, is] = [before.items[id] ?? 'waiting', snapshot.items[id]]
    if (!observation || is === undefined || was === is) return []
    const events = is === 'seen' && observation.trace?.by === 'acts' ? observation.trace.events.slice(0, CITED) : []
    const says = `${id}: ${wordsFor(is, observation)}`
    return [{ kind: 'item', subject: id, before: was, after: is, says, events, note: null }]
  })
}

function wordsFor(is: Snapshot['items'][string], observation: Observation): string {
  if (is === 'waiting') return 'open again'
  if (observation.state === 'rate') return is
  if (observation.state === 'no-data' || observation.state === 'pending') return `no data (${observation.why})`
  const { state, feed, trace } = observation
  if (trace?.by !== 'acts') return `${state === 'seen' ? 'holds' : 'does not hold'}, by ${feed}`
  const { days, delivered } = trace.window
  const of = `${feed}, which delivered ${delivered % 1 === 0 ? delivered : delivered.toFixed(1)} of ${days} days`
  if (state === 'seen')
    return `seen (${observation.count} where ${trace.needed} meet${trace.needed === 1 ? 's' : ''} it; ${of})`
  return `not seen in its window (${observation.count} where ${trace.needed} would have met it; ${of})`
}
