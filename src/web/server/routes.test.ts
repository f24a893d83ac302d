import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseCase } from '../../case/parse.js'
import { LedgerError } from '../../ledger/store/errors.js'
import { freeze } from '../../observe/frozen.js'
import { observe } from '../../observe/observe.js'
import { LARGEST, versionOf } from './case-file.js'
import { type Serving, workbench } from './routes.js'
import { openWorkspace } from './workspace.js'

const CASE = readFileSync('test/golden/small/small.case.yaml', 'utf8')
const TOKEN = 'secret-token'
const HOST = '127.0.0.1:4321'

interface Bench {
  dir: string
  bugs: unknown[]
  ask(path: string, init?: RequestInit & { token?: string | null; host?: string }): Promise<Response>
  put(path: string, text: unknown, headers: Record<string, string>): Promise<Response>
}

async function serve(more: Partial<Serving> = {}): Promise<Bench> {
  const dir = realpathSync(mkdtempSync(join(tmpdir(), 'workbench-')))
  writeFileSync(join(dir, 'a.case.yaml'), CASE)
  const page = join(dir, '.page')
  mkdirSync(join(page, 'assets'), { recursive: true })
  writeFileSync(join(page, 'index.html'), '<!doctype html><title>page</title>')
  writeFileSync(join(page, 'assets', 'index-1.js'), 'export {}')
  const bugs: unknown[] = []
  const app = workbench({
    workspace: await openWorkspace(dir),
    token: TOKEN,
    host: '127.0.0.1',
    page,
    looking: { now: () => Date.UTC(2022, 9, 1), onLedger: null, withRates: async (_, j) => j },
    report: (error) => bugs.push(error),
    ...more,
  })
  const ask: Bench['ask'] = async (path, { token = TOKEN, host = HOST, ...init } = {}) => {
    const headers = new Headers(init.headers)
    headers.set('host', host)
    if (token !== null) headers.set('x-demarche-token', token)
    return app.request(`http://${HOST}${path}`, { ...init, headers })
  }
  const put: Bench['put'] = (path, text, headers) =>
    ask(`/api/case?path=${encodeURIComponent(path)}`, {
      method: 'PUT',
      body: typeof text === 'string' ? text : JSON.stringify(text),
      headers: { 'content-type': 'application/json', ...headers },
    })
  return { dir, bugs, ask, put }
}

const version = (text: string): Record<string, string> => ({ 'if-match': `"${versionOf(text)}"` })
const json = async (response: Response): Promise<Record<string, unknown>> =>
  (await response.json()) as Record<string, unknown>
const now = (bench: Bench): string => readFileSync(join(bench.dir, 'a.case.yaml'), 'utf8')

describe('the workbench’s answers', () => {
  it('list the cases, with titles, and read one with its version', async () => {
    const bench = await serve()
    mkdirSync(join(bench.dir, 'deep', 'er'), { recursive: true })
    writeFileSync(join(bench.dir, 'deep', 'er', 'b.case.yml'), 'case: "Quoted: title" # remark\n')
    expect(await json(await bench.ask('/api/cases'))).toMatchObject({
      cases: [
        { path: 'a.case.yaml', title: 'Shells from a partner' },
        { path: 'deep/er/b.case.yml', title: 'Quoted: title' },
      ],
      more: false,
    })
    const read = await bench.ask('/api/case?path=a.case.yaml')
    expect(read.headers.get('etag')).toBe(`"${versionOf(CASE)}"`)
    expect(await json(read)).toMatchObject({ text: CASE, version: versionOf(CASE) })
  })

  it('save over the version that was read, and only over that', async () => {
    const bench = await serve()
    const mine = CASE.replace('0.1 }', '0.2 }')
    const saved = await bench.put('a.case.yaml', { text: mine }, version(CASE))
    expect(await json(saved)).toMatchObject({ version: versionOf(mine) })
    expect(now(bench)).toBe(mine)
    const late = await bench.put('a.case.yaml', { text: 'late' }, version(CASE))
    expect(late.status).toBe(409)
    expect(await json(late)).toMatchObject({ error: 'conflict', text: mine, version: versionOf(mine), yours: 'late' })
    expect(now(bench)).toBe(mine)
    expect(readdirSync(bench.dir).filter((f) => f.endsWith('.tmp'))).toEqual([])
  })

  it('make a new file, never over one that is there', async () => {
    const bench = await serve()
    const fresh = { 'if-none-match': '*' }
    expect((await bench.put('b.case.yaml', { text: CASE }, fresh)).status).toBe(200)
    expect(readFileSync(join(bench.dir, 'b.case.yaml'), 'utf8')).toBe(CASE)
    expect((await bench.put('b.case.yaml', { text: 'x' }, fresh)).status).toBe(409)
    expect((await bench.put('nowhere/b.case.yaml', { text: CASE }, fresh)).status).toBe(404)
  })

  it('let one of many saves at once win, and leave the file whole', async () => {
    const bench = await serve()
    const texts = Array.from({ length: 100 }, (_, i) => `${CASE}# ${i}\n`)
    const saved = await Promise.all(texts.map((text) => bench.put('a.case.yaml', { text }, version(CASE))))
    expect(saved.filter((r) => r.status === 200)).toHaveLength(1)
    expect(saved.filter((r) => r.status === 409)).toHaveLength(99)
    expect(texts).toContain(now(bench))
  })

  it('answer 500 requests at once', async () => {
    const bench = await serve()
    const asked = Array.from({ length: 500 }, (_, i) =>
      bench.ask(i % 2 === 0 ? '/api/case?path=a.case.yaml' : '/api/cases').then((r) => r.status),
    )
    expect(new Set(await Promise.all(asked))).toEqual(new Set([200]))
    expect(now(bench)).toBe(CASE)
  })

  it('tell when the file is another', async () => {
    const bench = await serve()
    const waiting = bench.ask(`/api/changes?path=a.case.yaml&version=${versionOf(CASE)}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
    writeFileSync(join(bench.dir, 'a.case.yaml'), `${CASE}# more\n`)
    expect(await json(await waiting)).toMatchObject({ version: versionOf(`${CASE}# more\n`) })
  })

  it('let no more than 64 wait', async () => {
    const bench = await serve()
    const stop = new AbortController()
    const asked = Array.from({ length: 80 }, () =>
      bench.ask(`/api/changes?path=a.case.yaml&version=${versionOf(CASE)}`, { signal: stop.signal }),
    )
    const refused = await Promise.race(asked.map(async (r) => ((await r).status === 429 ? 429 : new Promise(() => {}))))
    expect(refused).toBe(429)
    stop.abort()
    expect((await Promise.all(asked)).filter((r) => r.status === 429)).toHaveLength(16)
  })

  it('write the brief in every form, as of a day, and show it in a frame that may do nothing', async () => {
    const bench = await serve()
    for (const [format, holds] of [
      ['html', '<h1>'],
      ['md', '# '],
      ['json', '"schema": 1'],
    ] as const) {
      const { text } = await json(await bench.ask(`/api/brief?path=a.case.yaml&format=${format}&asOf=2022-08-16`))
      expect(text).toContain(holds)
    }
    const frame = await bench.ask(`/brief?path=a.case.yaml&token=${TOKEN}`, { token: null })
    expect(frame.headers.get('content-security-policy')).toContain("sandbox; default-src 'none'")
    expect(await frame.text()).toContain('Shells from a partner')
    expect((await bench.ask('/api/brief?path=a.case.yaml&format=exe')).status).toBe(400)
    expect((await bench.ask('/api/brief?path=a.case.yaml&format=md&asOf=2022-13-01')).status).toBe(400)
  })

  it('tell the faults of a case in place of its brief', async () => {
    const bench = await serve()
    writeFileSync(join(bench.dir, 'a.case.yaml'), CASE.replace('commerce: likely', 'comerce: likely'))
    const answer = await bench.ask('/api/brief?path=a.case.yaml&format=md')
    expect(answer.status).toBe(422)
    expect(await json(answer)).toMatchObject({
      error: 'faults',
      diagnostics: [{ code: 'blank-cell' }, { code: 'unknown-id', line: 30 }],
    })
    writeFileSync(join(bench.dir, 'a.case.yaml'), Buffer.from([0x63, 0xff, 0x0a]))
    expect(await json(await bench.ask('/api/case?path=a.case.yaml'))).toMatchObject({ error: 'not-utf8' })
  })

  it('hand out what was frozen beside the case, use it on its day alone, and say why it cannot be used', async () => {
    const bench = await serve()
    const indicator = `  protest:
    says: A protest.
    indicator: { from: RUS, to: PAK, types: [ACCUSE], after: 2022-08-15, within: 10 days }
    if: { none: unlikely, commerce: likely, proxy-war: likely }
`
    const text = CASE + indicator
    writeFileSync(join(bench.dir, 'a.case.yaml'), text)
    const observations = observe(parseCase(text, { file: null }).case!, { today: 19_300 })
    const seen = { ...observations.items.protest, state: 'pending', why: 'made for the test', closes: 19_400 }
    const frozen = { ...observations, items: { protest: seen } } as typeof observations
    writeFileSync(join(bench.dir, 'a.observed.json'), freeze(frozen))
    expect(await json(await bench.ask('/api/observed?path=a.case.yaml'))).toMatchObject({
      observations: { asOf: 19_238, items: { protest: { state: 'pending' } } },
      why: null,
    })
    const brief = async (asOf: string): Promise<unknown> =>
      (await json(await bench.ask(`/api/brief?path=a.case.yaml&format=json&asOf=${asOf}`))).text
    expect(await brief('2022-09-03')).toContain('made for the test')
    expect(await brief('2022-09-02')).not.toContain('made for the test')
    writeFileSync(join(bench.dir, 'a.observed.json'), '{')
    expect(await json(await bench.ask('/api/observed?path=a.case.yaml'))).toMatchObject({
      observations: null,
      why: expect.stringContaining('a.observed.json cannot be used: not JSON'),
    })
  })

  it('look at the ledger where one is connected', async () => {
    const days: unknown[] = []
    const bench = await serve({
      looking: {
        now: Date.now,
        onLedger: async (of, asOf) => {
          days.push(asOf)
          return observe(of, { asOf, today: 19_300 })
        },
        withRates: async (_, j) => j,
      },
    })
    expect(await json(await bench.ask('/api/observed?path=a.case.yaml&asOf=1970-01-02'))).toMatchObject({
      observations: { asOf: 1 },
    })
    expect(days).toEqual([1])
  })

  it('read the text of a report that is kept beside the case', async () => {
    const bench = await serve()
    mkdirSync(join(bench.dir, 'reports'))
    writeFileSync(join(bench.dir, 'reports', 'daily-1.txt'), '<b>Planes</b>')
    const kept = await bench.ask('/api/report?path=a.case.yaml&report=daily-1')
    expect(kept.headers.get('content-type')).toContain('application/json')
    expect(await json(kept)).toMatchObject({ text: '<b>Planes</b>', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) })
    expect((await bench.ask('/api/report?path=a.case.yaml&report=..%2Fa')).status).toBe(400)
    expect((await bench.ask('/api/report?path=a.case.yaml&report=none')).status).toBe(404)
  })

  it('say what is the matter with the ledger, and that it may pass', async () => {
    const told = [
      new LedgerError('busy', 'another load is at work\nmore'),
      Object.assign(new Error('no such'), { exit: 3 }),
    ]
    for (const error of told) {
      const bench = await serve({
        looking: { now: Date.now, onLedger: () => Promise.reject(error), withRates: async (_, j) => j },
      })
      for (const path of ['/api/observed?path=a.case.yaml', '/api/brief?path=a.case.yaml&format=md']) {
        const answer = await bench.ask(path)
        const message = error.message.split('\n')[0]
        expect([answer.status, await json(answer)]).toMatchObject([503, { error: 'ledger', message }])
      }
      expect(bench.bugs).toEqual([])
    }
  })

  it('call a bug a bug, and keep its words to the terminal', async () => {
    const bench = await serve({
      looking: { now: Date.now, onLedger: () => Promise.reject(new Error('inner')), withRates: async (_, j) => j },
    })
    const answer = await bench.ask('/api/observed?path=a.case.yaml')
    expect(answer.status).toBe(500)
    expect(JSON.stringify(await json(answer))).not.toContain('inner')
    expect(bench.bugs).toEqual([new Error('inner')])
  })
})

describe('what is refused', () => {
  it('a name of the server that is not its own, a foreign page, a missing or wrong token', async () => {
    const bench = await serve()
    const status = async (init: Parameters<Bench['ask']>[1]): Promise<number> =>
      (await bench.ask('/api/cases', init)).status
    for (const host of [
      'evil.example',
      'evil.example:4321',
      '127.0.0.1.evil.example',
      '169.254.1.1',
      '',
      'localhost@evil',
      '[::1',
    ])
      expect(await status({ host }), host).toBe(403)
    for (const host of ['localhost:4321', '127.0.0.1', '[::1]:4321']) expect(await status({ host }), host).toBe(200)
    for (const origin of [
      'http://evil.example',
      'null',
      'https://127.0.0.1:4321',
      'http://127.0.0.1:9',
      'http://localhost:4321',
    ])
      expect(await status({ headers: { origin } }), origin).toBe(403)
    expect(await status({ headers: { origin: `http://${HOST}`, 'sec-fetch-site': 'same-origin' } })).toBe(200)
    for (const site of ['cross-site', 'same-site'])
      expect(await status({ headers: { 'sec-fetch-site': site } })).toBe(403)
    for (const token of [null, '', 'secret-toke', `${TOKEN}x`, TOKEN.toUpperCase()])
      expect(await status({ token })).toBe(403)
    expect((await bench.ask(`/api/cases?token=${TOKEN}`, { token: null })).status).toBe(403)
    expect((await bench.ask('/brief?path=a.case.yaml', { token: null })).status).toBe(403)
    const write = await bench.ask('/api/case?path=a.case.yaml', {
      method: 'PUT',
      token: null,
      body: JSON.stringify({ text: 'x' }),
      headers: { 'content-type': 'application/json', ...version(CASE) },
    })
    expect(write.status).toBe(403)
    expect(now(bench)).toBe(CASE)
  })

  it('every spelling of a way out of the folder', async () => {
    const bench = await serve()
    writeFileSync(join(bench.dir, '..', 'outside.case.yaml'), CASE)
    mkdirSync(join(bench.dir, 'in'))
    const ways = [
      '../outside.case.yaml',
      'in/../../outside.case.yaml',
      './../outside.case.yaml',
      '..\\outside.case.yaml',
      '%2e%2e/outside.case.yaml',
      '%2e%2e%2foutside.case.yaml',
      '..%2foutside.case.yaml',
      '..%5coutside.case.yaml',
      '....//outside.case.yaml',
      '..;/outside.case.yaml',
      '/etc/passwd',
      `${join(bench.dir, 'a.case.yaml')}`,
      '//a.case.yaml',
      'file:///etc/passwd.case.yaml',
      'C:\\a.case.yaml',
      'in//..//..//outside.case.yaml',
      'a.case.yaml\u0000.txt',
      '\u0000../outside.case.yaml',
      'a.case.yaml/',
      'a.case.yaml/.',
      '.hidden.case.yaml',
      '.page/index.html',
      '~/a.case.yaml',
      'in/．．/outside.case.yaml',
      '..\u2215outside.case.yaml',
      'a.case.yaml ',
      'package.json',
      '',
      `${'a/'.repeat(300)}a.case.yaml`,
    ]
    for (const way of ways) {
      // an address that ends in a space has lost it before it is asked for
      for (const path of [way.trim(), encodeURIComponent(way), encodeURIComponent(encodeURIComponent(way))]) {
        if (path === 'a.case.yaml') continue
        const read = await bench.ask(`/api/case?path=${path}`)
        expect([400, 403, 404], `${JSON.stringify(path)} → ${read.status}`).toContain(read.status)
        expect(await read.text()).not.toContain('Shells')
        const put = await bench.ask(`/api/case?path=${path}`, {
          method: 'PUT',
          body: JSON.stringify({ text: 'x' }),
          headers: { 'content-type': 'application/json', 'if-none-match': '*' },
        })
        expect([400, 403, 404], `PUT ${JSON.stringify(path)} → ${put.status}`).toContain(put.status)
      }
    }
    expect(readFileSync(join(bench.dir, '..', 'outside.case.yaml'), 'utf8')).toBe(CASE)
    expect(bench.bugs).toEqual([])
  })

  it('links that lead out, of files and of folders', async () => {
    const bench = await serve()
    const outside = mkdtempSync(join(tmpdir(), 'outside-'))
    writeFileSync(join(outside, 'x.case.yaml'), CASE)
    symlinkSync(join(outside, 'x.case.yaml'), join(bench.dir, 'file.case.yaml'))
    symlinkSync(outside, join(bench.dir, 'folder'))
    symlinkSync(join(outside, 'none'), join(bench.dir, 'dangling.case.yaml'))
    for (const path of ['file.case.yaml', 'folder/x.case.yaml', 'dangling.case.yaml']) {
      expect((await bench.ask(`/api/case?path=${path}`)).status, path).toBe(403)
      expect((await bench.put(path, { text: 'x' }, { 'if-none-match': '*' })).status, path).toBe(403)
    }
    expect(readFileSync(join(outside, 'x.case.yaml'), 'utf8')).toBe(CASE)
    expect(readdirSync(outside)).toEqual(['x.case.yaml'])
  })

  it('bodies that are too large, no JSON, no such object, or no text; the file stays', async () => {
    const bench = await serve()
    const bodies: [body: unknown, status: number][] = [
      [{ text: 'x'.repeat(LARGEST + 1) }, 413],
      [`{"text": "${'x'.repeat(3 * LARGEST)}"}`, 413],
      ['{"text":', 400],
      ['', 400],
      ['null', 400],
      ['[]', 400],
      ['"text"', 400],
      [{}, 400],
      [{ text: 1 }, 400],
      [{ text: 'x', more: 1 }, 400],
      ['{"__proto__": {"text": "x"}}', 400],
      ['{"text": "x", "__proto__": {"polluted": 1}}', 400],
      ['{"text": "x", "constructor": {"prototype": {"polluted": 1}}}', 400],
      [`${'['.repeat(100_000)}`, 400],
    ]
    for (const [body, status] of bodies)
      expect(
        (await bench.put('a.case.yaml', body, version(CASE))).status,
        String(JSON.stringify(body)).slice(0, 40),
      ).toBe(status)
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
    expect(
      (await bench.put('a.case.yaml', { text: 'x' }, { ...version(CASE), 'content-type': 'text/plain' })).status,
    ).toBe(415)
    for (const headers of [{}, { 'if-match': '*' }, { 'if-match': 'W/"0"' }] as Record<string, string>[])
      expect((await bench.put('a.case.yaml', { text: 'x' }, headers)).status).toBe(412)
    const garbled = await bench.ask('/api/case?path=a.case.yaml', {
      method: 'PUT',
      body: new Uint8Array([0x7b, 0xff, 0x7d]),
      headers: { 'content-type': 'application/json', ...version(CASE) },
    })
    expect(garbled.status).toBe(400)
    expect(now(bench)).toBe(CASE)
    expect(bench.bugs).toEqual([])
  })

  it('addresses that are none, and methods that are not meant', async () => {
    const bench = await serve()
    for (const path of [
      '/api',
      '/api/sql?query=SELECT+1',
      '/assets/..%2f..%2fa.case.yaml',
      '/assets/.page',
      '/assets/none.js',
      '/a.case.yaml',
    ])
      expect((await bench.ask(path)).status, path).toBe(404)
    for (const method of ['POST', 'DELETE', 'PATCH', 'OPTIONS'])
      expect((await bench.ask('/api/case?path=a.case.yaml', { method })).status, method).toBe(404)
  })
})

describe('the page', () => {
  it('is served without the token, under a policy that lets in nothing else', async () => {
    const bench = await serve()
    const page = await bench.ask('/', { token: null })
    expect(await page.text()).toContain('<title>page</title>')
    const policy = page.headers.get('content-security-policy')!
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toMatch(/unsafe|\*|https?:/)
    expect(page.headers.get('x-content-type-options')).toBe('nosniff')
    expect(page.headers.get('access-control-allow-origin')).toBeNull()
    const script = await bench.ask('/assets/index-1.js', { token: null })
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(script.headers.get('cache-control')).toContain('immutable')
    const refused = await bench.ask('/api/cases', { token: null })
    expect(refused.headers.get('x-content-type-options')).toBe('nosniff')
    expect(refused.headers.get('cache-control')).toBe('no-store')
  })
})
