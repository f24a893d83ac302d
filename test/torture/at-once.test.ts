import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type WatchFolder, watchFolder } from '../../src/cli/fixtures/watch-folder.js'
import { icews } from '../../src/ledger/load/fixtures/native.js'
import { demarche, start } from '../ledger/command.js'

const CASE = readFileSync('test/golden/small/small.case.yaml', 'utf8')
const SAVES = Number(process.env.SAVES ?? 20)
const base = mkdtempSync(join(tmpdir(), 'torture-at-once-'))
afterAll(() => rmSync(base, { recursive: true, force: true }))

/** A workbench in a process of its own, and how to ask it. */
async function serve(
  folder: string,
): Promise<{ ask(path: string, init?: RequestInit): Promise<Response>; end(): void }> {
  const { child } = await start(['serve', folder, '--port', '0', '--no-open'])
  const address = await new Promise<URL>((done, fail) => {
    child.stdout!.once('data', (data) => done(new URL(String(data).trim())))
    child.once('close', () => fail(new Error('the workbench ended')))
  })
  const token = address.searchParams.get('token')!
  return {
    ask: (path, init = {}) =>
      fetch(new URL(path, address), {
        ...init,
        headers: { ...(init.headers as Record<string, string>), 'x-demarche-token': token },
      }),
    end: () => child.kill('SIGKILL'),
  }
}

type Ask = Awaited<ReturnType<typeof serve>>['ask']

interface Known {
  text: string
  version: string
}

const read = async (ask: Ask): Promise<Known> => (await (await ask('/api/case?path=a.case.yaml')).json()) as Known

/** Adds one to the number in a case as it was read. */
function addOne(ask: Ask, { text, version }: Known): Promise<Response> {
  const headers = { 'content-type': 'application/json', 'if-match': `"${version}"` }
  const body = JSON.stringify({ text: text.replace(/# (\d+)/, (_, n) => `# ${Number(n) + 1}`) })
  return ask('/api/case?path=a.case.yaml', { method: 'PUT', headers, body })
}

/** Adds one so many times, reading again whenever someone else was first. */
async function countUp(ask: Ask, times: number): Promise<void> {
  for (let done = 0; done < times; ) {
    const saved = await addOne(ask, await read(ask))
    if (saved.status === 200) done++
    else if (saved.status !== 409) throw new Error(`${saved.status}: ${await saved.text()}`)
  }
}

describe('two workbenches on one folder', () => {
  it.skipIf(!existsSync('dist/web/index.html'))(
    'save one after the other; who comes second is told, and no save is lost',
    async () => {
      const folder = join(base, 'served')
      mkdirSync(folder)
      writeFileSync(join(folder, 'a.case.yaml'), `${CASE}# 0\n`)
      const benches = await Promise.all([serve(folder), serve(folder)])
      try {
        const [one, two] = benches
        const known = await read(one.ask)
        await Promise.all(benches.flatMap(({ ask }) => [countUp(ask, SAVES), countUp(ask, SAVES)]))
        for (const { ask } of [one, two]) expect((await addOne(ask, known)).status).toBe(409)
        expect(readFileSync(join(folder, 'a.case.yaml'), 'utf8')).toBe(`${CASE}# ${4 * SAVES}\n`)
        expect(readdirSync(folder)).toEqual(['a.case.yaml'])
      } finally {
        for (const { end } of benches) end()
      }
    },
    300_000 + SAVES * 4_000,
  )
})

describe('three commands at once', () => {
  const thrice = (cwd: string, args: string) => Promise.all([0, 1, 2].map(() => demarche(args.split(' '), { cwd })))

  it('write one file, which is whole', async () => {
    const folder = join(base, 'briefs')
    mkdirSync(folder)
    writeFileSync(join(folder, 'a.case.yaml'), CASE)
    writeFileSync(join(folder, 'd.tab'), icews([{}]))
    expect((await thrice(folder, 'ledger add d.tab --ledger ledger')).map((r) => r.code)).toEqual([0, 0, 0])
    const args = ['brief a.case.yaml -q -o a.html', 'assess a.case.yaml --freeze --ledger ledger', 'new fresh']
    for (const one of args) {
      const ran = await thrice(folder, one)
      expect([one, ran.filter((r) => r.code === 0).length > 0]).toEqual([one, true])
      for (const { code, err } of ran)
        if (code !== 0) expect([one, code, err]).toEqual([one, 3, expect.stringMatching(/there already/)])
    }
    expect(readFileSync(join(folder, 'a.html'), 'utf8')).toMatch(/^<!doctype html>[\s\S]*<\/html>\s*$/i)
    expect(JSON.parse(readFileSync(join(folder, 'a.observed.json'), 'utf8'))).toMatchObject({ schema: 1 })
    expect((await demarche(['check', 'fresh/fresh.case.yaml'], { cwd: folder })).code).toBe(0)
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([])
  })
})

describe('three watches of one case at once', () => {
  let made: WatchFolder
  beforeEach(() => {
    made = watchFolder()
  })
  afterEach(() => made.remove())

  it('tell everything once; who finds another at work says so', async () => {
    const args = ['watch', 'q.case.yaml', '--once', '--ledger', 'L', '--inbox', 'inbox', '--mapping', 'map.yaml']
    const once = () => demarche([...args, '--out', 'alerts.jsonl'], { cwd: made.folder })
    made.deliver('2022-09-01')
    await once()
    for (const [day, codes] of [
      ['2022-09-02', ['112']],
      ['2022-09-03', ['160']],
      ['2022-09-04', []],
    ] as const) {
      made.deliver(day, ...codes)
      utimesSync(made.path(`inbox/${day}.csv`), 0, 0)
      for (const { code, err } of await Promise.all([once(), once(), once()]))
        if (code === 3) expect(err).toMatch(/is watched already|silent/)
        else expect([code, err]).toEqual([expect.toSatisfy((n) => [0, 1, 10, 11].includes(n)), expect.anything()])
    }
    await once()
    const alerts = made.alerts()
    expect(new Set(alerts.map((a) => a.id)).size).toBe(alerts.length)
    const told = alerts.map(({ kind, subject, after }) => JSON.stringify([kind, subject, after]))
    expect(told.filter((one) => one.includes('accused')).length).toBeGreaterThan(0)
    expect(new Set(told).size).toBe(told.length)
    expect(readdirSync(made.folder).filter((name) => name.endsWith('.lock'))).toEqual([])
  })
})
