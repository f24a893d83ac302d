import PostalMime, { type Address } from 'postal-mime'
import { readMoment } from './dates.js'
import { ReadFault } from './fault.js'
import { type LocatedArticle, locatedArticle } from './located.js'
import { addressOf } from './page/address.js'
import { readFragment } from './page/read-fragment.js'
import { readPage } from './page/read-page.js'
import { weavePlain } from './plain.js'
import { asWindows1252 } from './windows-1252.js'

/** Characters from which on a mail's plain text is taken rather than its markup. */
const ENOUGH = 200

/**
 * Reads a mail (RFC 5322, MIME), or a page that a browser saved as one file (MHTML). Attachments are named, not read.
 * @throws ReadFault where nothing in it is text, or it is nested or headed beyond what mails are.
 */
export async function readMail(bytes: Uint8Array, file: string): Promise<LocatedArticle[]> {
  const mail = await parse(bytes, file)
  const header = (name: string): string | null => mail.headers.find(({ key }) => key === name)?.value ?? null
  const saved = header('snapshot-content-location')
  if (mail.html && (saved !== null || /multipart\/related/i.test(header('content-type') ?? '')) && !header('to')) {
    const from = saved === null ? null : addressOf(saved, null)
    const { facts, woven } = readPage(mail.html, from)
    return [
      locatedArticle(file, { ...facts, url: facts.url ?? from }, woven, { original: mail.html, originalIs: 'part' }),
    ]
  }
  const plain = mail.text ?? ''
  const usePlain = plain.trim().length >= ENOUGH || !mail.html
  const { woven, original } = usePlain ? { woven: weavePlain(plain), original: plain } : readFragment(mail.html!, null)
  if (woven.text === '') throw new ReadFault('empty', file, 'the mail holds no text')
  const moment = readMoment(header('date') ?? '')
  const names = mail.attachments.filter(({ related }) => !related).map(({ filename }) => filename ?? 'unnamed')
  const notes = [
    ...(moment && !moment.zoned ? ['its date has no time zone: taken as it stands'] : []),
    ...(names.length > 0
      ? [`attachments were not read: ${names.slice(0, 5).join(', ')}${names.length > 5 ? ' …' : ''}`]
      : []),
    ...(/^>/m.test(plain) && usePlain ? ['quotes earlier mails, in lines that begin with ">"'] : []),
  ]
  const facts = { format: 'mail', title: mail.subject?.trim() || null, author: senderOf(mail.from), moment, notes }
  return [locatedArticle(file, facts, woven, { original, originalIs: 'part' })]
}

function senderOf(from: Address | undefined): string | null {
  const one = from?.group?.[0] ?? from
  return one?.name || (one && 'address' in one ? one.address : null) || null
}

async function parse(bytes: Uint8Array, file: string): ReturnType<typeof PostalMime.parse> {
  try {
    const mail = await PostalMime.parse(bytes, {
      maxNestingDepth: 32,
      maxHeadersSize: 512 * 1024,
      maxRfc822NestingDepth: 3,
    })
    // it decodes windows-1252 by the same decoder
    if (mail.text) mail.text = asWindows1252(mail.text)
    if (mail.html) mail.html = asWindows1252(mail.html)
    return mail
  } catch (error) {
    throw new ReadFault('damaged', file, `the mail cannot be read: ${(error as Error).message.toLowerCase()}`)
  }
}
