import { type Day, parseDay } from '../../world/days.js'
import { opponentsIn } from './conflicts.js'
import { PairIndex } from './pair-index.js'
import type {
  AboutRegister,
  Alliance,
  Conflict,
  Dispute,
  LeaderEntry,
  RecordsByKind,
  Register,
  RegisterKind,
  Rivalry,
  RollCall,
  Transfer,
  Vote,
} from './record.js'
import { seatOn } from './states.js'

/** A roll call and who voted how in it; states as they were on the day. */
export interface Ballot extends RollCall {
  votes: ReadonlyMap<string, Vote>
}

/** Registers side by side, one of a kind, ready to be asked about pairs of states. Kinds that were not loaded are empty. */
export interface Registers {
  /** those in use */
  about: Partial<Record<RegisterKind, AboutRegister>>
  /** those set aside because a later one of their kind is in use, or because they are later than was asked for */
  aside: AboutRegister[]
  transfers: Transfer[]
  /** by supplier and recipient */
  deliveries: PairIndex<Transfer>
  conflicts: PairIndex<Conflict>
  disputes: PairIndex<Dispute>
  rivalries: PairIndex<Rivalry>
  alliances: PairIndex<Alliance>
  ballots: Ballot[]
  leaders: LeaderEntry[]
  /** by `STATE year` */
  idealPoints: ReadonlyMap<string, number>
  /** by state, then by year: partners with the sum of exports and imports, US dollars */
  trade: ReadonlyMap<string, ReadonlyMap<number, ReadonlyMap<string, number>>>
}

/**
 * Puts registers together. Of several of one kind the latest vintage counts; with a day, the latest made by that day, so that an
 * old state of knowledge can be asked again.
 * @param asOf leaves out registers that are dated later; undated ones stay
 */
export function gatherRegisters(read: readonly Register[], asOf: Day | null = null): Registers {
  const latest = new Map<RegisterKind, Register>()
  const aside: AboutRegister[] = []
  for (const register of read) {
    const made = parseDay(register.about.vintage ?? '')
    const known = latest.get(register.kind)
    if (asOf !== null && made !== null && made > asOf) aside.push(register.about)
    else if (known && !isLater(register.about, known.about)) aside.push(register.about)
    else {
      if (known) aside.push(known.about)
      latest.set(register.kind, register)
    }
  }
  const of = <K extends RegisterKind>(kind: K): RecordsByKind[K] =>
    (latest.get(kind)?.records ?? []) as RecordsByKind[K]
  const about = Object.fromEntries([...latest].map(([kind, register]) => [kind, register.about]))
  const deliveries = new PairIndex<Transfer>()
  for (const deal of of('transfers')) {
    if (deal.supplier && deal.recipient) deliveries.add(deal.supplier, deal.recipient, deal)
  }
  const conflicts = new PairIndex<Conflict>()
  for (const conflict of of('conflicts')) for (const [a, b] of opponentsIn(conflict)) conflicts.addBoth(a, b, conflict)
  const undirected = <T extends { a: string; b: string }>(records: readonly T[]): PairIndex<T> => {
    const index = new PairIndex<T>()
    for (const record of records) index.addBoth(record.a, record.b, record)
    return index
  }
  return {
    about,
    aside,
    transfers: of('transfers'),
    deliveries,
    conflicts,
    disputes: undirected(of('disputes')),
    rivalries: undirected(of('rivalries')),
    alliances: alliancesOf(of('alliances')),
    ballots: ballotsOf(of('roll-calls'), of('votes')),
    leaders: of('leaders'),
    idealPoints: new Map(of('ideal-points').map(({ state, year, point }) => [`${state} ${year}`, point])),
    trade: tradeOf(of('trade')),
  }
}

/** Obligations are listed for both directions. */
function alliancesOf(records: readonly Alliance[]): PairIndex<Alliance> {
  const index = new PairIndex<Alliance>()
  for (const record of records) index.add(record.a, record.b, record)
  return index
}

function isLater(one: AboutRegister, other: AboutRegister): boolean {
  if (one.vintage !== null && other.vintage !== null && one.vintage !== other.vintage)
    return one.vintage > other.vintage
  const [last, before] = [one.years?.[1] ?? 0, other.years?.[1] ?? 0]
  return last > before || (last === before && one.rows > other.rows)
}

function ballotsOf(calls: RecordsByKind['roll-calls'], votes: RecordsByKind['votes']): Ballot[] {
  const cast = new Map(votes.map((one) => [one.rollCall, one.votes]))
  return calls.flatMap((call) => {
    const found = cast.get(call.rollCall)
    return found
      ? [{ ...call, votes: new Map([...found].map(([state, vote]) => [seatOn(state, call.day), vote])) }]
      : []
  })
}

function tradeOf(flows: RecordsByKind['trade']): Registers['trade'] {
  const found = new Map<string, Map<number, Map<string, number>>>()
  const add = (of: string, year: number, partner: string, usd: number): void => {
    const years = found.get(of) ?? new Map<number, Map<string, number>>()
    found.set(of, years)
    const partners = years.get(year) ?? new Map<string, number>()
    years.set(year, partners)
    partners.set(partner, (partners.get(partner) ?? 0) + usd)
  }
  for (const { exporter, importer, year, usd } of flows) {
    add(exporter, year, importer, usd)
    add(importer, year, exporter, usd)
  }
  return found
}
