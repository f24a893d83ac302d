import { renderTies, type TiesFormat } from '../brief/ties/ties.js'
import type { Engine } from '../ledger/engines/engine.js'
import { feeds } from '../ledger/questions/feeds.js'
import { asking } from '../ties/ask.js'
import { type Ties, tiesOf } from '../ties/ties.js'
import type { Day } from '../world/days.js'
import { writeOutput } from './cases.js'
import { dyadOption } from './dyad.js'
import type { Effects } from './effects.js'
import { CliError, EXIT, type Exit } from './errors.js'
import { atPlace } from './ledger/open.js'
import { limitsOf, periodOption, stateOption } from './ledger/options.js'
import { progressLine } from './ledger/progress.js'
import type { TiesOptions } from './ties-options.js'
import { votesIn } from './votes.js'

const FORMATS: TiesFormat[] = ['html', 'md', 'svg', 'csv', 'json']

/** Shows the state of ties of two states. @throws CliError */
export async function showTies(a: string, b: string, options: TiesOptions, effects: Effects): Promise<Exit> {
  const pair = [stateOption(a, 'ties'), stateOption(b, 'ties')] as const
  if (pair[0] === pair[1]) throw new CliError('ties wants two different states', EXIT.usage)
  const format = formatOf(options)
  const third: { third?: string } = options.third === undefined ? {} : { third: stateOption(options.third, '--third') }
  if (third.third !== undefined && pair.includes(third.third))
    throw new CliError(`--third wants a state beside ${pair[0]} and ${pair[1]}`, EXIT.usage)
  const beside = (options.beside ?? '')
    .split(/\s+/)
    .filter(Boolean)
    .map((text) => dyadOption(text, '--beside'))
  for (const state of beside.flat()) stateOption(state, '--beside')
  const days = options.days === undefined ? null : periodOption(options.days, '--days')
  const limits = limitsOf(options)
  const votes = options.votes === undefined ? {} : await votesIn(options.votes)
  const line = progressLine(effects)
  return atPlace(options, effects, { make: false }, async (ledger) => {
    const engine = await ledger.open(limits)
    try {
      const window = await windowOf(engine, options.feed, days, pair)
      const query = { ...window, unit: options.by, ...votes, pairsLookedAt: 1 + beside.length }
      line.show('asking the ledger')
      const asked = asking(engine)
      const ties = await tiesOf(asked, { ...query, a: pair[0], b: pair[1], ...third })
      const others: Ties[] = []
      for (const [x, y] of beside) {
        line.show(`asking the ledger: ${x} and ${y}`)
        others.push(await tiesOf(asked, { ...query, feed: ties.feed, a: x, b: y }))
      }
      line.end()
      const text = renderTies(ties, {
        format,
        others,
        calendar: options.calendar === true,
        color: effects.color,
        width: Math.min(effects.columns, 100),
        ascii: options.ascii === true,
      })
      await writeOutput(options.output, text, effects)
      return EXIT.done
    } finally {
      line.end()
      await engine.close()
    }
  })
}

function formatOf(options: TiesOptions): TiesFormat {
  if (options.output !== undefined) {
    const ending = options.output.split('.').at(-1) as TiesFormat
    if (FORMATS.includes(ending)) return ending
    throw new CliError(`-o writes ${FORMATS.map((f) => `.${f}`).join(', ')}, not ${options.output}`, EXIT.usage)
  }
  return options.json ? 'json' : options.csv ? 'csv' : 'terminal'
}

/** The feed, and the days: those asked for, else all that the feed has. */
async function windowOf(
  engine: Engine,
  feed: string | undefined,
  days: { from: Day; to: Day } | null,
  [a, b]: readonly [string, string],
): Promise<{ feed: string; from: Day; to: Day }> {
  const { columns } = await feeds(engine)
  if (columns.feed.length === 0) throw new CliError('the ledger is empty (demarche ledger add FILES…)', EXIT.failed)
  const chosen = feed ?? (await asking(engine).feedOf({ a, b })).value!
  const at = columns.feed.indexOf(chosen)
  if (at < 0) throw new CliError(`no feed "${chosen}" in the ledger: ${columns.feed.join(', ')}`, EXIT.usage)
  return { feed: chosen, ...(days ?? { from: columns.first[at]!, to: columns.last[at]! }) }
}
