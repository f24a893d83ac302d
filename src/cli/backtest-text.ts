import { filled, wrap } from '../brief/terminal/wrap.js'
import type { Backtest, BacktestOf } from '../history/backtest/backtest.js'
import type { BacktestTable, Voice } from '../history/backtest/table.js'
import { percent, plural } from '../ties/numbers.js'

const WIDTH = 79
/** Reasons that are named; the JSON has all. */
const REASONS = 6
const VOICES: [Voice, string][] = [
  ['p', 'said, by base rate'],
  ['climatology', 'climatology'],
  ['persistence', 'persistence'],
]
const SCALE =
  'Brier: 0 is best, 0.25 what always saying 50 % gives. Log score in nats: 0 is best, 0.693 what 50 % gives. Climatology: how often it had come by then among pairs of like volume, whatever happened. Persistence: it comes if it came in as many days before.'

/** A backtest for the terminal: what was asked, each pattern's scores beside those of climatology and persistence, what is left out. */
export function renderBacktest(found: Backtest): string {
  const { feed, kind, days, late, outcome, says, within, of, all } = found
  const asked = `Will a ${outcome} come within ${within}? (${says}.) Feed ${feed}, ${kind}, ${days.from} to ${days.to}, ${plural(days.delivered, 'day')} of ${days.of} delivered${late > 0 ? `; ${plural(late, 'event')} left out, filed more than 30 days late` : ''}.`
  const parts = [
    ...wrap(asked, WIDTH),
    ...of.flatMap((one) => ['', ...pattern(one)]),
    ...(all ? ['', 'All patterns together', ...table(all)] : []),
    '',
    ...wrap(SCALE, WIDTH),
  ]
  return `${parts.join('\n')}\n`
}

function pattern({ id, title, forecasts, table: scores, excluded, passed, rate }: BacktestOf): string[] {
  const left = excluded.slice(0, REASONS).map(({ onsets, reason }) => `${onsets} ${reason}`)
  const never = passed.slice(0, REASONS).map(({ candidates, reason }) => `${candidates} ${reason}`)
  const came = rate
    ? `Of all that were watched to their end it came in ${rate.x} of ${rate.n} (${percent(rate.share)}), 90 % between ${percent(rate.interval[0])} and ${percent(rate.interval[1])}, clustered.`
    : 'Too few were watched to their end for a rate.'
  return [
    ...wrap(id === 'drawn' ? title : `${title} (${id})`, WIDTH),
    ...(scores ? table(scores) : wrap(`Nothing could be scored of ${plural(forecasts.length, 'onset')}.`, WIDTH, 2)),
    ...wrap(came, WIDTH, 2),
    ...(left.length > 0 ? wrap(`Not scored: ${left.join('; ')}.`, WIDTH, 2) : []),
    ...(never.length > 0 ? wrap(`Never an onset: ${never.join('; ')}.`, WIDTH, 2) : []),
  ]
}

function table({ n, yes, pairs, means, less, murphy, calibration }: BacktestTable): string[] {
  const against = (voice: 'climatology' | 'persistence', name: string): string => {
    const { difference, interval } = less[voice]
    const range = interval ? ` (${signed(interval[0])} to ${signed(interval[1])}, pairs as clusters)` : ''
    return `against ${name} ${signed(difference)}${range}`
  }
  const parts = `reliability ${figure(murphy.reliability)} − resolution ${figure(murphy.resolution)} + uncertainty ${figure(murphy.uncertainty)}`
  return [
    ...wrap(`Scored: it came in ${yes} of ${n} (${percent(yes / n)}), ${plural(pairs, 'pair')}.`, WIDTH, 2),
    `  ${' '.repeat(20)}  ${'Brier'.padStart(6)}  ${'log'.padStart(6)}`,
    ...VOICES.map(([voice, name]) => {
      return `  ${filled(name, 20)}  ${figure(means[voice].brier).padStart(6)}  ${figure(means[voice].log).padStart(6)}`
    }),
    ...wrap(
      `Brier score ${against('climatology', 'climatology')}; ${against('persistence', 'persistence')}; below 0 is better. Taken apart: ${parts}.`,
      WIDTH,
      2,
    ),
    '  said          mean said  came            share, 95 % interval (Wilson)',
    ...calibration.map((bin) => {
      const range = (a: number, b: number): string => `${Math.round(100 * a)}–${Math.round(100 * b)} %`
      const came = `${bin.yes} of ${bin.n}`.padEnd(14)
      const mean = percent(bin.meanForecast).padStart(9)
      const line = `  ${range(bin.from, bin.to).padEnd(12)}  ${mean}  ${came}  ${percent(bin.share)} (${range(...bin.interval)})`
      return line.replaceAll('\u00a0', ' ')
    }),
  ]
}

function figure(value: number): string {
  return value.toFixed(4)
}

function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(4)}`
}
