import { LedgerError } from '../ledger/store/errors.js'
import type { Alert } from '../watch/alert.js'
import type { WatchEffects } from '../watch/effects.js'
import { WatchError } from '../watch/fault.js'
import type { Look, Snapshot } from '../watch/snapshot.js'
import { systemWatchEffects } from '../watch/system.js'
import { type Watched, type Watching, watchOnce } from '../watch/watch.js'
import type { WeakIndicator } from '../watch/weak.js'
import type { Day } from '../world/days.js'
import { printJson } from './cases.js'
import type { Effects } from './effects.js'
import { CliError, EXIT, type Exit, reason } from './errors.js'
import { bringEvents } from './watch-bring.js'
import { whileAllLocked } from './watch-lock.js'
import { lookAt } from './watch-look.js'
import { type WatchOptions, type WatchSettings, watchSettings } from './watch-options.js'
import { tellAlert, tellBeginning, tellWeak } from './watch-text.js'

/**
 * Watches cases until it is interrupted, or looks once. One watch at a time holds the state of a case.
 * @param world clock, disk and network of the watch; default: the machine's, on the clock of `effects`
 * @throws CliError for wrong options, and where another watch holds a state
 */
export async function watchCases(
  names: readonly string[],
  options: WatchOptions,
  effects: Effects,
  world: WatchEffects = systemWatchEffects(effects.now),
): Promise<Exit> {
  const settings = watchSettings(names, options, effects.env)
  const signal = effects.interrupted()
  return whileAllLocked(settings.cases, world, async (confirm) => {
    const watch = new Watch(settings, effects, world, signal)
    for (;;) {
      const begun = world.store.now()
      await confirm()
      const exit = await watch.round()
      if (settings.once) return signal.aborted && exit === EXIT.done ? EXIT.failed : exit
      // a clock that was set back meanwhile must not lengthen the wait
      const left = Math.min(settings.every, begun + settings.every - world.store.now())
      await world.sleep(Math.max(0, left), signal)
      if (signal.aborted) return EXIT.done
    }
  })
}

/** One case of a round, as `--json` tells it. */
interface Told {
  file: string
  failed: string[]
  watching: Watching | null
}

/** What a watch knows while its process lives: files of the inbox that were dealt with, and failures that were told. */
class Watch {
  readonly #dealt = new Map<string, string>()
  #toldFailures = new Set<string>()

  constructor(
    private readonly settings: WatchSettings,
    private readonly effects: Effects,
    private readonly world: WatchEffects,
    private readonly signal: AbortSignal,
  ) {}

  /** Brings new events, and looks at every case. @returns what `--once` ends with */
  async round(): Promise<Exit> {
    const { settings, effects, world, signal } = this
    const { ledger } = settings
    const bringing = { settings: { ...settings, ledger: ledger ?? '' }, effects, world, dealt: this.#dealt, signal }
    const failed = ledger === null ? [] : await bringEvents(bringing)
    const cases: Told[] = []
    for (const watched of settings.cases) if (!signal.aborted) cases.push(await this.#look(watched))
    this.#tellFailures([...failed, ...cases.flatMap((one) => one.failed)])
    const exit = exitOf(cases, failed)
    if (settings.json && settings.once) printJson({ exit, failed, cases: cases.map(asJson) }, effects)
    return exit
  }

  async #look(watched: Watched): Promise<Told> {
    const { settings, effects, world, signal } = this
    const { file } = watched
    let looked: Look | null = null
    const terminal = {
      begins: (snapshot: Snapshot) => this.#say(tellBeginning(file, snapshot, looked && setAside(looked))),
      weak: (weak: readonly WeakIndicator[]) => this.#say(tellWeak(file, weak)),
      alert: (alert: Alert) => this.#tell(alert),
    }
    const look = async (): Promise<Look> => {
      looked = await lookAt(file, settings, effects)
      return looked
    }
    const sinks = { terminal, file: settings.out, webhook: settings.webhook }
    try {
      const watching = await watchOnce(watched, look, { sinks, step: settings.step, signal }, world)
      if (effects.interactive && !watching.first && watching.alerts.length === 0) effects.err(`${file}: nothing new\n`)
      return { file, failed: watching.failed, watching }
    } catch (error) {
      return { file, failed: [`${file}: ${whyFailed(error)}`], watching: null }
    }
  }

  #say(text: string): void {
    if (!this.settings.json) this.effects.out(text)
  }

  #tell(alert: Alert): void {
    const { json, once } = this.settings
    this.#say(tellAlert(alert))
    if (json && !once) this.effects.out(`${JSON.stringify(alert)}\n`)
  }

  /** What fails at every look is told once. */
  #tellFailures(failed: string[]): void {
    for (const one of failed) if (!this.#toldFailures.has(one)) this.effects.err(`${one}\n`)
    this.#toldFailures = new Set(failed)
  }
}

const EXITS: Record<Alert['kind'], Exit> = {
  leader: EXIT.changed,
  'load-bearing': EXIT.changed,
  posterior: EXIT.changed,
  item: EXIT.changed,
  cell: EXIT.changed,
  tripwire: EXIT.tripped,
  faults: EXIT.faults,
  mended: EXIT.done,
  silent: EXIT.failed,
  delivers: EXIT.done,
}

/** The gravest that a round found: a tripwire, a changed judgement, faults, a failure; 0 where there was nothing new. */
function exitOf(cases: readonly Told[], failed: readonly string[]): Exit {
  const found = new Set<Exit>(failed.length > 0 ? [EXIT.failed] : [])
  for (const { watching, failed } of cases) {
    if (failed.length > 0) found.add(EXIT.failed)
    if (watching && watching.state.faults.length > 0) found.add(EXIT.faults)
    for (const { kind, after } of watching?.alerts ?? [])
      found.add(kind === 'tripwire' && after === 'waiting' ? EXIT.changed : EXITS[kind])
  }
  const order = [EXIT.tripped, EXIT.changed, EXIT.faults, EXIT.failed] as const
  return order.find((exit) => found.has(exit)) ?? EXIT.done
}

/** The file's own day, where it lies before the one that was judged. */
function setAside({ judgement, asOf }: Look): Day | null {
  const own = judgement?.of.asOf ?? null
  return own !== null && own < asOf ? own : null
}

function asJson({ file, failed, watching }: Told): object {
  if (!watching) return { file, failed }
  const { first, alerts, weak, state } = watching
  const { snapshot, faults, pending } = state
  return { file, failed, first, alerts, weak, faults, undelivered: pending.length, now: snapshot }
}

/** Why a look failed, where a person can mend it; anything else is a bug and is thrown. */
function whyFailed(error: unknown): string {
  const known = error instanceof CliError || error instanceof WatchError || error instanceof LedgerError
  if (known) return error.message
  if (error instanceof Error && 'syscall' in error) return reason(error)
  throw error
}
