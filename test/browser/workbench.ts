import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { build } from 'vite'
import { listen } from '../../src/web/server/listen.js'
import { workbench } from '../../src/web/server/routes.js'
import { openWorkspace } from '../../src/web/server/workspace.js'
import { buildOnce } from '../support/built.js'

const CHROMIUM = '/usr/bin/chromium'
/** Whether there is a browser to test in. */
export const HAS_BROWSER = existsSync(CHROMIUM)

/** Milliseconds: the machine may be busy, or stopped for a while. */
const PATIENCE = 90_000

/** The built page and a browser, for a file of tests. */
export interface Lab {
  /** serves a folder that holds these files */
  serve(files: Record<string, string>): Promise<Served>
  close(): Promise<void>
}

/** A folder that is served. */
export interface Served {
  dir: string
  /** a page at a view, such as `#/matrix/a.case.yaml`; complaints of the page are collected */
  open(hash: string, options?: BrowserContextOptions): Promise<Opened>
  read(name: string): string
  write(name: string, text: string): void
  close(): Promise<void>
}

export interface Opened {
  page: Page
  complaints: string[]
  asked: string[]
}

/** Starts the browser, with the page built from the source as it is now. */
export async function openLab(): Promise<Lab> {
  const page = await buildOnce('page', (outDir) =>
    build({ configFile: 'vite.config.ts', logLevel: 'warn', build: { outDir, emptyOutDir: true } }),
  )
  const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-sync']
  const browser = await chromium.launch({ executablePath: CHROMIUM, args, timeout: PATIENCE })
  return {
    serve: (files) => serve(browser, page, files),
    close: () => browser.close(),
  }
}

async function serve(browser: Browser, page: string, files: Record<string, string>): Promise<Served> {
  const dir = realpathSync(mkdtempSync(join(tmpdir(), 'workbench-')))
  const write = (name: string, text: string): void => writeFileSync(join(dir, name), text)
  for (const [name, text] of Object.entries(files)) write(name, text)
  const bugs: unknown[] = []
  const app = workbench({
    workspace: await openWorkspace(dir),
    token: 'token',
    host: '127.0.0.1',
    page,
    looking: { now: Date.now, onLedger: null, withRates: async (_, j) => j },
    library: 'precedents/library',
    report: (error) => bugs.push(error),
  })
  const { port, close } = await listen(app, '127.0.0.1', 0)
  return {
    dir,
    read: (name) => readFileSync(join(dir, name), 'utf8'),
    write,
    async open(hash, options = {}) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
      const opened: Opened = { page: await context.newPage(), complaints: [], asked: [] }
      opened.page.setDefaultTimeout(PATIENCE)
      opened.page.on('request', (r) => opened.asked.push(r.url()))
      opened.page.on('console', (m) => {
        if (m.type() === 'error' || m.type() === 'warning') opened.complaints.push(m.text())
      })
      opened.page.on('pageerror', (e) => opened.complaints.push(String(e)))
      await opened.page.goto(`http://127.0.0.1:${port}/?token=token${hash}`)
      return opened
    },
    async close() {
      await close()
      rmSync(dir, { recursive: true, force: true })
      if (bugs.length > 0) throw bugs[0]
    },
  }
}
