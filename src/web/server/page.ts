import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Context } from 'hono'
import { Refusal } from './refusal.js'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/** Files of the page by their names as built, so that no name reaches the disk that could mean anything else. */
const NAME = /^[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*\.(?:js|css|svg)$/

/** The page itself. @throws Refusal where it was not built */
export async function sendPage(c: Context, folder: string): Promise<Response> {
  return send(c, join(folder, 'index.html'))
}

/** A script, style or picture of the page; its name holds a hash of what is in it. */
export async function sendAsset(c: Context, folder: string): Promise<Response> {
  const name = c.req.param('name') ?? ''
  if (!NAME.test(name)) throw new Refusal(404, 'no-file', 'there is no such file')
  c.header('cache-control', 'public, max-age=31536000, immutable')
  return send(c, join(folder, 'assets', name))
}

async function send(c: Context, path: string): Promise<Response> {
  const bytes = await readFile(path).catch(() => {
    throw new Refusal(404, 'no-file', 'there is no such file; was the page built? (npm run build)')
  })
  c.header('content-type', TYPES[extname(path)] ?? 'application/octet-stream')
  return c.body(new Uint8Array(bytes))
}
