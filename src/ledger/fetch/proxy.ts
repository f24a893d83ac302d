import { FetchError } from './fault.js'

/** Environment variables, as `process.env` has them. */
export type Environment = Readonly<Record<string, string | undefined>>

/**
 * The proxy that the environment names for an address: `HTTPS_PROXY` for https, `HTTP_PROXY` for http, unless
 * `NO_PROXY` names the host (curl's conventions; in lower case they win over upper case).
 * `NO_PROXY` is a list of hosts, parted by commas or spaces: `example.org` (and all below it), `.example.org`,
 * `host:port`, `*`. Ranges of addresses (`10.0.0.0/8`) are not read.
 * @returns the proxy's address, or null where the address is to be spoken to directly.
 * @throws FetchError `proxy` where the variable is not an http or https address.
 */
export function proxyFor(url: URL, env: Environment): URL | null {
  const name = url.protocol === 'https:' ? 'https_proxy' : 'http_proxy'
  const text = read(env, name)
  if (!text || spared(url, read(env, 'no_proxy'))) return null
  const written = text.includes('://') ? text : `http://${text}`
  const proxy = URL.canParse(written) ? new URL(written) : null
  if (!proxy || (proxy.protocol !== 'http:' && proxy.protocol !== 'https:'))
    throw new FetchError('proxy', `${name.toUpperCase()} is not the address of an http proxy`)
  return proxy
}

/** The header by which one signs in at a proxy whose address carries a name and a password; else none. */
export function proxyHeaders(proxy: URL): Record<string, string> {
  if (!proxy.username) return {}
  const pair = `${decodeURIComponent(proxy.username)}:${decodeURIComponent(proxy.password)}`
  return { 'Proxy-Authorization': `Basic ${Buffer.from(pair).toString('base64')}` }
}

/** The port of an address, also where it is the usual one of its protocol. */
export function portOf(url: URL): number {
  return url.port ? Number(url.port) : url.protocol === 'https:' ? 443 : 80
}

function read(env: Environment, name: string): string {
  return (env[name] ?? env[name.toUpperCase()] ?? '').trim()
}

function spared(url: URL, list: string): boolean {
  const host = url.hostname.replace(/^\[|\]$/g, '').toLowerCase()
  return list
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((entry) => entry !== '')
    .some((entry) => {
      if (entry === '*') return true
      const [, name, port] = /^(.*?)(?::(\d+))?$/.exec(entry.replace(/^\*?\./, ''))!
      if (port !== undefined && Number(port) !== portOf(url)) return false
      return host === name || host.endsWith(`.${name}`)
    })
}
