import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import axe from 'axe-core'
import { it } from 'vitest'
import { mapped } from '../../src/ledger/formats/mapped.js'
import { readMapping } from '../../src/ledger/formats/mapping.js'
import { createLedger } from '../../src/ledger/ledger.js'
import { stage } from '../../src/ledger/load/stage.js'
import { makeLedger } from '../../bench/generate-ledger.js'
import { openLab } from './workbench.js'

const OUT = '/tmp/web2/shots'
it('shots', async () => {
  mkdirSync(OUT, { recursive: true })
  mkdirSync('/tmp/web2/big', { recursive: true })
  if (!existsSync('/tmp/web2/big/2000000-in-2')) await (await makeLedger('/tmp/web2/big', 2_000_000, 2)).close()
  const lab = await openLab()
  const files = { 'pakistan.case.yaml': readFileSync('examples/pakistan-russia-2022/pakistan-russia-2022.case.yaml', 'utf8'), 'small.case.yaml': readFileSync('test/golden/small/small.case.yaml', 'utf8') }
  const small = await lab.serve(files)
  const big = await lab.serve(files)
  cpSync('/tmp/web2/big/2000000-in-2', join(big.dir, 'ledger'), { recursive: true })
  const CHRONICLE = 'examples/pakistan-russia-2022/ledger/chronicle'
  const ledger = await createLedger(join(small.dir, 'ledger'))
  const mapping = readMapping(readFileSync(`${CHRONICLE}.mapping.yaml`, 'utf8'))
  if (!('ok' in mapping)) throw new Error('x')
  await ledger.aside(async (work) => {
    const { staged } = await stage([`${CHRONICLE}.csv`], { work, mapping: mapped(mapping.ok), memory: 256 })
    await ledger.add(staged!)
  })
  await ledger.close()
  for (const line of readFileSync('/tmp/web2/shots.txt', 'utf8').trim().split('\n')) {
    const [name, where, hash, ready, width, scheme, act] = line.split(' | ')
    const n = performance.now()
    const { page, complaints } = await (where === 'big' ? big : small).open(hash!, { viewport: { width: Number(width), height: 1000 }, colorScheme: scheme as 'dark', bypassCSP: false })
    try {
      await page.locator(ready!).first().waitFor()
      if (act) await new Function('page', `return (async () => { ${act} })()`)(page)
      await page.waitForTimeout(400)
      const overflow = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
      console.log(name, Math.round(performance.now() - n), 'overflow', overflow, complaints.slice(0, 3))
    } catch (e) { console.log(name, String(e).slice(0, 300), complaints) }
    await page.screenshot({ path: join(OUT, `${name}.png`), fullPage: true })
    await page.context().close()
    if (scheme === 'light') {
      const { page: p } = await (where === 'big' ? big : small).open(hash!, { viewport: { width: Number(width), height: 1000 }, bypassCSP: true })
      await p.locator(ready!).first().waitFor().catch(() => {})
      if (act) await new Function('page', `return (async () => { ${act} })()`)(p).catch((e: unknown) => console.log(String(e).slice(0, 200)))
      await p.evaluate(axe.source)
      console.log(name, 'axe', await p.evaluate('axe.run({ iframes: false }).then((r) => r.violations.map((v) => v.id + ": " + v.nodes.length + " " + v.nodes[0].html.slice(0, 300) + v.nodes[0].failureSummary))'))
      await p.context().close()
    }
  }
  await small.close()
  await big.close()
  await lab.close()
}, 300_000)
