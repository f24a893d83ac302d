import type { Span as Length } from '../../case/normalise/read.js'
import type { ActSelection } from '../../ledger/questions/acts.js'
import type { Obligation, Vote } from '../registers/record.js'

/** A variable of a pattern: A, B, C … */
export type Role = string

/** When something must hold, told from the event: `during` its days; `within` so long before them, or during; `before` them, in so long. */
export type Window = { kind: 'during' } | { kind: 'within' | 'before'; length: Length }

/** How two states stood to each other. `partners`: ties that a register shows and no hostility; `at-peace`: no hostility; `hostile`. */
export type Footing = 'partners' | 'at-peace' | 'hostile'

/** What can be looked up about states that stand in roles. */
export type Condition =
  | { by: 'transfer'; from: Role; to: Role; first: Length | null; window: Window }
  | { by: 'conflict'; between: [Role, Role]; window: Window }
  | { by: 'dispute'; between: [Role, Role]; hostility: number; window: Window }
  | { by: 'rivalry'; between: [Role, Role]; window: Window }
  | { by: 'alliance'; between: [Role, Role]; to: Obligation[]; window: Window }
  | { by: 'footing'; of: [Role, Role]; is: Footing; window: Window }
  | { by: 'leader-change'; of: Role; entry: string[]; window: Window }
  | { by: 'votes'; cast: [Role, Vote][]; names: Role }
  | {
      by: 'events'
      from: Role
      to: Role
      acts: ActSelection
      atLeast: number
      aboveUsual: number | null
      /** the stretch in which acts are counted; null: 30 days where they are the event, all of the window where they are a condition */
      over: Length | null
      window: Window
    }

export type Clause = Condition | { by: 'any'; of: Clause[] } | { by: 'none'; of: Clause }

/** What episodes look like: by their structure, never by their outcome. */
export interface Pattern {
  id: string
  title: string
  /** a sentence each: what it finds, and what it misses */
  finds: string
  misses: string
  roles: Record<Role, string>
  /** whose ties are followed afterwards: who acted, who may react */
  pair: [Role, Role]
  /** what an episode is counted by */
  unit: Role[]
  /** events of one unit that are no further apart are one episode */
  gap: Length
  /** what begins an episode */
  event: Condition
  where: Clause[]
  /** two roles whose war ties episodes together */
  war: [Role, Role] | null
  /** the library of episodes that comes with the product holds such episodes */
  library: boolean
}

/** The roles that a clause speaks of. */
export function rolesOf(clause: Clause): Role[] {
  if (clause.by === 'any') return [...new Set(clause.of.flatMap(rolesOf))]
  if (clause.by === 'none') return rolesOf(clause.of)
  if (clause.by === 'transfer' || clause.by === 'events') return [clause.from, clause.to]
  if (clause.by === 'votes') return [...new Set([...clause.cast.map(([role]) => role), clause.names])]
  if (clause.by === 'leader-change') return [clause.of]
  return clause.by === 'footing' ? [...clause.of] : [...clause.between]
}

/** A clause in words: `C and B in conflict`. */
export function sayClause(clause: Clause): string {
  switch (clause.by) {
    case 'any':
      return clause.of.map(sayClause).join(', or ')
    case 'none':
      return `not: ${sayClause(clause.of)}`
    case 'transfer':
      return `${clause.from} delivers arms to ${clause.to}${clause.first ? ' for the first time' : ''}`
    case 'conflict':
      return `${clause.between.join(' and ')} in conflict`
    case 'dispute':
      return `${clause.between.join(' and ')} in a militarised dispute`
    case 'rivalry':
      return `${clause.between.join(' and ')} rivals`
    case 'alliance':
      return `${clause.between.join(' and ')} allied`
    case 'footing':
      return `${clause.of.join(' and ')} ${clause.is.replace('-', ' ')}`
    case 'leader-change':
      return `a new leader in ${clause.of}`
    case 'votes':
      return clause.cast
        .map(([role, vote]) => (vote === 'abstain' ? `${role} abstains` : `${role} votes ${vote}`))
        .join(', ')
    case 'events':
      return `acts of ${clause.from} on ${clause.to}`
  }
}
