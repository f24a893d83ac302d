import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { LedgerAt } from '../web/server/ledger-door.js'
import { listen } from '../web/server/listen.js'
import type { Looking } from '../web/server/looking.js'
import { workbench } from '../web/server/routes.js'
import { openWorkspace } from '../web/server/workspace.js'
import { judgedWithRates } from './base-rates.js'
import type { Effects } from './effects.js'
import { CliError, EXIT, reason } from './errors.js'
import { type LookingOptions, observeCase } from './looking.js'
import { LIBRARY } from './shipped.js'

/** The built page; as far from the source as from the bundle. */
const PAGE = fileURLToPath(new URL('../../dist/web', import.meta.url))
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1'])

/** What `serve` is told. */
export interface ServingOptions {
  port: string
  host: string
  open: boolean
  ledger?: string
  feed?: string
}

/**
 * Serves a folder until the first interrupt.
 * @throws CliError for a folder, port or address that cannot be had, or where the page was not built
 */
export async function serveFolder(dir: string, options: ServingOptions, effects: Effects): Promise<void> {
  const port = /^\d{1,5}$/.test(options.port) ? Number(options.port) : Number.NaN
  if (!(port <= 65_535)) throw new CliError(`--port wants a number from 0 to 65535, not "${options.port}"`, EXIT.usage)
  const workspace = await openWorkspace(dir).catch((error: unknown) => {
    throw new CliError(`cannot serve ${dir}: ${reason(error)}`, EXIT.failed)
  })
  if (!existsSync(join(PAGE, 'index.html')))
    throw new CliError('the page of the workbench was not built: npm run build', EXIT.failed)
  const token = randomBytes(18).toString('base64url')
  const looking = lookingOf(options, effects)
  const report = (error: unknown): void => effects.err(`${error instanceof Error ? error.stack : String(error)}\n`)
  const ledger = ledgerOf(options, effects)
  const app = workbench({ workspace, token, host: options.host, page: PAGE, looking, ledger, library: LIBRARY, report })
  const listening = await listen(app, options.host, port).catch((error: unknown) => {
    throw new CliError(`cannot listen on ${options.host}:${options.port}: ${reason(error)}`, EXIT.failed)
  })
  const named = options.host.includes(':') ? `[${options.host}]` : options.host
  const address = `http://${named}:${listening.port}/?token=${token}`
  if (!LOOPBACK.has(options.host))
    effects.err(`whoever reaches ${options.host} and has the address can read and change the cases of ${dir}\n`)
  effects.out(`${address}\n`)
  effects.err(`the workbench for ${dir} is at the address above; Ctrl-C ends it\n`)
  const stop = effects.interrupted()
  if (options.open) openBrowser(address)
  await new Promise<void>((resolve) => {
    if (stop.aborted) resolve()
    stop.addEventListener('abort', () => resolve(), { once: true })
  })
  await listening.close()
}

function lookingOf({ ledger, feed }: ServingOptions, effects: Effects): Looking {
  const place = ledger ?? effects.env.DEMARCHE_LEDGER
  const options: LookingOptions = {
    ...(place === undefined ? {} : { ledger: place }),
    ...(feed === undefined ? {} : { feed }),
  }
  return {
    now: effects.now,
    onLedger: place === undefined ? null : (of, asOf) => observeCase(of, of.file ?? '-', { ...options, asOf }, effects),
    withRates: judgedWithRates,
  }
}

/** The ledger that ties are asked about, where one is named. */
function ledgerOf({ ledger, feed }: ServingOptions, { env }: Effects): LedgerAt | undefined {
  const place = ledger ?? env.DEMARCHE_LEDGER
  return place === undefined ? undefined : { place, named: true, password: env.DEMARCHE_CLICKHOUSE_PASSWORD, feed }
}

/** Asks the system for its browser; where there is none nothing happens, for the address was printed. */
function openBrowser(address: string): void {
  const [command, ...words] =
    process.platform === 'darwin'
      ? ['open', address]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '""', address]
        : ['xdg-open', address]
  const child = spawn(command!, words, { detached: true, stdio: 'ignore' })
  child.on('error', () => {})
  child.unref()
}
