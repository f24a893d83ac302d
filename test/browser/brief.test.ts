import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import axe from 'axe-core'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { judge, observe, parseCase, renderBrief } from '../../src/index.js'

const CHROMIUM = '/usr/bin/chromium'
const here = existsSync(CHROMIUM)
if (!here) console.warn(`no browser at ${CHROMIUM}: the brief is not looked at in one`)

const PAKISTAN = 'examples/pakistan-russia-2022/pakistan-russia-2022.case.yaml'
const HEUER = 'examples/heuer-iraq/heuer-iraq.case.yaml'
const SMALL = 'test/golden/small/small.case.yaml'

// what is asked of the page, as source: the project itself knows no `document`
const OVERFLOW = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'
const VIOLATIONS = 'axe.run().then((r) => r.violations.map((v) => v.id + ": " + v.nodes[0].html))'
const LINKS = `(() => {
  const hashes = [...document.querySelectorAll('a[href^="#"]')].map((a) => a.getAttribute('href').slice(1))
  return { links: hashes.length, dead: hashes.filter((h) => !document.getElementById(h)) }
})()`

/** A place in a closed table that a link outside it leads to. */
const FOLDED = `(() => {
  const places = [...document.querySelectorAll('a[href^="#"]')].filter((a) => !a.closest('details'))
    .map((a) => a.getAttribute('href').slice(1))
  return places.find((id) => document.getElementById(id)?.parentElement.closest('details')) ?? ''
})()`
/** The smallest height of type in a plot, in pixels as drawn. */
const SMALLEST = `Math.min(...[...document.querySelectorAll('svg.plot text')].map((text) => {
  const svg = text.ownerSVGElement
  const box = svg.viewBox.baseVal
  const scale = box && box.width > 0 ? svg.getBoundingClientRect().width / box.width : 1
  return parseFloat(getComputedStyle(text).fontSize) * scale
}))`

let browser: Browser
beforeAll(async () => {
  if (!here) return
  const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-sync']
  browser = await chromium.launch({ executablePath: CHROMIUM, args, timeout: 90_000 })
})
afterAll(() => browser?.close())

function briefOf(text: string): string {
  const { case: of, diagnostics } = parseCase(text, { file: 'brief.case.yaml' })
  if (!of) throw new Error(diagnostics.map((d) => d.message).join('\n'))
  return renderBrief(judge(of, observe(of, { today: 19_300 })), { format: 'html' })
}

/** Opens a brief from a file, as a reader would; collects what it asked for and complained of. */
async function open(
  html: string,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; asked: string[]; complaints: string[] }> {
  const path = join(mkdtempSync(join(tmpdir(), 'brief-')), 'brief.html')
  writeFileSync(path, html)
  const page = await (await browser.newContext(options)).newPage()
  page.setDefaultTimeout(90_000)
  const [asked, complaints]: [string[], string[]] = [[], []]
  page.on('request', (r) => asked.push(r.url()))
  page.on('console', (m) => complaints.push(m.text()))
  page.on('pageerror', (e) => complaints.push(String(e)))
  await page.goto(pathToFileURL(path).href)
  return { page, asked, complaints }
}

describe.skipIf(!here)('the brief in a browser', () => {
  for (const file of [PAKISTAN, HEUER, SMALL]) {
    it(`stands alone and fits every width: ${file}`, async () => {
      const html = briefOf(readFileSync(file, 'utf8'))
      for (const width of [360, 768, 1280, 2560]) {
        const { page, asked, complaints } = await open(html, {
          viewport: { width, height: 900 },
          javaScriptEnabled: true,
        })
        expect(asked).toHaveLength(1)
        expect(complaints).toEqual([])
        const overflow = await page.evaluate<number>(OVERFLOW)
        expect(overflow, `${width} px`).toBeLessThanOrEqual(0)
        await page.context().close()
      }
    })

    it(`has no accessibility violation, light and dark: ${file}`, async () => {
      const html = briefOf(readFileSync(file, 'utf8'))
      for (const colorScheme of ['light', 'dark'] as const) {
        const { page } = await open(html, { colorScheme, bypassCSP: true, viewport: { width: 1280, height: 900 } })
        await page.evaluate(axe.source)
        const violations = await page.evaluate<string[]>(VIOLATIONS)
        expect(violations, colorScheme).toEqual([])
        await page.context().close()
      }
    })

    it(`links within itself to places that exist: ${file}`, async () => {
      const { page } = await open(briefOf(readFileSync(file, 'utf8')))
      const { dead, links } = await page.evaluate<{ dead: string[]; links: number }>(LINKS)
      expect(dead).toEqual([])
      expect(links).toBeGreaterThan(5)
      await page.context().close()
    })
  }

  it('opens a folded table when a link into it is followed, and prints it open', async () => {
    const { page } = await open(briefOf(readFileSync(PAKISTAN, 'utf8')))
    const hash = await page.evaluate<string>(FOLDED)
    expect(hash).not.toBe('')
    const row = page.locator(`[id="${hash}"]`)
    expect(await row.isVisible()).toBe(false)
    await page.emulateMedia({ media: 'print' })
    expect(await row.isVisible()).toBe(true)
    await page.emulateMedia({ media: 'screen' })
    await page.locator(`a[href="#${hash}"]`).first().click()
    await expect.poll(() => row.isVisible()).toBe(true)
    await page.context().close()
  })

  it('has plots whose text can be read on a small screen', async () => {
    const { page } = await open(briefOf(readFileSync(PAKISTAN, 'utf8')), { viewport: { width: 360, height: 800 } })
    expect(await page.evaluate<number>(SMALLEST)).toBeGreaterThanOrEqual(12)
    await page.context().close()
  })

  it('never runs what a case says', async () => {
    const hostile = `<img src=x onerror="document.title='ran'"><script>document.title='ran'</script><svg onload=document.title='ran'>`
    const text = readFileSync(SMALL, 'utf8')
      .replace('case: Shells from a partner', `case: ${JSON.stringify(hostile)}`)
      .replaceAll(/says: [^,}\n]*(?=[,}\n])/g, `says: ${JSON.stringify(hostile)}`)
      .replaceAll(/name: [^,}\n]*(?=[,}\n])/g, `name: ${JSON.stringify(hostile)}`)
      .replaceAll(/title: [^,}\n]*(?=[,}\n])/g, `title: ${JSON.stringify(hostile)}`)
    const { page, asked } = await open(briefOf(text), { bypassCSP: true })
    expect(await page.title()).not.toBe('ran')
    expect(await page.locator('img, script').count()).toBe(0)
    expect(asked).toHaveLength(1)
    await page.context().close()
  })

  it('keeps to its own policy: nothing is fetched, nothing runs', async () => {
    const { page } = await open(briefOf(readFileSync(SMALL, 'utf8')))
    const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')
    expect(policy).toContain("default-src 'none'")
    await page.context().close()
  })
})
