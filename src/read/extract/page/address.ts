/** How archives write the address of a page into their own: `https://web.archive.org/web/20220831120000id_/https://…` */
const ARCHIVED =
  /^https?:\/\/(?:web\.archive\.org\/web|archive\.(?:today|is|ph|md|li|fo|vn)|wayback\.[\w.-]{1,60}|arquivo\.pt\/wayback|webarchive\.[\w.-]{1,60}\/[\w-]{1,40})\/(\d{4,14})(?:[a-z]{2}_|\*)?\/(https?:?\/{1,2}.+)$/i

/** Parts of an address by which outlets count where readers come from. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|yclid|mc_[ce]id|ref_src|ref_url|cmpid|ocid|smid)$/i

/**
 * An http or https address, made absolute, its tracking parts and fragment left out; an archive's copy as the address of
 * the page itself.
 * @param base the page's own address, if it is known.
 * @returns null where it is none.
 */
export function addressOf(href: string, base: string | null): string | null {
  const text = href.trim()
  const absolute = /^https?:\/\//i.test(text)
  if ((!absolute && base === null) || !URL.canParse(text, base ?? undefined)) return null
  const url = new URL(text, base ?? undefined)
  if ((url.protocol !== 'https:' && url.protocol !== 'http:') || url.href.length > 2_000) return null
  const copied = archivedOf(url.href)
  if (copied) return addressOf(copied.url, null)
  url.hash = ''
  for (const key of [...url.searchParams.keys()]) if (TRACKING.test(key)) url.searchParams.delete(key)
  return url.href
}

/** The page that an archive's address is a copy of, and the day it was copied on (ISO), or null. */
export function archivedOf(address: string): { url: string; day: string | null } | null {
  const m = ARCHIVED.exec(address)
  if (!m) return null
  const digits = m[1]!
  const day = digits.length < 8 ? null : `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`
  return { url: m[2]!.replace(/^(https?):?\/{1,2}/i, '$1://'), day }
}
