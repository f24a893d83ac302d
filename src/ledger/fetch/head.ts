import { FetchError } from './fault.js'

/** What is due: a zip archive, or a list in plain text. */
export type Kind = 'zip' | 'list'

/**
 * Looks at a file's first bytes, whatever its name and type say.
 * @returns why they are not what is due, or null.
 */
export function headFault(head: Uint8Array, kind: Kind): FetchError | null {
  const text = Buffer.from(head).toString('latin1').replace(/^ï»¿/, '').trimStart()
  const due = kind === 'zip' ? 'a zip file' : 'a list'
  if (/^<(!doctype|html|head|body|\?xml|title|meta|!--)/i.test(text)) {
    const title = /<title[^>]*>([^<]{1,80})/i.exec(text)?.[1]?.trim()
    return new FetchError('html', `a web page came where ${due} was due${title ? `: "${title}"` : ''}`)
  }
  if (kind === 'zip' && !(head[0] === 0x50 && head[1] === 0x4b && head[2] === 3 && head[3] === 4))
    return new FetchError('not-zip', head.length === 0 ? 'an empty file came' : 'what came is not a zip file')
  return null
}
