import { formatDay } from '../../world/days.js'
import type { FetchEffects } from './effects.js'
import { FetchError } from './fault.js'
import { gaps1, gaps2 } from './gaps.js'
import { listGdelt1 } from './list-gdelt1.js'
import { listGdelt2 } from './list-gdelt2.js'
import type { FetchRequest } from './listed.js'
import { PATIENCE } from './pace.js'
import type { Measured, Plan, PlannedDay } from './plan.js'
import type { PublishedFile, Series } from './published.js'
import type { Line } from './transfer.js'

const BASE = 'https://data.gdeltproject.org/'

/**
 * Finds out which files a feed has published for some days, from its own lists: `masterfilelist.txt` or
 * `lastupdate.txt` for GDELT 2.0, `md5sums` and `filesizes` for GDELT 1.0. The lists are read as they come, and only
 * what matches is kept. What is not there is named: it is the feed's coverage.
 * @throws FetchError where what is asked for makes no sense or a list cannot be had; the signal's reason when aborted.
 */
export async function planFetch(request: FetchRequest, effects: FetchEffects): Promise<Plan> {
  check(request)
  const { when } = request
  const base = readBase(request.base ?? BASE)
  const line: Line = {
    base,
    patience: { ...PATIENCE, ...request.patience },
    pace: { notBefore: 0 },
    effects,
    signal: request.signal ?? new AbortController().signal,
  }
  const series = seriesOf(request)
  const old = request.feed === 'gdelt1' && when !== 'last'
  const listed = old ? await listGdelt1(line, when) : await listGdelt2(line, when, series)
  const files = [...listed.files.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
  const gapsOf = old ? gaps1 : gaps2
  return {
    base: base.href,
    days: groupDays(files),
    loaded: 0,
    gaps: when === 'last' ? [] : gapsOf(files, series, when.from, when.to, effects.now()),
    unread: listed.unread,
    measured: listed.measured.reduce<Measured | null>(
      (a, b) => (a && a.bytesPerSecond > b.bytesPerSecond ? a : b),
      null,
    ),
  }
}

function check({ feed, when, mentions, translation }: FetchRequest): void {
  if (feed === 'gdelt1' && when === 'last')
    throw new FetchError('asked', 'gdelt1 has no list of its last update; give days, or take gdelt2')
  if (feed === 'gdelt1' && (mentions || translation))
    throw new FetchError('asked', `gdelt1 has no ${mentions ? 'mentions' : 'translation'}; gdelt2 has`)
  if (when !== 'last' && when.from > when.to)
    throw new FetchError('asked', `${formatDay(when.from)} is after ${formatDay(when.to)}`)
}

function readBase(text: string): URL {
  const base = URL.canParse(text) ? new URL(text.endsWith('/') ? text : `${text}/`) : null
  if (!base || (base.protocol !== 'http:' && base.protocol !== 'https:'))
    throw new FetchError('asked', `"${text}" is not the address of a server (such as ${BASE})`)
  return base
}

function seriesOf(request: FetchRequest): Series[] {
  const held = request.mentions ? (['events', 'mentions'] as const) : (['events'] as const)
  return [...held, ...(request.translation ? held.map((one): Series => `translated ${one}`) : [])]
}

function groupDays(files: readonly PublishedFile[]): PlannedDay[] {
  const days = new Map<string, PlannedDay>()
  for (const file of files) {
    const key = `${file.from} ${file.to}`
    const day = days.get(key)
    if (day) day.files.push(file)
    else days.set(key, { from: file.from, to: file.to, files: [file] })
  }
  return [...days.values()].sort((a, b) => a.from - b.from || a.to - b.to)
}
