/** What a file is, told by its first bytes. */
export type Container = 'pdf' | 'zip' | 'gzip' | 'rtf' | 'ole' | 'picture' | 'other' | 'text'
/** What a decoded text is. */
export type TextFormat = 'html' | 'feed' | 'mail' | 'markdown' | 'text' | 'xml'

const PICTURES = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x52, 0x49, 0x46, 0x46],
]
const OTHERS = [
  [0x7f, 0x45, 0x4c, 0x46],
  [0x42, 0x5a, 0x68],
  [0xfd, 0x37, 0x7a, 0x58],
  [0x28, 0xb5, 0x2f, 0xfd],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x52, 0x61, 0x72, 0x21],
  [0x53, 0x51, 0x4c, 0x69],
  [0x50, 0x41, 0x52, 0x31],
]

/** Tells the outer form of a file by its first bytes (the signatures of the formats themselves), whatever its name. */
export function containerOf(bytes: Uint8Array): Container {
  const begins = (...signature: number[]): boolean => signature.every((byte, i) => bytes[i] === byte)
  if (begins(0x50, 0x4b, 3, 4) || begins(0x50, 0x4b, 5, 6)) return 'zip'
  if (begins(0x1f, 0x8b)) return 'gzip'
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) return 'ole'
  if (PICTURES.some((one) => begins(...one))) return 'picture'
  if (OTHERS.some((one) => begins(...one))) return 'other'
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024))
  if (/^[\0\s\xef\xbb\xbf]{0,1000}%PDF-/.test(head)) return 'pdf'
  if (head.startsWith('{\\rtf')) return 'rtf'
  return 'text'
}

/** UTF-16 units that are looked at to tell what a text is. */
const HEAD = 8_000
/** Share of control characters from which on a text is none. */
const BINARY = 0.02

/** Whether decoded bytes are no text: NULs, or many control or broken characters. */
export function isBinary(text: string): boolean {
  const head = text.slice(0, HEAD)
  if (head.includes('\0')) return true
  const odd = head.match(/[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f\uFFFD]/g)?.length ?? 0
  return odd > BINARY * head.length
}

const TAG =
  /<\/?(?:html|head|body|div|p|article|section|main|header|h[1-6]|table|meta|title|script|span|br|a|ul|font)\b[^<>]{0,500}>/gi
const FIELD =
  /^(?:from|to|cc|date|subject|message-id|mime-version|received|return-path|content-type|reply-to|delivered-to|dkim-signature|x-[a-z-]{1,40}|snapshot-content-location):/i

/**
 * Tells what a text is by how it begins.
 * @param type the media type that a server named; decides between plain text and Markdown alone.
 */
export function textFormatOf(text: string, type?: string): TextFormat {
  const head = text.slice(0, HEAD).trimStart()
  const body = head.replace(
    /^(?:<\?xml[^>]{0,300}\?>|<\?xml-stylesheet[^>]{0,500}\?>|<!--[\s\S]{0,4000}?-->|\s{1,1000}){0,20}/,
    '',
  )
  if (/^(?:<!doctype[^>[]{0,300}(?:\[[\s\S]{0,6000}?\])?\s{0,20}>\s{0,100})?<(?:rss|feed|rdf:rdf)[\s>]/i.test(body))
    return 'feed'
  if (/^(?:<!doctype\s{1,9}html|<html|<head|<body)/i.test(body)) return 'html'
  if (head.startsWith('{') && /"version"\s{0,9}:\s{0,9}"https?:\\?\/\\?\/(?:www\.)?jsonfeed\.org/.test(head))
    return 'feed'
  if (isMail(head)) return 'mail'
  if (head.startsWith('<?xml') && !/<html/i.test(body)) return 'xml'
  const tags = head.match(TAG)?.length ?? 0
  if (tags >= 1 && body.startsWith('<')) return 'html'
  if (tags >= 4 && tags * 400 > head.length) return 'html'
  return type === 'text/markdown' || isMarkdown(head) ? 'markdown' : 'text'
}

function isMail(head: string): boolean {
  const lines = head.replace(/^From \S[^\n]{0,300}\n/, '').split(/\r?\n/, 200)
  const end = lines.indexOf('')
  const fields = (end < 0 ? lines : lines.slice(0, end)).filter((line) => !/^[ \t]/.test(line))
  if (fields.length < 2 || !fields.every((line) => /^[!-9;-~]{1,76}:/.test(line))) return false
  return new Set(fields.flatMap((line) => FIELD.exec(line)?.[0].toLowerCase() ?? [])).size >= 2
}

function isMarkdown(head: string): boolean {
  if (/^---\r?\n(?:[\w-]{1,40}:[^\n]{0,500}\r?\n[\s\S]{0,4000}?)---\r?\n/.test(head)) return true
  const signs = [
    /^#{1,6} \S/m,
    /\[[^\]\n]{1,300}\]\(https?:\/\/[^\s)]{1,500}/,
    /^(?:=|-){4,}[ \t]*$/m,
    /\*\*\S[^*\n]{0,300}\*\*/,
    /^\s{0,3}[-*+] \S/m,
    /^> \S/m,
    /^(?:```|~~~)/m,
    /^\[[^\]\n]{1,100}\]: https?:/m,
  ]
  const seen = signs.map((sign) => sign.test(head))
  return seen.filter(Boolean).length >= 2 || (seen[0]! && /^#{1,6} \S/.test(head)) || seen[1]! || seen[7]!
}
