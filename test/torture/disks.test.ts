import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { icews } from '../../src/ledger/load/fixtures/native.js'
import { versionOf } from '../../src/web/server/case-file.js'
import { workbench } from '../../src/web/server/routes.js'
import { openWorkspace } from '../../src/web/server/workspace.js'
import { demarche } from '../ledger/command.js'
import { mountSmall } from './small-disk.js'

const CASE = readFileSync('test/golden/small/small.case.yaml', 'utf8')
const base = mkdtempSync(join(tmpdir(), 'torture-disks-'))
afterAll(() => rmSync(base, { recursive: true, force: true }))

/** Everything on a disk, by path, with what it holds. */
function all(at: string): Record<string, string> {
  const files = readdirSync(at, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return Object.fromEntries(
    files.map(({ parentPath, name }) => [
      join(parentPath, name).slice(at.length),
      versionOf(readFileSync(join(parentPath, name))),
    ]),
  )
}

/** A case with a brief and a frozen file, a ledger of two batches, an inbox with a new day, and a watch that has begun. */
async function furnish(at: string): Promise<void> {
  writeFileSync(join(at, 'a.case.yaml'), CASE)
  mkdirSync(join(at, 'inbox'))
  for (const day of ['25', '26', '27']) {
    const path = join(at, day === '27' ? 'inbox' : '.', `${day}.tab`)
    writeFileSync(path, icews([{ 'Event ID': day, 'Event Date': `2018-11-${day}` }]))
    utimesSync(path, 0, 0)
    if (day !== '27') expect((await run(at, 'ledger', 'add', path, '--ledger', join(at, 'ledger'))).code).toBe(0)
  }
  expect((await run(at, 'assess', 'a.case.yaml', '--freeze', '--ledger', 'ledger')).code).toBe(0)
  expect((await run(at, 'brief', 'a.case.yaml', '-o', 'a.html')).code).toBe(0)
  expect([0, 10, 11]).toContain((await run(at, ...WATCH.slice(0, -2))).code)
  writeFileSync(
    join(at, 'a.case.yaml'),
    CASE.replace('none: unlikely, commerce: likely', 'none: likely, commerce: unlikely'),
  )
}

const run = (cwd: string, ...args: string[]) => demarche(args, { cwd })
const WATCH = 'watch a.case.yaml --once --ledger ledger --step 0.01 --out alerts.jsonl --inbox inbox'.split(' ')
const WRITES = [
  'brief a.case.yaml -q -o a.html',
  'brief a.case.yaml -q -o b.md',
  'assess a.case.yaml --freeze --ledger ledger',
  'export a.case.yaml --to json -o a.json',
  'new fresh',
  'ledger add inbox/27.tab --ledger ledger',
  'ledger add inbox/27.tab --ledger other',
  'ledger compact --ledger ledger',
  WATCH.join(' '),
]

describe.each(['full', 'read-only'] as const)('a disk that is %s', (how) => {
  it('is told in a line by every command that writes, and nothing on it changes', async (context) => {
    const disk = mountSmall(join(base, how), 700)
    if (!disk) return context.skip('no disk can be mounted here')
    try {
      await furnish(disk.at)
      if (how === 'full') disk.fill()
      else disk.freeze()
      const before = all(disk.at)
      for (const args of WRITES) {
        const { code, err } = await run(disk.at, ...args.split(' '))
        expect([args, code, err]).toEqual([
          args,
          3,
          expect.stringMatching(/(^|\n)[^\n]*(disk is full|read-only|permission)[^\n]*\n$/),
        ])
        expect([args, all(disk.at)]).toEqual([args, before])
      }
      for (const args of ['check a.case.yaml', 'assess a.case.yaml', 'ties RUS UKR --ledger ledger'])
        expect([args, (await run(disk.at, ...args.split(' '))).code]).toEqual([args, 0])
    } finally {
      disk.remove()
    }
  })

  it('is told by the workbench, and the case stays as it was', async (context) => {
    const disk = mountSmall(join(base, `${how}-workbench`), 100)
    if (!disk) return context.skip('no disk can be mounted here')
    try {
      writeFileSync(join(disk.at, 'a.case.yaml'), CASE)
      if (how === 'full') disk.fill()
      else disk.freeze()
      const bugs: unknown[] = []
      const app = workbench({
        workspace: await openWorkspace(disk.at),
        token: 'token',
        host: '127.0.0.1',
        page: disk.at,
        looking: { now: () => 0, onLedger: null, withRates: async (_, j) => j },
        report: (error) => bugs.push(error),
      })
      const before = all(disk.at)
      for (const path of ['a.case.yaml', 'new.case.yaml']) {
        const state = path === 'a.case.yaml' ? { 'if-match': `"${versionOf(CASE)}"` } : { 'if-none-match': '*' }
        const headers = { host: '127.0.0.1', 'x-demarche-token': 'token', 'content-type': 'application/json', ...state }
        const body = JSON.stringify({ text: `${CASE}# more\n`.repeat(30) })
        const answer = await app.request(`http://127.0.0.1/api/case?path=${path}`, { method: 'PUT', headers, body })
        expect([answer.status, await answer.json(), bugs]).toEqual([
          503,
          expect.objectContaining({ error: 'disk' }),
          [],
        ])
        expect(all(disk.at)).toEqual(before)
      }
    } finally {
      disk.remove()
    }
  })
})
