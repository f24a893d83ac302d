import type { Command } from 'commander'
import type { Effects } from '../effects.js'
import { EXIT, type Exit } from '../errors.js'
import { type LedgerOptions, withLedger, withLimits } from './place.js'

interface Options extends LedgerOptions {
  mapping?: string
  covers?: string
  maxRejects?: string
}

/** `demarche ledger add FILES…`: events in. */
export function addAdd(ledger: Command, effects: Effects, end: (exit: Exit) => void): void {
  const command = ledger
    .command('add')
    .description(
      'load files of events: GDELT, ICEWS, POLECAT, Phoenix, ACLED, UCDP GED, or any table by a mapping file',
    )
    .argument('<files...>', 'plain, .gz or .zip; what they are is told from what is in them')
    .option('--mapping <file>', 'how to read a table that no feed’s form fits (docs/feeds.md)')
    .option('--covers <from..to>', 'days that the files are to cover, where their feed does not say it itself')
    .option('--max-rejects <n|p%>', 'bad rows that may be left out of a file (default: 0.1 %, or 10)')
  withLimits(withLedger(command))
    .option('--json', 'what was loaded, left out and refused, as JSON')
    .action(async (files: string[], options: Options) => end(await add(files, options, effects)))
}

async function add(files: string[], options: Options, effects: Effects): Promise<Exit> {
  const { limitsOf, periodOption } = await import('./options.js')
  const { atPlace } = await import('./open.js')
  const { loadFiles } = await import('../../ledger/load-files.js')
  const { bytes, mappingOption, rejectsOption } = await import('./load-options.js')
  const { progressLine } = await import('./progress.js')
  const { tellLoad } = await import('./tell-load.js')
  const { printJson } = await import('../cases.js')
  const mapping = options.mapping === undefined ? {} : { mapping: await mappingOption(options.mapping, effects) }
  const limits = {
    ...limitsOf(options),
    ...mapping,
    ...(options.covers === undefined ? {} : { covers: { ...periodOption(options.covers, '--covers'), missing: [] } }),
    ...(options.maxRejects === undefined ? {} : { maxRejects: rejectsOption(options.maxRejects) }),
  }
  const line = progressLine(effects)
  const signal = effects.interrupted()
  return atPlace(options, effects, { make: true }, async (ledger) => {
    const loaded = await loadFiles(ledger, files, {
      ...limits,
      signal,
      onProgress: ({ step, done, of }) => line.show(`${STEPS[step]} ${bytes(done)} of ${bytes(of)}`),
    }).finally(() => line.end())
    if (options.json) printJson({ ledger: ledger.place, ...loaded }, effects)
    else effects.out(tellLoad(loaded, ledger.place))
    return loaded.refused.length > 0 ? EXIT.failed : EXIT.done
  })
}

const STEPS = { read: 'reading', load: 'loading', examine: 'looking for what is wrong:', send: 'sending' }
