import type { FetchRequest, Listed } from './listed.js'
import { readList } from './lists.js'
import { sameHost } from './open.js'
import { type PublishedFile, readName2, type Series } from './published.js'
import type { Line } from './transfer.js'

/** A line of the lists: bytes, MD5, address. */
const FORM = /^(\d{1,15}) ([0-9a-f]{32}) (\S+)$/i

/**
 * The files of GDELT 2.0 for the days asked for, from `masterfilelist.txt` or `lastupdate.txt`, and from their
 * `-translation` twins where translated series are asked for.
 * @throws FetchError
 */
export async function listGdelt2(line: Line, when: FetchRequest['when'], series: readonly Series[]): Promise<Listed> {
  const listed: Listed = { files: new Map(), unread: { count: 0, first: null }, measured: [] }
  const stem = when === 'last' ? 'lastupdate' : 'masterfilelist'
  const translated = series.some((one) => one.startsWith('translated'))
  for (const name of translated ? [`${stem}.txt`, `${stem}-translation.txt`] : [`${stem}.txt`]) {
    const files = new Map<string, PublishedFile>()
    const visit = (text: string): boolean => {
      const parts = FORM.exec(text)
      if (!parts) return false
      const named = readName2(text.slice(text.lastIndexOf('/') + 1))
      if (!named || !series.includes(named.series)) return true
      if (when !== 'last' && (named.from < when.from || named.from > when.to)) return true
      const url = atBase(parts[3]!, line.base)
      if (url) files.set(named.name, { ...named, url, bytes: Number(parts[1]), md5: parts[2]!.toLowerCase() })
      return url !== null
    }
    const url = new URL(`gdeltv2/${name}`, line.base)
    const { measured, unread } = await readList(line, url, visit, () => files.clear())
    for (const [key, file] of files) listed.files.set(key, file)
    if (measured) listed.measured.push(measured)
    listed.unread.count += unread.count
    listed.unread.first ??= unread.first
  }
  return listed
}

/** An address in a list, in the protocol that the feed is spoken to in; null where it leads to another host. */
function atBase(text: string, base: URL): string | null {
  if (!URL.canParse(text)) return null
  const url = new URL(text)
  if (base.protocol === 'https:' && url.protocol === 'http:' && url.port === '') url.protocol = 'https:'
  return sameHost(url, base) ? url.href : null
}
