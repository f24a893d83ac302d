import { getDocumentProxy } from 'unpdf'
import { readMoment } from './dates.js'
import { ReadFault } from './fault.js'
import { MOST_PAGES, MOST_TEXT } from './limits.js'
import { type LocatedArticle, locatedArticle } from './located.js'
import { type PdfLine, weavePages } from './pdf-lines.js'

type Proxy = Awaited<ReturnType<typeof getDocumentProxy>>

/**
 * Reads the text of a PDF (pdf.js): lines in the order in which the file draws them, joined into paragraphs; lines that
 * come back at the edges of pages are left out. Nothing in it runs, no font or picture is fetched.
 * @throws ReadFault where it is locked, damaged, of too many pages, or holds pictures of pages alone.
 */
export async function readPdf(bytes: Uint8Array, file: string): Promise<LocatedArticle[]> {
  const pdf = await open(bytes, file)
  try {
    if (pdf.numPages > MOST_PAGES)
      throw new ReadFault('too-large', file, `the PDF has ${pdf.numPages} pages; ${MOST_PAGES} are read`)
    const pages: PdfLine[][] = []
    const unread: number[] = []
    let length = 0
    for (let number = 1; number <= pdf.numPages; number++) {
      const lines = await linesOf(pdf, number)
      if (lines === null) unread.push(number)
      for (const { text } of lines ?? []) length += text.length
      if (length > 2 * MOST_TEXT)
        throw new ReadFault('too-large', file, `more than ${2 * MOST_TEXT} characters`, { place: `page ${number}` })
      pages.push(lines ?? [])
    }
    const { woven, original, dropped } = weavePages(pages)
    if (woven.text === '')
      throw new ReadFault('empty', file, 'the PDF holds no text', {
        hint: 'its pages are pictures: run them through character recognition first',
      })
    const facts = await factsOf(pdf, woven.text)
    const notes = [
      ...facts.notes,
      ...(dropped > 0 ? [`${dropped} lines that come back at the edges of pages left out`] : []),
      ...(unread.length > 0
        ? [`pages that could not be read: ${unread.slice(0, 10).join(', ')}${unread.length > 10 ? ' …' : ''}`]
        : []),
    ]
    return [locatedArticle(file, { ...facts, format: 'pdf', notes }, woven, { original, originalIs: 'pages' })]
  } finally {
    await pdf.destroy()
  }
}

async function open(bytes: Uint8Array, file: string): Promise<Proxy> {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, stopAtErrors: false, enableXfa: false })
  } catch (error) {
    const { name, message } = error as Error
    if (name === 'PasswordException')
      throw new ReadFault('locked', file, 'the PDF opens with a password only', { hint: 'save it without one' })
    throw new ReadFault('damaged', file, `the PDF cannot be read: ${message.toLowerCase().replace(/\.$/, '')}`)
  }
}

async function linesOf(pdf: Proxy, number: number): Promise<PdfLine[] | null> {
  try {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    const lines: PdfLine[] = []
    let line: PdfLine | null = null
    for (const item of items) {
      if (!('str' in item)) continue
      const [, , , , x, y] = item.transform as number[]
      const height = item.height || 0
      if (line && item.str.trim() !== '' && Math.abs(y! - line.y) > Math.max(2, Math.min(height, line.height) * 0.6)) {
        lines.push(line)
        line = null
      }
      if (!line) {
        if (item.str.trim() === '') continue
        line = { text: '', x: x!, y: y!, right: x!, height }
      }
      line.text += item.str
      line.right = Math.max(line.right, x! + item.width)
      line.height = Math.max(line.height, height)
      if (item.hasEOL) {
        lines.push(line)
        line = null
      }
    }
    if (line) lines.push(line)
    page.cleanup()
    return lines
      .map((one) => ({ ...one, text: one.text.replaceAll(/[\n\r\f]/g, ' ') }))
      .filter(({ text }) => text.trim() !== '')
  } catch {
    return null
  }
}

async function factsOf(
  pdf: Proxy,
  text: string,
): Promise<{ title: string | null; author: string | null; moment: ReturnType<typeof readMoment>; notes: string[] }> {
  const info = await pdf.getMetadata().then(
    (metadata) => metadata.info as Record<string, unknown>,
    () => ({}) as Record<string, unknown>,
  )
  const value = (key: string): string | null => {
    const raw = info[key]
    return typeof raw === 'string' && raw.trim() !== '' ? raw.trim().slice(0, 500) : null
  }
  const title = value('Title')
  const shown = readMoment(text)
  const made = readMoment(value('CreationDate')?.replace(/^D:/, '') ?? '')
  const notes = shown
    ? ['its date is the first in its text']
    : made
      ? ['its date is the day on which the file was made']
      : []
  const named = title !== null && !/^(?:untitled|microsoft word\b|.*\.(?:docx?|indd|pdf|rtf|qxd))$/i.test(title)
  return { title: named ? title : null, author: value('Author'), moment: shown ?? made, notes }
}
