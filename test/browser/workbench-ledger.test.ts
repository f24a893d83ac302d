import { readFileSync } from 'node:fs'
import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadChronicle, loadMade } from './ledgers.js'
import { HAS_BROWSER, type Lab, openLab, type Served } from './workbench.js'

if (!HAS_BROWSER) console.warn('no browser: ties and the network are not looked at in one')

const FILES = {
  'small.case.yaml': readFileSync('test/golden/small/small.case.yaml', 'utf8'),
  'pakistan.case.yaml': readFileSync('examples/pakistan-russia-2022/pakistan-russia-2022.case.yaml', 'utf8'),
}
const ALL = '?third=UKR&precedents=all&effect=2022-08-31&bar=2022-08-01&bar-to=2022-08-31'
const VIEWS: readonly [hash: string, ready: readonly string[]][] = [
  [`#/ties/pakistan.case.yaml${ALL}`, ['.event-list', '.told', '.plotted', '.multiples']],
  ['#/network/pakistan.case.yaml?from=2014-01-01&to=2023-12-31&state=RUS', ['.network canvas', '.numbers']],
]
const OVERFLOW = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'
const VIOLATIONS = `axe.run({ iframes: false }).then((r) => r.violations.map((v) => v.id + ": " + v.nodes[0].html))`
const SHIFTS = `new Promise((resolve) => {
  let sum = 0
  new PerformanceObserver((list) => { for (const e of list.getEntries()) if (!e.hadRecentInput) sum += e.value })
    .observe({ type: 'layout-shift', buffered: true })
  setTimeout(() => resolve(sum), 400)
})`
/** How many colours a canvas holds: one that nothing was drawn on has one. */
const COLOURS = `(() => {
  const canvas = document.querySelector('canvas')
  const data = new Uint32Array(canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data.buffer)
  return new Set(data).size
})()`

let lab: Lab
let chronicle: Served
let made: Served
let none: Served
beforeAll(async () => {
  if (!HAS_BROWSER) return
  lab = await openLab()
  chronicle = await lab.serve(FILES)
  made = await lab.serve(FILES)
  none = await lab.serve(FILES)
  await loadChronicle(chronicle.dir)
  await loadMade(made.dir)
})
afterAll(async () => {
  await chronicle?.close()
  await made?.close()
  await none?.close()
  await lab?.close()
})

async function ready(page: Page, places: readonly string[]): Promise<void> {
  for (const place of places) await page.locator(place).first().waitFor()
}

describe.skipIf(!HAS_BROWSER)('ties and network', () => {
  for (const [hash, places] of VIEWS) {
    it(`fit every width and complain of nothing: ${hash}`, async () => {
      for (const width of [360, 768, 1280, 2560]) {
        const { page, complaints, asked } = await chronicle.open(hash, { viewport: { width, height: 900 } })
        await ready(page, places)
        expect(await page.evaluate<number>(OVERFLOW), `${width} px`).toBeLessThanOrEqual(0)
        expect(await page.evaluate<number>(COLOURS)).toBeGreaterThan(10)
        expect(complaints).toEqual([])
        expect(asked.filter((url) => !/^(?:http:\/\/127\.0\.0\.1:|data:|blob:)/.test(url))).toEqual([])
        await page.context().close()
      }
    })

    it(`have no accessibility violation: ${hash}`, async () => {
      for (const [colorScheme, width] of [
        ['light', 1280],
        ['dark', 1280],
        ['light', 360],
      ] as const) {
        const { page } = await chronicle.open(hash, { colorScheme, bypassCSP: true, viewport: { width, height: 900 } })
        await ready(page, places)
        await page.evaluate(axe.source)
        expect(await page.evaluate<string[]>(VIOLATIONS), `${colorScheme} ${width}`).toEqual([])
        await page.context().close()
      }
    })
  }

  it('do not jump while they load', async () => {
    for (const [hash, place] of [
      ['#/ties/small.case.yaml', '.timeline canvas'],
      ['#/network/small.case.yaml', '.network canvas'],
    ] as const) {
      const { page } = await made.open(hash)
      await ready(page, [place])
      expect(await page.evaluate<number>(SHIFTS), hash).toBeLessThan(0.02)
      await page.context().close()
    }
  })

  it('say that no ledger is connected', async () => {
    for (const view of ['ties', 'network']) {
      const { page } = await none.open(`#/${view}/small.case.yaml`)
      await page.getByText('no ledger is connected').waitFor()
      await page.context().close()
    }
  })
})

describe.skipIf(!HAS_BROWSER)('the timeline', () => {
  it('goes from years to days and to the events behind a bar by keys alone, and the address reopens it', async () => {
    const { page } = await made.open('#/ties/small.case.yaml')
    const line = page.getByRole('slider', { name: /timeline/ })
    await line.waitFor()
    expect(await line.getAttribute('aria-label')).toContain('a bar a month')
    await line.focus()
    await page.keyboard.press('End')
    await expect
      .poll(() => line.getAttribute('aria-valuetext'))
      .toMatch(/^2022-12: conflict \d+ .*31 of 31 days delivered$/)
    for (let i = 0; i < 8; i++) await page.keyboard.press('+')
    await expect.poll(() => line.getAttribute('aria-label')).toContain('a bar a day')
    await page.keyboard.press('End')
    await page.keyboard.press('ArrowLeft')
    await expect.poll(() => line.getAttribute('aria-valuetext')).toMatch(/^2022-12-30: /)
    await page.keyboard.press('Enter')
    await page.locator('.event-list li').first().waitFor()
    expect(await page.locator('.event-list').textContent()).toContain('2022-12-30')
    await expect.poll(() => page.url()).toMatch(/bar=2022-12-30.*from=2022-12|from=2022-12.*bar=2022-12-30/)
    const { page: again } = await made.open(new URL(page.url()).hash)
    await again.locator('.event-list li').first().waitFor()
    expect(await again.getByRole('slider', { name: /timeline/ }).getAttribute('aria-label')).toContain('a bar a day')
    for (const p of [page, again]) await p.context().close()
  })

  it('is dragged, brought closer and clicked with the mouse', async () => {
    const { page } = await made.open('#/ties/small.case.yaml?from=2016-01-01&to=2017-12-31')
    const line = page.getByRole('slider', { name: /timeline/ })
    await line.waitFor()
    const box = (await line.boundingBox())!
    const [x, y] = [box.x + box.width / 2, box.y + 150]
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x - 300, y, { steps: 10 })
    await page.mouse.up()
    await expect.poll(() => page.url()).toMatch(/from=2016-0[5-9]/)
    expect(await page.locator('.events').count()).toBe(0)
    await page.getByRole('button', { name: 'closer' }).click()
    await page.mouse.click(x, y)
    await page.locator('.event-list li').first().waitFor()
    await page.context().close()
  })

  it('tells breaks, coverage that is missing, and the effect of a day with its placebos', async () => {
    const { page } = await made.open('#/ties/small.case.yaml')
    await page.locator('.breaks li').first().waitFor()
    expect(await page.locator('.breaks').textContent()).toContain('2018')
    expect(await page.locator('.columns').textContent()).toContain('2016-05-01 to 2016-05-21')
    await page.getByLabel('Did ties change from this day on?').fill('2018-03-01')
    await page.getByRole('button', { name: 'ask' }).click()
    await page.getByRole('heading', { name: 'Beside other pairs' }).waitFor()
    expect(await page.locator('.asked-of-ledger .answer').textContent()).toContain('were worse')
    // colours that the policy would keep from markup are set all the same
    const fill = `getComputedStyle(document.querySelector('.drawn svg rect[width]')).fill`
    expect(await page.evaluate<string>(fill)).not.toBe('rgb(0, 0, 0)')
    await page.context().close()
  })

  it('tells what is wrong with a state or a feed', async () => {
    const { page } = await made.open('#/ties/small.case.yaml?a=PAKX&b=RUS')
    await page.getByText('is no state such as PAK').waitFor()
    await page.getByLabel('State', { exact: true }).fill('Pakistan')
    await page.getByText('did you mean PAK?').first().waitFor()
    const { page: feed } = await made.open('#/ties/small.case.yaml?feed=gdelt9')
    await feed.getByText('no feed "gdelt9" in the ledger: made').waitFor()
    for (const p of [page, feed]) await p.context().close()
  })
})

describe.skipIf(!HAS_BROWSER)('the network', () => {
  it('holds a thousand pairs, shows those of a state by keys alone, and leads to their days', async () => {
    const { page } = await made.open('#/network/small.case.yaml?from=2013-01-01&to=2022-12-31')
    await page.locator('.network canvas').waitFor()
    expect(await page.locator('.answer').textContent()).toMatch(/: 1,000 pairs of states/)
    await page.getByRole('button', { name: 'Pakistan', exact: true }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Pakistan, pair by pair' }).waitFor()
    await expect.poll(() => page.url()).toContain('state=PAK')
    await page.getByRole('link', { name: 'Russia' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('slider', { name: /timeline of Pakistan and Russia/ }).waitFor()
    await page.context().close()
  })

  it('leaves out quiet pairs when told, and chooses a state by its place', async () => {
    const { page } = await chronicle.open('#/network/pakistan.case.yaml?from=2014-01-01&to=2023-12-31')
    const picture = page.locator('.network-picture')
    await picture.waitFor()
    const all = await page.locator('.least span').textContent()
    await page.locator('.least input').focus()
    for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight')
    await expect.poll(() => page.locator('.least span').textContent()).not.toBe(all)
    const box = (await picture.boundingBox())!
    for (let i = 0; i < 600 && !page.url().includes('state='); i++)
      await page.mouse.click(
        box.x + ((i % 30) + 0.5) * (box.width / 30),
        box.y + (Math.floor(i / 30) + 0.5) * (box.height / 20),
      )
    await expect.poll(() => page.url()).toContain('state=')
    await page.context().close()
  })
})
