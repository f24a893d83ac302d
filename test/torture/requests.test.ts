import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mapped } from '../../src/ledger/formats/mapped.js'
import { readMapping } from '../../src/ledger/formats/mapping.js'
import { createLedger } from '../../src/ledger/ledger.js'
import { loadFiles } from '../../src/ledger/load-files.js'
import { versionOf } from '../../src/web/server/case-file.js'
import { workbench } from '../../src/web/server/routes.js'
import { openWorkspace } from '../../src/web/server/workspace.js'
import { drawRequest, HOST, TOKEN } from './drawn-requests.js'
import { HANGS, Tally, tries } from './tries.js'

const CASE = readFileSync('test/golden/small/small.case.yaml', 'utf8')
const TEXTS = [CASE, CASE.replace('demarche: 1', 'demarche: 2'), 'case: no case', '']
const CHRONICLE = 'examples/pakistan-russia-2022/ledger/chronicle'
const base = realpathSync(mkdtempSync(join(tmpdir(), 'torture-requests-')))
const served = join(base, 'served')
afterAll(() => rmSync(base, { recursive: true, force: true }))

beforeAll(async () => {
  for (const folder of ['served/deep', 'served/texts', 'elsewhere', 'page/assets'])
    mkdirSync(join(base, folder), { recursive: true })
  for (const path of ['served/a.case.yaml', 'served/deep/b.case.yml', 'outside.case.yaml', 'elsewhere/c.case.yaml'])
    writeFileSync(join(base, path), CASE)
  writeFileSync(join(base, 'page/index.html'), '<!doctype html>')
  writeFileSync(join(base, 'page/assets/index-1.js'), 'export {}')
  writeFileSync(join(base, 'secret.txt'), 'secret of the machine')
  writeFileSync(
    join(served, 'texts/aid.html'),
    '<p>Pakistan provided military aid to Ukraine on Monday, they said.</p>',
  )
  symlinkSync('../outside.case.yaml', join(served, 'out.case.yaml'))
  symlinkSync('../elsewhere', join(served, 'link'))
  const ledger = await createLedger(join(served, 'ledger'))
  const mapping = readMapping(readFileSync(`${CHRONICLE}.mapping.yaml`, 'utf8'))
  if (!('ok' in mapping)) throw new Error(mapping.faults.join('\n'))
  await loadFiles(ledger, [`${CHRONICLE}.csv`], { mapping: mapped(mapping.ok), memory: 256 })
  await ledger.close()
})

/** Every file below the base with a hash of what it holds. */
function filesNow(): Record<string, string> {
  const all = readdirSync(base, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return Object.fromEntries(
    all.map(({ parentPath, name }) => [
      join(parentPath, name).slice(base.length + 1),
      versionOf(readFileSync(join(parentPath, name))),
    ]),
  )
}

const SAVED = ['served/a.case.yaml', 'served/deep/b.case.yml', 'served/new.case.yaml']

describe('any request to the workbench', () => {
  it(
    'is answered or refused; no file but a saved case changes, and that is whole',
    async () => {
      const tally = new Tally('requests')
      const bugs: unknown[] = []
      const app = workbench({
        workspace: await openWorkspace(served),
        token: TOKEN,
        host: '127.0.0.1',
        page: join(base, 'page'),
        looking: { now: () => Date.UTC(2022, 9, 1), onLedger: null, withRates: async (_, j) => j },
        library: 'precedents/library',
        report: (error) => bugs.push(error),
      })
      const before = filesNow()
      const saved = new Set(TEXTS.map(versionOf))
      await fc.assert(
        fc.asyncProperty(fc.gen(), async (g) => {
          const now = filesNow()
          const { request, told, saves } = drawRequest(g, TEXTS, (path) => now[`served/${path}`] ?? null)
          const { ms, value } = await tally.timed(told.slice(0, 80), async () => {
            const answer = await app.request(request)
            return { status: answer.status, text: await answer.text() }
          })
          expect([told, ms < HANGS, bugs]).toEqual([told, true, []])
          expect([told, value.status < 500 || value.status === 503]).toEqual([told, true])
          expect([told, value.text.includes('secret of the machine')]).toEqual([told, false])
          tally.count(String(value.status))
          if (saves !== null && value.status === 200) {
            saved.add(versionOf(saves))
            tally.count('saves')
          }
          const after = filesNow()
          for (const path of SAVED) {
            if (after[path] !== undefined) expect([path, saved.has(after[path])]).toEqual([path, true])
            delete after[path]
          }
          const others = Object.fromEntries(Object.entries(before).filter(([path]) => !SAVED.includes(path)))
          expect(after).toEqual(others)
        }),
        { numRuns: tries(), endOnFailure: true },
      )
      const list = await app.request(`http://${HOST}/api/cases`, { headers: { host: HOST, 'x-demarche-token': TOKEN } })
      expect(list.status).toBe(200)
      expect(tally.times('saves')).toBeGreaterThan(0)
      tally.tell()
    },
    2 * HANGS + tries() * 1_000,
  )
})
