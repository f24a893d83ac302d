import { createHash, timingSafeEqual } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { Refusal } from './refusal.js'

/** The header in which the page sends the token. */
export const TOKEN_HEADER = 'x-demarche-token'

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]']
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')
/** A brief is shown in a frame: styles of its own, nothing else, and no rights in the page. */
export const BRIEF_POLICY =
  "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'"

/** Headers that every answer has. */
export const headers: MiddlewareHandler = async (c, next) => {
  await next()
  const set = (name: string, value: string): void => {
    if (!c.res.headers.has(name)) c.res.headers.set(name, value)
  }
  set('content-security-policy', POLICY)
  set('cache-control', 'no-store')
  set('x-content-type-options', 'nosniff')
  set('referrer-policy', 'no-referrer')
  set('cross-origin-opener-policy', 'same-origin')
  set('cross-origin-resource-policy', 'same-origin')
  set('permissions-policy', 'camera=(), geolocation=(), microphone=()')
}

/**
 * Lets through what comes from this very page: a Host that this server goes by (else a name on the web could be pointed here), and no
 * foreign Origin.
 * @param host the address that is listened on
 */
export function sameSite(host: string): MiddlewareHandler {
  return async (c, next) => {
    const named = c.req.header('host') ?? ''
    if (!isOurs(named, host)) throw new Refusal(403, 'host', `"${named.slice(0, 80)}" is no name of this server`)
    const origin = c.req.header('origin')
    if (origin !== undefined && origin !== `http://${named}`)
      throw new Refusal(403, 'origin', 'a page of another address asked for this')
    const site = c.req.header('sec-fetch-site')
    if (site !== undefined && site !== 'same-origin' && site !== 'none')
      throw new Refusal(403, 'origin', 'a page of another address asked for this')
    await next()
  }
}

function isOurs(named: string, host: string): boolean {
  const name = /^(\[[0-9a-f:]+\]|[a-z0-9.-]+)(?::\d{1,5})?$/i.exec(named)?.[1]?.toLowerCase()
  if (name === undefined) return false
  const everywhere = host === '0.0.0.0' || host === '::'
  const own = host.includes(':') ? `[${host}]` : host.toLowerCase()
  return LOOPBACK.includes(name) || name === own || (everywhere && /^(?:\[.*\]|\d+(?:\.\d+){3})$/.test(name))
}

/** Lets through what carries the token, in its header, or for a frame (which can send none) in the address. */
export function withToken(token: string, inAddress: boolean): MiddlewareHandler {
  const wanted = digest(token)
  return async (c, next) => {
    const given = c.req.header(TOKEN_HEADER) ?? (inAddress ? c.req.query('token') : undefined)
    if (given === undefined || !timingSafeEqual(digest(given), wanted))
      throw new Refusal(
        403,
        'token',
        'the token is missing or is another: open the address that `demarche serve` printed',
      )
    await next()
  }
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
