import { CARRIED_YEARS, cite, uncovered } from '../precedents/pattern/ground.js'
import { conflictsIn, recordsOf, rivalriesIn } from '../precedents/pattern/registered.js'
import type { Registers } from '../precedents/registers/registers.js'
import type { Registers as Hostility } from '../ties/effect/comparison.js'
import type { Day } from '../world/days.js'
import { CliError, EXIT } from './errors.js'

/** Days before the day in which a conflict makes two states opponents on it. */
const YEAR = 365

/** Wars and rivalries, as the comparison with other pairs asks for them, and what is to be known of them, in sentences. */
export interface KnownHostility {
  of: Hostility
  says: string[]
}

/**
 * The wars of the year before a day, and the rivalries on it, from registers; a rivalry that still held when its register ended is carried on.
 * @throws CliError where neither conflicts nor rivalries are among them
 */
export function hostilityOn(registers: Registers, on: Day): KnownHostility {
  const { conflicts, rivalries } = registers.about
  if (conflicts === undefined && rivalries === undefined)
    throw new CliError('--registers wants conflicts (UCDP/PRIO) or strategic rivalries among them', EXIT.usage)
  const [year, day] = [
    { from: on - YEAR, to: on },
    { from: on, to: on },
  ]
  const known = new Map<string, string | null>()
  const blind = [uncovered(registers, 'conflicts', year), uncovered(registers, 'rivalries', day, CARRIED_YEARS)]
  const used = [conflicts, rivalries].flatMap((about) => (about === undefined ? [] : [cite(about)]))
  return {
    of(x, y) {
      const key = `${x} ${y}`
      if (!known.has(key)) {
        const found = [
          ...recordsOf(conflictsIn(registers), x, y, year, registers),
          ...recordsOf(rivalriesIn(registers), x, y, day, registers),
        ]
        known.set(key, found[0]?.says ?? null)
      }
      return known.get(key)!
    },
    says: [
      `Wars of the year before and rivalries on the day: ${used.join(', ')}.`,
      ...blind.flatMap((why) => (why === null ? [] : [`Of the registers, ${why}: pairs are not left out for that.`])),
    ],
  }
}
