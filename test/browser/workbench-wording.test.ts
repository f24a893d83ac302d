import { readFileSync } from 'node:fs'
import axe from 'axe-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HAS_BROWSER, type Lab, openLab } from './workbench.js'

if (!HAS_BROWSER) console.warn('no browser: sentences and reliabilities are not changed in one')

const NAME = 'small.case.yaml'
const SMALL = readFileSync('test/golden/small/small.case.yaml', 'utf8')
const EXAMPLE = 'examples/pakistan-russia-2022/pakistan-russia-2022'
const VIOLATIONS = `axe.run({ iframes: false }).then((r) => r.violations.map((v) => v.id + ": " + v.nodes[0].html))`

let lab: Lab
beforeAll(async () => {
  if (HAS_BROWSER) lab = await openLab()
})
afterAll(() => lab?.close())

describe.skipIf(!HAS_BROWSER)('sentences', () => {
  it('are reworded where they stand, by keyboard, and only their bytes change', async () => {
    const served = await lab.serve({ [NAME]: SMALL })
    const { page, complaints } = await served.open(`#/matrix/${NAME}?item=airlift`, { bypassCSP: true })
    const button = page.getByRole('button', { name: 'reword the sentence of airlift' })
    await button.press('Enter')
    const field = page.getByRole('textbox', { name: 'the sentence of airlift' })
    await page.evaluate(axe.source)
    expect(await page.evaluate<string[]>(VIOLATIONS)).toEqual([])
    await field.fill('Planes: daily,\n  from 6 August.')
    await page.keyboard.press('Escape')
    await expect.poll(() => button.evaluate((b) => b.matches(':focus'))).toBe(true)
    expect(served.read(NAME)).toBe(SMALL)
    await page.keyboard.press('Enter')
    await expect.poll(() => field.inputValue()).toBe('Cargo planes flew daily between 6 and 15 August.')
    await field.fill('Planes: daily,\n  from 6 August.')
    await page.keyboard.press('Enter')
    const reworded = SMALL.replace(
      'Cargo planes flew daily between 6 and 15 August.',
      '"Planes: daily, from 6 August."',
    )
    await expect.poll(() => served.read(NAME)).toBe(reworded)
    await page.locator('.rests').getByText('Planes: daily, from 6 August.').waitFor()
    await button.waitFor()
    await page.keyboard.press('u')
    await expect.poll(() => served.read(NAME)).toBe(SMALL)
    expect(complaints).toEqual([])
    await page.context().close()
    await served.close()
  })

  it('of origins and names of sources too', async () => {
    const text = readFileSync(`${EXAMPLE}.case.yaml`, 'utf8')
    const served = await lab.serve({ [NAME]: text })
    const { page } = await served.open(`#/origins/${NAME}`)
    await page.getByRole('button', { name: 'reword the sentence of clip' }).click()
    await page.getByRole('textbox').fill('A video of shells')
    await page.keyboard.press('Enter')
    const reworded = text.replace(
      'A video of 122 mm shells with marks of Pakistan Ordnance Factories',
      'A video of shells',
    )
    await expect.poll(() => served.read(NAME)).toBe(reworded)
    await page
      .getByRole('button', { name: /^reword the name of / })
      .first()
      .click()
    await page.getByRole('textbox').fill('Another name')
    await page.keyboard.press('Enter')
    await expect.poll(() => served.read(NAME)).toContain('name: Another name')
    await page.context().close()
    await served.close()
  })
})

describe.skipIf(!HAS_BROWSER)('a reliability', () => {
  it('is dragged for the sake of argument, and written where it is wished', async () => {
    const served = await lab.serve({ [NAME]: SMALL })
    const { page } = await served.open(`#/what-if/${NAME}`)
    const slider = page.getByRole('slider', { name: 'reliability of flights' })
    await slider.fill('0.2')
    await expect.poll(() => page.url()).toContain('reliability.flights.0.2')
    expect(served.read(NAME)).toBe(SMALL)
    await page.getByRole('button', { name: 'write the numbers to the file' }).click()
    const before = 'kind: observation, date: 2022-08-06'
    await expect.poll(() => served.read(NAME)).toBe(SMALL.replace(before, `${before}, reliability: 0.2`))
    await page.context().close()
    await served.close()
  })
})

describe.skipIf(!HAS_BROWSER)('what was frozen', () => {
  it('does not answer an indicator that asks otherwise by now', async () => {
    const text = readFileSync(`${EXAMPLE}.case.yaml`, 'utf8')
    const frozen = readFileSync(`${EXAMPLE}.observed.json`, 'utf8')
    const served = await lab.serve({ [NAME]: text, 'small.observed.json': frozen })
    const { page } = await served.open(`#/matrix/${NAME}?item=public-break`)
    const row = page.locator('[data-item="public-break"]')
    await row.getByText('not seen').first().waitFor()
    served.write(NAME, text.replace('within: 12 months\n      above-usual', 'within: 11 months\n      above-usual'))
    await row.getByText('no data').first().waitFor()
    await expect.poll(() => row.getByText('not seen').count()).toBe(0)
    await page.locator('[data-item="cutback"]').getByText('not seen').first().waitFor()
    await page.context().close()
    await served.close()
  })
})
