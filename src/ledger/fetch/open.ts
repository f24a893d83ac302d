import type { Answer, FetchEffects } from './effects.js'
import { FetchError } from './fault.js'
import { portOf } from './proxy.js'

const MOST_HOPS = 5

/**
 * Whether an address may be spoken to on behalf of the feed at `base`: the same host and port, with the same protocol
 * or with https in place of http on the usual ports.
 */
export function sameHost(url: URL, base: URL): boolean {
  if (url.hostname !== base.hostname) return false
  if (url.protocol === base.protocol) return portOf(url) === portOf(base)
  return base.protocol === 'http:' && url.protocol === 'https:' && portOf(base) === 80 && portOf(url) === 443
}

/**
 * Opens an address of the feed and follows its redirects, within the host alone.
 * @throws FetchError `redirect` where it leads to another host, from https to http, or in circles; and what the
 *   network throws.
 */
export async function openWithin(
  base: URL,
  address: URL,
  headers: Record<string, string>,
  effects: Pick<FetchEffects, 'request'>,
  signal: AbortSignal,
): Promise<Answer> {
  if (!sameHost(address, base)) throw elsewhere(address.href, base)
  let url = address
  for (let hop = 0; hop <= MOST_HOPS; hop++) {
    const answer = await effects.request(url, headers, signal)
    if (![301, 302, 303, 307, 308].includes(answer.status)) return answer
    answer.discard()
    const target = answer.header('location') ?? ''
    if (!URL.canParse(target, url.href)) throw new FetchError('redirect', `redirected to no address ("${target}")`)
    const next = new URL(target, url)
    if (!sameHost(next, url)) throw elsewhere(`${next.origin}${next.pathname}`, url)
    url = next
  }
  throw new FetchError('redirect', `redirected more than ${MOST_HOPS} times`)
}

function elsewhere(to: string, from: URL): FetchError {
  return new FetchError('redirect', `leads to ${to}; only ${from.origin} is spoken to`)
}
