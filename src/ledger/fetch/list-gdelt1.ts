import type { FetchRequest, Listed } from './listed.js'
import { readList } from './lists.js'
import { readName1 } from './published.js'
import type { Line } from './transfer.js'

/** The two lists beside the files of GDELT 1.0, and how their lines look: a value and a name. */
const LISTS = [
  ['md5sums', /^([0-9a-f]{32}) [ *]?(\S+)$/i],
  ['filesizes', /^\s*(\d{1,15})\s+(\S+)$/],
] as const

/**
 * The files of GDELT 1.0 that cover the days asked for, from `md5sums` and `filesizes`. A file in one list alone is
 * taken without the other's word on it.
 * @throws FetchError
 */
export async function listGdelt1(line: Line, when: Exclude<FetchRequest['when'], 'last'>): Promise<Listed> {
  const listed: Listed = { files: new Map(), unread: { count: 0, first: null }, measured: [] }
  const columns = { md5sums: new Map<string, string>(), filesizes: new Map<string, string>() }
  for (const [name, form] of LISTS) {
    const column = columns[name]
    const visit = (text: string): boolean => {
      const parts = form.exec(text)
      if (parts) column.set(parts[2]!, parts[1]!.toLowerCase())
      return parts !== null
    }
    const { measured, unread } = await readList(line, new URL(`events/${name}`, line.base), visit, () => column.clear())
    if (measured) listed.measured.push(measured)
    listed.unread.count += unread.count
    listed.unread.first ??= unread.first
  }
  for (const name of new Set([...columns.md5sums.keys(), ...columns.filesizes.keys()])) {
    const named = readName1(name)
    if (!named || named.to < when.from || named.from > when.to) continue
    const bytes = columns.filesizes.get(name)
    listed.files.set(name, {
      ...named,
      url: new URL(`events/${name}`, line.base).href,
      bytes: bytes === undefined ? null : Number(bytes),
      md5: columns.md5sums.get(name) ?? null,
    })
  }
  return listed
}
