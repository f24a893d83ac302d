import { type Day, parseDay } from '../days.js'
import { africa } from './tables/africa.js'
import { americas } from './tables/americas.js'
import { asia } from './tables/asia.js'
import { europe } from './tables/europe.js'
import { formerStates } from './tables/former.js'
import { oceania } from './tables/oceania.js'

/** A state, a territory with a code of its own, or a state that is no more. Being listed, and the words listed, say nothing about status. */
export interface State {
  /** alpha-3: ISO 3166-1, or 3166-3 for former states */
  code: string
  /** ISO 3166-1 alpha-2, where there is one */
  alpha2: string | null
  /** FIPS 10-4 and its successors, as some event feeds use */
  fips: string[]
  /** other codes in circulation: Correlates of War, Olympic, CAMEO, withdrawn ISO codes */
  otherCodes: string[]
  name: string
  /** with its article: `the United States` */
  inProse: string
  /** the adjective first, then words for its people */
  demonyms: string[]
  /** capital, and places or buildings that reports name for its government */
  seats: string[]
  otherNames: string[]
  /** first day, where that is after 1945 */
  from: Day | null
  /** last day */
  until: Day | null
  /** the state that a territory belongs to or is administered by */
  of: string | null
  /** what it was part of just before `from`, where one state can be named */
  partOf: string | null
  successors: string[]
  /** its code is not in ISO 3166-1 but in the range left to users */
  userAssigned: boolean
}

/**
 * All states, by alpha-3 code. The tables have one line a state:
 * `alpha-3 alpha-2 FIPS other codes | name | demonyms | seats | other names | first day [from STATE] [user-assigned], or of STATE`.
 * Source of codes: ISO 3166-1 and 3166-3; days are those of independence as declared (compare Gleditsch & Ward 1999).
 */
export const states: ReadonlyMap<string, State> = new Map(
  [
    ...[africa, americas, asia, europe, oceania].flatMap((table) => lines(table).map(readState)),
    ...lines(formerStates).map(readFormerState),
  ].map((state) => [state.code, state]),
)

/** Whether the state existed on the day; a territory's own history is not kept, so it always did. */
export function existedOn(state: State, day: Day): boolean {
  return (state.from ?? day) <= day && day <= (state.until ?? day)
}

function readState(line: string): State {
  const cells = line.split('|').map((cell) => cell.trim())
  const note = cells[5] ?? ''
  return {
    ...readNames(cells),
    from: parseDay(note.slice(0, 10)),
    until: null,
    of: /^of (\w{3})$/.exec(note)?.[1] ?? null,
    partOf: / from (\w{3})$/.exec(note)?.[1] ?? null,
    successors: [],
    userAssigned: note.endsWith('user-assigned'),
  }
}

function readFormerState(line: string): State {
  const cells = line.split('|').map((cell) => cell.trim())
  const [from, until] = cells[5]!.split('..')
  return {
    ...readNames(cells),
    from: parseDay(from!),
    until: parseDay(until!),
    of: null,
    partOf: null,
    successors: cells[6]!.split(' '),
    userAssigned: false,
  }
}

function readNames(cells: string[]) {
  const [code, alpha2, ...rest] = cells[0]!.split(' ')
  const codes = rest.filter((other) => other !== '-')
  return {
    code: code!,
    alpha2: alpha2 === '-' ? null : alpha2!,
    fips: codes.filter((other) => other.length === 2),
    otherCodes: codes.filter((other) => other.length > 2),
    name: cells[1]!.replace(/^the /, ''),
    inProse: cells[1]!,
    demonyms: list(cells[2]!),
    seats: list(cells[3]!),
    otherNames: list(cells[4]!),
  }
}

function lines(table: string): string[] {
  return table.trim().split('\n')
}

function list(cell: string): string[] {
  return cell === '' ? [] : cell.split(', ')
}
