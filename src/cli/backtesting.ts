import { daysOf, type Span } from '../case/normalise/read.js'
import { readFiledFeed } from '../history/backtest/as-filed.js'
import { backtest } from '../history/backtest/backtest.js'
import { BACKTEST_OUTCOMES, type BacktestOutcome } from '../history/backtest/outcome.js'
import type { Engine } from '../ledger/engines/engine.js'
import { feedSpans } from '../ledger/questions/feed-spans.js'
import type { Pattern } from '../precedents/pattern/pattern.js'
import { type Day, parseDay } from '../world/days.js'
import { nearest } from '../world/spelling.js'
import type { BacktestOptions } from './backtest-options.js'
import { renderBacktest } from './backtest-text.js'
import { printJson } from './cases.js'
import type { Effects } from './effects.js'
import { CliError, EXIT, type Exit } from './errors.js'
import { feedNamed } from './ledger/known-feed.js'
import { askPlace } from './ledger/open.js'
import { patternNamed } from './pattern-named.js'
import { withinOf } from './precedents-asked.js'
import { registersIn } from './registers.js'

const LONGEST = 5 * 366

/** Replays patterns, or pairs drawn by rule, over a feed of the ledger. @throws CliError */
export async function showBacktest(
  names: readonly string[],
  options: BacktestOptions,
  effects: Effects,
): Promise<Exit> {
  const patterns: Pattern[] = []
  for (const name of new Set(names)) patterns.push(await patternNamed(name, effects))
  const asked = {
    outcome: outcomeOf(options.outcome),
    within: horizonOf(options.within),
    ...dayOf(options.from, 'from'),
    ...dayOf(options.to, 'to'),
  }
  const registers = options.registers ? await registersIn(options.registers, effects) : null
  return askPlace(options, effects, async (engine, line) => {
    line.show('reading the ledger')
    const { feed } = await feedNamed(engine, options.feed ?? (await fullest(engine)))
    const filed = await readFiledFeed(engine, feed)
    line.show('replaying')
    const found = await backtest({ feed: filed, patterns, registers, ...asked })
    line.end()
    if (options.json) printJson(found, effects)
    else effects.out(renderBacktest(found))
    return EXIT.done
  })
}

/** A horizon that a ledger can have watched. */
function horizonOf(text: string): Span {
  const within = withinOf(text)
  if (daysOf(within) > LONGEST) throw new CliError(`--within wants at most five years, not "${text}"`, EXIT.usage)
  return within
}

async function fullest(engine: Engine): Promise<string | null> {
  const { feed, records } = (await feedSpans(engine)).columns
  return feed[records.indexOf(Math.max(...records))] ?? null
}

function dayOf<K extends string>(text: string | undefined, key: K): { [P in K]?: Day } {
  if (text === undefined) return {}
  const day = parseDay(text)
  if (day === null) throw new CliError(`--${key} wants a day such as 2018-06-01, not "${text}"`, EXIT.usage)
  return { [key]: day } as { [P in K]?: Day }
}

function outcomeOf(text: string): BacktestOutcome {
  const known = BACKTEST_OUTCOMES.find((one) => one === text)
  if (known) return known
  const meant = nearest(text, [...BACKTEST_OUTCOMES])
  const hint = meant === null ? '' : ` (did you mean ${meant}?)`
  throw new CliError(`--outcome wants one of ${BACKTEST_OUTCOMES.join(', ')}, not "${text}"${hint}`, EXIT.usage)
}
