import type { JudgedForecast, JudgedRate } from '../../judge/judgement.js'
import { counted, finePercent, integer, percent } from './numbers.js'
import { type Anchor, listed, name, number, type Part, quoted, sentences, words } from './parts.js'

/** A share that is further from the plain count was weighed. */
const ROUNDING = 5e-4

/**
 * A base rate in sentences: the rate with its interval and what it counts, the number written that it stands in the place of, what is left
 * out, and where cases picked by hand stand in the class.
 */
export function rateTold(rate: JudgedRate, to: Anchor, replaces: boolean): Part[] {
  const { share, interval, x, n, by, says, pattern, outcome, within, open, leftOut, placed, written } = rate
  const count = number(`${integer(x)} of ${integer(n)}`, to)
  const [lo, hi] = interval.map((p) => number(percent(p), to)) as [Part, Part]
  const weighed = Math.abs(share - x / n) < ROUNDING ? '' : ' with each weighed by its chance to be drawn'
  const told = words`By the ${by}, ${name(outcome)} followed within ${number(within, to)} in ${count} episodes of ${quoted(pattern)}: ${number(percent(share), to)}${weighed}, between ${lo} and ${hi} (${name(says)}).`
  const stands = replaces ? 'it stands in the place of' : 'it stands beside'
  const both = written === null ? [] : words`Written is ${number(finePercent(written), to)}; ${stands} that number.`
  const itself =
    leftOut.length === 0 ? [] : words`The case itself is left out (${listed(leftOut.map((id) => name(id)))}).`
  const later = open === 0 ? [] : words`Not over by this day, and not counted: ${number(counted(open, 'episode'), to)}.`
  return sentences(told, both, itself, later, placed === null ? [] : placedTold(placed))
}

/** Where the cases that the file compares with by hand stand in their class. */
function placedTold({ named, says }: NonNullable<JudgedRate['placed']>): Part[] {
  const which = named.length === 0 ? [] : words` (${listed(named.map((id) => name(id)))})`
  return words`Of the cases picked by hand${which}: ${name(says)}, by how harsh the partner’s response was.`
}

/** The base rate of a forecast in sentences, or why there is none; nothing where none was asked for. */
export function forecastRate({ rate, noRate, from }: JudgedForecast, to: Anchor): Part[] {
  if (rate) return rateTold(rate, to, from === 'base-rate')
  return noRate === undefined ? [] : words`There is no base rate: ${name(noRate)}.`
}
