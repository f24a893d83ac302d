import type { Observation, Observations } from '../case/observations.js'
import { diffObserved, type ObservedChange } from '../observe/diff-observed.js'
import type { EditGroup } from './edits.js'

/** The part that stands for what the ledger showed, apart from what the file asks. */
export const DATA = 'data'

/** Edits that belong together, with the observations that changed along with them. */
export interface ChangeGroup extends EditGroup {
  observed: ObservedChange[]
  /** the day that is judged changes with this group */
  day: boolean
}

/** Frozen observations of two versions of a case. */
export type ObservedPair = readonly [before: Observations, after: Observations]

/**
 * Adds to the groups of edits what was observed otherwise: an observation that changed because the file asks otherwise goes with the edit
 * that asks it, also where the data changed besides, for nothing tells what the old question would have found; all others form one
 * more group, `data`, with the day that is judged unless the file names it.
 */
export function withObserved(groups: readonly EditGroup[], observed: ObservedPair | null): ChangeGroup[] {
  const all: ChangeGroup[] = groups.map((g) => ({ ...g, observed: [], day: false }))
  if (!observed) return all
  const data: ChangeGroup = { parts: [DATA], edits: [], observed: [], day: false }
  const holding = (part: string): ChangeGroup | undefined => all.find((g) => g.parts.includes(part))
  const day = holding('as-of') ?? data
  day.day = observed[0].asOf !== observed[1].asOf
  for (const change of diffObserved(...observed)) {
    const asks =
      holding(`evidence.${change.id}`) ??
      holding(`forecasts.${change.id}`) ??
      holding('settings') ??
      holding('dyad') ??
      data
    const onlyDay = change.because.length === 1 && change.because[0] === 'day'
    const owner = change.because.includes('file') ? asks : onlyDay ? day : data
    owner.observed.push(change)
  }
  return data.observed.length > 0 || data.day ? [...all, data] : all
}

/** What is observed where some of the groups are taken over: theirs of the second version, the rest of the first. */
export function observedWith(taken: readonly ChangeGroup[], [before, after]: ObservedPair): Observations {
  const items: Record<string, Observation> = { ...before.items }
  const rates: Record<string, Observation> = { ...before.rates }
  for (const { id, after: then } of taken.flatMap((g) => g.observed)) {
    const among = id in rates || (after.rates && id in after.rates) ? rates : items
    if (then) among[id] = then
    else delete among[id]
  }
  const { asOf, replayed } = taken.some((g) => g.day) ? after : before
  return { asOf, replayed, items, rates }
}

/** Several groups as one. */
export function joined(groups: readonly ChangeGroup[]): ChangeGroup {
  return {
    parts: groups.flatMap((g) => g.parts),
    edits: groups.flatMap((g) => g.edits),
    observed: groups.flatMap((g) => g.observed),
    day: groups.some((g) => g.day),
  }
}
