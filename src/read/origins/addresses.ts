/** Ends of an address that only tell how it was reached. */
const TRACKING = /^(?:utm_|fbclid$|gclid$|ref$|src$|amp$|outputtype$|output$|cmpid$|ocid$|at_|mc_)/i

/**
 * An address without what does not tell documents apart: scheme, `www.`, `m.` and `amp.`, the query's tracking, the fragment, a last `/` or `/amp`.
 * @returns null for what is no web address, and for the front page of a site, which is no document
 */
export function plainAddress(url: string): string | null {
  if (url.length > 2000 || !/^https?:/i.test(url) || !URL.canParse(url)) return null
  const { hostname, pathname, searchParams } = new URL(url)
  const host = hostname.replace(/^(?:www|m|amp|mobile)\./, '')
  const path = pathname.replace(/\/+$/, '').replace(/\/amp$|\.amp(?=\.html$)/, '')
  const query = [...searchParams].filter(([key]) => !TRACKING.test(key)).map(([key, value]) => `${key}=${value}`)
  if (path === '' && query.length === 0) return null
  return `${host}${path}${query.length > 0 ? `?${query.sort().join('&')}` : ''}`
}
