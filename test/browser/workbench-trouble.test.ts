import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HAS_BROWSER, type Lab, openLab, type Served } from './workbench.js'

if (!HAS_BROWSER) console.warn('no browser: what the workbench says of trouble is not looked at')

const NAME = 'pakistan-russia-2022.case.yaml'
const CASE = readFileSync(`examples/pakistan-russia-2022/${NAME}`, 'utf8')

let lab: Lab
let served: Served
beforeAll(async () => {
  if (!HAS_BROWSER) return
  lab = await openLab()
  served = await lab.serve({ [NAME]: CASE })
}, 120_000)
afterAll(async () => {
  await served?.close()
  await lab?.close()
})

/** Lets a route answer 503 from now on. */
async function refuse(page: Page, path: string, method: string, error: string, message: string): Promise<void> {
  const body = JSON.stringify({ schema: 1, error, message })
  await page.route(
    (url) => url.pathname === path,
    (route) =>
      route.request().method() === method
        ? route.fulfill({ status: 503, contentType: 'application/json', body })
        : route.fallback(),
  )
}

describe.skipIf(!HAS_BROWSER)('trouble that passes', () => {
  it('of the disk is told on every view until the change is saved, which happens by itself', async () => {
    const { page } = await served.open(`#/matrix/${NAME}`)
    await page.locator('td.cell .w').first().waitFor()
    await refuse(page, '/api/case', 'PUT', 'disk', 'the disk is full; nothing was saved')
    const cell = page.locator('tbody.item td.cell').first()
    const before = await cell.locator('.v').textContent()
    await cell.click()
    await page.keyboard.press('Escape')
    await page.keyboard.press(before === 'remote' ? '7' : '1')
    const told = page.locator('.trouble')
    await told.waitFor()
    expect(await told.textContent()).toContain(
      'Not saved: the disk is full; nothing was saved. Your changes are in this',
    )
    expect(await cell.locator('.v').textContent()).not.toBe(before)
    await page.getByRole('link', { name: 'Judgement' }).click()
    await page.locator('.judgement').waitFor()
    expect(await told.isVisible()).toBe(true)
    expect(served.read(NAME)).toBe(CASE)
    await page.unrouteAll()
    await told.waitFor({ state: 'detached' })
    expect(served.read(NAME)).not.toBe(CASE)
    await page.context().close()
    served.write(NAME, CASE)
  })

  it('of the ledger is told, never taken for “not seen”, and looked at again when asked', async () => {
    const { page } = await served.open('')
    await refuse(page, '/api/observed', 'GET', 'ledger', 'ledger: another load is at work on it')
    await page.evaluate(`location.hash = '#/judgement/${NAME}'`)
    const told = page.locator('.trouble')
    await told.waitFor()
    expect(await told.textContent()).toContain(
      'another load is at work on it. Indicators, ties and precedents count as',
    )
    await page.unrouteAll()
    await told.locator('button').click()
    await told.waitFor({ state: 'detached' })
    await page.context().close()
  })

  it('of a question to the ledger stands where the answer would, with the question to be asked again', async () => {
    const { page } = await served.open('')
    await refuse(page, '/api/ties', 'GET', 'ledger', 'the disk is full: ledger; nothing was changed')
    await page.evaluate(`location.hash = '#/ties/${NAME}'`)
    const alert = page.getByRole('alert').first()
    await alert.waitFor()
    expect(await alert.textContent()).toContain('the disk is full: ledger')
    await page.unrouteAll()
    await alert.getByRole('button', { name: 'ask again' }).click()
    await page.getByText('no ledger is connected').first().waitFor()
    await page.context().close()
  })

  it('of a server that is gone is told as that', async () => {
    const { page } = await served.open('')
    await page.route('**/api/**', (route) => route.abort())
    await page.evaluate(`location.hash = '#/judgement/${NAME}'`)
    await page.getByText('is “demarche serve” still running?').waitFor()
    await page.context().close()
  })
})
