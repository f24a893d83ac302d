import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type Browser, chromium, type Page } from 'playwright-core'
import { parseCase } from '../src/case/parse.js'
import { judge } from '../src/judge/judge.js'
import { observe } from '../src/observe/observe.js'
import { listen } from '../src/web/server/listen.js'
import { workbench } from '../src/web/server/routes.js'
import { openWorkspace } from '../src/web/server/workspace.js'
import { loadMade } from '../test/browser/ledgers.js'
import { generateCase } from './generate-case.js'
import { tellRow } from './row.js'
import { drag, draggedTold } from './workbench-frames.js'

// Usage: npm run bench workbench [the built page [loads edits]]; Debian's chromium without a window, a fresh profile each time.

const CHROMIUM = '/usr/bin/chromium'
const LOADS = Number(process.argv[3] ?? 15)
const EDITS = Number(process.argv[4] ?? 30)
/** milliseconds, in which an edit is saved, read, judged and drawn for anew */
const BETWEEN = 3000
const EXAMPLE = 'examples/pakistan-russia-2022/pakistan-russia-2022'
const FIRST = '?token=token#/judgement/example.case.yaml'
const built = process.argv[2] ?? 'dist/web'
if (!existsSync(CHROMIUM)) throw new Error(`no browser at ${CHROMIUM}`)

/** Tells when what a selector names is on the screen: the frame after the one in which it appeared has begun. */
const SHOWN = (selector: string): string => `new Promise((resolve) => {
  const look = () => document.querySelector(${JSON.stringify(selector)}) && !shown && (shown = true,
    requestAnimationFrame(() => setTimeout(() => resolve(performance.now()))))
  let shown = false
  new MutationObserver(look).observe(document, { childList: true, subtree: true })
  look()
})`
/** Of each key pressed from now on: milliseconds until the posterior is painted, and until the last weight has changed in the matrix. */
const WATCH = `window.pressed = [], addEventListener('keydown', (e) => {
  if (!/^[1-9]$/.test(e.key)) return
  const times = { posterior: 0, weights: 0 }
  pressed.push(times)
  const painted = (what) => requestAnimationFrame(() => setTimeout(() => { times[what] = performance.now() - e.timeStamp }))
  const strip = new MutationObserver(() => { strip.disconnect(); painted('posterior') })
  strip.observe(document.querySelector('.standing'), { subtree: true, childList: true, characterData: true })
  window.weights?.disconnect()
  window.weights = new MutationObserver((all) => all.some((m) => m.target.parentElement?.closest('.w')) && painted('weights'))
  weights.observe(document.querySelector('main'), { subtree: true, characterData: true })
}, true), undefined`

const folder = mkdtempSync(join(tmpdir(), 'bench-workbench-'))
const large = generateCase({ hypotheses: 6, items: 200, reports: 1000, seed: 7 })
copyFileSync(`${EXAMPLE}.case.yaml`, join(folder, 'example.case.yaml'))
copyFileSync(`${EXAMPLE}.observed.json`, join(folder, 'example.observed.json'))
writeFileSync(join(folder, 'large.case.yaml'), large)
const app = workbench({
  workspace: await openWorkspace(folder),
  token: 'token',
  host: '127.0.0.1',
  page: built,
  looking: { now: Date.now, onLedger: null, withRates: async (_, judgement) => judgement },
  report: console.error,
})
const server = await listen(app, '127.0.0.1', 0)
const at = `http://127.0.0.1:${server.port}/`
const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] })
try {
  console.log(`chromium ${browser.version()}, Node ${process.version}`)
  await firstView()
  await edits()
  await frames()
} finally {
  await browser.close()
  await server.close()
  rmSync(folder, { recursive: true, force: true })
}

async function firstView(): Promise<void> {
  const [empty, strip, whole]: [number[], number[], number[]] = [[], [], []]
  let files: string[] = []
  for (let k = 0; k < LOADS; k++) {
    empty.push((await load('nothing', 'pre')).ms)
    strip.push((await load(FIRST, '.standing .leads')).ms)
    const view = await load(FIRST, '.judgement .headline')
    whole.push(view.ms)
    files = view.files
  }
  const sizes = files.map((name) => gzipSync(readFileSync(join(built, name)), { level: 9 }).length)
  const line = { name: 'a page of one line', value: Math.min(...empty) }
  const within = { of: 'ours', most: 1000 } as const
  tellRow({ name: 'page', what: 'first view, least', ours: Math.min(...strip), unit: 'ms', peer: line, aim: within })
  console.log(`first view, ${LOADS} loads with nothing cached, navigation → painted:`)
  console.log(`  posterior of every hypothesis: ${told(strip)}`)
  console.log(`  the judgement with its intervals: ${told(whole)}`)
  console.log(`  beside it, a page of one line from the same server: ${told(empty)}`)
  console.log(`  weight: ${kB(sizes.reduce((a, b) => a + b, 0))} gzip in ${files.length} files`)
  for (const [i, name] of files.entries()) console.log(`    ${name} ${kB(sizes[i]!)}`)
}

async function edits(): Promise<void> {
  const page = await fresh(browser)
  await page.goto(`${at}?token=token#/matrix/large.case.yaml`)
  await page.locator('td.cell .w').first().waitFor()
  await page.waitForTimeout(3000)
  await page.evaluate(WATCH)
  const cells = page.locator('td.cell .v')
  for (let k = 0; k < EDITS; k++) {
    const cell = cells.nth((k * 37) % 1000)
    await cell.click()
    await page.keyboard.press('Escape')
    await page.keyboard.press((await cell.textContent()) === 'remote' ? '7' : '1')
    await page.waitForTimeout(BETWEEN)
  }
  const pressed = await page.evaluate<{ posterior: number; weights: number }[]>('pressed')
  await page.context().close()
  const { case: of } = parseCase(large, { file: null })
  const known = observe(of!, { today: 20_000 })
  const plain = { ...of!, settings: { ...of!.settings, draws: 0 } }
  const native = Array.from({ length: 15 }, () => timed(() => judge(plain, known))).slice(4)
  const seen = pressed.filter((p) => p.posterior > 0)
  const ours = Math.min(...seen.map((p) => p.posterior))
  const node = { name: 'judge() in Node', value: Math.min(...native) }
  const what = 'edit to posterior at 200 items × 6, least'
  tellRow({ name: 'page', what, ours, unit: 'ms', peer: node, aim: { of: 'ours', most: 50 } })
  console.log(`edit at 200 items × 6 hypotheses, key → posterior painted, ${seen.length} of ${EDITS}:`)
  console.log(`  ${told(seen.map((p) => p.posterior))}`)
  console.log(`  the weights of all rows: ${told(pressed.filter((p) => p.weights > 0).map((p) => p.weights))}`)
  console.log(`  beside it, judge() without draws in Node: ${told(native)}`)
}

/** Ten years of a pair's days panned at a year on screen, and a network of a thousand pairs and more dragged, beside a page with nothing on it. */
async function frames(): Promise<void> {
  await loadMade(folder)
  const page = await fresh(browser)
  await page.goto(`${at}?token=token#/ties/example.case.yaml?a=PAK&b=RUS&from=2022-01-01&to=2022-12-31`)
  await page.locator('.timeline-picture canvas').waitFor({ timeout: 60_000 })
  await page.waitForTimeout(2000)
  const ties = await drag(page, '.timeline-picture', 14)
  await page.goto(`${at}?token=token#/network/example.case.yaml?from=2013-01-01&to=2022-12-31`)
  await page.locator('.network-picture canvas').waitFor({ timeout: 60_000 })
  const told = await page.locator('.network-picture').getAttribute('aria-label')
  await page.waitForTimeout(2000)
  const network = await drag(page, '.network-picture', 6)
  await page.goto('about:blank')
  await page.setContent('<div style="width:900px;height:300px">nothing</div>')
  const empty = await drag(page, 'div', 6)
  await page.context().close()
  console.log('dragged with the mouse:')
  console.log(`  ten years of days in Ties: ${draggedTold(ties)}`)
  console.log(`  the network, ${told?.split(';')[0]}, in Network: ${draggedTold(network)}`)
  console.log(`  beside it, an empty page: ${draggedTold(empty)}`)
}

/** A page loaded from nothing, and the files that it took. */
async function load(hash: string, selector: string): Promise<{ ms: number; files: string[] }> {
  const page = await fresh(browser)
  const files: string[] = []
  page.on('response', (r) => {
    const name = new URL(r.url()).pathname
    if (r.ok() && name.startsWith('/assets/')) files.push(name)
  })
  await page.addInitScript(`window.shown = ${SHOWN(selector)}`)
  await page.goto(at + hash)
  const ms = await page.evaluate<number>('shown')
  const names = readdirSync(join(built, 'assets'))
  await page.context().close()
  return { ms, files: [...new Set(['/index.html', ...files.filter((f) => names.includes(f.slice(8)))])] }
}

async function fresh(from: Browser): Promise<Page> {
  const context = await from.newContext({ viewport: { width: 1280, height: 900 } })
  return context.newPage()
}

function timed(task: () => unknown): number {
  const start = performance.now()
  task()
  return performance.now() - start
}

function median(ms: readonly number[]): number {
  return [...ms].sort((a, b) => a - b)[ms.length >> 1]!
}

function told(ms: readonly number[]): string {
  return `least ${Math.min(...ms).toFixed(0)} ms, median ${median(ms).toFixed(0)} ms, worst ${Math.max(...ms).toFixed(0)} ms`
}

function kB(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`
}
