import type { Article, Document } from '../../read/document.js'
import type { Origins } from '../../read/origins/origin.js'

/** What is asked of the reading thread. */
export type Wish = { what: 'read'; article: Article } | { what: 'origins'; documents: Document[] }

/** What it answers. */
export type Read = { what: 'read'; document: Document } | { what: 'origins'; origins: Origins }

/** Does what is wished in the thread that calls; the reader is loaded with the first wish. */
export async function readHere(wish: Wish): Promise<Read> {
  if (wish.what === 'origins') {
    const { findOrigins } = await import('../../read/origins/find.js')
    return { what: 'origins', origins: findOrigins(wish.documents) }
  }
  const { readArticle } = await import('../../read/read.js')
  return { what: 'read', document: readArticle(wish.article) }
}
