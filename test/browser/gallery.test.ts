import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadChronicle } from './ledgers.js'
import { differing, greyOf } from './pictures.js'
import { HAS_BROWSER, type Lab, openLab, type Served } from './workbench.js'

if (!HAS_BROWSER) console.warn('no browser: the gallery is not compared with the workbench')

/** `GALLERY=write npx vitest run test/browser/gallery.test.ts` takes the pictures anew; look at them before they are committed. */
const isWriting = process.env.GALLERY === 'write'
const FOLDER = 'docs/gallery'
const EXAMPLE = 'examples/pakistan-russia-2022'
const NAME = 'pakistan-russia-2022.case.yaml'
/** What is chosen in a view for its picture, and the view that is also shown dark. */
const CHOSEN: Record<string, string> = { 'what-if': 'off=origins.clip' }
const DARK = 'matrix'
/** Pixels that a picture is high, so that it stays small; those with little text may be higher. */
const HEIGHT = 590
const HIGHER: Record<string, number> = { ties: 900, network: 1020 }
/** Bytes of a picture at most. */
const LARGEST = 150_000
/** Share of the grid in which a view may differ from its picture: fonts, a word that wraps elsewhere. Other views differ by more. */
const TOLERATED = 0.02

/** Resolves once nothing waits any more and nothing has changed for a while. */
const SETTLED = `new Promise((resolve) => {
  let timer
  const settle = () => {
    clearTimeout(timer)
    timer = setTimeout(() => document.querySelector('.wait') ? settle() : (observer.disconnect(), resolve()), 900)
  }
  const observer = new MutationObserver(settle)
  observer.observe(document, { childList: true, subtree: true, attributes: true, characterData: true })
  settle()
})`

let lab: Lab
let served: Served
let names: string[] = []
beforeAll(async () => {
  if (!HAS_BROWSER) return
  lab = await openLab()
  const files = [NAME, NAME.replace('.case.yaml', '.observed.json')]
  served = await lab.serve(Object.fromEntries(files.map((f) => [f, readFileSync(join(EXAMPLE, f), 'utf8')])))
  await loadChronicle(served.dir)
  const { page } = await served.open(`#/judgement/${NAME}`)
  await page.locator('.headline').waitFor()
  const links = await page.locator('nav[aria-label="views"] a').evaluateAll((all) => all.map((a) => `${a}`))
  names = links.map((href) => /#\/([^/]+)\//.exec(href)![1]!)
  await page.context().close()
  if (isWriting) mkdirSync(FOLDER, { recursive: true })
})
afterAll(async () => {
  await served?.close()
  await lab?.close()
})

/** A view as it looks at first, 1280 pixels wide. */
async function shoot(view: string, colorScheme: 'light' | 'dark'): Promise<{ page: Page; png: Buffer }> {
  const query = CHOSEN[view] === undefined ? '' : `?${CHOSEN[view]}`
  const options = { colorScheme, viewport: { width: 1280, height: HIGHER[view] ?? HEIGHT } }
  const { page } = await served.open(`#/${view}/${NAME}${query}`, options)
  await page.locator('main > :not(.wait)').first().waitFor()
  if ((await page.locator('iframe').count()) > 0) await page.frameLocator('iframe').locator('h1').waitFor()
  await page.evaluate(SETTLED)
  return { page, png: await page.screenshot({ caret: 'hide' }) }
}

/** Compares a view with its picture, or takes the picture. @returns the share of the grid in which they differ */
async function compare(view: string, name: string, colorScheme: 'light' | 'dark'): Promise<number> {
  const { page, png } = await shoot(view, colorScheme)
  const path = join(FOLDER, `${name}.png`)
  if (isWriting) writeFileSync(path, png)
  expect(existsSync(path), `${path} is reviewed and kept`).toBe(true)
  const share = differing(await greyOf(page, png), await greyOf(page, readFileSync(path)))
  await page.context().close()
  return share
}

describe.skipIf(!HAS_BROWSER)('the gallery', () => {
  it('shows every view as it is, up to fonts', async () => {
    expect(names.length).toBeGreaterThanOrEqual(5)
    const shares: Record<string, number> = {}
    for (const view of names) shares[view] = await compare(view, view, 'light')
    shares.dark = await compare(DARK, `${DARK}-dark`, 'dark')
    expect(Object.entries(shares).filter(([, share]) => share > TOLERATED)).toEqual([])
  })

  it('would tell one view from another', async () => {
    const { page } = await served.open(`#/judgement/${NAME}`)
    const greys: number[][] = []
    for (const view of names) greys.push(await greyOf(page, readFileSync(join(FOLDER, `${view}.png`))))
    const pairs = greys.flatMap((a, i) => greys.slice(i + 1).map((b) => differing(a, b)))
    expect(Math.min(...pairs)).toBeGreaterThan(2 * TOLERATED)
    await page.context().close()
  })

  it('is small, complete, and told in a sentence each', () => {
    const pictures = readdirSync(FOLDER)
    expect(pictures.toSorted()).toEqual([...names, `${DARK}-dark`].map((n) => `${n}.png`).toSorted())
    const large = pictures.filter((p) => readFileSync(join(FOLDER, p)).length > LARGEST)
    expect(large).toEqual([])
    const told = [...readFileSync('docs/gallery.md', 'utf8').matchAll(/!\[[^\]]{20,}\]\(gallery\/([a-z-]+\.png)\)/g)]
    expect(told.map(([, name]) => name).toSorted()).toEqual(pictures.toSorted())
  })
})
