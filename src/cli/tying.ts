import { renderTies, type TiesFormat } from '../brief/ties/ties.js'
import { asking } from '../ties/ask.js'
import { type Ties, tiesOf } from '../ties/ties.js'
import { writeOutput } from './cases.js'
import { dyadOption } from './dyad.js'
import type { Effects } from './effects.js'
import { CliError, EXIT, type Exit } from './errors.js'
import { formatOf } from './format.js'
import { knownFeed } from './ledger/known-feed.js'
import { askPlace } from './ledger/open.js'
import { periodOption, stateOption } from './ledger/options.js'
import type { TiesOptions } from './ties-options.js'
import { votesIn } from './votes.js'

const FORMATS = ['html', 'md', 'svg', 'csv', 'json'] as const satisfies TiesFormat[]

/** Shows the state of ties of two states. @throws CliError */
export async function showTies(a: string, b: string, options: TiesOptions, effects: Effects): Promise<Exit> {
  const pair = [stateOption(a, 'ties'), stateOption(b, 'ties')] as const
  if (pair[0] === pair[1]) throw new CliError('ties wants two different states', EXIT.usage)
  const format = options.csv && options.output === undefined ? 'csv' : formatOf(options, FORMATS)
  const third: { third?: string } = options.third === undefined ? {} : { third: stateOption(options.third, '--third') }
  if (third.third !== undefined && pair.includes(third.third))
    throw new CliError(`--third wants a state beside ${pair[0]} and ${pair[1]}`, EXIT.usage)
  const beside = (options.beside ?? '')
    .split(/\s+/)
    .filter(Boolean)
    .map((text) => dyadOption(text, '--beside'))
  for (const state of beside.flat()) stateOption(state, '--beside')
  const days = options.days === undefined ? null : periodOption(options.days, '--days')
  const votes = options.votes === undefined ? {} : await votesIn(options.votes)
  return askPlace(options, effects, async (engine, line) => {
    line.show('asking the ledger')
    const known = await knownFeed(engine, options.feed, { a: pair[0], b: pair[1] })
    const query = { ...known, ...days, unit: options.by, ...votes, pairsLookedAt: 1 + beside.length }
    const asked = asking(engine)
    const ties = await tiesOf(asked, { ...query, a: pair[0], b: pair[1], ...third })
    const others: Ties[] = []
    for (const [x, y] of beside) {
      line.show(`asking the ledger: ${x} and ${y}`)
      others.push(await tiesOf(asked, { ...query, a: x, b: y }))
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
  })
}
