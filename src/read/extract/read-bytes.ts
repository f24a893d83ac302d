import { readMoment } from './dates.js'
import { type Decoded, decode } from './decode.js'
import { ReadFault, TooMuch } from './fault.js'
import { MOST_TEXT } from './limits.js'
import { type LocatedArticle, locatedArticle } from './located.js'
import { weaveMarkdown } from './markdown.js'
import { weavePlain } from './plain.js'
import { readPlainHead } from './plain-head.js'
import { containerOf, isBinary, textFormatOf } from './sniff.js'

/** What is known of a file beside its bytes. */
export interface Hint {
  /** the media type that a server named: `text/markdown` */
  type?: string
  /** the encoding that it named */
  charset?: string
  /** the address that it came from */
  url?: string
}

/** What a file is to be read as. */
export interface ExtractOptions {
  /** its name or address, for messages and for the article */
  file: string
  hint?: Hint
}

const REFUSED: Partial<Record<ReturnType<typeof containerOf>, [message: string, hint: string]>> = {
  ole: ['a file of an older office program', 'save it as .docx, .odt or PDF'],
  rtf: ['a rich text file', 'save it as .docx, .odt or PDF'],
  picture: ['a picture', 'run it through character recognition first'],
  other: ['neither text nor a document', 'reports come as HTML, PDF, text, Markdown, feeds, mails, .docx or .odt'],
}

/**
 * Reads a file in the thread that calls.
 * @throws ReadFault; any other error is a bug here or in a parser.
 */
export async function readBytes(bytes: Uint8Array, options: ExtractOptions): Promise<LocatedArticle[]> {
  const { file } = options
  try {
    return await dispatch(bytes, options, false)
  } catch (error) {
    if (error instanceof TooMuch) throw new ReadFault('too-large', file, error.message, { hint: 'cut it into parts' })
    if (error instanceof RangeError && /call stack|string length|array length/i.test(error.message))
      throw new ReadFault('too-deep', file, 'nested too deep, or too long, to be read')
    throw error
  }
}

async function dispatch(bytes: Uint8Array, options: ExtractOptions, unpacked: boolean): Promise<LocatedArticle[]> {
  const { file, hint } = options
  if (bytes.length === 0) throw new ReadFault('empty', file, 'the file is empty')
  const container = containerOf(bytes)
  const refused = REFUSED[container]
  if (refused) throw new ReadFault('unknown-format', file, refused[0], { hint: refused[1] })
  if (container === 'pdf') return (await import('./pdf.js')).readPdf(bytes, file)
  if (container === 'zip') return (await import('./office.js')).readOffice(bytes, file)
  if (container === 'gzip') {
    if (unpacked) throw new ReadFault('bomb', file, 'a gzip file within a gzip file')
    return dispatch((await import('./zip.js')).ungzip(bytes, file), options, true)
  }
  const decoded = decode(bytes, hint?.charset)
  if (isBinary(decoded.text))
    throw new ReadFault('unknown-format', file, REFUSED.other![0], { hint: REFUSED.other![1] })
  if (decoded.text.trim() === '') throw new ReadFault('empty', file, 'the file holds blanks alone')
  return readText(decoded, bytes, options)
}

async function readText(
  decoded: Decoded,
  bytes: Uint8Array,
  { file, hint }: ExtractOptions,
): Promise<LocatedArticle[]> {
  const { text } = decoded
  const from = hint?.url ?? null
  const notes = [...encodingNotes(decoded), ...decoded.notes]
  const format = textFormatOf(text, hint?.type)
  if (format === 'xml') throw new ReadFault('unknown-format', file, 'an XML file that is neither a page nor a feed')
  if (format === 'mail') return (await import('./mail.js')).readMail(bytes, file)
  if (format === 'feed') return (await import('./feed.js')).readFeed(text, file, from, notes)
  if (format === 'html') return (await import('./page/read-page.js')).readHtml(text, file, from, notes)
  if (text.length > 2 * MOST_TEXT) throw new TooMuch(`more than ${MOST_TEXT} characters`)
  const original = { original: text, originalIs: 'file' } as const
  if (format === 'text') {
    const { begins, url, ...head } = readPlainHead(text)
    return [locatedArticle(file, { format, ...head, url: url ?? from, notes }, weavePlain(text, begins), original)]
  }
  const { head, title, ...woven } = weaveMarkdown(text)
  const facts = {
    format,
    title: head.get('title') ?? title,
    author: head.get('author') ?? null,
    outlet: head.get('outlet') ?? head.get('publisher') ?? null,
    moment: readMoment(head.get('date') ?? head.get('published') ?? ''),
    url: head.get('url') ?? head.get('canonical') ?? from,
    lang: head.get('lang') ?? null,
    notes,
  }
  return [locatedArticle(file, facts, woven, original)]
}

/** Says an encoding that is not plain UTF-8. */
function encodingNotes({ encoding, by }: Decoded): string[] {
  if (encoding === 'utf-8' || by === 'guess')
    return by === 'guess' && encoding.startsWith('utf-16') ? [`encoded in ${encoding}`] : []
  const why = { mark: 'its byte order mark', server: 'the server', document: 'its own word', validity: 'its bytes' }[by]
  return [`encoded in ${encoding}, by ${why}`]
}
