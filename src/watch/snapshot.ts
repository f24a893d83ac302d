import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Diagnostic } from '../case/diagnostics.js'
import type { Observations } from '../case/observations.js'
import type { Judgement } from '../judge/judgement.js'
import { formatDay } from '../world/days.js'
import { feedOf, type Ground, resolutionOf } from './resolution.js'
import { silentFeeds } from './silence.js'
import { hasBegun, type Standing, standingsOf } from './tripwires.js'

/** What one look at a case found. */
export interface Look extends Ground {
  /** the text of the case's file */
  text: string
  title: string
  /** the batches of the ledger; null without one */
  batches: readonly string[] | null
  /** null where the file has faults, or the case is refused */
  judgement: Judgement | null
  /** of the file and the judgement */
  diagnostics: readonly Diagnostic[]
  /** of the case `withAwaited` */
  observations: Observations
}

const names = z.array(z.string())

/** What is kept of a look, to tell what is otherwise at the next. */
export const snapshotForm = z.object({
  asOf: z.string(),
  /** hashes of the file's text and of the names of the ledger's batches */
  file: z.string(),
  ledger: z.string().nullable(),
  basis: z.enum(['posterior', 'matrix']),
  /** one leads, several tie, none where nothing ranks */
  leaders: names,
  bearing: z.object({ origins: names, items: names, assumptions: names }),
  posterior: z.record(z.string(), z.number()),
  items: z.record(z.string(), z.enum(['waiting', 'seen', 'not-seen', 'no-data'])),
  tripwires: z.record(z.string(), z.enum(['waiting', 'fired', 'overdue', 'missed'])),
  /** cells that the data speak against, each as a sentence */
  cells: names,
  /** feeds that are waited for and silent: the last day that each delivered */
  silent: z.record(z.string(), z.string()),
})

export type Snapshot = z.infer<typeof snapshotForm>

/** A judged look: what is kept of it, and how its tripwires stand. */
export interface Taken {
  judgement: Judgement
  snapshot: Snapshot
  standings: Record<string, Standing>
}

/** What is kept of a look; null where the case was not judged. */
export function takeSnapshot(look: Look): Taken | null {
  const { judgement } = look
  if (!judgement) return null
  const standings = standingsOf(judgement.of, look.observations, look)
  const waiting = Object.values(standings).flatMap((standing) => standing.waiting)
  const items: Snapshot['items'] = {}
  for (const { id, observation } of judgement.evidence) {
    if (!observation || observation.state === 'rate') continue
    const item = judgement.of.evidence.find((e) => e.id === id)!
    const resolution = resolutionOf(item, observation, look)
    items[id] = resolution
    if (resolution === 'waiting' && hasBegun(item, look)) waiting.push(feedOf(observation))
  }
  const { origins, items: bearing, assumptions } = judgement.fragility
  const snapshot: Snapshot = {
    asOf: formatDay(look.asOf),
    file: hashed(look.text),
    ledger: look.batches && hashed(JSON.stringify([...look.batches].sort())),
    basis: judgement.leads,
    leaders: judgement.leader === null ? judgement.tie : [judgement.leader],
    bearing: { origins: [...origins].sort(), items: [...bearing].sort(), assumptions: [...assumptions].sort() },
    posterior: Object.fromEntries(judgement.hypotheses.map((h) => [h.id, h.posterior])),
    items,
    tripwires: Object.fromEntries(Object.entries(standings).map(([id, { state }]) => [id, state])),
    cells: look.diagnostics.filter((d) => d.code === 'cell-against-data').map((d) => d.message),
    silent: silentFeeds(waiting, look),
  }
  return { judgement, snapshot, standings }
}

/** The faults of a look, each as a sentence, so that a fault which moves to another line stays the same. */
export function faultsOf(look: Look): string[] {
  return [...new Set(look.diagnostics.filter((d) => d.severity === 'fault').map((d) => `${d.code}: ${d.message}`))]
}

/** What is otherwise between two looks, beside what they found. */
export function causesOf(before: Snapshot | null, after: Snapshot): ('file' | 'ledger' | 'day')[] {
  return (['file', 'ledger', 'asOf'] as const).flatMap((key) =>
    before === null || before[key] === after[key] ? [] : [key === 'asOf' ? 'day' : key],
  )
}

function hashed(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}
