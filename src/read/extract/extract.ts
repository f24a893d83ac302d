import type { Article } from '../document.js'
import { readApart, THREADS, type Threads } from './apart.js'
import { ReadFault } from './fault.js'
import { APART_FROM, APART_TAGS, MOST_BYTES } from './limits.js'
import type { LocatedArticle } from './located.js'
import { type ExtractOptions, readBytes } from './read-bytes.js'
import { containerOf } from './sniff.js'

/**
 * Takes the reports out of a file, recognised by its content, whatever its name: HTML, PDF, plain text, Markdown, RSS,
 * Atom, JSON Feed, mail, MHTML, `.docx`, `.odt`, each also within gzip. Nothing in it runs, nothing is fetched.
 * @returns one article; of a feed one for each entry.
 * @throws ReadFault where it is empty, damaged, no text, or costs more to read than limits.ts allows.
 */
export async function extract(bytes: Uint8Array, options: ExtractOptions): Promise<Article[]> {
  return (await extractLocated(bytes, options)).map(({ article }) => article)
}

/**
 * As `extract`, with each text's original and the places of the text in it, for `locate`.
 * @param threads how PDF files and large ones are read in a thread of their own.
 */
export async function extractLocated(
  bytes: Uint8Array,
  options: ExtractOptions,
  threads: Threads = THREADS,
): Promise<LocatedArticle[]> {
  if (bytes.length > MOST_BYTES)
    throw new ReadFault(
      'too-large',
      options.file,
      `${Math.ceil(bytes.length / 1024 ** 2)} MB; files up to ${MOST_BYTES / 1024 ** 2} MB are read`,
    )
  const { worker } = threads
  return worker && isHeavy(bytes) ? readApart(bytes, options, { ...threads, worker }) : readBytes(bytes, options)
}

function isHeavy(bytes: Uint8Array): boolean {
  if (bytes.length > APART_FROM || ['pdf', 'zip', 'gzip'].includes(containerOf(bytes))) return true
  let tags = 0
  for (const byte of bytes) if (byte === 60) tags++
  return tags > APART_TAGS
}
