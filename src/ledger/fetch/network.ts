import http from 'node:http'
import https from 'node:https'
import { isIP } from 'node:net'
import type { Duplex } from 'node:stream'
import tls from 'node:tls'
import type { Answer, FetchEffects } from './effects.js'
import { FetchError } from './fault.js'
import { type Environment, portOf, proxyFor, proxyHeaders } from './proxy.js'

type Done = (error: Error | null, socket?: Duplex) => void

/**
 * One request at a time over kept connections, through the proxies that the environment names: plain http by absolute
 * address (RFC 9112, section 3.2.2), https through a tunnel (CONNECT, RFC 9110, section 9.3.6).
 * @param options `env` names the proxies; `userAgent` is sent with every request; `ca` is a further certificate (PEM)
 *   to trust, where a local authority signs.
 */
export function openNetwork(options: { env: Environment; userAgent: string; ca?: string }): FetchEffects['request'] {
  const trust = options.ca === undefined ? {} : { ca: [...tls.rootCertificates, options.ca] }
  const plain = new http.Agent({ keepAlive: true })
  const secure = new https.Agent({ keepAlive: true, ...trust })
  const tunnels = new Map<string, https.Agent>()
  const tunnelAgent = (proxy: URL): https.Agent => {
    const known = tunnels.get(proxy.href)
    if (known) return known
    const agent = new TunnelAgent(proxy, { keepAlive: true, ...trust }, secure)
    tunnels.set(proxy.href, agent)
    return agent
  }
  return (url, headers, signal) => {
    const proxy = proxyFor(url, options.env)
    const sent = { 'User-Agent': options.userAgent, 'Accept-Encoding': 'identity', ...headers }
    if (url.protocol === 'https:')
      return ask(https.request(url, { agent: proxy ? tunnelAgent(proxy) : secure, headers: sent, signal }), url)
    if (!proxy) return ask(http.request(url, { agent: plain, headers: sent, signal }), url)
    const wire = proxy.protocol === 'https:' ? { with: https, agent: secure } : { with: http, agent: plain }
    const through = { ...sent, Host: url.host, ...proxyHeaders(proxy) }
    return ask(wire.with.request({ ...dial(proxy), agent: wire.agent, path: url.href, headers: through, signal }), url)
  }
}

/** Reaches every https host through one proxy. */
class TunnelAgent extends https.Agent {
  private readonly proxy: URL
  private readonly toProxy: https.Agent

  constructor(proxy: URL, options: https.AgentOptions, toProxy: https.Agent) {
    super(options)
    this.proxy = proxy
    this.toProxy = toProxy
  }

  override createConnection(options: https.RequestOptions, done: Done): null {
    const target = `${options.host}:${options.port}`
    const wire = this.proxy.protocol === 'https:' ? https : http
    const connect = wire.request({
      ...dial(this.proxy),
      timeout: 30_000,
      method: 'CONNECT',
      path: target,
      headers: { Host: target, ...proxyHeaders(this.proxy) },
      agent: false,
      ...(this.proxy.protocol === 'https:' && this.toProxy.options.ca ? { ca: this.toProxy.options.ca } : {}),
    })
    connect.once('connect', (answer, socket) => {
      const host = options.host ?? ''
      socket.setTimeout(0)
      if (answer.statusCode === 200)
        done(null, tls.connect({ ...(options as tls.ConnectionOptions), socket, servername: isIP(host) ? '' : host }))
      else {
        socket.destroy()
        done(new FetchError('proxy', `the proxy ${this.proxy.host} refused: ${answer.statusCode}`))
      }
    })
    connect.once('response', (answer) => {
      answer.destroy()
      done(new FetchError('proxy', `the proxy ${this.proxy.host} refused: ${answer.statusCode}`))
    })
    connect.once('timeout', () => connect.destroy(new Error('it does not answer')))
    connect.once('error', (error) =>
      done(
        new FetchError('proxy', `the proxy ${this.proxy.host} cannot be reached: ${error.message}`, { again: true }),
      ),
    )
    connect.end()
    return null
  }
}

/** Where a proxy listens; its name and password go into a header of their own. */
function dial(proxy: URL): { host: string; port: number } {
  return { host: proxy.hostname.replace(/^\[|\]$/g, ''), port: portOf(proxy) }
}

function ask(request: http.ClientRequest, url: URL): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request.once('error', (error) => reject(explain(error, url)))
    request.once('response', (response) => {
      resolve({
        status: response.statusCode ?? 0,
        header: (name) => [response.headers[name] ?? []].flat().join(', ') || null,
        body: response,
        discard: () => void response.destroy(),
      })
    })
    request.end()
  })
}

function explain(error: NodeJS.ErrnoException, url: URL): FetchError {
  if (error instanceof FetchError) return error
  const code = error.code ?? ''
  if (/CERT|SELF_SIGNED|ISSUER|ALTNAME/.test(code))
    return new FetchError('certificate', `the certificate of ${url.host} was not accepted: ${error.message}`)
  return new FetchError('unreachable', `${url.host} cannot be reached: ${error.message || code}`, { again: true })
}
