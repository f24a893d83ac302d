import type { DuckDBConnection } from '@duckdb/node-api'
import { columnsOf, openDuck } from '../engines/duck.js'
import type { Progress } from '../load/stage.js'
import type { Staged } from '../load/staged.js'
import type { DayCoverage, Manifest } from '../manifest.js'
import { checkBytes } from './check-files.js'
import { commit } from './commit.js'
import { type CoveragePart, coverageOf } from './coverage.js'
import { LedgerError } from './errors.js'
import { type AddPlan, type InputOutcome, planAdd } from './plan.js'
import type { Store } from './store.js'
import { sweep } from './sweep.js'
import { inputKey } from './truth.js'
import { parquet, recordsWithout, writeFiles } from './write.js'

/** What a load came to. */
export interface Added {
  /** the new batch; null where there was nothing new */
  batch: string | null
  rows: number
  inputs: InputOutcome[]
  /** batches that it takes the place of */
  replaced: string[]
}

export interface AddOptions {
  by?: 'add' | 'fetch'
  /** MB for rewriting rows, where files of an earlier batch are revised */
  memory?: number
  threads?: number
  /** of a ledger on servers, to which rows are sent; a folder's commit is quick */
  signal?: AbortSignal
  onProgress?: (progress: Progress) => void
}

interface Files {
  events: { path: string; rows: number }
  rollup: { path: string; rows: number }
  coverage: DayCoverage[]
}

/** Commits that may get in between before a load is given up; each of them was someone else's success. */
const TRIES = 20

/**
 * Adds what was staged as one batch. Files that the ledger has are left out; a file of a feed and name that it has with other content takes
 * the earlier one's place, in a batch that carries over the rest of the earlier one's.
 * The staged files are used up.
 * @throws LedgerError; then the ledger is as it was
 */
export async function addStaged(store: Store, staged: Staged, options: AddOptions = {}): Promise<Added> {
  return store.aside(async (temporary) => {
    await sweep(store)
    const own: Files = {
      events: { path: await takeIn(store, staged.events.path, temporary('events.parquet')), rows: staged.events.rows },
      rollup: { path: await takeIn(store, staged.rollup.path, temporary('rollup.parquet')), rows: staged.rollup.rows },
      coverage: staged.coverage,
    }
    for (let tries = 0; tries < TRIES; tries++) {
      const { manifests } = await store.truth()
      const plan = planAdd(staged.inputs, manifests)
      if (plan.taken.length === 0) return { batch: null, rows: 0, inputs: plan.outcomes, replaced: [] }
      const whole = plan.left.length === 0 && plan.carried.length === 0
      const stands = async (): Promise<boolean> =>
        samePlan(plan, planAdd(staged.inputs, (await store.truth()).manifests))
      const files = whole ? own : await unlessMoved(rewrite(store, plan, manifests, own, temporary, options), stands)
      if (!files) continue
      const replaced = plan.carried.map((c) => c.batch)
      const manifest = {
        batch: plan.batch,
        by: options.by ?? ('add' as const),
        inputs: [...plan.carried.flatMap((c) => c.inputs), ...plan.taken],
        coverage: files.coverage,
        replaces: replaced.map((batch) => ({ batch, because: 'revised' as const })),
      }
      const prepared = { events: files.events, rollup: files.rollup, json: temporary('json'), manifest }
      const result = await commit(store, prepared, stands)
      if (result === 'done') return { batch: plan.batch, rows: files.events.rows, inputs: plan.outcomes, replaced }
    }
    throw new LedgerError('busy', `others keep changing ${store.folder}; nothing was added`)
  })
}

async function rewrite(
  store: Store,
  plan: AddPlan,
  manifests: Manifest[],
  own: Files,
  temporary: (what: string) => string,
  options: AddOptions,
): Promise<Files> {
  const left = plan.left.map(inputKey)
  const parts: (CoveragePart & { path: string; without: string[] })[] = []
  const take = (path: string, rollup: string, rows: number, coverage: DayCoverage[], without: string[]): void => {
    parts.push({ path, without, coverage, rows, records: parquet([path]), rollup: parquet([rollup]) })
  }
  take(own.events.path, own.rollup.path, own.events.rows, own.coverage, left)
  for (const { batch, without } of plan.carried) {
    const m = manifests.find((other) => other.batch === batch)!
    take(store.eventsPath(m), store.rollupPath(m), m.files.events.rows, m.coverage, without)
  }
  const carried = new Set(plan.carried.map((c) => c.batch))
  await checkBytes(
    store,
    manifests.filter((m) => carried.has(m.batch)),
  )
  const duck = await openDuck({ ...options, ordered: true, spill: temporary('spill') })
  try {
    const records = parts.map((p) => `SELECT * FROM ${recordsWithout([p.path], p.without)}`).join(' UNION ALL ')
    const events = temporary('events.parquet')
    const rollup = temporary('rollup.parquet')
    await writeFiles(duck.connection, `(${records})`, { events, rollup })
    return {
      events: { path: events, rows: await countRows(duck.connection, events) },
      rollup: { path: rollup, rows: await countRows(duck.connection, rollup) },
      coverage: await coverageOf(duck.connection, parquet([events]), parquet([rollup]), parts),
    }
  } finally {
    duck.close()
  }
}

/** Rows of a Parquet file, as its footer says. */
export async function countRows(connection: DuckDBConnection, path: string): Promise<number> {
  const counted = await columnsOf(connection, `SELECT COUNT(*) AS n FROM ${parquet([path])}`)
  return Number(counted.n![0])
}

/** Moves a staged file into the ledger's folder, under a temporary name. */
async function takeIn(store: Store, from: string, to: string): Promise<string> {
  const { files } = store.effects
  try {
    await files.rename(from, to)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error
    await files.copy(from, to)
    await files.remove(from)
  }
  return to
}

/** @returns null where a file could not be read because its batch has been merged or revised meanwhile */
async function unlessMoved<T>(task: Promise<T>, stands: () => Promise<boolean>): Promise<T | null> {
  try {
    return await task
  } catch (error) {
    if (await stands()) throw error
    return null
  }
}

function samePlan(a: AddPlan, b: AddPlan): boolean {
  return a.batch === b.batch && JSON.stringify([a.carried, a.outcomes]) === JSON.stringify([b.carried, b.outcomes])
}
