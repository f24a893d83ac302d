/** Elements without an end tag (HTML, section 13.1.2). */
export const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))

/** Elements whose content is not markup; it runs to their own end tag, or to the end. */
export const RAW = new Set('script style iframe noembed noframes xmp textarea title plaintext'.split(' '))

/** Elements that hold no words of a report, left out with all that is in them where they are closed. */
export const DROPPED = new Set(
  'noscript template svg math object select canvas video audio button map dialog datalist'.split(' '),
)

/** Elements that begin a block of their own. */
export const BLOCK = new Set(
  'address article aside blockquote body center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)

/** What an open element is closed by, and how far up it is looked for (HTML, section 13.1.2.4, as far as pages leave tags out). */
export const CLOSED_BY: Record<string, { ends: string[]; within: string[] }> = {
  li: { ends: ['li'], within: ['ul', 'ol', 'menu', 'dir'] },
  dt: { ends: ['dt', 'dd'], within: ['dl'] },
  dd: { ends: ['dt', 'dd'], within: ['dl'] },
  tr: { ends: ['tr', 'td', 'th'], within: ['table'] },
  td: { ends: ['td', 'th'], within: ['tr', 'table'] },
  th: { ends: ['td', 'th'], within: ['tr', 'table'] },
  tbody: { ends: ['thead', 'tbody', 'tr'], within: ['table'] },
  tfoot: { ends: ['tbody', 'tr'], within: ['table'] },
}

/** Where the search for an open `p` ends. */
export const P_WITHIN = ['td', 'th', 'table', 'button', 'caption']

/** Attributes that are kept; none of them runs or fetches anything. */
export const KEPT = new Set(
  'class id href datetime content itemprop rel role lang hidden aria-hidden pubdate title dir data-testid data-component'.split(
    ' ',
  ),
)

/** UTF-16 units of an attribute's value that are kept. */
export const MOST_VALUE = 2_000

/** One tag as it stands in the source. */
export interface Tag {
  name: string
  closing: boolean
  attributes: Map<string, string>
  /** place behind its `>` */
  end: number
}

const NAME = /[a-z][^\s/>]{0,60}/iy
const ATTRIBUTE = /[\s/]*([^\s/>=][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?/y

/**
 * Reads the tag that begins at `at` (`<` or `</` and a letter).
 * @returns null where it is none or never ends.
 */
export function tagAt(source: string, at: number): Tag | null {
  const closing = source.charCodeAt(at + 1) === 47
  NAME.lastIndex = at + (closing ? 2 : 1)
  const name = NAME.exec(source)?.[0].toLowerCase()
  if (!name) return null
  let end = NAME.lastIndex
  const attributes = new Map<string, string>()
  for (;;) {
    ATTRIBUTE.lastIndex = end
    const m = ATTRIBUTE.exec(source)
    if (!m) break
    end = ATTRIBUTE.lastIndex
    const key = m[1]!.toLowerCase()
    if (attributes.size < 60 && !attributes.has(key))
      attributes.set(key, (m[2] ?? m[3] ?? m[4] ?? '').slice(0, MOST_VALUE))
  }
  const close = source.indexOf('>', end)
  return close < 0 ? null : { name, closing, attributes, end: close + 1 }
}
