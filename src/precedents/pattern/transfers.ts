import { addSpan } from '../../case/normalise/read.js'
import type { Transfer } from '../registers/record.js'
import type { Registers } from '../registers/registers.js'
import { overlap, type Span, yearOf } from '../registers/span.js'
import { cite, uncovered } from './ground.js'
import { type Binding, type Match, NOT_MET, shorten, type Trace, type Verdict } from './match.js'
import type { Condition } from './pattern.js'

type ByTransfer = Extract<Condition, { by: 'transfer' }>

/** Deliveries of arms from one state to another in a span of days; with `first`, only where there were none in so long before. */
export function holdTransfer(condition: ByTransfer, binding: Binding, days: Span, registers: Registers): Verdict {
  const { from, to, first } = condition
  const [supplier, recipient] = [binding[from], binding[to]]
  const pairs: [string, string][] =
    supplier !== undefined && recipient !== undefined
      ? [[supplier, recipient]]
      : supplier !== undefined
        ? registers.deliveries.with(supplier).map((state) => [supplier, state])
        : [...new Set(registers.transfers.flatMap((deal) => deal.supplier ?? []))]
            .sort()
            .map((state) => [state, recipient!])
  const asked = first === null ? days : { from: addSpan(days.from, { ...first, count: -first.count }), to: days.to }
  const matches = pairs.flatMap(([a, c]): Match[] => {
    const records = deliveriesOf(registers, a, c, days)
    if (records.length === 0) return []
    const earlier = first === null ? [] : deliveriesOf(registers, a, c, { from: asked.from, to: days.from - 1 })
    return earlier.length > 0 ? [] : [{ binding: { ...binding, [from]: a, [to]: c }, records: shorten(records) }]
  })
  const unknown = uncovered(registers, 'transfers', asked)
  if (unknown !== null && (first !== null || matches.length === 0)) return { matches: [], unknown }
  return matches.length > 0 ? { matches, unknown: null } : NOT_MET
}

/** What was delivered from one state to another in a span of days. */
export function deliveriesOf(registers: Registers, a: string, c: string, days: Span): Trace[] {
  const from = cite(registers.about.transfers)
  return registers.deliveries
    .of(a, c)
    .filter(({ delivered }) => delivered.some((span) => overlap(span, days)))
    .map((deal) => ({ from, line: deal.line, says: sayDeal(deal) }))
}

function sayDeal({ weapon, number, delivered, estimated }: Transfer): string {
  const years = delivered.map(({ from }) => yearOf(from)).join(', ')
  const guessed = estimated.number || estimated.delivered ? ', estimated' : ''
  return `${number === null ? '' : `${number} `}${weapon}, delivered ${years}${guessed}`
}
