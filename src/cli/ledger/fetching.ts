import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { FetchError } from '../../ledger/fetch/fault.js'
import { type FetchedDay, type FetchSummary, fetchPlan } from '../../ledger/fetch/fetch-plan.js'
import type { Plan } from '../../ledger/fetch/plan.js'
import { withoutLoaded } from '../../ledger/fetch/plan.js'
import { planFetch } from '../../ledger/fetch/plan-fetch.js'
import { siftedName } from '../../ledger/fetch/sift.js'
import { systemFetchEffects } from '../../ledger/fetch/system.js'
import { formatBytes, formatSeconds, tellGaps, tellPlan } from '../../ledger/fetch/tell-plan.js'
import { PLACES, tellPlace } from '../../ledger/fetch/where-to-get.js'
import type { Ledger } from '../../ledger/ledger.js'
import { type Loaded, loadFiles } from '../../ledger/load-files.js'
import { nodeEffects } from '../../ledger/store/effects.js'
import { whileLocked } from '../../ledger/store/lock.js'
import { stateCodes } from '../../world/actors/codes.js'
import { formatDay } from '../../world/days.js'
import { printJson } from '../cases.js'
import { dyadOption } from '../dyad.js'
import type { Effects } from '../effects.js'
import { CliError, EXIT, type Exit } from '../errors.js'
import type { FetchOptions } from './fetch-options.js'
import { atPlace } from './open.js'
import { limitsOf, periodOption, stateOption, wholeOption } from './options.js'
import { placeOf } from './place.js'
import { progressLine } from './progress.js'
import { tellLoad } from './tell-load.js'

/** Fetches a feed into the ledger, or says where a person finds it. @throws CliError */
export async function fetchFeed(feed: string, options: FetchOptions, effects: Effects): Promise<Exit> {
  const place = PLACES.find((p) => p.feed === feed)
  if (place) {
    if (options.json) printJson(place, effects)
    else effects.out(`${tellPlace(place).join('\n')}\n`)
    return EXIT.done
  }
  if (feed !== 'gdelt1' && feed !== 'gdelt2')
    throw new CliError(`no feed "${feed}": gdelt2, gdelt1, ${PLACES.map((p) => p.feed).join(', ')}`, EXIT.usage)
  try {
    return await fetchGdelt(feed, options, effects)
  } catch (error) {
    if (error instanceof FetchError)
      throw new CliError(error.message, error.reason === 'asked' ? EXIT.usage : EXIT.failed)
    throw error
  }
}

async function fetchGdelt(feed: 'gdelt1' | 'gdelt2', options: FetchOptions, effects: Effects): Promise<Exit> {
  if ((options.days === undefined) === (options.last === undefined))
    throw new CliError('give --days FROM..TO or --last', EXIT.usage)
  const when = options.days === undefined ? ('last' as const) : periodOption(options.days, '--days')
  const parallel = wholeOption(options.parallel, '--parallel', 1, 16)
  const pair = options.pair === undefined ? undefined : pairOf(options.pair)
  const limits = limitsOf(options)
  const signal = effects.interrupted()
  const network = systemFetchEffects({ env: effects.env, userAgent: 'demarche' })
  const request = {
    feed,
    when,
    signal,
    ...(options.mentions && { mentions: true }),
    ...(options.translation && { translation: true }),
    ...(options.from === undefined ? {} : { base: options.from }),
  }
  const line = progressLine(effects)
  line.show('reading the list of published files')
  const listed = await planFetch(request, network).finally(() => line.end())
  const settings = { ...options, parallel, pair, limits, signal }
  if (!options.dryRun)
    return atPlace(options, effects, { make: true }, async (ledger) =>
      fetchInto(ledger, await planFor(ledger, listed, pair), settings, network, effects),
    )
  const place = placeOf(options, effects.env)
  const isThere = place.includes('://') || (await effects.exists(place))
  const plan = isThere
    ? await atPlace(options, effects, { make: false }, (ledger) => planFor(ledger, listed, pair))
    : listed
  if (options.json) printJson({ dryRun: true, plan }, effects)
  else effects.out(`${tellPlan(plan, { parallel }).join('\n')}\n`)
  return EXIT.done
}

/**
 * What of a plan the ledger has not yet: a file that is there whole holds every pair.
 * @throws CliError where a file is there filtered by another pair: its day's volume would count twice
 */
async function planFor(ledger: Ledger, listed: Plan, pair: Fetching['pair']): Promise<Plan> {
  const { live } = await ledger.info()
  const known = new Set(live.flatMap((l) => l.manifest.inputs.map((i) => i.name)))
  const filtered = new Map(
    [...known].flatMap((name) => (FILTERED.test(name) ? [[name.replace(FILTERED, ''), name]] : [])),
  )
  return withoutLoaded(listed, (file) => {
    if (known.has(file.name.replace(/\.zip$/i, ''))) return true
    const there = filtered.get(file.name)
    if (there !== undefined && (pair === undefined || there !== siftedName(file.name, pair)))
      throw new CliError(
        `${ledger.place} holds ${formatDay(file.from)} filtered by another pair (${there}), and would count the day's volume twice: fetch into another --ledger`,
        EXIT.failed,
      )
    return there !== undefined
  })
}

/** The end of the name of a published file's filtered form. */
const FILTERED = /\.[A-Z0-9_]+-[A-Z0-9_]+\.filtered\.tsv$/

interface Fetching extends Omit<FetchOptions, 'parallel' | 'pair'> {
  parallel: number
  pair: [string[], string[]] | undefined
  limits: { memory?: number; threads?: number }
  signal: AbortSignal
}

/** Two fetches into one folder would write the same files; the second is told who works there. */
async function fetchInto(
  ledger: Ledger,
  plan: Plan,
  options: Fetching,
  network: ReturnType<typeof systemFetchEffects>,
  effects: Effects,
): Promise<Exit> {
  const into = options.keep ?? join(ledger.scratch, 'fetched')
  await effects.makeFolder(into)
  const patience = { wait: 0, stale: 86_400_000 }
  return whileLocked(into, '.fetch.lock', patience, nodeEffects(), () =>
    fetchAlone(ledger, plan, into, options, network, effects),
  )
}

async function fetchAlone(
  ledger: Ledger,
  plan: Plan,
  into: string,
  options: Fetching,
  network: ReturnType<typeof systemFetchEffects>,
  effects: Effects,
): Promise<Exit> {
  const loads: Loaded[] = []
  const line = progressLine(effects)
  const onDay = async (day: FetchedDay): Promise<void> => {
    const paths = day.files.map((f) => f.path)
    if (paths.length === 0) return
    const loaded = await loadFiles(ledger, paths, { ...options.limits, by: 'fetch', signal: options.signal })
    loads.push(loaded)
    line.end()
    const days = day.from === day.to ? formatDay(day.from) : `${formatDay(day.from)}..${formatDay(day.to)}`
    if (!options.json) effects.out(`${days}: ${tellLoad(loaded, ledger.place)}`)
    if (options.keep !== undefined) return
    for (const { path, volume } of day.files) {
      await rm(path, { force: true })
      if (volume) await rm(path.replace(/\.filtered\.tsv$/, '.volume.json'), { force: true })
    }
  }
  const summary = await fetchPlan(
    plan,
    {
      into,
      onDay,
      parallel: options.parallel,
      signal: options.signal,
      onProgress: ({ files, filesDone, bytes, bytesDone, secondsLeft }) => {
        const left = secondsLeft === null ? '' : `, about ${formatSeconds(secondsLeft)} left`
        line.show(`${filesDone} of ${files} files, ${formatBytes(bytesDone)} of ${formatBytes(bytes)}${left}`)
      },
      ...(options.pair && { pair: options.pair }),
    },
    network,
  ).finally(() => line.end())
  if (options.json) printJson({ ledger: ledger.place, summary, gaps: plan.gaps, loads }, effects)
  else effects.out(tellSummary(summary, plan))
  const bad = summary.failed.length > 0 || summary.stopped || loads.some((l) => l.refused.length > 0)
  return bad ? EXIT.failed : EXIT.done
}

function tellSummary(summary: FetchSummary, plan: Plan): string {
  const lines = [`fetched ${summary.files} files of ${summary.days} days, ${formatBytes(summary.bytes)}`]
  if (plan.loaded > 0) lines.push(`${plan.loaded} files were in the ledger already`)
  for (const gap of tellGaps(plan.gaps)) lines.push(`not published: ${gap}`)
  for (const file of summary.gone) lines.push(`listed, and not on the server: ${file.name}`)
  for (const { file, message } of summary.failed) lines.push(`failed: ${file.name}: ${message}`)
  if (summary.held.length > 0)
    lines.push(
      `${summary.held.length === 1 ? '1 day waits' : `${summary.held.length} days wait`} for a file that failed; run the command again`,
    )
  if (summary.stopped) lines.push('stopped; the next run goes on from here')
  return `${lines.join('\n')}\n`
}

/** The codes by which the feed writes two states. */
function pairOf(text: string): [string[], string[]] {
  const cameo = [...stateCodes('cameo')]
  const pair = dyadOption(text, '--pair').map((code) => stateOption(code, '--pair'))
  return pair.sort().map((state) => cameo.filter(([, of]) => of === state).map(([code]) => code)) as [
    string[],
    string[],
  ]
}
