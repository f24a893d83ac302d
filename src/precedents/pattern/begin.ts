import { comparable } from '../../world/actors/names.js'
import { states } from '../../world/actors/states.js'
import type { Registers } from '../registers/registers.js'
import { type Span, yearOf, yearSpan } from '../registers/span.js'
import { actEvents } from './acts.js'
import { cite, type Ground } from './ground.js'
import { type Binding, shorten, type Trace } from './match.js'
import type { Condition } from './pattern.js'
import { deliveriesOf, holdTransfer } from './transfers.js'

/** What may begin an episode: the days on which it lies, as exactly as is known, and the states that it gives to roles. */
export interface Beginning {
  days: Span
  binding: Binding
  records: Trace[]
}

/** All beginnings, and those that were passed over, by reason. */
export interface Beginnings {
  found: Beginning[]
  passed: Map<string, number>
}

/** Everything in registers and ledger that a pattern's event describes. */
export function beginningsOf(event: Condition, ground: Ground): Beginnings {
  const passed = new Map<string, number>()
  if (event.by === 'transfer') return { found: byTransfer(event, ground.registers, passed), passed }
  if (event.by === 'votes') return { found: byVotes(event, ground.registers), passed }
  if (event.by === 'leader-change') {
    const from = cite(ground.registers.about.leaders)
    const entries = ground.registers.leaders.filter(
      ({ entry }) => event.entry.length === 0 || event.entry.includes(entry),
    )
    const found = entries.map(({ state, day, leader, entry, line }) => ({
      days: { from: day, to: day },
      binding: { [event.of]: state },
      records: [{ from, line, says: `${leader} (${entry})` }],
    }))
    return { found, passed }
  }
  if (event.by !== 'events') return { found: [], passed }
  const found = actEvents(event, ground).map(({ source, target, days, count }) => ({
    days,
    binding: { [event.from]: source, [event.to]: target },
    records: [{ from: ground.ledger!.feed, line: null, says: `${count} acts of ${source} on ${target}` }],
  }))
  return { found, passed }
}

/** A supplier, a recipient and a year of delivery. */
function byTransfer(
  event: Extract<Condition, { by: 'transfer' }>,
  registers: Registers,
  passed: Map<string, number>,
): Beginning[] {
  const years = new Map<string, Set<number>>()
  const nameless = new Set<string>()
  for (const { supplier, recipient, supplierName, recipientName, delivered } of registers.transfers) {
    for (const { from } of delivered) {
      const year = yearOf(from)
      if (supplier === null || recipient === null) nameless.add(`${supplierName} ${recipientName} ${year}`)
      else if (supplier !== recipient) {
        const key = `${supplier} ${recipient}`
        years.set(key, (years.get(key) ?? new Set()).add(year))
      }
    }
  }
  if (nameless.size > 0) passed.set('supplier or recipient is no state that is known', nameless.size)
  const found: Beginning[] = []
  for (const [key, all] of [...years].sort()) {
    const [a, c] = key.split(' ')
    const binding = { [event.from]: a!, [event.to]: c! }
    for (const year of [...all].sort((x, y) => x - y)) {
      const days = yearSpan(year)
      if (event.first !== null) {
        const { matches, unknown } = holdTransfer(event, binding, days, registers)
        const why = unknown === null ? 'not the first delivery' : 'cannot be told to be the first delivery'
        if (matches.length === 0) passed.set(why, (passed.get(why) ?? 0) + 1)
        else found.push({ days, binding, records: matches[0]!.records })
      } else found.push({ days, binding, records: shorten(deliveriesOf(registers, a!, c!, days)) })
    }
  }
  return found
}

/** A roll call whose title names a state that voted as the pattern says, with every other state that did. */
function byVotes(event: Extract<Condition, { by: 'votes' }>, { ballots, about }: Registers): Beginning[] {
  const { cast, names } = event
  const own = cast.find(([role]) => role === names)?.[1] ?? null
  const [other, wanted] = cast.find(([role]) => role !== names)!
  const from = cite(about['roll-calls'])
  return ballots.flatMap(({ votes, day, title, resolution, line }): Beginning[] =>
    namedIn(title).flatMap((subject): Beginning[] => {
      if (own !== null && votes.get(subject) !== own) return []
      return [...votes].flatMap(([state, vote]): Beginning[] => {
        if (vote !== wanted || state === subject) return []
        const says = `${resolution} "${title}": ${state} ${vote}, ${subject} ${votes.get(subject) ?? 'absent'}`
        const binding = { [names]: subject, [other]: state }
        return [{ days: { from: day, to: day }, binding, records: [{ from, line, says }] }]
      })
    }),
  )
}

/** How titles of roll calls name states, the longest first: Guinea is not in Equatorial Guinea. */
const namesInTitles = [...states.values()]
  .flatMap(({ code, name, otherNames }) =>
    [name, ...otherNames].map((text) => ({ code, text: ` ${comparable(text)} ` })),
  )
  .filter(({ text }) => text.length > 5)
  .sort((a, b) => b.text.length - a.text.length || (a.text < b.text ? -1 : 1))

/** The states that a title names. */
export function namedIn(title: string): string[] {
  let words = ` ${comparable(title)
    .replace(/[^a-z0-9 ]/g, ' ')
    .replace(/ +/g, ' ')} `
  const found = new Set<string>()
  for (const { code, text } of namesInTitles) {
    if (!words.includes(text)) continue
    found.add(code)
    words = words.replaceAll(text, ' | ')
  }
  return [...found]
}
