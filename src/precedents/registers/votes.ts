import { parseDay } from '../../world/days.js'
import type { RollCall, Vote, VotesCast } from './record.js'
import { stateCoded } from './states.js'
import { Columns, type Table } from './table.js'
import type { UnreadRows } from './unread.js'

/** Columns of votes in the General Assembly, a row a vote (Voeten, Strezhnev & Bailey 2009). */
export const VOTE_COLUMNS = ['rcid', 'country_code', 'vote']

/** Columns of the roll calls that they were cast in. */
export const ROLL_CALL_COLUMNS = ['rcid', 'date', 'unres', 'short', 'importantvote']

/** In this file `CS` is Czechoslovakia, as it was when it voted. */
const CZECHOSLOVAKIA = 'CS'

const VOTES: ReadonlySet<string> = new Set<Vote>(['yes', 'no', 'abstain'])

/** Reads votes, gathered by roll call. A blank code is no state; a state that was absent has no row. @throws RegisterFault */
export function readVotes(table: Table, unread: UnreadRows): VotesCast[] {
  const columns = new Columns(table, VOTE_COLUMNS)
  const found = new Map<number, { rollCall: number; line: number; votes: Map<string, Vote> }>()
  for (const row of columns.lines()) {
    const rollCall = columns.whole(row, 'rcid')
    const code = columns.text(row, 'country_code')
    const vote = columns.text(row, 'vote')
    if (!VOTES.has(vote)) columns.refuse(row, 'vote', `"${vote}" is no vote`)
    const state = code === CZECHOSLOVAKIA ? 'CSK' : stateCoded('alpha2', code)
    if (state === null) {
      unread.add(code === '' ? 'no code' : 'no state has this code', code, row.line)
      continue
    }
    const cast = found.get(rollCall) ?? { rollCall, line: row.line, votes: new Map<string, Vote>() }
    cast.votes.set(state, vote as Vote)
    found.set(rollCall, cast)
  }
  return [...found.values()]
}

/** Reads roll calls. @throws RegisterFault */
export function readRollCalls(table: Table): RollCall[] {
  const columns = new Columns(table, ROLL_CALL_COLUMNS)
  return [...columns.lines()].map((row): RollCall => {
    const date = columns.text(row, 'date')
    const day = parseDay(date) ?? columns.refuse(row, 'date', `"${date}" is no day`)
    return {
      line: row.line,
      rollCall: columns.whole(row, 'rcid'),
      day,
      resolution: columns.text(row, 'unres'),
      title: columns.text(row, 'short'),
      important: columns.text(row, 'importantvote') === '1',
    }
  })
}
