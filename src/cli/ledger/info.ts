import type { Command } from 'commander'
import type { Effects } from '../effects.js'
import { EXIT, type Exit } from '../errors.js'
import { type LedgerOptions, withLedger } from './place.js'

/** `demarche ledger info`: what a ledger holds. */
export function addInfo(ledger: Command, effects: Effects, end: (exit: Exit) => void): void {
  const command = ledger
    .command('info')
    .description('what the ledger holds: feeds, days delivered, batches, earlier releases')
  withLedger(command)
    .option('--json', 'feeds and batches as JSON')
    .action(async (options: LedgerOptions) => end(await info(options, effects)))
}

async function info(options: LedgerOptions, effects: Effects): Promise<Exit> {
  const { atPlace } = await import('./open.js')
  const { showText } = await import('../../case/display.js')
  const { feeds } = await import('../../ledger/questions/feeds.js')
  const { formatDay } = await import('../../world/days.js')
  const { counted, tableLines } = await import('./table.js')
  const { printJson } = await import('../cases.js')
  return atPlace(options, effects, { make: false }, async (ledger) => {
    const { live, replaced } = await ledger.info()
    const engine = await ledger.open({ skipDamaged: true })
    const { columns, rows } = await feeds(engine).finally(() => engine.close())
    const faults = engine.skipped
    const list = Array.from({ length: rows }, (_, i) => ({
      feed: columns.feed[i]!,
      from: formatDay(columns.first[i]!),
      to: formatDay(columns.last[i]!),
      days: columns.last[i]! - columns.first[i]! + 1,
      daysDelivered: columns.daysDelivered[i]!,
      events: columns.records[i]!,
      pairs: columns.pairs[i]!,
      unclassed: columns.unclassed[i]!,
    }))
    if (options.json) {
      const batches = live.map(({ manifest, masked }) => ({ ...manifest, masked }))
      const earlier = replaced.map(({ manifest, by, because }) => ({ ...manifest, replacedBy: by, because }))
      printJson(
        { ledger: ledger.place, feeds: list, batches, replaced: earlier, faults: faults.map((f) => f.message) },
        effects,
      )
      return faults.length > 0 ? EXIT.failed : EXIT.done
    }
    const out: string[] = []
    if (list.length === 0) out.push(`${ledger.place} is empty`)
    else
      out.push(
        ...tableLines(
          ['feed', 'from', 'to', 'days', 'delivered', 'events', 'pairs'],
          list.map((f) => [
            f.feed,
            f.from,
            f.to,
            counted(f.days),
            daysOf(f.daysDelivered),
            counted(f.events),
            counted(f.pairs),
          ]),
        ),
      )
    for (const f of list)
      if (f.unclassed > 0) out.push(`${f.feed}: ${counted(f.unclassed)} events with a code that has no class`)
    const files = live.reduce((sum, { manifest }) => sum + manifest.inputs.length, 0)
    out.push(
      '',
      `${counted(live.length)} batch${live.length === 1 ? '' : 'es'} of ${counted(files)} file${files === 1 ? '' : 's'}`,
    )
    if (live.length > MANY) out.push('many batches answer slowly: demarche ledger compact makes one of them')
    const revised = replaced.filter(({ because }) => because === 'revised')
    for (const { manifest, by } of revised) out.push(`earlier release: batch ${manifest.batch}, replaced by ${by}`)
    effects.out(`${out.join('\n')}\n`)
    for (const fault of faults) effects.err(`left out: ${showText(fault.message)}\n`)
    return faults.length > 0 ? EXIT.failed : EXIT.done
  })
}

/** Batches above which it is worth while to merge them. */
const MANY = 50

/** Whole days, or what was delivered of less than ten with two digits. */
function daysOf(days: number): string {
  return days < 10 && !Number.isInteger(days) ? days.toFixed(2) : Math.round(days).toLocaleString('en')
}
