import { setMaxListeners } from 'node:events'
import type { FetchEffects } from './effects.js'
import { FetchError, type FetchReason } from './fault.js'
import { type FetchedFile, fetchFile } from './fetch-file.js'
import type { Pair } from './filter.js'
import { PATIENCE, type Patience } from './pace.js'
import { type Plan, type PlannedDay, sizeOf, withoutLoaded } from './plan.js'
import { Meter, type Progress } from './progress.js'
import type { PublishedFile } from './published.js'
import type { Line } from './transfer.js'
import type { ZipLimits } from './unzip.js'

/** A file that did not come. */
export interface FailedFile {
  file: PublishedFile
  reason: FetchReason
  message: string
}

/** A day as it is handed over. */
export interface FetchedDay {
  from: PlannedDay['from']
  to: PlannedDay['to']
  files: FetchedFile[]
  /** files that the list names and the server does not have: with the gaps of the plan, the day's coverage */
  gone: PublishedFile[]
}

/** How to fetch. */
export interface FetchOptions {
  /** the folder for the files; it is there */
  into: string
  /** called with one day after the other, in their order; the files are the callee's to keep or delete */
  onDay: (day: FetchedDay) => Promise<void>
  /** requests at once, 1 to 16; default 4 */
  parallel?: number
  /** keeps the rows between two states alone (event files) */
  pair?: Pair
  /** files that the ledger has already */
  isLoaded?: (file: PublishedFile) => boolean | Promise<boolean>
  onProgress?: (progress: Progress) => void
  patience?: Partial<Patience>
  limits?: ZipLimits
  signal?: AbortSignal
}

/** How a fetch went. */
export interface FetchSummary {
  /** days that were handed over */
  days: number
  files: number
  bytes: number
  /** files that the ledger had already */
  loaded: number
  failed: FailedFile[]
  gone: PublishedFile[]
  /** days that were not handed over because a file of theirs failed: what came of them waits for the next run */
  held: PlannedDay[]
  /** aborted before the end; the next run goes on */
  stopped: boolean
}

/** Days that may be fetched before the day that is being handed over is done with. */
const AHEAD = 3

/**
 * Fetches what a plan names, some files at once, and hands over day after day in their order, whatever the order in
 * which files come. A file that cannot be had is given up with its reason and the rest goes on; its day is held back.
 * @returns how it went, also after an abort
 * @throws FetchError `asked` for options that make no sense; what `onDay` throws and what the disk refuses, after all
 *   connections are closed.
 */
export async function fetchPlan(plan: Plan, options: FetchOptions, effects: FetchEffects): Promise<FetchSummary> {
  const parallel = options.parallel ?? 4
  if (!Number.isInteger(parallel) || parallel < 1 || parallel > 16)
    throw new FetchError('asked', `${parallel} requests at once; 1 to 16 can be had`)
  if (options.pair && plan.days.some((day) => day.files.some((file) => file.series.endsWith('mentions'))))
    throw new FetchError('asked', 'mentions carry no countries and cannot be filtered by pair; fetch them apart')
  const open = options.isLoaded ? await withoutLoaded(plan, options.isLoaded) : plan
  return new Fetching(open, options, effects).run(parallel)
}

type Outcome = { fetched: FetchedFile } | { failed: FailedFile }

class Fetching {
  private readonly days: readonly PlannedDay[]
  private readonly options: FetchOptions
  private readonly effects: FetchEffects
  private readonly stop = new AbortController()
  private readonly line: Line
  private readonly meter: Meter
  private readonly summary: FetchSummary
  private readonly queue: { day: number; slot: number; file: PublishedFile }[]
  private taken = 0
  private readonly outcomes: (Outcome | undefined)[][]
  /** the first day that is not settled */
  private turn = 0
  private moved = signal()
  private crash: { error: unknown } | null = null

  constructor(plan: Plan, options: FetchOptions, effects: FetchEffects) {
    const size = sizeOf(plan)
    // every connection listens to this one signal
    setMaxListeners(0, this.stop.signal)
    this.days = plan.days
    this.options = options
    this.effects = effects
    this.line = {
      base: new URL(plan.base),
      patience: { ...PATIENCE, ...options.patience },
      pace: { notBefore: 0 },
      effects,
      signal: this.stop.signal,
    }
    this.meter = new Meter(size.files, size.bytes, effects, options.onProgress ?? (() => {}))
    this.queue = plan.days.flatMap((day, i) => day.files.map((file, slot) => ({ day: i, slot, file })))
    this.outcomes = plan.days.map((day) => day.files.map(() => undefined))
    this.summary = { days: 0, files: 0, bytes: 0, loaded: plan.loaded, failed: [], gone: [], held: [], stopped: false }
  }

  async run(parallel: number): Promise<FetchSummary> {
    const { signal: outer } = this.options
    const stop = (): void => this.halt()
    if (outer?.aborted) this.halt()
    outer?.addEventListener('abort', stop, { once: true })
    try {
      await Promise.all([this.handOver(), ...Array.from({ length: parallel }, () => this.work())])
    } finally {
      outer?.removeEventListener('abort', stop)
    }
    if (this.crash) throw this.crash.error
    return { ...this.summary, stopped: this.turn < this.days.length }
  }

  private halt(): void {
    this.stop.abort(new Error('stopped'))
    this.move()
  }

  private move(): void {
    const { resolve } = this.moved
    this.moved = signal()
    resolve()
  }

  private async work(): Promise<void> {
    while (!this.stop.signal.aborted) {
      const next = this.queue[this.taken]
      if (!next) return
      if (next.day > this.turn + AHEAD) {
        await this.moved.promise
        continue
      }
      this.taken++
      try {
        this.outcomes[next.day]![next.slot] = await this.outcomeOf(next.file)
        this.move()
      } catch (error) {
        if (!this.stop.signal.aborted) this.crash = { error }
        return this.halt()
      }
    }
  }

  private async outcomeOf(file: PublishedFile): Promise<Outcome> {
    const { line, options, effects, meter } = this
    try {
      return { fetched: await fetchFile(file, line, options, effects, meter) }
    } catch (error) {
      this.stop.signal.throwIfAborted()
      if (!(error instanceof FetchError)) throw error
      meter.fileFailed()
      return { failed: { file, reason: error.reason, message: error.message } }
    }
  }

  private async handOver(): Promise<void> {
    while (this.turn < this.days.length && !this.stop.signal.aborted) {
      const outcomes = this.outcomes[this.turn]!
      if (outcomes.includes(undefined)) {
        await this.moved.promise
        continue
      }
      try {
        await this.settle(this.days[this.turn]!, outcomes as Outcome[])
      } catch (error) {
        this.crash = { error }
        return this.halt()
      }
      this.outcomes[this.turn] = []
      this.turn++
      this.move()
    }
  }

  private async settle(day: PlannedDay, outcomes: readonly Outcome[]): Promise<void> {
    const { summary } = this
    const files = outcomes.flatMap((outcome) => ('fetched' in outcome ? [outcome.fetched] : []))
    const failures = outcomes.flatMap((outcome) => ('failed' in outcome ? [outcome.failed] : []))
    const failed = failures.filter((one) => one.reason !== 'gone')
    const gone = failures.filter((one) => one.reason === 'gone').map((one) => one.file)
    summary.gone.push(...gone)
    summary.failed.push(...failed)
    summary.files += files.length
    summary.bytes += files.reduce((sum, file) => sum + file.bytes, 0)
    if (failed.length > 0) summary.held.push(day)
    else if (files.length > 0) {
      await this.options.onDay({ from: day.from, to: day.to, files, gone })
      summary.days++
    }
  }
}

function signal(): { promise: Promise<void>; resolve: () => void } {
  let resolve = (): void => {}
  const promise = new Promise<void>((done) => {
    resolve = done
  })
  return { promise, resolve }
}
