import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { judge, observe, parseCase } from '../../src/index.js'
import { HAS_BROWSER, type Lab, openLab, type Served } from './workbench.js'

if (!HAS_BROWSER) console.warn('no browser: the workbench is not driven from an empty folder')

let lab: Lab
beforeAll(async () => {
  if (HAS_BROWSER) lab = await openLab()
})
afterAll(() => lab?.close())

const NAME = 'shells-from-a-partner.case.yaml'
const HEADLINE = /^(?:Sold|Gift) leads: .*\(\d+\s%/

/** What a person does to make a case: type into a field, choose, tick, press. */
interface Hand {
  type(label: string, text: string): Promise<void>
  choose(label: string, option: string): Promise<void>
  tick(label: string): Promise<void>
  press(button: string): Promise<void>
  go(view: string): Promise<void>
  /** saves the brief; its text */
  export(button: string): Promise<string>
}

function mouse(page: Page): Hand {
  const exact = { exact: true }
  return {
    async type(label, text) {
      const field = page.getByLabel(label, exact)
      await field.click()
      await field.fill(text)
    },
    choose: async (label, option) => void (await page.getByLabel(label, exact).selectOption(option)),
    tick: (label) => page.getByLabel(label, exact).click(),
    press: (button) => page.getByRole('button', { name: button, exact: true }).click(),
    go: (view) => page.getByRole('link', { name: view, exact: true }).click(),
    export: (button) => saved(page, () => page.getByRole('button', { name: button, exact: true }).click()),
  }
}

/** The name of what has the focus. */
const FOCUSED = `(() => {
  const e = document.activeElement
  if (!e || e === document.body) return ''
  return e.getAttribute('aria-label') ?? e.labels?.[0]?.textContent.trim() ?? e.textContent.trim()
})()`
const DATE = `document.activeElement?.type === 'date'`

function keyboard(page: Page): Hand {
  const reach = async (name: string): Promise<void> => {
    for (let i = 0; i < 120; i++) {
      if ((await page.evaluate<string>(FOCUSED)) === name) return
      await page.keyboard.press('Tab')
    }
    throw new Error(`"${name}" is not reached with the Tab key`)
  }
  return {
    async type(label, text) {
      await reach(label)
      if (await page.evaluate<boolean>(DATE)) {
        const [year, month, day] = text.split('-')
        await page.keyboard.type(`${month}${day}${year}`)
      } else {
        await page.keyboard.press('Control+a')
        await page.keyboard.type(text)
      }
    },
    async choose(label, option) {
      await reach(label)
      for (let i = 0; i < 20; i++) {
        if ((await page.evaluate<string>('document.activeElement.value')) === option) return
        await page.keyboard.press('ArrowDown')
      }
      throw new Error(`"${label}" has no "${option}"`)
    },
    async tick(label) {
      await reach(label)
      await page.keyboard.press('Space')
    },
    async press(button) {
      await reach(button)
      await page.keyboard.press('Enter')
    },
    async go(view) {
      await page.locator('body').press('Escape')
      await page.keyboard.press('g')
      await page.keyboard.press(view[0]!.toLowerCase())
    },
    async export(button) {
      await reach(button)
      return saved(page, () => page.keyboard.press('Enter'))
    },
  }
}

async function saved(page: Page, act: () => Promise<void>): Promise<string> {
  const waiting = page.waitForEvent('download')
  await act()
  return readFileSync(await (await waiting).path(), 'utf8')
}

async function makeCase(page: Page, hand: Hand): Promise<void> {
  await hand.type('Title', 'Shells from a partner')
  await hand.type('Question', 'Why did shells leave?')
  await hand.type('First actor', 'PAK')
  await hand.type('Second actor', 'RUS')
  await hand.type('Short name 1', 'Sold')
  await hand.type('In a sentence 1', 'They were sold for money: no more.')
  await hand.type('Short name 2', 'Gift')
  await hand.type('In a sentence 2', 'They were given to weaken a third state.')
  await hand.press('make the case')
  await page.getByText('No evidence is counted yet').first().waitFor()

  await hand.go('Matrix')
  await hand.press('add an item')
  await hand.type('Sentence that is true or false', 'Planes flew daily.')
  await hand.type('Short name', 'airlift')
  await hand.type('Outlet', 'The Daily')
  await hand.type('Headline', 'Planes every day')
  await hand.type('Under sold', 'likely')
  await hand.type('Under gift', '0.9')
  await hand.press('write it to the file')
  await page.locator('[data-item="airlift"]').waitFor()

  await hand.press('add an item')
  await hand.type('Sentence that is true or false', 'The price was the price of the day.')
  await hand.type('Short name', 'price')
  await hand.choose('How it is known', 'fact')
  await hand.type('Why it is taken as known', 'The contract is public.')
  await hand.type('Under sold', 'very likely')
  await hand.type('Under gift', 'unlikely')
  await hand.press('write it to the file')
  await page.locator('[data-item="price"]').waitFor()

  await hand.press('add an item')
  await hand.type('Sentence that is true or false', 'The shells were chosen to harm.')
  await hand.type('Short name', 'purpose')
  await hand.choose('How it is known', 'gap')
  await hand.type('Under sold', 'remote')
  await hand.type('Under gift', 'likely')
  await hand.press('write it to the file')
  await page.locator('[data-item="purpose"]').waitFor()

  await hand.press('add an item')
  await hand.type('Sentence that is true or false', 'RUS protests.')
  await hand.type('Short name', 'protest')
  await hand.choose('How it is known', 'indicator')
  await hand.tick('accuse')
  await hand.tick('reject')
  await hand.type('Within days', '30')
  await hand.type('Under sold', '[0.1, 0.3]')
  await hand.type('Under gift', 'likely')
  await hand.press('write it to the file')
  await page.locator('[data-item="protest"]').waitFor()
}

async function checkCase(page: Page, served: Served, brief: string): Promise<void> {
  await page.getByText('saved', { exact: true }).waitFor()
  const { case: of, diagnostics } = parseCase(served.read(NAME), { file: NAME })
  expect(diagnostics.filter((d) => d.severity === 'fault')).toEqual([])
  expect(of!.hypotheses.map((h) => h.id)).toEqual(['sold', 'gift'])
  expect(of!.evidence.map((e) => [e.id, e.known.by])).toEqual([
    ['airlift', 'reports'],
    ['price', 'fact'],
    ['purpose', 'gap'],
    ['protest', 'indicator'],
  ])
  const { leader } = judge(of!, observe(of!, { today: 25_000 }))
  expect(leader).toBe('sold')
  expect(brief).toContain('Shells from a partner')
  expect(brief).toContain('<h2 id="bottom-line-heading">')
}

describe.skipIf(!HAS_BROWSER)('from an empty folder to a judged case and its brief', () => {
  for (const [way, hand] of [
    ['by mouse', mouse],
    ['by keyboard alone', keyboard],
  ] as const) {
    it(way, async () => {
      const served = await lab.serve({})
      const { page, complaints } = await served.open('', { acceptDownloads: true, locale: 'en-US' })
      const by = hand(page)
      await page.getByText('None yet.').waitFor()
      await makeCase(page, by)
      await by.go('Judgement')
      await page.locator('.headline').filter({ hasText: HEADLINE }).waitFor()
      await by.go('Brief')
      await page.frameLocator('iframe').locator('h1').waitFor()
      const brief = await by.export('save as HTML')
      await checkCase(page, served, brief)
      expect(complaints).toEqual([])
      await page.context().close()
      await served.close()
    })
  }
})
