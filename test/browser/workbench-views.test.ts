import { readFileSync } from 'node:fs'
import axe from 'axe-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HAS_BROWSER, type Lab, openLab, type Served } from './workbench.js'

if (!HAS_BROWSER) console.warn('no browser: the views of the workbench are not looked at in one')

const FILES = {
  'small.case.yaml': readFileSync('test/golden/small/small.case.yaml', 'utf8'),
  'pakistan.case.yaml': readFileSync('examples/pakistan-russia-2022/pakistan-russia-2022.case.yaml', 'utf8'),
  'long.case.yaml': readFileSync('test/golden/small/small.case.yaml', 'utf8')
    .replaceAll('proxy-war', 'long-misunderstanding')
    .replaceAll('commerce', 'nonproliferation'),
  'heuer.case.yaml': readFileSync('examples/heuer-iraq/heuer-iraq.case.yaml', 'utf8'),
}
/** Forty items against six hypotheses. */
const FORTY = (() => {
  const words = [
    'remote',
    'very unlikely',
    'unlikely',
    'roughly even chance',
    'likely',
    'very likely',
    'almost certain',
  ]
  const six = ['none', 'commerce', 'alignment', 'proxy-war', 'a-faction', 'other']
  const row = (i: number): string => six.map((h, k) => `${h}: ${words[(i * (k + 2) + k) % 7]}`).join(', ')
  const item = (i: number): string =>
    `  item-${i}: { says: Sentence ${i} of a middling length on what was seen and said., date: 2022-08-10, because: Public., if: { ${row(i)} } }`
  return [
    'demarche: 1\ncase: Forty by six\nquestion: Which of six?\ndyad: [PAK, RUS]\nas-of: 2022-09-03\nhypotheses:',
    ...six.map((h) => `  ${h}: { says: It was ${h}. }`),
    'evidence:',
    ...Array.from({ length: 40 }, (_, i) => item(i)),
    '',
  ].join('\n')
})()
const VIEWS: readonly [hash: string, ready: string][] = [
  ['', '.cases'],
  ['#/judgement/pakistan.case.yaml', '.headline'],
  ['#/judgement/heuer.case.yaml', '.headline'],
  ['#/matrix/pakistan.case.yaml?item=shells', 'tr.detail'],
  ['#/matrix/heuer.case.yaml', 'td.rating'],
  ['#/matrix/forty.case.yaml', 'td.cell .w'],
  ['#/what-if/pakistan.case.yaml?off=origins.clip', '.swings'],
  ['#/origins/pakistan.case.yaml?origin=clip', '.origin-list'],
  ['#/brief/small.case.yaml', 'iframe'],
]

// what is asked of the page, as source: the project itself knows no `document`
const OVERFLOW = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'
const VIOLATIONS = `axe.run({ iframes: false }).then((r) => r.violations.map((v) => v.id + ": " + v.nodes[0].html))`
const SHIFTS = `new Promise((resolve) => {
  let sum = 0
  new PerformanceObserver((list) => { for (const e of list.getEntries()) if (!e.hadRecentInput) sum += e.value })
    .observe({ type: 'layout-shift', buffered: true })
  setTimeout(() => resolve(sum), 400)
})`

/** Cells whose content is wider than they are. */
const CUT = `[...document.querySelectorAll('td.cell')].filter((c) => c.scrollWidth > c.clientWidth + 1).map((c) => c.textContent)`
const SMALLEST = `Math.min(...[...document.querySelectorAll('td.cell span')].filter((s) => s.getClientRects().length > 0)
  .map((s) => parseFloat(getComputedStyle(s).fontSize)))`
/** Parts of names over the columns that are broken in two. */
const BROKEN = `[...document.querySelectorAll('.matrix thead bdi')].flatMap((name) =>
  [...name.textContent.matchAll(/[^-]+-?/g)].filter((part) => {
    const range = document.createRange()
    range.setStart(name.firstChild, part.index)
    range.setEnd(name.firstChild, part.index + part[0].length)
    return range.getClientRects().length > 1
  }).map(String))`

let lab: Lab
let served: Served
beforeAll(async () => {
  if (!HAS_BROWSER) return
  lab = await openLab()
  served = await lab.serve({ ...FILES, 'forty.case.yaml': FORTY })
})
afterAll(async () => {
  await served?.close()
  await lab?.close()
})

describe.skipIf(!HAS_BROWSER)('every view', () => {
  for (const [hash, ready] of VIEWS) {
    it(`fits every width, asks for nothing outside, and complains of nothing: ${hash || 'the cases'}`, async () => {
      for (const [width, wider] of [
        [360, 768],
        [1280, 2560],
      ] as const) {
        const { page, complaints, asked } = await served.open(hash, { viewport: { width, height: 900 } })
        await page.locator(ready).first().waitFor()
        expect(await page.evaluate<number>(OVERFLOW), `${width} px`).toBeLessThanOrEqual(0)
        await page.setViewportSize({ width: wider, height: 900 })
        await expect.poll(() => page.evaluate<number>(OVERFLOW), { message: `${wider} px` }).toBeLessThanOrEqual(0)
        expect(complaints).toEqual([])
        expect(asked.filter((url) => !/^(?:http:\/\/127\.0\.0\.1:|data:|blob:)/.test(url))).toEqual([])
        await page.context().close()
      }
    })

    it(`has no accessibility violation, light and dark, wide and narrow: ${hash || 'the cases'}`, async () => {
      for (const [colorScheme, width] of [
        ['light', 1280],
        ['dark', 1280],
        ['light', 360],
      ] as const) {
        const { page } = await served.open(hash, { colorScheme, bypassCSP: true, viewport: { width, height: 900 } })
        await page.locator(ready).first().waitFor()
        await page.evaluate(axe.source)
        expect(await page.evaluate<string[]>(VIOLATIONS), `${colorScheme} ${width}`).toEqual([])
        await page.context().close()
      }
    })
  }

  it('shows forty items against six hypotheses with nothing cut off, sideways scroll, or small type', async () => {
    for (const width of [360, 1024, 1280, 1920]) {
      const { page } = await served.open('#/matrix/forty.case.yaml', { viewport: { width, height: 900 } })
      await page.locator('td.cell .w').first().waitFor()
      expect(await page.locator('td.cell').count()).toBe(240)
      expect(await page.evaluate<string[]>(CUT), `${width} px`).toEqual([])
      expect(await page.evaluate<number>(SMALLEST), `${width} px`).toBeGreaterThanOrEqual(12)
      await page.context().close()
    }
  })

  it('breaks no name over the columns within a word on a phone', async () => {
    for (const name of ['small', 'long', 'pakistan', 'forty']) {
      const { page } = await served.open(`#/matrix/${name}.case.yaml`, { viewport: { width: 360, height: 900 } })
      await page.locator('td.cell').first().waitFor()
      expect(await page.locator('.matrix thead bdi').count()).toBeGreaterThan(2)
      expect(await page.evaluate<string[]>(BROKEN), name).toEqual([])
      await page.context().close()
    }
  })

  it('does not jump while it loads', async () => {
    for (const [hash, ready] of VIEWS) {
      const { page } = await served.open(hash)
      await page.locator(ready).first().waitFor()
      expect(await page.evaluate<number>(SHIFTS), hash).toBeLessThan(0.02)
      await page.context().close()
    }
  })

  it('has a dialog of its keys, of forms, and of words, without a violation', async () => {
    const { page } = await served.open('#/matrix/small.case.yaml', { bypassCSP: true })
    await page.locator('td.cell').first().waitFor()
    await page.evaluate(axe.source)
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Keys' }).waitFor()
    expect(await page.evaluate<string[]>(VIOLATIONS)).toEqual([])
    await page.keyboard.press('Escape')
    for (const form of ['add an item', 'add a hypothesis']) {
      await page.getByRole('button', { name: form }).click()
      await page.getByRole('dialog').waitFor()
      expect(await page.evaluate<string[]>(VIOLATIONS), form).toEqual([])
      await page.keyboard.press('Escape')
    }
    await page.locator('td.cell').first().click()
    await page.getByRole('listbox').waitFor()
    expect(await page.evaluate<string[]>(VIOLATIONS)).toEqual([])
    await page.context().close()
  })

  it('judges another day when the slider moves, and keeps the day in the address', async () => {
    const { page } = await served.open('#/judgement/pakistan.case.yaml')
    await page.locator('.headline').waitFor()
    const before = await page.locator('.standing').textContent()
    await page.getByRole('slider').focus()
    for (let i = 0; i < 6; i++) await page.keyboard.press('ArrowLeft')
    await page.getByText('replayed with today’s likelihoods').waitFor()
    await expect.poll(() => page.locator('.standing').textContent()).not.toBe(before)
    await expect.poll(() => page.url()).toMatch(/asOf=2022-0\d-\d\d/)
    await page.getByRole('button', { name: /^back to/ }).click()
    await expect.poll(() => page.locator('.standing').textContent()).toBe(before)
    await page.context().close()
  })

  it('sends no token anywhere but in its own header and its own frame', async () => {
    const { page, asked } = await served.open('#/judgement/small.case.yaml')
    await page.locator('.headline').waitFor()
    expect(asked.filter((url) => url.includes('token=') && !/\/(?:\?|brief\?)/.test(url))).toEqual([])
    await page.context().close()
  })
})

describe.skipIf(!HAS_BROWSER)('what a case says', () => {
  it('is never markup and never script, in any view', async () => {
    const hostile = `<img src=x onerror="document.title='ran'"><script>document.title='ran'</script>](javascript:alert(1))`
    const quoted = JSON.stringify(hostile)
    const text = FILES['small.case.yaml']
      .replace('case: Shells from a partner', `case: ${quoted}`)
      .replace(/question: .*/, `question: ${quoted}`)
      .replaceAll(/(says|name|title|interest): [^,}\n]*(?=[,}\n])/g, `$1: ${quoted}`)
      .replace('title: ', `quote: { exact: ${quoted}, prefix: ${quoted} }, because: ${quoted}, title: `)
    const hostileServed = await lab.serve({ 'hostile.case.yaml': text })
    for (const [hash, ready] of [
      ['', '.cases'],
      ['#/judgement/hostile.case.yaml', '.headline'],
      ['#/matrix/hostile.case.yaml?item=airlift', 'tr.detail'],
      ['#/what-if/hostile.case.yaml', '.swings'],
      ['#/origins/hostile.case.yaml', '.origin-list'],
      ['#/brief/hostile.case.yaml', 'iframe'],
    ] as const) {
      const { page, complaints } = await hostileServed.open(hash)
      await page.locator(ready).first().waitFor()
      if (ready === 'iframe') await page.frameLocator('iframe').locator('h1').waitFor()
      expect(await page.locator('img, main script').count(), hash).toBe(0)
      expect(await page.title()).not.toBe('ran')
      expect(await page.locator('a[href^="javascript:"]').count()).toBe(0)
      expect(complaints).toEqual([])
      await page.context().close()
    }
    await hostileServed.close()
  })

  it('leads only to views that are there', async () => {
    const { page } = await served.open(
      '#/nowhere/pakistan.case.yaml?item=%3Cscript%3E&asOf=never&off=x&set=cell.a.b.c.d',
    )
    await page.locator('.headline').waitFor()
    const { page: gone } = await served.open('#/judgement/gone.case.yaml')
    await gone.getByText('there is no such file').waitFor()
    const { page: out } = await served.open('#/judgement/..%2Foutside.case.yaml')
    await out.getByText('is no path of such a file').waitFor()
    for (const p of [page, gone, out]) await p.context().close()
  })
})
