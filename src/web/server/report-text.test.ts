import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { LARGEST } from './case-file.js'
import { workbench } from './routes.js'
import { openWorkspace } from './workspace.js'

const ADDRESS = 'http://127.0.0.1:4321'

interface Asked {
  report: string
  body: unknown
  path?: string
}

async function serve(): Promise<{ dir: string; keep(asked: Asked): Promise<Response>; bugs: unknown[] }> {
  const dir = realpathSync(mkdtempSync(join(tmpdir(), 'workbench-')))
  writeFileSync(join(dir, 'a.case.yaml'), 'case: A\n')
  const bugs: unknown[] = []
  const app = workbench({
    workspace: await openWorkspace(dir),
    token: 'token',
    host: '127.0.0.1',
    page: join(dir, '.page'),
    looking: { now: Date.now, onLedger: null, withRates: async (_, j) => j },
    report: (error) => bugs.push(error),
  })
  const keep = async ({ report, body, path = 'a.case.yaml' }: Asked): Promise<Response> =>
    app.request(`${ADDRESS}/api/report?${new URLSearchParams({ path, report })}`, {
      method: 'PUT',
      body: JSON.stringify(body),
      headers: { host: '127.0.0.1:4321', 'content-type': 'application/json', 'x-demarche-token': 'token' },
    })
  return { dir, keep, bugs }
}

describe('the text of a report', () => {
  it('is kept beside the case to the byte, once, and never written over', async () => {
    const { dir, keep } = await serve()
    const text = 'Planes flew.\n\nÀ «Rzeszów» – <b>nightly</b>.'
    const first = await keep({ report: 'daily-1', body: { text } })
    const sha256 = createHash('sha256').update(text).digest('hex')
    expect([first.status, await first.json()]).toEqual([200, { schema: 1, written: true, sha256 }])
    expect(readFileSync(join(dir, 'reports', 'daily-1.txt'), 'utf8')).toBe(text)
    expect(await (await keep({ report: 'daily-1', body: { text } })).json()).toMatchObject({ written: false })
    const other = await keep({ report: 'daily-1', body: { text: 'Other words.' } })
    expect([other.status, await other.json()]).toMatchObject([
      409,
      { error: 'other-text', message: 'reports/daily-1.txt holds another text, which is left as it is' },
    ])
    expect(readFileSync(join(dir, 'reports', 'daily-1.txt'), 'utf8')).toBe(text)
    expect(readdirSync(join(dir, 'reports'))).toEqual(['daily-1.txt'])
  })

  it('is one of two that come at once; the other is refused', async () => {
    const { dir, keep } = await serve()
    const texts = ['one', 'two', 'three', 'four']
    const answers = await Promise.all(texts.map((text) => keep({ report: 'x', body: { text } })))
    expect(answers.map((a) => a.status).sort()).toEqual([200, 409, 409, 409])
    expect(texts[answers.findIndex((a) => a.ok)]).toBe(readFileSync(join(dir, 'reports', 'x.txt'), 'utf8'))
  })

  it('is kept nowhere but in the folder of a case that there is', async () => {
    const { dir, keep, bugs } = await serve()
    const body = { text: 'x' }
    const ids = ['..', '../a', 'a/b', 'a\\b', '%2e%2e', 'A', '', '.hidden', 'x.case.yaml', 'a'.repeat(101), '__proto__']
    for (const report of ids) expect((await keep({ report, body })).status, report).toBe(400)
    expect((await keep({ report: 'x', body, path: 'none.case.yaml' })).status).toBe(404)
    expect((await keep({ report: 'x', body, path: '../a.case.yaml' })).status).toBe(400)
    expect(existsSync(join(dir, 'reports'))).toBe(false)
    const away = realpathSync(mkdtempSync(join(tmpdir(), 'away-')))
    symlinkSync(away, join(dir, 'reports'))
    expect((await keep({ report: 'x', body })).status).toBe(403)
    expect(readdirSync(away)).toEqual([])
    expect(bugs).toEqual([])
  })

  it('is refused where it is too long or no text, or a file lies in its way', async () => {
    const { dir, keep, bugs } = await serve()
    expect((await keep({ report: 'x', body: { text: 'x'.repeat(LARGEST + 1) } })).status).toBe(413)
    expect((await keep({ report: 'x', body: { text: 7 } })).status).toBe(400)
    expect((await keep({ report: 'x', body: { text: 'a', more: 1 } })).status).toBe(400)
    mkdirSync(join(dir, 'b'))
    writeFileSync(join(dir, 'b', 'b.case.yaml'), 'case: B\n')
    writeFileSync(join(dir, 'b', 'reports'), 'a file')
    const stuck = await keep({ report: 'x', body: { text: 'a' }, path: 'b/b.case.yaml' })
    expect([stuck.status, await stuck.json()]).toMatchObject([409, { error: 'in-the-way' }])
    expect(readFileSync(join(dir, 'b', 'reports'), 'utf8')).toBe('a file')
    expect(bugs).toEqual([])
  })
})
