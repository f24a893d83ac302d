import type { Precedents } from '../../precedents/precedents.js'

/** What each way of measuring is called in a sentence. */
const BY = { library: 'the library', registers: 'registers', ledger: 'the ledger' } as const

/** The rates in one sentence, each with its interval and what it counts; or why there is none. */
export function precedentsHeadline({ outcome, within, rates, lacking }: Precedents): string {
  const told = rates.flatMap(({ by, rate }) =>
    rate === null
      ? []
      : [
          `${share(rate.share)} of episodes by ${BY[by]} (between ${share(rate.interval[0])} and ${share(rate.interval[1])}; ${rate.x} of ${rate.n})`,
        ],
  )
  if (told.length > 0) return `${titled(outcome)} followed within ${within} in ${told.join(', in ')}.`
  const why = rates.map(({ by, refused }) => `by ${BY[by]}, ${refused}`)
  const reason =
    why.length > 0
      ? why.join('; ')
      : lacking.length > 0
        ? `the pattern needs ${lacking.join(', ')}, which is not loaded`
        : 'no source shows it for these episodes'
  return `There is no rate of ${outcome} within ${within}: ${reason}.`
}

/** A share in percent, small ones never rounded to nothing. */
export function share(p: number): string {
  if (p === 0) return '0\u00a0%'
  if (p < 0.0005) return '<0.1\u00a0%'
  return `${(100 * p).toFixed(p < 0.1 ? 1 : 0)}\u00a0%`
}

/** `Rupture` */
export function titled(word: string): string {
  return word[0]!.toUpperCase() + word.slice(1)
}
