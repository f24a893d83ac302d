import fc from 'fast-check'
import { below, type Draw, ODD_TEXTS, one, rarely } from './draws.js'

export const HOST = '127.0.0.1:4321'
export const TOKEN = 'torture-token'

/** What there is, how it is asked, and with which parameters; after the bar those that may be missing. */
const ROUTES: readonly [method: string, path: string, parameters: string][] = [
  ['GET', '/', '|'],
  ['GET', '/assets/index-1.js', '|'],
  ['GET', '/assets/..%2f..%2fsecret.txt', '|'],
  ['GET', '/brief', 'path token|asOf'],
  ['GET', '/api/cases', '|'],
  ['GET', '/api/case', 'path|'],
  ['PUT', '/api/case', 'path|'],
  ['PUT', '/api/case', 'path|'],
  ['GET', '/api/changes', 'path|version'],
  ['GET', '/api/observed', 'path|asOf'],
  ['GET', '/api/report', 'path report|'],
  ['GET', '/api/brief', 'path format|asOf'],
  ['GET', '/api/ties', 'a b|feed from to'],
  ['GET', '/api/events', 'a b feed from to|classes'],
  ['GET', '/api/triad', 'a b third|feed from to'],
  ['GET', '/api/effect', 'a b on|feed event'],
  ['GET', '/api/network', '|feed from to'],
  ['GET', '/api/precedents', 'a b|from'],
  ['GET', '/api/extract', 'file|'],
  ['POST', '/api/extract', '|name'],
  ['POST', '/api/read', '|'],
  ['POST', '/api/origins', '|'],
  ['GET', '/api/none', '|path'],
]
const FILES = [
  'a.case.yaml',
  'new.case.yaml',
  'deep/b.case.yml',
  'out.case.yaml',
  'link/c.case.yaml',
  '../outside.case.yaml',
  '/etc/passwd',
  'deep/../../outside.case.yaml',
  '..\\outside.case.yaml',
  '%2e%2e/outside.case.yaml',
  'a.case.yaml\u0000',
  '.hidden.case.yaml',
  `${'x'.repeat(300)}.case.yaml`,
  'texts/aid.html',
  'texts/none.pdf',
  'ledger',
]
const VALUES: Record<string, readonly string[]> = {
  path: FILES,
  file: ['texts/aid.html', ...FILES],
  name: FILES,
  version: ['', '0'.repeat(32), '"'],
  asOf: ['2022-09-03', '2022-02-30', '', '1900-01-01'],
  report: ['daily-1', '../a', 'x'.repeat(200)],
  format: ['html', 'md', 'json', 'terminal', 'pdf'],
  a: ['PAK', 'RUS', 'pak', 'Q', ''],
  b: ['RUS', 'PAK', 'UKR', 'ATA'],
  third: ['UKR', 'PAK', 'GBR'],
  feed: ['chronicle', 'icews', "x' OR 1=1 --"],
  from: ['2014-01-01', '2022-06-01', '2025-01-01', '1000-01-01'],
  to: ['2023-12-31', '2022-06-01', '9999-12-31'],
  on: ['2022-03-01', '2014-01-02', '2030-01-01'],
  classes: ['1,2', '4', '5', '1,1,1,1'],
  event: ['the visit', 'x'.repeat(121)],
  token: [TOKEN, 'other'],
}
const ARTICLE = {
  file: 'pasted',
  format: 'text',
  title: null,
  author: null,
  outlet: null,
  date: '2022-08-31',
  published: null,
  url: null,
  lang: null,
  text: 'Pakistan provided military aid to Ukraine on Monday.',
  links: [],
  notes: [],
}

/** A request, and the text that it saves where it is a save. */
export interface DrawnRequest {
  request: Request
  told: string
  saves: string | null
}

/**
 * A request as the page would send it, or nearly so, or not at all.
 * @param texts of cases that may be saved
 * @param versionOf what stands at a path now; null where nothing does
 */
export function drawRequest(
  g: Draw,
  texts: readonly string[],
  versionOf: (path: string) => string | null,
): DrawnRequest {
  const [usual, path, parameters] = one(g, ROUTES)
  const method = rarely(g, 15) ? one(g, ['GET', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']) : usual
  const query = drawQuery(g, parameters)
  const text = rarely(g, 4) ? one(g, ODD_TEXTS) : one(g, texts)
  const isSave = path === '/api/case' && method === 'PUT'
  const url = `http://${HOST}${path}?${query}`
  const body = method === 'GET' ? null : isSave && !rarely(g, 5) ? JSON.stringify({ text }) : drawBody(g)
  const init = {
    method,
    headers: drawHeaders(g, versionOf(new URLSearchParams(query).get('path') ?? '')),
    signal: AbortSignal.timeout(500),
  }
  const request = new Request(url, body === null || method === 'OPTIONS' ? init : { ...init, body: body as string })
  return { request, told: `${method} ${path}?${query} ${String(body).slice(0, 200)}`, saves: isSave ? text : null }
}

function drawQuery(g: Draw, parameters: string): string {
  const [needed, possible] = parameters.split('|').map((names) => names.split(' ').filter((name) => name !== ''))
  const names = [
    ...needed!.filter(() => !rarely(g, 20)),
    ...possible!.filter(() => rarely(g, 2)),
    ...(rarely(g, 20) ? [one(g, Object.keys(VALUES))] : []),
  ]
  // what would be asked stands first
  const value = (name: string): string => one(g, rarely(g, 4) ? VALUES[name]! : VALUES[name]!.slice(0, 2))
  const pairs = names.map((name): [string, string] => [name, rarely(g, 15) ? one(g, ODD_TEXTS) : value(name)])
  const query = new URLSearchParams(pairs).toString()
  return rarely(g, 30) ? `${query}&%zz=%ff%` : query
}

function drawHeaders(g: Draw, version: string | null): Headers {
  const headers = new Headers({ host: HOST, 'x-demarche-token': TOKEN, 'content-type': 'application/json' })
  if (rarely(g, 25)) headers.set('host', one(g, ['evil.example', '', 'localhost', '[::1]:4321']))
  if (rarely(g, 25)) headers.set('x-demarche-token', one(g, ['', 'x', TOKEN.toUpperCase()]))
  if (rarely(g, 25)) headers.set('origin', one(g, ['null', 'http://evil.example', `http://${HOST}`]))
  if (rarely(g, 25)) headers.set('content-type', one(g, ['text/plain', 'application/json;charset=utf-16', '']))
  if (version !== null && !rarely(g, 6)) headers.set('if-match', `"${version}"`)
  else if (rarely(g, 2)) headers.set('if-match', one(g, ['*', '""', 'W/"0"', `"${'0'.repeat(32)}"`]))
  else headers.set('if-none-match', '*')
  return headers
}

function drawBody(g: Draw): string | Uint8Array {
  const article = { ...ARTICLE, ...(rarely(g, 2) ? { text: one(g, ODD_TEXTS) } : {}) }
  return one(g, [
    JSON.stringify({ article }),
    JSON.stringify({ article: ARTICLE }),
    JSON.stringify({ articles: [ARTICLE, article, ARTICLE] }),
    JSON.stringify({ articles: [article, ARTICLE] }),
    JSON.stringify({ article: { ...article, date: 'never', more: 1 } }),
    JSON.stringify({ text: null }),
    `${'['.repeat(1 + below(g, 20_000))}`,
    '{"__proto__": {"text": "x"}}',
    g(fc.string),
    g(fc.uint8Array, { maxLength: 400 }),
    '<!doctype html><p>Pakistan provided aid to Ukraine, the ministry said on Monday evening.</p>',
  ])
}
