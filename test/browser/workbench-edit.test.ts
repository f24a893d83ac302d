import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HAS_BROWSER, type Lab, openLab, type Served } from './workbench.js'

if (!HAS_BROWSER) console.warn('no browser: edits in the workbench are not tried in one')

const NAME = 'small.case.yaml'
const SMALL = readFileSync('test/golden/small/small.case.yaml', 'utf8')
const HEUER = readFileSync('examples/heuer-iraq/heuer-iraq.case.yaml', 'utf8')
const PAKISTAN = readFileSync('examples/pakistan-russia-2022/pakistan-russia-2022.case.yaml', 'utf8')

let lab: Lab
beforeAll(async () => {
  if (HAS_BROWSER) lab = await openLab()
})
afterAll(() => lab?.close())

/** The cell of an item under the hypothesis of that place, from 1. */
const cellOf = (page: Page, item: string, column: number) =>
  page.locator(`[data-item="${item}"] [data-column="${column}"]`).first()

/** Waits until the file holds that text. */
async function holds(served: Served, text: string): Promise<void> {
  await expect.poll(() => served.read(NAME)).toBe(text)
}

async function atMatrix(text: string): Promise<{ served: Served; page: Page; complaints: string[] }> {
  const served = await lab.serve({ [NAME]: text })
  const { page, complaints } = await served.open(`#/matrix/${NAME}`)
  await page.locator('table .w').first().waitFor()
  return { served, page, complaints }
}

describe.skipIf(!HAS_BROWSER)('the matrix', () => {
  it('takes words and numbers by key, changes those bytes alone, shows old against new, and takes it back', async () => {
    const { served, page, complaints } = await atMatrix(SMALL)
    const standing = page.locator('.standing ol')
    const before = await standing.textContent()
    await cellOf(page, 'airlift', 1).focus()
    await page.keyboard.press('6')
    await holds(served, SMALL.replace('if: { none: unlikely', 'if: { none: very likely'))
    await expect.poll(() => standing.textContent()).toMatch(/none.*was \d+/)
    await page.keyboard.press('ArrowRight')
    await page.keyboard.type('0.35')
    await page.keyboard.press('Enter')
    const both = SMALL.replace('if: { none: unlikely, commerce: likely', 'if: { none: very likely, commerce: 0.35')
    await holds(served, both)
    await page.keyboard.press('ArrowRight')
    await page.keyboard.type('[0.2, 0.4]')
    await page.keyboard.press('Enter')
    await holds(served, both.replace('proxy-war: likely }', 'proxy-war: [0.2, 0.4] }'))
    await page.keyboard.press('u')
    await page.keyboard.press('u')
    await page.keyboard.press('u')
    await holds(served, SMALL)
    await page.keyboard.press('Escape')
    await expect.poll(() => standing.textContent()).toBe(before)
    await page.keyboard.press('Shift+U')
    await holds(served, SMALL.replace('if: { none: unlikely', 'if: { none: very likely'))
    expect(complaints).toEqual([])
    await served.close()
  })

  it('refuses what is no probability beside the cell, and leaves the file', async () => {
    const { served, page } = await atMatrix(SMALL)
    await cellOf(page, 'airlift', 1).focus()
    await page.keyboard.type('lykely')
    await page.keyboard.press('Enter')
    await page.getByText('"lykely" is no number').waitFor()
    expect(await page.locator('.editor .wrong').textContent()).toContain('did you mean "likely"')
    await page.keyboard.press('Escape')
    await expect.poll(() => page.evaluate('document.activeElement.dataset.column')).toBe('1')
    expect(served.read(NAME)).toBe(SMALL)
    await served.close()
  })

  it('offers the words to the mouse', async () => {
    const { served, page } = await atMatrix(SMALL)
    await cellOf(page, 'cargo', 2).click()
    await page.getByRole('option', { name: 'almost certain' }).click()
    await holds(
      served,
      SMALL.replace('none: very unlikely, commerce: very likely', 'none: very unlikely, commerce: almost certain'),
    )
    await served.close()
  })

  it('sets the letters of the classical matrix', async () => {
    const { served, page } = await atMatrix(SMALL)
    served.write(NAME, HEUER)
    await page.getByText('changed outside').waitFor()
    await page.locator('td.rating').first().focus()
    const item = await page.locator('[data-item]').first().getAttribute('data-item')
    await page.keyboard.press('n')
    await page.keyboard.press('n')
    const cell = page.locator(`[data-item="${item}"] td.rating`).first()
    await expect.poll(() => cell.textContent()).toBe('NA')
    await expect.poll(() => served.read(NAME)).not.toBe(HEUER)
    await page.keyboard.press('u')
    await page.keyboard.press('u')
    await holds(served, HEUER)
    await served.close()
  })

  it('moves by arrows, opens a row by Enter, searches by a slash, and is the same when the address is opened again', async () => {
    const served = await lab.serve({ [NAME]: PAKISTAN })
    const { page } = await served.open(`#/matrix/${NAME}`)
    await page.locator('table .w').first().waitFor()
    await page.locator('td[data-column="1"]').first().focus()
    for (const key of ['ArrowDown', 'ArrowRight', 'End', 'Home']) await page.keyboard.press(key)
    await expect.poll(() => page.evaluate('document.activeElement.dataset.column')).toBe('0')
    await page.keyboard.press('Enter')
    await page.locator('tr.detail').waitFor()
    await expect.poll(() => page.url()).toContain('item=')
    const address = page.url()
    await page.keyboard.press('/')
    await expect.poll(() => page.evaluate('document.activeElement.type')).toBe('search')
    await page.keyboard.type('telegram')
    await expect.poll(() => page.locator('[data-item]').count()).toBe(1)
    await page.goto('about:blank')
    await page.goto(address)
    await page.locator('tr.detail').waitFor()
    await served.close()
  })
})

describe.skipIf(!HAS_BROWSER)('a file that is changed outside', () => {
  it('is shown as it is when nothing is being edited', async () => {
    const { served, page } = await atMatrix(SMALL)
    served.write(NAME, SMALL.replace('Shells from a partner', 'Another title'))
    await page.getByRole('heading', { name: 'Another title' }).waitFor()
    await served.close()
  })

  it('is joined with an edit of another value in the same line', async () => {
    const { served, page } = await atMatrix(SMALL)
    const theirs = SMALL.replace('if: { none: very unlikely', 'if: { none: remote')
    await page.route('**/api/changes?*', (r) => r.abort())
    served.write(NAME, theirs)
    await cellOf(page, 'cargo', 2).focus()
    await page.keyboard.press('5')
    await holds(served, theirs.replace('none: remote, commerce: very likely', 'none: remote, commerce: likely'))
    await served.close()
  })

  for (const [choice, stands] of [
    ['take theirs', 'unlikely'],
    ['set mine over theirs', 'likely'],
  ] as const) {
    it(`asks where both changed one value: ${choice}`, async () => {
      const { served, page } = await atMatrix(SMALL)
      const changed = (word: string): string =>
        SMALL.replace('unlikely, commerce: very likely', `unlikely, commerce: ${word}`)
      await page.route('**/api/changes?*', (r) => r.abort())
      served.write(NAME, changed('unlikely'))
      await cellOf(page, 'cargo', 2).focus()
      await page.keyboard.press('5')
      await page.getByRole('dialog', { name: 'The file was changed outside' }).waitFor()
      expect(served.read(NAME)).toBe(changed('unlikely'))
      await page.getByRole('button', { name: choice }).click()
      await holds(served, changed(stands))
      await page.getByText('saved', { exact: true }).waitFor()
      await served.close()
    })
  }

  it('tells its faults with their place, and goes on when it is mended', async () => {
    const { served, page } = await atMatrix(SMALL)
    served.write(NAME, SMALL.replace('commerce: likely', 'comerce: likely'))
    await page.getByText('unknown hypothesis "comerce" (did you mean "commerce"?)').waitFor()
    expect(await page.locator('.diagnostics .where').first().textContent()).toBe('line 30, column 27')
    served.write(NAME, SMALL)
    await page.locator('table .w').first().waitFor()
    await served.close()
  })
})

describe.skipIf(!HAS_BROWSER)('what if', () => {
  it('switches things off, moves numbers, keeps them in the address, and writes only when told', async () => {
    const served = await lab.serve({ [NAME]: SMALL })
    const { page, complaints } = await served.open(`#/what-if/${NAME}`)
    const headline = page.locator('.what-if .headline')
    await headline.filter({ hasText: 'As the file has it' }).waitFor()
    await page.getByLabel(/^flights/).uncheck()
    await headline.filter({ hasText: /^Then/ }).waitFor()
    await expect.poll(() => page.url()).toContain('off=origins.flights')
    const then = await headline.textContent()
    const address = page.url()
    await page.goto('about:blank')
    await page.goto(address)
    await headline.filter({ hasText: /^Then/ }).waitFor()
    await expect.poll(() => headline.textContent()).toBe(then)
    await page.getByRole('button', { name: 'put all back' }).click()
    const slider = page.getByRole('slider', { name: 'airlift under none' })
    await slider.focus()
    await page.keyboard.press('Home')
    await headline.filter({ hasText: /^Then/ }).waitFor()
    expect(served.read(NAME)).toBe(SMALL)
    await page.getByRole('button', { name: 'write the numbers to the file' }).click()
    await holds(served, SMALL.replace('if: { none: unlikely', 'if: { none: 0.001'))
    await page.keyboard.press('u')
    await holds(served, SMALL)
    expect(complaints).toEqual([])
    await served.close()
  })
})
