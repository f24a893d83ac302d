import type { Article } from '../document.js'
import { extract } from './extract.js'
import { ReadFault } from './fault.js'
import { MOST_BYTES } from './limits.js'
import type { Hint } from './read-bytes.js'

/** What a server said. */
interface Answer {
  status: number
  /** one header, by its name in lower case; null where it was not sent */
  header(name: string): string | null
  body: AsyncIterable<Uint8Array>
  /** lets go of a body that nobody will read */
  discard(): void
}

/** Everything that reading an address touches outside its arguments. */
export interface ArticleEffects {
  /** one GET request; follows no redirect */
  request(url: URL, headers: Record<string, string>, signal: AbortSignal): Promise<Answer>
}

/** What came from an address. */
interface Fetched {
  bytes: Uint8Array
  hint: Hint
}

const MOST_HOPS = 5
/** Milliseconds from the first request to the last byte. */
const MOST_WAIT = 30_000
const ASKED_FOR =
  'text/html, application/xhtml+xml, application/pdf, application/rss+xml, application/atom+xml, text/*;q=0.9, */*;q=0.5'

/**
 * Reads the report at an address: that address, and where it redirects to, are asked for, and nothing else.
 * @param options `signal` ends it; `mostWait` is in milliseconds, 30,000 unless given.
 * @throws ReadFault `address`, `fetch`, and what `extract` throws.
 */
export async function fetchArticle(
  url: string,
  effects: ArticleEffects,
  options: { signal?: AbortSignal; mostWait?: number } = {},
): Promise<Article[]> {
  const { bytes, hint } = await fetchReport(url, effects, options)
  return extract(bytes, { file: url, hint })
}

/**
 * Fetches what `fetchArticle` reads.
 * @returns its bytes, and what the server said of them.
 * @throws ReadFault `address`, `fetch`, `too-large`, `unknown-format`; the signal's reason when aborted.
 */
export async function fetchReport(
  url: string,
  effects: ArticleEffects,
  options: { signal?: AbortSignal; mostWait?: number } = {},
): Promise<Fetched> {
  const { signal: outer, mostWait = MOST_WAIT } = options
  const late = AbortSignal.timeout(mostWait)
  const signal = outer ? AbortSignal.any([outer, late]) : late
  try {
    return await follow(addressAsked(url), url, effects, signal)
  } catch (error) {
    outer?.throwIfAborted()
    if (error instanceof ReadFault) throw error
    const message = late.aborted ? `nothing whole came within ${mostWait / 1000} s` : (error as Error).message
    throw new ReadFault('fetch', url, message)
  }
}

async function follow(first: URL, file: string, effects: ArticleEffects, signal: AbortSignal): Promise<Fetched> {
  let url = first
  for (let hop = 0; hop <= MOST_HOPS; hop++) {
    const answer = await effects.request(url, { Accept: ASKED_FOR }, signal)
    if (![301, 302, 303, 307, 308].includes(answer.status)) {
      try {
        return await receive(answer, url, file)
      } finally {
        answer.discard()
      }
    }
    answer.discard()
    const target = answer.header('location') ?? ''
    if (!URL.canParse(target, url.href))
      throw new ReadFault('fetch', file, `redirected to no address ("${target.slice(0, 200)}")`)
    const next = new URL(target, url)
    if (next.protocol !== 'http:' && next.protocol !== 'https:')
      throw new ReadFault('fetch', file, `redirected to "${next.protocol}"; only http and https are followed`)
    if (isInside(next) && !isInside(first))
      throw new ReadFault('fetch', file, `redirected to ${next.host}, inside this network`)
    url = next
  }
  throw new ReadFault('fetch', file, `redirected more than ${MOST_HOPS} times`)
}

function addressAsked(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null
  if (!url)
    throw new ReadFault('address', text, `no address: "${text.slice(0, 200)}"`, { hint: 'write it with https://' })
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new ReadFault('address', text, `"${url.protocol}" is not read; http and https are`)
  return url
}

/** Whether a host is this machine or a private network by its own name (RFC 1918, 3927, 4193, 4291). */
function isInside({ hostname }: URL): boolean {
  return /^(?:localhost|.*\.(?:localhost|local|internal)|0\.0\.0\.0|127\..*|10\..*|192\.168\..*|169\.254\..*|172\.(?:1[6-9]|2\d|3[01])\..*|\[(?:::1?|f[cd].*|fe[89ab].*|::ffff:.*)\])$/i.test(
    hostname,
  )
}

async function receive(answer: Answer, url: URL, file: string): Promise<Fetched> {
  if (answer.status !== 200) {
    const barred = [401, 402, 403, 429, 451].includes(answer.status)
    throw new ReadFault(
      'fetch',
      file,
      `the server answers ${answer.status}`,
      barred ? { hint: 'save the page in a browser and read the file' } : {},
    )
  }
  const [type = '', ...parameters] = (answer.header('content-type') ?? '').split(';').map((part) => part.trim())
  if (/^(?:image|video|audio|font|model)\//i.test(type))
    throw new ReadFault('unknown-format', file, `the server sends ${type}, which is no report`)
  if (Number(answer.header('content-length') ?? 0) > MOST_BYTES) throw tooLarge(file)
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of answer.body) {
    size += chunk.length
    if (size > MOST_BYTES) throw tooLarge(file)
    chunks.push(chunk)
  }
  const charset = parameters.map((one) => /^charset=["']?([\w.:-]{1,40})/i.exec(one)?.[1]).find((name) => name)
  return {
    bytes: Buffer.concat(chunks),
    hint: { url: url.href, ...(type ? { type: type.toLowerCase() } : {}), ...(charset ? { charset } : {}) },
  }
}

function tooLarge(file: string): ReadFault {
  return new ReadFault('too-large', file, `more than ${MOST_BYTES / 1024 ** 2} MB come from it`)
}
