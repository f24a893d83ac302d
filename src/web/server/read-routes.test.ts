import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { workbench } from './routes.js'
import { openWorkspace } from './workspace.js'

const HOST = '127.0.0.1:4321'
const PAGE = `<!doctype html><title>Aid | Daily</title><meta property="article:published_time" content="2022-08-31T10:00:00Z">
<article><h1>Aid</h1><p>Pakistan provided military aid to Ukraine on Monday, the foreign ministry said. The convoy was seen at the border by several
reporters who waited there for two days and spoke to drivers.</p><p>Russia condemned Pakistan over the shipments, according to Interfax.</p></article>`
const ARTICLE = {
  file: 'pasted',
  format: 'text',
  title: null,
  author: null,
  outlet: 'Daily',
  date: '2022-08-31',
  published: null,
  url: null,
  lang: null,
  text: 'Pakistan provided military aid to Ukraine on Monday. Russia denied that it had threatened Pakistan.',
  links: [],
  notes: [],
}

let dir: string
let app: Hono
const bugs: unknown[] = []
beforeAll(async () => {
  dir = realpathSync(mkdtempSync(join(tmpdir(), 'workbench-read-')))
  mkdirSync(join(dir, 'texts'))
  writeFileSync(join(dir, 'texts', 'aid.html'), PAGE)
  writeFileSync(join(dir, 'empty.txt'), '')
  symlinkSync('/etc/hostname', join(dir, 'out.txt'))
  app = workbench({
    workspace: await openWorkspace(dir),
    token: 'token',
    host: '127.0.0.1',
    page: dir,
    looking: { now: () => 0, onLedger: null, withRates: async (_, j) => j },
    report: (error) => bugs.push(error),
  })
})
afterAll(() => rmSync(dir, { recursive: true, force: true }))

// biome-ignore lint/suspicious/noExplicitAny: answers are looked into freely
type Told = any
async function ask(path: string, body?: unknown, type = 'application/json'): Promise<{ status: number; told: Told }> {
  const headers = { host: HOST, 'x-demarche-token': 'token', 'content-type': type }
  const sent = body instanceof Uint8Array || typeof body === 'string' ? body : JSON.stringify(body)
  const init = body === undefined ? { headers } : { headers, method: 'POST', body: sent as string }
  const answer = await app.request(`http://${HOST}${path}`, init)
  return { status: answer.status, told: await answer.json() }
}

describe('texts', () => {
  it('are taken out of a file of the folder, and out of one that was dropped', async () => {
    const named = await ask('/api/extract?file=texts/aid.html')
    expect(named.told.articles[0]).toMatchObject({ date: '2022-08-31', file: 'texts/aid.html' })
    const dropped = await ask('/api/extract?name=aid.html', new TextEncoder().encode(PAGE), 'application/octet-stream')
    expect(dropped.told.articles[0].text).toBe(named.told.articles[0].text)
    const read = await ask('/api/read', { article: named.told.articles[0] })
    expect(read.told.document.statements.map((s: Told) => [s.source?.actor, s.target?.actor])).toContainEqual([
      'PAK',
      'UKR',
    ])
  })

  it('say what they say, with certainty, and share an origin where they do', async () => {
    const { told } = await ask('/api/read', { article: ARTICLE })
    expect(told.document.lang).toBe('en')
    expect(new Set(told.document.statements.map((s: Told) => s.certainty))).toEqual(new Set(['asserted', 'denied']))
    const copy = { ...ARTICLE, outlet: 'Other', date: '2022-09-01', file: 'copy' }
    const { told: found } = await ask('/api/origins', { articles: [ARTICLE, copy] })
    expect(found.origins[0].documents).toEqual([0, 1])
    expect(found.redundancy).toBe(0.5)
  })

  it('in another language are not read, and say so', async () => {
    const text = 'Пакистан поставил Украине военную помощь в понедельник, сообщило министерство иностранных дел страны.'
    const { told } = await ask('/api/read', { article: { ...ARTICLE, text } })
    expect(told.document.statements).toEqual([])
    expect(told.document.notes.length).toBeGreaterThan(0)
  })
})

describe('what is refused', () => {
  it('files that are none, lead out, or hold nothing', async () => {
    const wrong: [path: string, status: number][] = [
      ['', 400],
      ['../x.txt', 400],
      ['%2e%2e/x.txt', 400],
      ['..%2fx.txt', 400],
      ['/etc/hostname.txt', 400],
      ['texts/../empty.txt', 400],
      ['.hidden.txt', 400],
      ['a.case.yaml', 400],
      ['out.txt', 403],
      ['gone.txt', 404],
      ['empty.txt', 422],
    ]
    for (const [path, status] of wrong) expect((await ask(`/api/extract?file=${path}`)).status, path).toBe(status)
  })

  it('bodies that are no text to read', async () => {
    const wrong: [body: unknown, status: number][] = [
      ['', 400],
      ['{', 400],
      ['null', 400],
      [{}, 400],
      [{ article: { ...ARTICLE, text: '' } }, 400],
      [{ article: { ...ARTICLE, text: 'x'.repeat(100_001) } }, 400],
      [{ article: { ...ARTICLE, date: 'never' } }, 400],
      [{ article: { ...ARTICLE, more: 1 } }, 400],
      [{ article: { ...ARTICLE, links: [{ url: 'x', span: [-1, 2] }] } }, 400],
      [`{"article": {"__proto__": {"text": "x"}}}`, 400],
      [new Uint8Array([0x7b, 0xff]), 400],
      [`{"article": "${'x'.repeat(9 * 1024 * 1024)}"}`, 413],
    ]
    for (const [body, status] of wrong)
      expect((await ask('/api/read', body)).status, String(body).slice(0, 40)).toBe(status)
    expect((await ask('/api/read', { article: ARTICLE }, 'text/plain')).status).toBe(415)
    expect((await ask('/api/origins', { articles: [] })).status).toBe(400)
    expect((await ask('/api/origins', { articles: Array(51).fill(ARTICLE) })).status).toBe(400)
    expect((await ask('/api/extract?name=x', new Uint8Array(21 * 1024 * 1024))).status).toBe(413)
    expect((await ask('/api/extract?name=x', new Uint8Array([0, 1, 2, 3]))).status).toBe(422)
    expect(bugs).toEqual([])
  })

  it('a request without the token', async () => {
    for (const path of ['/api/read', '/api/origins', '/api/extract?name=x']) {
      const answer = await app.request(`http://${HOST}${path}`, { method: 'POST', headers: { host: HOST }, body: '{}' })
      expect(answer.status, path).toBe(403)
    }
  })
})
