import { resolve } from 'node:path'
import type { Watched } from '../watch/watch.js'
import { CliError, EXIT } from './errors.js'
import { wholeOption } from './ledger/options.js'

/** Options of `demarche watch`, as typed. */
export interface WatchOptions {
  once?: true
  every: string
  ledger?: string
  feed?: string
  inbox?: string
  mapping?: string
  fetch?: 'gdelt1' | 'gdelt2'
  fetchFrom?: string
  step: string
  silentAfter: string
  out?: string
  webhook?: string
  state?: string
  json?: true
}

/** The same, read. */
export interface WatchSettings extends Pick<WatchOptions, 'feed' | 'inbox' | 'mapping' | 'fetch' | 'fetchFrom'> {
  cases: Watched[]
  once: boolean
  /** milliseconds */
  every: number
  /** null: none is connected */
  ledger: string | null
  /** 0 to 1 */
  step: number
  /** days */
  silentAfter: number
  out: string | null
  webhook: URL | null
  json: boolean
}

const UNITS: Record<string, number> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }
/** The longest time between two looks: a week. */
const LONGEST = 7 * 86_400_000

/** Reads the options of a watch. @throws CliError */
export function watchSettings(
  names: readonly string[],
  options: WatchOptions,
  env: Record<string, string | undefined>,
): WatchSettings {
  const ledger = options.ledger || env.DEMARCHE_LEDGER || null
  if (ledger === null && (options.inbox !== undefined || options.fetch !== undefined))
    throw new CliError('--inbox and --fetch want a ledger (--ledger or DEMARCHE_LEDGER)', EXIT.usage)
  if (options.mapping !== undefined && options.inbox === undefined)
    throw new CliError('--mapping is for the files of an --inbox', EXIT.usage)
  if (options.fetchFrom !== undefined && options.fetch === undefined)
    throw new CliError('--fetch-from is for a --fetch', EXIT.usage)
  const { feed, inbox, mapping, fetch, fetchFrom } = options
  return {
    cases: watchedCases(names, options.state),
    once: options.once === true,
    every: timeOption(options.every),
    ledger,
    step: pointsOption(options.step),
    silentAfter: wholeOption(options.silentAfter, '--silent-after', 1, 3650),
    out: options.out === undefined ? null : resolve(options.out),
    webhook: options.webhook === undefined ? null : webhookOption(options.webhook),
    json: options.json === true,
    ...(feed === undefined ? {} : { feed }),
    ...(inbox === undefined ? {} : { inbox }),
    ...(mapping === undefined ? {} : { mapping }),
    ...(fetch === undefined ? {} : { fetch }),
    ...(fetchFrom === undefined ? {} : { fetchFrom }),
  }
}

function watchedCases(names: readonly string[], state: string | undefined): Watched[] {
  const known = new Set<string>()
  const cases = names.flatMap((file): Watched[] => {
    if (file === '-' || /^[^/]+:/.test(file))
      throw new CliError(`watch wants cases in files, not "${file}"`, EXIT.usage)
    if (known.has(resolve(file))) return []
    known.add(resolve(file))
    return [{ file, state: resolve(state ?? `${file.replace(/(\.case)?\.ya?ml$/, '')}.watch.json`) }]
  })
  if (cases.length > 1 && state !== undefined)
    throw new CliError(`--state holds one case, here are ${cases.length}`, EXIT.usage)
  return cases
}

function timeOption(text: string): number {
  const [, number, unit] = /^(\d{1,6})([smhd])$/.exec(text.trim()) ?? []
  const time = Number(number) * (UNITS[unit ?? ''] ?? Number.NaN)
  if (time >= 1000 && time <= LONGEST) return time
  throw new CliError(`--every wants a time such as 30s, 15m, 6h or 1d, up to 7d, not "${text}"`, EXIT.usage)
}

function pointsOption(text: string): number {
  const points = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN
  if (points > 0 && points <= 100) return points / 100
  throw new CliError(`--step wants percentage points above 0, up to 100, not "${text}"`, EXIT.usage)
}

function webhookOption(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '') return url
  throw new CliError(
    '--webhook wants an address such as https://host/path, without name and password in it',
    EXIT.usage,
  )
}
