import { formatDay } from '../world/days.js'
import { type Change, CITED } from './alert.js'
import type { Snapshot, Taken } from './snapshot.js'

/** Tripwires that fired, are overdue or were missed since the look before, and those that had fired and are met no more. */
export function tripwireChanges(before: Snapshot | null, { judgement, snapshot, standings }: Taken): Change[] {
  return judgement.of.tripwires.flatMap(({ id, says, by, then }): Change[] => {
    const [was, is] = [before?.tripwires[id] ?? 'waiting', snapshot.tripwires[id]!]
    if (was === is || (is === 'waiting' && was !== 'fired')) return []
    const { events, forPerson } = standings[id]!
    const day = by === null ? null : formatDay(by)
    const words = {
      fired: `tripwire ${id} fired: ${says}`,
      overdue: `tripwire ${id} is overdue since ${day}${forPerson ? ': has it happened?' : ', and the ledger does not tell:'} ${says}`,
      missed: `tripwire ${id} was not met${day === null ? '' : ` by ${day}`}, its windows have closed without it: ${says}`,
      waiting: `tripwire ${id} had fired, and by what the ledger holds now is not met: ${says}`,
    }
    const note = is === 'fired' ? then : null
    const told = is === 'fired' ? events.slice(0, CITED) : []
    return [{ kind: 'tripwire', subject: id, before: was, after: is, says: words[is], events: told, note }]
  })
}
