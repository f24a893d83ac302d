import type { Day } from '../../world/days.js'
import type { Span } from './span.js'

/** Every record knows the line of its file. States are alpha-3, as they were on the day. */
interface AtLine {
  line: number
}

/** A deal of major weapons, or what was delivered of one in a year. */
export interface Transfer extends AtLine {
  /** the register's number of the deal, where it has one */
  deal: string | null
  supplier: string | null
  recipient: string | null
  /** as the register names them: armed groups and organisations are no states */
  supplierName: string
  recipientName: string
  ordered: Span | null
  /** one a year of delivery; none where nothing was delivered yet */
  delivered: Span[]
  weapon: string
  number: number | null
  status: string
  remarks: string
  /** what the register marks as its own estimate */
  estimated: { ordered: boolean; number: boolean; delivered: boolean }
  /** trend-indicator value in millions, of what was delivered (of all years of the row) */
  tiv: number | null
}

/** A militarised dispute of two states in a year of it. */
export interface Dispute extends AtLine {
  number: number
  a: string
  b: string
  year: number
  began: Span
  ended: Span
  /** the highest level reached: 2 threat, 3 display, 4 use of force, 5 war */
  hostility: number
}

export type ConflictType = 'extrasystemic' | 'interstate' | 'intrastate' | 'internationalised'

/** A year of an armed conflict; days within the year on which its episode ran, as far as known. */
export interface Conflict extends AtLine {
  id: string
  year: number
  days: Span
  type: ConflictType
  /** 1: at least 25 deaths in battle in the year, 2: at least 1,000 */
  intensity: number
  /** states that are parties, and states with troops on their side; of an armed group `b` is empty */
  a: string[]
  withA: string[]
  b: string[]
  withB: string[]
}

/** A strategic rivalry; `lasts`: it was still on when the register ended. */
export interface Rivalry extends AtLine {
  a: string
  b: string
  days: Span
  lasts: boolean
}

export const obligations = ['defense', 'offense', 'neutral', 'nonagg', 'consul'] as const
export type Obligation = (typeof obligations)[number]

/** The obligations of one state to another in a year. */
export interface Alliance extends AtLine {
  a: string
  b: string
  year: number
  to: Obligation[]
}

export type Vote = 'yes' | 'no' | 'abstain'

/** Who voted how; a state without a vote was absent, or no member. The line is that of the first vote. */
export interface VotesCast extends AtLine {
  rollCall: number
  votes: ReadonlyMap<string, Vote>
}

export interface RollCall extends AtLine {
  rollCall: number
  day: Day
  resolution: string
  title: string
  important: boolean
}

/** Where a state stood in the General Assembly in a year, on the scale of its file. */
export interface IdealPoint extends AtLine {
  state: string
  year: number
  point: number
}

/** Goods and services in a year, constant US dollars. */
export interface Trade extends AtLine {
  exporter: string
  importer: string
  year: number
  usd: number
}

/** A leader enters office. */
export interface LeaderEntry extends AtLine {
  state: string
  leader: string
  day: Day
  /** as the file has it: `Regular`, `Irregular`, `Foreign Imposition` */
  entry: string
}

/** What each kind of register holds. */
export interface RecordsByKind {
  transfers: Transfer[]
  disputes: Dispute[]
  conflicts: Conflict[]
  rivalries: Rivalry[]
  alliances: Alliance[]
  votes: VotesCast[]
  'roll-calls': RollCall[]
  'ideal-points': IdealPoint[]
  trade: Trade[]
  leaders: LeaderEntry[]
}

export type RegisterKind = keyof RecordsByKind

/** Rows that gave no record: why, what stood there, how often, and the first line of them. */
export interface Unread {
  reason: string
  value: string
  rows: number
  line: number
}

/** What is known of a file that was read. */
export interface AboutRegister {
  kind: RegisterKind
  name: string
  file: string
  /** the day it was made, or its version; null where the file does not say */
  vintage: string | null
  rows: number
  /** first and last year that it speaks of; null where it has no dates of its own */
  years: [first: number, last: number] | null
  unread: Unread[]
}

/** A register that was read. */
export type Register = {
  [K in RegisterKind]: { kind: K; records: RecordsByKind[K]; about: AboutRegister }
}[RegisterKind]
