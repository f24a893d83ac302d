import { mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { LARGEST } from './case-file.js'
import { type Bench, CASE, HOST, now, serve, TOKEN, version } from './fixtures/bench.js'

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
