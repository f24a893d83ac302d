import { states } from '../../world/actors/states.js'
import { type Day, parseDay } from '../../world/days.js'

export type Vote = 'yes' | 'no' | 'abstain'

/** The roll calls of the General Assembly, and who voted how in each. A state that is not in a roll call did not vote. */
export interface Votes {
  /** day of each roll call, by its number */
  days: Map<number, Day>
  /** by state (alpha-3), then by roll call */
  byState: Map<string, Map<number, Vote>>
  /** rows left out, by reason */
  leftOut: { noCode: number; unknownCode: Record<string, number>; unknownVote: number; noRollCall: number }
}

/**
 * Reads the two tables of General Assembly votes in the layout of `un_votes` (roll call, alpha-2 code, vote) and `un_roll_calls` (roll
 * call, session, …, date), each with its header.
 * @param votes text of the first; `NA` in it is Namibia, a blank code is no state and left out
 * @param rollCalls text of the second
 * @throws RangeError where a header lacks a column, naming it
 */
export function readVotes(votes: string, rollCalls: string): Votes {
  const days = new Map<number, Day>()
  for (const [rcid, date] of rowsOf(rollCalls, ['rcid', 'date'])) {
    const day = parseDay(date!)
    if (day !== null) days.set(Number(rcid), day)
  }
  const codes = new Map([...states.values()].flatMap((s) => (s.alpha2 ? [[s.alpha2, s.code] as const] : [])))
  const byState = new Map<string, Map<number, Vote>>()
  const leftOut: Votes['leftOut'] = { noCode: 0, unknownCode: {}, unknownVote: 0, noRollCall: 0 }
  for (const [rcid, alpha2, vote] of rowsOf(votes, ['rcid', 'country_code', 'vote'])) {
    const state = codes.get(alpha2!)
    if (alpha2 === '') leftOut.noCode += 1
    else if (!state) leftOut.unknownCode[alpha2!] = (leftOut.unknownCode[alpha2!] ?? 0) + 1
    else if (vote !== 'yes' && vote !== 'no' && vote !== 'abstain') leftOut.unknownVote += 1
    else if (!days.has(Number(rcid))) leftOut.noRollCall += 1
    else {
      const own = byState.get(state) ?? new Map<number, Vote>()
      own.set(Number(rcid), vote)
      byState.set(state, own)
    }
  }
  return { days, byState, leftOut }
}

/** Rows of a comma-separated text, only the named columns, in their order. Cells in quotes may hold commas, not line breaks. */
export function* rowsOf(text: string, columns: readonly string[]): Generator<string[]> {
  const lines = text.split(/\r?\n/)
  const header = cellsOf(lines[0] ?? '', Number.POSITIVE_INFINITY).map((cell) => cell.toLowerCase())
  const places = columns.map((c) => header.indexOf(c))
  const lacking = columns.filter((_, i) => places[i]! < 0)
  if (lacking.length > 0) throw new RangeError(`the header has no column ${lacking.join(', ')}`)
  for (const line of lines.slice(1)) {
    if (line === '') continue
    const cells = cellsOf(line, header.length)
    yield places.map((p) => cells[p] ?? '')
  }
}

/** A line without commas in its cells is cut at commas; only others are read cell by cell. */
function cellsOf(line: string, columns: number): string[] {
  const cells = line.split(',')
  if (cells.length === columns) return cells.map((c) => (c.startsWith('"') ? c.slice(1, -1) : c))
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((m) => m[1]?.replaceAll('""', '"') ?? m[2]!)
}
