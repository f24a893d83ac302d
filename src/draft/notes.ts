import type { Origins } from '../read/origins/origin.js'
import type { Pair } from './dyad.js'
import type { LeftOut } from './items.js'

/** Documents that are written into a draft. */
export const MOST_DOCUMENTS = 1000

/** A number with its noun. */
export function count(n: number, one: string): string {
  return `${n} ${one}${n === 1 ? '' : 's'}`
}

/** What was proposed and what was left out, a line each. */
export function notesOn(of: {
  documents: number
  taken: number
  all: number
  items: number
  pair: Pair
  left: LeftOut
  origins: Origins
  undated: number
}): string[] {
  const { pair, left, origins } = of
  const notes = [
    pair.statements > 0
      ? `dyad proposed: ${pair.dyad.join(' and ')}, ${count(pair.statements, 'statement')} in ${count(pair.documents, 'document')}`
      : 'no statement is about two states: the dyad is a placeholder',
    `${count(of.items, 'item')} of evidence, unrated; ${count(origins.origins.filter((o) => o.documents.length > 0).length, 'origin')} proposed for ${count(of.documents, 'document')}`,
    ...origins.notes,
  ]
  if (of.items < of.all) notes.push(`${count(of.all - of.items, 'item')} left out: those of the fewest documents`)
  if (of.taken < of.documents)
    notes.push(`${count(of.documents - of.taken, 'document')} left out: a draft holds ${MOST_DOCUMENTS}`)
  if (of.undated > 0) notes.push(`${count(of.undated, 'document')} without a date: the day of reading stands there`)
  if (left.hypothetical > 0)
    notes.push(`${count(left.hypothetical, 'statement')} of what is planned, feared or asked left out`)
  if (left.oneSided > 0) notes.push(`${count(left.oneSided, 'statement')} without two different actors left out`)
  if (left.unknown > 0)
    notes.push(`${count(left.unknown, 'statement')} with an actor or code that the tables lack left out`)
  return notes
}
