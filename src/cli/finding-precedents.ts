import {
  type PrecedentsFormat,
  renderLibrary,
  renderPatterns,
  renderPrecedents,
} from '../brief/precedents/precedents.js'
import { viewLedger } from '../precedents/ledger/view.js'
import { type Library, loadLibrary } from '../precedents/library/load.js'
import type { Pattern } from '../precedents/pattern/pattern.js'
import type { Precedents } from '../precedents/precedents.js'
import { precedentsOf, type PrecedentsOptions as Query } from '../precedents/precedents-of.js'
import { dayOf } from '../world/days.js'
import { writeOutput } from './cases.js'
import type { Effects } from './effects.js'
import { CliError, EXIT, type Exit, reason } from './errors.js'
import { formatOf } from './format.js'
import { feedNamed } from './ledger/known-feed.js'
import { askPlace } from './ledger/open.js'
import { patternNamed, shippedPatterns } from './pattern-named.js'
import { caseOf, namedOf, outcomeOf, sinceOf, withinOf } from './precedents-asked.js'
import type { PrecedentsOptions } from './precedents-options.js'
import { registersIn } from './registers.js'
import { LIBRARY } from './shipped.js'

const FORMATS = ['html', 'md', 'json'] as const satisfies PrecedentsFormat[]

/** Shows what happened in comparable cases, or lists what may be asked. @throws CliError */
export async function showPrecedents(
  name: string | undefined,
  options: PrecedentsOptions,
  effects: Effects,
): Promise<Exit> {
  const format = formatOf(options, FORMATS)
  const look = { format, color: effects.color, width: Math.min(effects.columns, 100) }
  if (options.list) {
    await writeOutput(options.output, renderPatterns([...shippedPatterns().values()], look), effects)
    return EXIT.done
  }
  if (options.episodes) {
    await writeOutput(options.output, renderLibrary(libraryOf(options.library, effects), look), effects)
    return EXIT.done
  }
  if (name === undefined)
    throw new CliError('precedents wants a pattern (--list names them), or --episodes', EXIT.usage)
  const pattern = await patternNamed(name, effects)
  const query: Query = {
    outcome: outcomeOf(options.outcome),
    within: withinOf(options.within),
    ...caseOf(options, effects.now()),
    ...sinceOf(options.since),
    today: dayOf(effects.now()),
    named: namedOf(options.named),
    library: libraryOf(options.library, effects),
    registers: options.registers ? await registersIn(options.registers, effects) : null,
  }
  const found = await inLedger(pattern, query, options, effects)
  await writeOutput(options.output, renderPrecedents(found, look), effects)
  return EXIT.done
}

/** With the ledger where a feed of it is named. */
async function inLedger(
  pattern: Pattern,
  query: Query,
  options: PrecedentsOptions,
  effects: Effects,
): Promise<Precedents> {
  if (options.feed === undefined && options.ledger === undefined) return precedentsOf(pattern, query)
  if (options.feed === undefined)
    throw new CliError('--ledger wants --feed, the feed that outcomes are looked up in', EXIT.usage)
  const { feed } = options
  return askPlace(options, effects, async (engine, line) => {
    line.show('asking the ledger')
    await feedNamed(engine, feed)
    return precedentsOf(pattern, { ...query, ledger: await viewLedger(engine, feed) })
  })
}

/** The library; episodes with faults are left out of it, and that is said. @throws CliError */
function libraryOf(folder: string | undefined, effects: Effects): Library {
  try {
    const library = loadLibrary(folder ?? LIBRARY)
    const [first, ...more] = library.faults
    if (first) {
      const others = more.length === 0 ? '' : `, and ${more.length} more`
      effects.err(`the library has faults: ${first.file}:${first.line}: ${first.message}${others}\n`)
    }
    return library
  } catch (error) {
    throw new CliError(`cannot read a library in ${folder ?? LIBRARY}: ${reason(error)}`, EXIT.failed)
  }
}
