import { groups } from './groups.js'
import type { Registers } from './registers.js'

/** How C and B stood in the year of the first delivery; `group` where C is an armed group that fought B's government. */
export const KINDS = ['conflict', 'rivalry', 'group'] as const
export type Kind = (typeof KINDS)[number]

/** An episode of the frame: A delivered to C, B's adversary, from `first` on. */
export interface Candidate {
  a: string
  /** a state, or the register's name of an armed group */
  c: string
  b: string
  /** years of delivery in the episode, ascending; the first dates it */
  years: number[]
  decade: number
  kind: Kind
  /** A had delivered to C in one of the three years before: supply went on when the hostility began */
  running: boolean
}

/** Deliveries further apart than this are two episodes. */
const GAP = 3
/** Years back within which an arms delivery between A and B, either way, shows that they had relations. */
const TIE = 10

/**
 * All triples A → C with B of the register: in the year of delivery C and B were opponents in a conflict or listed rivals, A and B were neither, A and C
 * were not at war, and A and B had relations that a register shows: an alliance in force, or arms delivered one way or the other within ten years.
 * Consecutive years of delivery with gaps of at most three are one episode (the unit is A, C, B, episode).
 * @param options.tied false counts the triples without the last condition
 * @returns in the order of a, c, b and year
 */
export function frameOf(registers: Registers, options: { tied?: boolean } = {}): Candidate[] {
  const { deliveries, conflict, rivalry } = registers
  const found: Candidate[] = []
  for (const a of deliveries.actors()) {
    for (const c of deliveries.with(a)) {
      const opponent = groups.get(c)
      const bs = opponent ? [opponent] : [...new Set([...conflict.with(c), ...rivalry.with(c)])].sort()
      for (const b of bs) {
        if (b === a || isExample(a, c, b)) continue
        const years = deliveries.of(a, c).filter((year) => {
          const hostile = opponent !== undefined || conflict.has(c, b, year) || rivalry.has(c, b, year)
          const apart = conflict.has(a, b, year) || rivalry.has(a, b, year) || conflict.has(a, c, year)
          return year >= 1950 && hostile && !apart && (options.tied === false || isTied(registers, a, b, year))
        })
        for (const episode of split(years)) {
          const first = episode[0]!
          const kind: Kind = opponent ? 'group' : conflict.has(c, b, first) ? 'conflict' : 'rivalry'
          const running = deliveries.within(a, c, first - GAP, first - 1)
          found.push({ a, c, b, years: episode, decade: first - (first % 10), kind, running })
        }
      }
    }
  }
  return found
}

/** Whether a register shows relations between two states in a year: an alliance, or arms within the ten years before. */
function isTied({ alliance, deliveries }: Registers, a: string, b: string, year: number): boolean {
  const from = year - TIE
  return alliance.has(a, b, year) || deliveries.within(a, b, from, year - 1) || deliveries.within(b, a, from, year - 1)
}

/** The product's own example is not among its precedents. */
function isExample(a: string, c: string, b: string): boolean {
  return a === 'PAK' && c === 'UKR' && b === 'RUS'
}

function split(years: readonly number[]): number[][] {
  const episodes: number[][] = []
  for (const year of years) {
    const last = episodes.at(-1)
    if (last && year - last.at(-1)! <= GAP) last.push(year)
    else episodes.push([year])
  }
  return episodes
}
