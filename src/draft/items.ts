import type { Document, Party, Statement } from '../read/document.js'
import { findActor } from '../world/actors/find.js'
import { type Day, parseDay } from '../world/days.js'
import { findCameo } from '../world/events/cameo.js'

/** Days between statements that may be about one event: a report comes days after it, and not every text says when it was. */
const DAYS = 3

/** A statement in its document. */
export interface Said {
  /** place among the documents */
  document: number
  statement: Statement & { source: Party; target: Party }
}

/** Statements of one kind of act between one pair within days: what will be an item of evidence. */
export interface Item {
  /** states, or organisations where they are none */
  from: string
  to: string
  root: string
  said: Said[]
  /** the days on which it is said to have happened; null where no text says */
  happened: [Day, Day] | null
  /** the first day on which it was reported; null where no day is known */
  reported: Day | null
}

/** Why statements are no evidence, and how many. */
export interface LeftOut {
  hypothetical: number
  /** no source or target, or both of one state */
  oneSided: number
  /** an actor or a code that the tables do not have */
  unknown: number
}

/** The state of an actor, or the organisation. */
export function headOf({ state, actor }: Party): string {
  return state ?? actor
}

/**
 * Puts statements together that say the same: the same directed pair, the same CAMEO root, within three days of the first. Denials stand with what they deny.
 * What is planned, feared or asked about, what happens within one state, and the other direction of what both sides do is left out.
 * @param today the day on which actors must exist
 */
export function itemsOf(documents: readonly Document[], today: Day): { items: Item[]; left: LeftOut } {
  const left: LeftOut = { hypothetical: 0, oneSided: 0, unknown: 0 }
  const alike = new Map<string, (Said & { day: Day | null })[]>()
  documents.forEach((of, document) => {
    for (const statement of of.statements) {
      const { source, target, root } = statement
      if (statement.mirror) continue
      if (statement.certainty === 'hypothetical') left.hypothetical++
      else if (source === null || target === null || headOf(source) === headOf(target)) left.oneSided++
      else if (!isKnown(source, today) || !isKnown(target, today) || !('ok' in findCameo(root))) left.unknown++
      else {
        const key = `${headOf(source)} ${headOf(target)} ${root}`
        const list = alike.get(key) ?? []
        alike.set(key, list)
        list.push({
          document,
          statement: { ...statement, source, target },
          day: dayOf(statement.date) ?? dayOf(of.date),
        })
      }
    }
  })
  const items = [...alike].sort((a, b) => (a[0] < b[0] ? -1 : 1)).flatMap(([key, said]) => divide(key, said))
  return { items: items.sort((a, b) => firstDay(a) - firstDay(b)), left }
}

/** By days; what has none stands with the others where they are all of one time. */
function divide(key: string, said: (Said & { day: Day | null })[]): Item[] {
  const [from, to, root] = key.split(' ') as [string, string, string]
  const dated = said.filter((s) => s.day !== null).sort((a, b) => a.day! - b.day! || a.document - b.document)
  const groups: (Said & { day: Day | null })[][] = []
  for (const one of dated) {
    const last = groups.at(-1)
    if (last !== undefined && one.day! - last[0]!.day! <= DAYS) last.push(one)
    else groups.push([one])
  }
  const undated = said.filter((s) => s.day === null)
  if (undated.length > 0 && groups.length === 1) groups[0]!.push(...undated)
  else if (undated.length > 0) groups.push(undated)
  return groups.map((group) => {
    const days = group.flatMap(({ statement }) => dayOf(statement.date) ?? []).sort((a, b) => a - b)
    return {
      from,
      to,
      root,
      said: group.map(({ document, statement }) => ({ document, statement })),
      happened: days.length > 0 ? [days[0]!, days.at(-1)!] : null,
      reported: group[0]!.day,
    }
  })
}

function firstDay({ happened, reported }: Item): number {
  return happened?.[0] ?? reported ?? Number.MAX_SAFE_INTEGER
}

function isKnown(party: Party, on: Day): boolean {
  return 'ok' in findActor(headOf(party), { on })
}

function dayOf(date: string | null): Day | null {
  return date === null ? null : parseDay(date)
}
