import { type EffectFormat, renderEffect } from '../brief/effect/effect.js'
import { asking } from '../ties/ask.js'
import type { Asked } from '../ties/asked.js'
import { effectOf } from '../ties/effect/effect.js'
import { formatDay, parseDay } from '../world/days.js'
import { writeOutput } from './cases.js'
import type { EffectOptions } from './effect-options.js'
import type { Effects } from './effects.js'
import { CliError, EXIT, type Exit } from './errors.js'
import { formatOf } from './format.js'
import { hostilityOn } from './hostility.js'
import { knownFeed } from './ledger/known-feed.js'
import { askPlace } from './ledger/open.js'
import { stateOption, wholeOption } from './ledger/options.js'
import type { ProgressLine } from './ledger/progress.js'
import { registersIn } from './registers.js'

const FORMATS = ['html', 'md', 'svg', 'json'] as const satisfies EffectFormat[]
/** Most weeks on either side of the day. */
const WEEKS = 5200

/** Shows whether ties of two states changed at a day, beyond what would have been expected. @throws CliError */
export async function showEffect(a: string, b: string, options: EffectOptions, effects: Effects): Promise<Exit> {
  const pair = { a: stateOption(a, 'effect'), b: stateOption(b, 'effect') }
  if (pair.a === pair.b) throw new CliError('effect wants two different states', EXIT.usage)
  const on = parseDay(options.on)
  if (on === null) throw new CliError(`--on wants a day such as 2018-03-12, not "${options.on}"`, EXIT.usage)
  const days = (text: string, option: string): number => 7 * wholeOption(text, option, 1, WEEKS)
  const query = {
    ...pair,
    on,
    ...(options.before === undefined ? {} : { before: days(options.before, '--before') }),
    ...(options.after === undefined ? {} : { after: days(options.after, '--after') }),
    ...(options.by === undefined ? {} : { unit: options.by }),
  }
  const format = formatOf(options, FORMATS)
  const hostility = options.registers ? hostilityOn(await registersIn(options.registers, effects), on) : null
  return askPlace(options, effects, async (engine, line) => {
    const { feed } = await knownFeed(engine, options.feed, pair)
    const asked = telling(asking(engine), line)
    const effect = await effectOf(asked, { ...query, feed, ...(hostility ? { registers: hostility.of } : {}) })
    line.end()
    const text = renderEffect(effect, {
      format,
      event: options.event ?? formatDay(on),
      registers: hostility?.says ?? null,
      color: effects.color,
      width: Math.min(effects.columns, 100),
      ascii: options.ascii === true,
    })
    await writeOutput(options.output, text, effects)
    return EXIT.done
  })
}

/** The same questions, with the progress line telling which pair is asked about. */
function telling(asked: Asked, line: ProgressLine): Asked {
  return {
    ...asked,
    pairDays(of) {
      line.show(`asking the ledger: ${of.a} and ${of.b}`)
      return asked.pairDays(of)
    },
  }
}
