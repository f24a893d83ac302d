import type { Article, Document } from '../../../read/document.js'
import type { Origins } from '../../../read/origins/origin.js'
import { ask } from './api.js'

const posted = (body: unknown): RequestInit => ({
  method: 'POST',
  body: JSON.stringify(body),
  headers: { 'content-type': 'application/json' },
})

/** The reports in a file of the folder. */
export const extractFile = (file: string): Promise<{ articles: Article[]; left: number }> =>
  ask('/api/extract', { file })

/** The reports in a file that was dropped on the page. */
export const extractBytes = (name: string, bytes: Blob): Promise<{ articles: Article[]; left: number }> =>
  ask(
    '/api/extract',
    { name },
    { method: 'POST', body: bytes, headers: { 'content-type': 'application/octet-stream' } },
  )

/** A text, read, with the hash that it has when it is kept. */
export const readText = (article: Article): Promise<{ document: Document; sha256: string }> =>
  ask('/api/read', {}, posted({ article }))

/** Where texts come from, as proposed. */
export const findOrigins = (articles: readonly Article[]): Promise<Origins> =>
  ask('/api/origins', {}, posted({ articles }))
