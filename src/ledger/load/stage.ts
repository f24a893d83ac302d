import { mkdtemp, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Layout } from '../formats/layout.js'
import type { Mapped } from '../formats/mapped.js'
import { MENTIONS } from '../formats/mentions.js'
import type { Reject } from '../manifest.js'
import { examine, type MaxRejects } from './careful.js'
import type { Covers } from './coverage.js'
import { makeOwnTables, makeSharedTables, openLoader } from './database.js'
import { isMentions, type Opened, openFile } from './open.js'
import { type Group, MENTIONED, mentionedSql } from './query.js'
import type { Refusal, Staged } from './staged.js'
import { writeStaged } from './write.js'

export interface StageOptions {
  /** an existing folder; what is staged stands in a new folder below it, and is the caller's to remove */
  work: string
  /** MB, threads of the database; one twice as large as the other is no gain */
  memory?: number
  threads?: number
  maxRejects?: MaxRejects
  /** what a mapping file makes of a file (`readMapping`) */
  mapping?: Mapped
  /** days that the feeds without a word of their own are said to cover */
  covers?: Covers
  signal?: AbortSignal
  onProgress?: (progress: Progress) => void
}

/**
 * Bytes done of all, of the step: files are read (hashed, unpacked), loaded, where something is wrong with one examined line by line, and into a
 * ledger on servers sent.
 */
export interface Progress {
  step: 'read' | 'load' | 'examine' | 'send'
  done: number
  of: number
}

/** What came of files. */
export interface StageResult {
  /** null where nothing could be taken */
  staged: Staged | null
  refused: Refusal[]
  /** files with the same content as another of this load: taken once */
  repeated: string[]
}

/**
 * Makes two Parquet files of any files of events, whatever their feeds, ready to be committed as one batch. First all at once, in the belief that nothing is
 * wrong; where something is, line by line, so that bad rows can be named and left out, and files with too many of them refused.
 * @throws the database's errors (disk full, out of memory), AbortError; nothing is left behind then
 */
export async function stage(paths: string[], options: StageOptions): Promise<StageResult> {
  const folder = await mkdtemp(join(options.work, 'load-'))
  const aside = await mkdtemp(join(options.work, 'aside-'))
  try {
    const result = await stageIn(paths, folder, aside, options)
    if (result.staged === null) await rm(folder, { recursive: true, force: true })
    return result
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw error
  } finally {
    await rm(aside, { recursive: true, force: true })
  }
}

async function stageIn(paths: string[], folder: string, aside: string, options: StageOptions): Promise<StageResult> {
  const { signal } = options
  const { opened, refused, repeated } = await openAll(paths, aside, options)
  if (!opened.some((file) => !isMentions(file))) return { staged: null, refused, repeated }
  const spill = {
    ...(options.memory ? { memory: options.memory } : {}),
    ...(options.threads ? { threads: options.threads } : {}),
    spill: join(aside, 'spill'),
  }
  const told = options.onProgress !== undefined
  let loader = await openLoader(spill, told, signal)
  try {
    const bytes = opened.reduce((sum, file) => sum + file.bytes, 0)
    const tell = (step: Progress['step']) => (share: number) =>
      options.onProgress?.({ step, done: Math.round(bytes * share), of: bytes })
    let groups = group(opened)
    let rejected = new Map<string, Reject[]>()
    await makeSharedTables(loader, groups)
    const write = async (): Promise<Staged> => {
      const mentions = groups.find(({ layout }) => layout.feed === MENTIONS)
      if (mentions && mentions.parts.length > 0) await loader.run(mentionedSql(mentions))
      const events = groups.filter((g) => g !== mentions && g.parts.length > 0)
      for (const g of events) await makeOwnTables(loader, g)
      return await writeStaged(loader, events, opened, rejected, folder, options.covers, tell('load'))
    }
    const doubtful = groups.some(({ layout }) => layout.division.kind === 'jsonl')
    const staged = doubtful ? null : await hopefully(write, signal)
    if (staged !== null) return { staged, refused, repeated }

    // a bad row can end in an internal error of the database (bytes that are not UTF-8 in a column that is not read), after which it answers nothing
    loader.close()
    loader = await openLoader(spill, told, signal)
    await makeSharedTables(loader, groups)

    const examined = []
    for (const [i, g] of groups.entries()) {
      examined.push(await examine(loader, g, aside, options.maxRejects, signal))
      tell('examine')((i + 1) / groups.length)
    }
    groups = examined.map((e) => e.group)
    rejected = new Map(examined.flatMap((e) => [...e.rejected]))
    for (const { refused: those } of examined) {
      for (const [input, why] of those) {
        const at = opened.findIndex((file) => file.input === input)
        refused.push({ name: opened[at]!.name, ...why })
        opened.splice(at, 1)
      }
    }
    if (!opened.some((file) => !isMentions(file))) return { staged: null, refused, repeated }
    return { staged: await write(), refused, repeated }
  } finally {
    loader.close()
  }
}

async function openAll(
  paths: string[],
  aside: string,
  options: StageOptions,
): Promise<{ opened: Opened[]; refused: Refusal[]; repeated: string[] }> {
  const sizes = await Promise.all(
    paths.map((path) =>
      stat(path).then(
        (s) => s.size,
        () => 0,
      ),
    ),
  )
  const of = sizes.reduce((sum, size) => sum + size, 0)
  let done = 0
  const onBytes = (count: number): void => {
    done += count
    options.onProgress?.({ step: 'read', done, of })
  }
  const opened = new Map<string, Opened>()
  const refused: Refusal[] = []
  const repeated: string[] = []
  for (const [i, path] of paths.entries()) {
    options.signal?.throwIfAborted()
    const file = await openFile(
      path,
      { folder: aside, prefix: `part-${i}` },
      options.mapping,
      onBytes,
      paths.length === 1,
      options.signal,
    )
    if ('reason' in file) refused.push(file)
    else if (opened.has(file.input)) repeated.push(file.name)
    else opened.set(file.input, file)
  }
  return { ...settle([...opened.values()], refused), repeated }
}

/** Leaves out what cannot be loaded beside the others: mentions without events, filtered files beside whole ones of their feed. */
function settle(opened: Opened[], refused: Refusal[]): { opened: Opened[]; refused: Refusal[] } {
  const whole = new Set(opened.filter((file) => file.volume === null).map(({ layout }) => layout.feed))
  const hasEvents = opened.some(({ layout }) => layout.feed === 'gdelt2')
  const taken = opened.filter((file) => {
    const reason =
      isMentions(file) && !hasEvents
        ? 'mentions alone say nothing of what happened; load them with the events that they belong to'
        : file.volume !== null && whole.has(file.layout.feed)
          ? 'filtered by pair, beside whole files of the same feed; load them one after the other'
          : null
    if (reason !== null) refused.push({ name: file.name, reason, line: null, column: null })
    return reason === null
  })
  if (taken.some(isMentions)) for (const { layout } of taken) if (layout.feed === 'gdelt2') countMentions(layout)
  return { opened: taken, refused }
}

/** Mentions in the files given count where they are more than the event's own number, which ends with its first quarter of an hour. */
function countMentions(layout: Layout): void {
  layout.lookups.push({ table: MENTIONED, as: 'm', key: layout.select.id! })
  layout.select.mentions = `GREATEST(${layout.select.mentions!}, TRY_CAST(COALESCE(m.n, 0) AS INTEGER))`
}

function group(opened: Opened[]): Group[] {
  const groups = new Map<string, Group>()
  for (const file of opened) {
    if (file.parts.length === 0) continue
    const key = JSON.stringify([file.layout, file.crlf])
    const there = groups.get(key) ?? {
      name: String(groups.size),
      layout: file.layout,
      parts: [],
      crlf: file.crlf,
      numbered: false,
    }
    groups.set(key, there)
    for (const path of file.parts) there.parts.push({ path, input: file.input })
  }
  return [...groups.values()]
}

/** What a task gives, or null where the rows are at fault; throws what is not about rows. */
async function hopefully<T>(task: () => Promise<T>, signal?: AbortSignal): Promise<T | null> {
  try {
    return await task()
  } catch (error) {
    signal?.throwIfAborted()
    if (
      /^(Invalid Input|Conversion|Could not convert|Invalid unicode)|CSV Error|INTERNAL Error|bad row/i.test(
        (error as Error).message,
      )
    )
      return null
    throw error
  }
}
