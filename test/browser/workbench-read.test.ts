import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseCase } from '../../src/case/parse.js'
import { HAS_BROWSER, type Lab, openLab, type Served } from './workbench.js'

if (!HAS_BROWSER) console.warn('no browser: texts are not read in one')

const CASE = readFileSync('test/golden/small/small.case.yaml', 'utf8')
const WORDS =
  'Pakistan provided military aid to Ukraine on Monday, according to the defence ministry of Poland. Russia condemned Pakistan. The regime reportedly shipped weapons to Ukraine. Pakistan may impose sanctions on Russia.'
const PAGE = `<!doctype html><title>Aid</title><meta property="article:published_time" content="2022-08-31T10:00:00Z">
<article><h1>Aid</h1><p>${WORDS}</p><p>${'Nobody else was there that day. '.repeat(12)}</p></article>`
const HOSTILE = `<img src=x onerror="document.title='ran'"><script>document.title='ran'</script> ${WORDS} [x](javascript:alert(1))`
const OVERFLOW = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'
const VIOLATIONS = `axe.run({ iframes: false }).then((r) => r.violations.map((v) => v.id + ": " + v.nodes[0].html))`

let lab: Lab
beforeAll(async () => {
  if (HAS_BROWSER) lab = await openLab()
})
afterAll(() => lab?.close())

async function paste(page: Page, text: string, outlet: string, date: string): Promise<void> {
  const form = page.locator('.add-texts')
  if ((await form.getAttribute('open')) === null) await form.locator('summary').click()
  await form.getByLabel('Text', { exact: true }).fill(text)
  await form.getByLabel('Outlet').fill(outlet)
  await form.getByLabel('Day it came out').fill(date)
  await form.getByRole('button', { name: 'read it' }).first().click()
  await page.locator('.texts a', { hasText: outlet }).waitFor()
  await page.locator('.statements li').first().waitFor()
}

function caseOf(served: Served) {
  const { case: of, diagnostics } = parseCase(served.read('a.case.yaml'), { file: null })
  expect(diagnostics.filter((d) => d.severity === 'fault')).toEqual([])
  return of!
}

describe.skipIf(!HAS_BROWSER)('reading', () => {
  it('marks what a pasted text says, takes a statement with one key, and takes it back to the byte', async () => {
    const served = await lab.serve({ 'a.case.yaml': CASE })
    const { page, complaints, asked } = await served.open('#/read/a.case.yaml')
    await paste(page, WORDS, 'Daily News', '2022-08-31')
    for (const certainty of ['attributed', 'asserted', 'purported', 'hypothetical'])
      await page.locator(`.body-text .says.${certainty}`).last().waitFor()
    expect(await page.locator('.one-text div.body-text .loaded').first().textContent()).toContain('regime')
    const first = page.locator('button.take', { hasText: 'PAK → UKR' }).first()
    await first.focus()
    await page.keyboard.press('t')
    await page.getByText('taken as').first().waitFor()
    await expect.poll(() => caseOf(served).evidence.map((e) => e.id)).toContain('pak-ukr-give-aid')
    const taken = caseOf(served).evidence.find((e) => e.id === 'pak-ukr-give-aid')!
    expect(taken.known.by === 'reports' && taken.known.supports[0]!.quote!.exact).toContain('Pakistan provided')
    expect(taken.rows.flatMap((r) => r.cells).every((c) => c === null)).toBe(true)
    await page.keyboard.press('u')
    await expect.poll(() => served.read('a.case.yaml')).toBe(CASE)
    await expect.poll(() => page.getByText('taken as').count()).toBe(0)
    const planned = page.locator('button.take', { hasText: 'hypothetical' }).first()
    await planned.focus()
    await page.keyboard.press('Enter')
    await page.getByText('it is planned, feared or asked about').waitFor()
    expect(served.read('a.case.yaml')).toBe(CASE)
    expect(complaints).toEqual([])
    expect(asked.filter((url) => !/^(?:http:\/\/127\.0\.0\.1:|data:|blob:)/.test(url))).toEqual([])
    await page.context().close()
    await served.close()
  })

  it('keeps a text that something is taken of, and checks quotes against it', async () => {
    const served = await lab.serve({ 'a.case.yaml': CASE })
    const { page } = await served.open('#/read/a.case.yaml')
    await paste(page, WORDS, 'Daily News', '2022-08-31')
    await page.locator('button.take', { hasText: 'PAK → UKR' }).first().click()
    await page.getByText('its text is kept as reports/daily-news-08-31.txt').waitFor()
    expect(served.read('reports/daily-news-08-31.txt')).toBe(WORDS)
    const hash = createHash('sha256').update(WORDS).digest('hex')
    await expect.poll(() => caseOf(served).reports.find((r) => r.id === 'daily-news-08-31')?.sha256).toBe(hash)
    await page.getByRole('link', { name: 'pak-ukr-give-aid' }).click()
    const detail = page.locator('tr.detail')
    await detail.getByRole('button', { name: 'its text' }).click()
    await detail.getByText('the quoted words stand in it; it is what was read').waitFor()
    expect(await detail.locator('pre.kept mark').textContent()).toContain('Pakistan provided')
    served.write('reports/daily-news-08-31.txt', 'Pakistan provided nothing.')
    await page.reload()
    await detail.getByRole('button', { name: 'its text' }).click()
    await detail.getByText('the quoted words do not stand in it').waitFor()
    await detail.getByText('its hash is not the report’s').waitFor()
    await page.getByRole('link', { name: 'Read', exact: true }).click()
    await paste(page, WORDS, 'Daily News', '2022-08-31')
    await page.locator('button.take', { hasText: 'RUS → PAK' }).first().click()
    await page.getByText('but its text is not kept: reports/daily-news-08-31.txt holds another text').waitFor()
    expect(served.read('reports/daily-news-08-31.txt')).toBe('Pakistan provided nothing.')
    await page.context().close()
    await served.close()
  })

  it('proposes where texts come from, writes what is confirmed, and forgets what is refused', async () => {
    const served = await lab.serve({ 'a.case.yaml': CASE })
    const { page } = await served.open('#/read/a.case.yaml')
    await paste(page, WORDS, 'Daily News', '2022-08-31')
    await paste(page, `${WORDS} So it was.`, 'Evening', '2022-09-02')
    await page.getByText('2 texts go back to 1 origin').waitFor()
    await page.getByRole('link', { name: 'confirm or refuse where they come from' }).click()
    const list = page.locator('.proposal-list > li')
    await list.first().waitFor()
    const before = await list.count()
    await list.filter({ hasText: 'own reporting' }).getByRole('button', { name: 'confirm' }).click()
    await page.getByText('confirmed: in the case').first().waitFor()
    await list.filter({ hasText: 'most of its words stand in' }).getByRole('button', { name: 'confirm' }).click()
    await expect
      .poll(() =>
        caseOf(served)
          .reports.slice(2)
          .map((r) => r.origins),
      )
      .toEqual([['daily-news:own'], ['daily-news:own']])
    await list.filter({ hasText: 'in a passage' }).first().getByRole('button', { name: 'confirm' }).click()
    await page.getByText('take a statement of this passage').waitFor()
    await list.filter({ hasText: 'in a passage' }).first().getByRole('button', { name: 'refuse' }).click()
    await expect.poll(() => list.count()).toBe(before - 1)
    await page.context().close()
    await served.close()
  })

  it('reads a file of the folder and one of this machine, and tells what cannot be read', async () => {
    const served = await lab.serve({ 'a.case.yaml': CASE })
    mkdirSync(join(served.dir, 'texts'))
    served.write('texts/aid.html', PAGE)
    const { page } = await served.open('#/read/a.case.yaml')
    await page.getByLabel('or a file in the folder').fill('texts/gone.html')
    await page.keyboard.press('Enter')
    await page.getByText('there is no file "texts/gone.html"').waitFor()
    await page.getByLabel('or a file in the folder').fill('texts/aid.html')
    await page.keyboard.press('Enter')
    await page.locator('.statements li').first().waitFor()
    await expect.poll(() => page.getByLabel('Day it came out').last().inputValue()).toBe('2022-08-31')
    await page.locator('.add-texts summary').click()
    const other = PAGE.replace('Nobody else', 'Somebody else')
    const files = page.locator('input[type=file]')
    await files.setInputFiles({ name: 'other.html', mimeType: 'text/html', buffer: Buffer.from(other) })
    await expect.poll(() => page.locator('.texts a').count()).toBe(2)
    await page.locator('.add-texts summary').click()
    await files.setInputFiles({ name: 'x.bin', mimeType: 'application/octet-stream', buffer: Buffer.from([0, 1, 2]) })
    await page.locator('.add-texts .wrong').waitFor()
    await page.context().close()
    await served.close()
  })

  it('never makes markup of a text', async () => {
    const served = await lab.serve({ 'a.case.yaml': CASE })
    const { page, complaints } = await served.open('#/read/a.case.yaml')
    await paste(page, HOSTILE, '<b>Out</b>', '2022-08-31')
    await page.locator('button.take', { hasText: 'RUS → PAK' }).click()
    await page.getByText('taken as').first().waitFor()
    expect(await page.locator('main img, main script, main b b').count()).toBe(0)
    expect(await page.title()).not.toBe('ran')
    expect(await page.locator('a[href^="javascript:"]').count()).toBe(0)
    expect(complaints).toEqual([])
    await page.context().close()
    await served.close()
  })

  it('fits every width and has no accessibility violation, empty and with texts, the proposals too', async () => {
    const served = await lab.serve({ 'a.case.yaml': CASE })
    for (const [colorScheme, width] of [
      ['light', 1280],
      ['dark', 1280],
      ['light', 360],
      ['dark', 2560],
    ] as const) {
      const { page } = await served.open('#/read/a.case.yaml', {
        colorScheme,
        bypassCSP: true,
        viewport: { width, height: 900 },
      })
      await page.locator('.add-texts').waitFor()
      await page.evaluate(axe.source)
      const clean = async (what: string): Promise<void> => {
        expect(await page.evaluate<number>(OVERFLOW), `${what} ${width}`).toBeLessThanOrEqual(0)
        expect(await page.evaluate<string[]>(VIOLATIONS), `${what} ${colorScheme} ${width}`).toEqual([])
      }
      await clean('empty')
      await paste(page, WORDS, 'Daily News', '2022-08-31')
      await page.locator('button.take').first().click()
      await clean('a text')
      await page.getByRole('link', { name: 'confirm or refuse where they come from' }).click()
      await page.locator('.proposal-list > li').first().waitFor()
      await clean('proposals')
      await page.context().close()
    }
    await served.close()
  })
})
