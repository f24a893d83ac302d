import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import type { Hono } from 'hono'
import { z } from 'zod'
import type { Article } from '../../read/document.js'
import { extract } from '../../read/extract/extract.js'
import { ReadFault } from '../../read/extract/fault.js'
import { languageNotes, languageOf } from '../../read/extract/language.js'
import { MOST_BYTES } from '../../read/extract/limits.js'
import { parseDay } from '../../world/days.js'
import { bodyBytes, bodyJson } from './body.js'
import { Reader } from './reader.js'
import { Refusal } from './refusal.js'
import { locate, type Workspace } from './workspace.js'

/** UTF-16 units of a text that is read: ten long articles. Reading takes about 50 s a million. */
const MOST_TEXT = 100_000
/** Texts that origins are looked for among, and bytes of them as JSON. */
const [MOST_TEXTS, MOST_JSON] = [50, 8 * 1024 * 1024]
/** Reports that are taken out of one file; a feed may hold thousands. */
const MOST_REPORTS = 50
const ENDINGS = ['txt', 'md', 'html', 'htm', 'xhtml', 'mhtml', 'pdf', 'eml', 'docx', 'odt', 'rss', 'atom', 'xml'].map(
  (ending) => `.${ending}`,
)

const short = z.string().max(2000).nullable()
const article = z.strictObject({
  file: z.string().max(500),
  format: z.string().max(20),
  title: short,
  author: short,
  outlet: short,
  date: short.refine((text) => text === null || parseDay(text) !== null, 'a date is a day such as 2022-08-31'),
  published: short,
  url: short,
  lang: z.string().max(20).nullable(),
  text: z
    .string()
    .min(1, 'there is no text')
    .max(MOST_TEXT, `a text has at most ${MOST_TEXT} characters: cut it where its parts begin`),
  links: z
    .array(z.strictObject({ url: z.string().max(2000), span: z.tuple([z.int().min(0), z.int().min(0)]) }))
    .max(2000),
  notes: z.array(z.string().max(1000)).max(50),
})
const oneText = z.strictObject({ article })
const manyTexts = z.strictObject({ articles: z.array(article).min(1).max(MOST_TEXTS, `at most ${MOST_TEXTS} texts`) })

/** Adds what the view of texts asks: a report's text out of a file, what a text says, which texts share an origin. */
export function addRead(app: Hono, workspace: Workspace): void {
  const reader = new Reader()
  app.get('/api/extract', async (c) => {
    const path = c.req.query('file') ?? ''
    const file = await locate(workspace, path, ENDINGS)
    const found = await stat(file).catch(() => null)
    if (found === null) throw new Refusal(404, 'no-file', `there is no file "${path}" in the folder`)
    if (found.size > MOST_BYTES) throw new Refusal(413, 'too-large', `it is larger than ${MOST_BYTES / 1024 ** 2} MB`)
    return c.json({ schema: 1, ...(await reportsIn(await readFile(file), path)) })
  })
  app.post('/api/extract', async (c) => {
    const bytes = await bodyBytes(c.req.raw, MOST_BYTES)
    const name = (c.req.query('name') ?? '').replace(/[\p{Cc}/\\]/gu, ' ').slice(-200)
    return c.json({ schema: 1, ...(await reportsIn(bytes, name || 'dropped')) })
  })
  app.post('/api/read', async (c) => {
    const { article: one } = checked(oneText, await bodyJson(c.req.raw, MOST_JSON))
    const sha256 = createHash('sha256').update(one.text).digest('hex')
    return c.json({ schema: 1, document: await reader.read(keyOf(one), inItsLanguage(one)), sha256 })
  })
  app.post('/api/origins', async (c) => {
    const { articles } = checked(manyTexts, await bodyJson(c.req.raw, MOST_JSON))
    const known = articles.map((one) => ({ key: keyOf(one), article: inItsLanguage(one) }))
    return c.json({ schema: 1, ...(await reader.origins(known)) })
  })
}

function checked<T extends z.ZodType>(shape: T, body: unknown): z.infer<T> {
  const read = shape.safeParse(body)
  if (read.success) return read.data
  const { path, message } = read.error.issues[0]!
  throw new Refusal(400, 'bad-body', `${path.join('.').slice(0, 80) || 'the body'}: ${message}`)
}

function keyOf(of: Article): string {
  return createHash('sha256').update(JSON.stringify(of)).digest('base64')
}

/** A text that was pasted says nothing of its language: that is told by its words. */
function inItsLanguage(of: Article): Article {
  if (of.lang !== null) return of
  const lang = languageOf(of.text, null)
  return { ...of, lang, notes: [...of.notes, ...languageNotes(lang)] }
}

/** @throws Refusal in the reader's words where nothing can be taken out of the file */
async function reportsIn(bytes: Uint8Array, file: string): Promise<{ articles: Article[]; left: number }> {
  try {
    const all = await extract(bytes, { file })
    const fitting = all.filter(({ text }) => text.length <= MOST_TEXT)
    if (fitting.length === 0) throw new Refusal(422, 'too-long', `its text is longer than ${MOST_TEXT} characters`)
    return { articles: fitting.slice(0, MOST_REPORTS), left: all.length - Math.min(fitting.length, MOST_REPORTS) }
  } catch (error) {
    if (!(error instanceof ReadFault)) throw error
    const hint = error.hint === null ? '' : ` (${error.hint})`
    throw new Refusal(422, 'unreadable', `${error.place ?? 'the file'}: ${error.message}${hint}`)
  }
}
