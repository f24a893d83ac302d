import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from './effects.js'
import { type FeedServer, startFeed, startProxy } from './fixtures/feed-server.js'
import { openNetwork } from './network.js'
import { openWithin, sameHost } from './open.js'
import { proxyFor } from './proxy.js'

const { signal } = new AbortController()
const read = async (answer: Answer): Promise<string> => {
  const chunks: Uint8Array[] = []
  for await (const chunk of answer.body) chunks.push(chunk)
  return `${answer.status} ${Buffer.concat(chunks).toString()}`
}

describe('the proxy for an address', () => {
  const of = (url: string, env: Record<string, string>): string | null => proxyFor(new URL(url), env)?.href ?? null

  it('is the one that the environment names for its protocol', () => {
    expect(of('http://x.org/', { HTTP_PROXY: 'http://p:8080' })).toBe('http://p:8080/')
    expect(of('https://x.org/', { HTTP_PROXY: 'http://p:8080' })).toBe(null)
    expect(of('https://x.org/', { HTTPS_PROXY: 'p:3128' })).toBe('http://p:3128/')
    expect(of('http://x.org/', { HTTP_PROXY: 'http://upper', http_proxy: 'http://lower' })).toBe('http://lower/')
    expect(of('http://x.org/', { HTTP_PROXY: ' ' })).toBe(null)
  })

  it.each([
    ['*', true],
    ['x.org', true],
    ['.x.org', true],
    ['*.x.org', true],
    ['y.org, data.x.org', true],
    ['data.x.org:80', true],
    ['data.x.org:81', false],
    ['ata.x.org', false],
    ['org.x', false],
    ['', false],
  ])('is none where NO_PROXY is "%s": %s', (list, spared) => {
    expect(of('http://data.x.org/', { HTTP_PROXY: 'http://p', NO_PROXY: list })).toBe(spared ? null : 'http://p/')
  })

  it('is refused where it is no http proxy', () => {
    expect(() => of('http://x.org', { HTTP_PROXY: 'socks5://p' })).toThrow(
      'HTTP_PROXY is not the address of an http proxy',
    )
    expect(() => of('https://x.org', { https_proxy: 'http://' })).toThrow(
      'HTTPS_PROXY is not the address of an http proxy',
    )
  })
})

describe('the host that is spoken to', () => {
  it.each([
    ['http://x.org/a', 'http://x.org/b', true],
    ['https://x.org/a', 'http://x.org/', true],
    ['http://x.org/a', 'https://x.org/', false],
    ['https://x.org:8443/', 'http://x.org/', false],
    ['http://x.org:81/', 'http://x.org/', false],
    ['http://y.org/', 'http://x.org/', false],
    ['http://x.org.y.org/', 'http://x.org/', false],
    ['ftp://x.org/', 'http://x.org/', false],
  ])('%s belongs to %s: %s', (url, base, same) => {
    expect(sameHost(new URL(url), new URL(base))).toBe(same)
  })

  it('may move from http to https, and not back', async () => {
    const asked: string[] = []
    const moves = (to: string) => ({
      async request(url: URL): Promise<Answer> {
        asked.push(url.href)
        const moved = url.protocol === 'http:' || to.startsWith('http:')
        const header = (name: string): string | null => (name === 'location' ? to : null)
        return { status: moved ? 301 : 200, header, body: (async function* () {})(), discard: () => {} }
      },
    })
    const base = new URL('http://x.org/')
    const answer = await openWithin(base, new URL('http://x.org/a'), {}, moves('https://x.org/a'), signal)
    expect([answer.status, ...asked]).toEqual([200, 'http://x.org/a', 'https://x.org/a'])
    const secure = new URL('https://x.org/')
    await expect(openWithin(secure, new URL('https://x.org/a'), {}, moves('http://x.org/a'), signal)).rejects.toThrow(
      'leads to http://x.org/a; only https://x.org is spoken to',
    )
    await expect(openWithin(secure, new URL('https://y.org/a'), {}, moves(''), signal)).rejects.toThrow(
      'leads to https://y.org/a',
    )
  })
})

describe('a plain connection', () => {
  it('goes through the proxy, with the name that its address carries', async () => {
    const [feed, proxy] = [await startFeed(), await startProxy()]
    try {
      feed.files.set('/a', Buffer.from('here'))
      const env = { HTTP_PROXY: `http://me:p%40ss@${proxy.address}` }
      const request = openNetwork({ env, userAgent: 'demarche/test' })
      expect(await read(await request(new URL('a', feed.base), {}, signal))).toBe('200 here')
      expect(proxy.seen).toEqual([`GET ${feed.base}a Basic ${Buffer.from('me:p@ss').toString('base64')}`])
      expect([...feed.agents]).toEqual(['demarche/test'])
    } finally {
      await proxy.close()
      await feed.close()
    }
  })

  it('says who cannot be reached', async () => {
    const feed = await startFeed()
    await feed.close()
    const request = openNetwork({ env: {}, userAgent: 'demarche/test' })
    await expect(request(new URL(feed.base), {}, signal)).rejects.toMatchObject({ reason: 'unreachable', again: true })
  })
})

const OPENSSL = 'openssl'
const there = spawnSync(OPENSSL, ['version']).status === 0

describe.skipIf(!there)('a secure connection (needs openssl for its certificate)', () => {
  let folder: string
  let feed: FeedServer
  let ca: string
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'demarche-tls-'))
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
    const name = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1']
    const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2']
    execFileSync(OPENSSL, ['req', '-x509', ...kind, '-keyout', key, '-out', cert, ...name], { stdio: 'ignore' })
    ca = readFileSync(cert, 'utf8')
    feed = await startFeed({ key: readFileSync(key, 'utf8'), cert: ca })
    feed.files.set('/a', Buffer.from('here'))
  })
  afterAll(async () => {
    await feed.close()
    rmSync(folder, { recursive: true })
  })

  it('goes through a tunnel, one for several requests', async () => {
    const proxy = await startProxy()
    try {
      const env = { https_proxy: `http://me:pass@${proxy.address}` }
      const request = openNetwork({ env, userAgent: 'demarche/test', ca })
      for (let i = 0; i < 3; i++)
        expect(await read(await request(new URL('a', feed.base), {}, signal))).toBe('200 here')
      expect(proxy.seen).toEqual([
        `CONNECT ${new URL(feed.base).host} Basic ${Buffer.from('me:pass').toString('base64')}`,
      ])
    } finally {
      await proxy.close()
    }
  })

  it('says that the proxy refuses, or is not there', async () => {
    const proxy = await startProxy(407)
    const env = { HTTPS_PROXY: `http://${proxy.address}` }
    const request = openNetwork({ env, userAgent: 'demarche/test', ca })
    const ask = (): Promise<Answer> => request(new URL('a', feed.base), {}, signal)
    await expect(ask()).rejects.toThrow(`the proxy ${proxy.address} refused: 407`)
    await proxy.close()
    await expect(ask()).rejects.toMatchObject({ reason: 'proxy', again: true })
  })

  it('is refused where the certificate is not trusted, through a tunnel as well', async () => {
    const proxy = await startProxy()
    try {
      for (const env of [{}, { HTTPS_PROXY: proxy.address }]) {
        const request = openNetwork({ env, userAgent: 'demarche/test' })
        await expect(request(new URL('a', feed.base), {}, signal)).rejects.toMatchObject({
          reason: 'certificate',
          again: false,
        })
      }
    } finally {
      await proxy.close()
    }
  })
})
