import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ArticleEffects, fetchArticle, fetchReport } from './fetch-article.js'
import { MOST_BYTES } from './limits.js'

const PAGE =
  '<!doctype html><title>Wheat talks</title><p>Borovia and Arland will talk about wheat, said the ministry in “Karsk”.</p><img src=/pixel.gif><script src=/a.js></script>'
const asked: string[] = []
let server: http.Server
let base = ''

const effects: ArticleEffects = {
  request: (url, headers, signal) =>
    new Promise((resolve, reject) => {
      const request = http.get(url, { headers, signal }, (answer) =>
        resolve({
          status: answer.statusCode ?? 0,
          header: (name) => [answer.headers[name] ?? []].flat().join(', ') || null,
          body: answer,
          discard: () => void answer.destroy(),
        }),
      )
      request.once('error', reject)
    }),
}

function* endless(): Generator<Uint8Array> {
  for (;;) yield Buffer.alloc(1 << 20, 97)
}

beforeAll(async () => {
  server = http.createServer((request, answer) => {
    asked.push(request.url ?? '')
    const path = request.url ?? ''
    const send = (status: number, headers: Record<string, string | number>, body: string | Uint8Array = ''): void =>
      void answer.writeHead(status, headers).end(body)
    if (path === '/page') send(200, { 'content-type': 'text/html; charset="utf-8"' }, PAGE)
    else if (path === '/1251')
      send(200, { 'content-type': 'text/plain; charset=windows-1251' }, Uint8Array.of(0xcf, 0xee, 0xf1, 0xee, 0xeb))
    else if (path === '/moved') send(302, { location: '/page' })
    else if (path === '/circle') send(302, { location: '/circle' })
    else if (path === '/file') send(302, { location: 'file:///etc/passwd' })
    else if (path === '/video') send(200, { 'content-type': 'video/mp4' }, 'x')
    else if (path === '/barred') send(403, {}, 'no')
    else if (path === '/stated') send(200, { 'content-length': MOST_BYTES + 1 })
    else if (path === '/endless') Readable.from(endless()).pipe(answer)
    else if (path === '/silent') answer.writeHead(200).write('beginning')
    else if (path === '/cut') {
      answer.writeHead(200, { 'content-length': 1000 }).write('half')
      setTimeout(() => answer.destroy(), 20)
    } else send(404, {})
  })
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

describe('an address', () => {
  it('is read, and nothing beside it is asked for', async () => {
    asked.length = 0
    const [article] = await fetchArticle(`${base}/moved`, effects)
    expect(article).toMatchObject({ file: `${base}/moved`, url: `${base}/page`, title: 'Wheat talks', format: 'html' })
    expect(article!.text).toBe('Borovia and Arland will talk about wheat, said the ministry in “Karsk”.')
    expect(asked).toEqual(['/moved', '/page'])
  })

  it('is decoded as the server says', async () => {
    expect(await fetchArticle(`${base}/1251`, effects)).toMatchObject([{ text: 'Посол' }])
    expect((await fetchReport(`${base}/1251`, effects)).hint).toEqual({
      url: `${base}/1251`,
      type: 'text/plain',
      charset: 'windows-1251',
    })
  })

  it.each([
    ['circle', 'fetch', 'redirected more than 5 times'],
    ['file', 'fetch', 'redirected to "file:"; only http and https are followed'],
    ['video', 'unknown-format', 'the server sends video/mp4, which is no report'],
    ['barred', 'fetch', 'the server answers 403'],
    ['nowhere', 'fetch', 'the server answers 404'],
    ['stated', 'too-large', 'more than 20 MB come from it'],
    ['endless', 'too-large', 'more than 20 MB come from it'],
    ['cut', 'fetch', 'aborted'],
  ])('is refused: /%s', async (path, code, message) => {
    await expect(fetchArticle(`${base}/${path}`, effects)).rejects.toMatchObject({ name: 'ReadFault', code, message })
  })

  it('is given up when nothing comes, or when told to', async () => {
    await expect(fetchArticle(`${base}/silent`, effects, { mostWait: 80 })).rejects.toMatchObject({
      code: 'fetch',
      message: 'nothing whole came within 0.08 s',
    })
    const stop = new AbortController()
    setTimeout(() => stop.abort(new Error('stopped')), 30)
    await expect(fetchArticle(`${base}/silent`, effects, { signal: stop.signal })).rejects.toThrow('stopped')
  })

  it('is not left for one inside the network', async () => {
    const request: ArticleEffects['request'] = async () => ({
      status: 301,
      header: () => 'http://169.254.1.1/',
      body: (async function* () {})(),
      discard: () => {},
    })
    await expect(fetchArticle('https://outside.example/', { request })).rejects.toMatchObject({
      message: 'redirected to 169.254.1.1, inside this network',
    })
  })

  it('must be one', async () => {
    await expect(fetchArticle('file:///etc/passwd', effects)).rejects.toMatchObject({ code: 'address' })
    await expect(fetchArticle('wirenet.example/a', effects)).rejects.toMatchObject({
      code: 'address',
      hint: 'write it with https://',
    })
  })
})
