import { analyse } from 'chardet'
import { asWindows1252 } from './windows-1252.js'

/** A file's text, and how its bytes were understood. */
export interface Decoded {
  text: string
  /** the encoding's name as in the WHATWG Encoding Standard: `utf-8`, `windows-1251` */
  encoding: string
  /** what told it */
  by: 'mark' | 'server' | 'document' | 'validity' | 'guess'
  notes: string[]
}

/** Bytes at the start in which a document may name its encoding. */
const HEAD = 4096
/** Bytes that are looked at to guess an encoding. */
const SAMPLE = 128 * 1024
/** Guesses below this confidence (of 100) are said to be unsure. */
const SURE = 40

/**
 * Decodes a file: by its byte order mark; else as what the server or the document itself says, unless the bytes cannot
 * be that; else as UTF-8 where they are valid UTF-8; else as chardet guesses.
 * @param stated the encoding that the server named, if one did.
 */
export function decode(bytes: Uint8Array, stated?: string): Decoded {
  const marked = markOf(bytes)
  if (marked) return { ...decodeAs(bytes, marked), by: 'mark' }
  const wide = wideOf(bytes)
  if (wide) return { ...decodeAs(bytes, wide), by: 'guess' }
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD))
  const declared = declaredIn(head)
  const named = [known(stated), declared && known(declared)].find((one) => one) ?? null
  const by = known(stated) ? 'server' : 'document'
  const strict = asUtf8(bytes)
  const unknown = declared && !known(declared) ? [`names an encoding that is unknown: "${declared.slice(0, 40)}"`] : []
  if (strict !== null) {
    const other = named && named !== 'utf-8' && strict.multibyte >= 3 ? [`says ${named}, but is valid UTF-8`] : []
    if (!named || named === 'utf-8' || other.length > 0)
      return {
        text: strict.text,
        encoding: 'utf-8',
        by: named === 'utf-8' ? by : 'validity',
        notes: [...unknown, ...other],
      }
  }
  if (named && named !== 'utf-8') return { ...decodeAs(bytes, named), by }
  if (named === 'utf-8' || !strict) {
    const text = new TextDecoder('utf-8').decode(bytes)
    if (fewBroken(text)) return { ...decodeAs(bytes, 'utf-8'), by: named ? by : 'validity' }
  }
  const guessed = analyse(bytes.subarray(0, SAMPLE)).find((match) => known(match.name))
  const encoding = known(guessed?.name) ?? 'windows-1252'
  const says = named ? `says ${named}, but is not: ` : ''
  const unsure = (guessed?.confidence ?? 0) < SURE ? ', unsure' : ''
  const made = decodeAs(bytes, encoding)
  return {
    ...made,
    by: 'guess',
    notes: [...unknown, ...made.notes, `${says}read as ${encoding} by its letters${unsure}`],
  }
}

function markOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

/** UTF-16 without a mark: blanks, digits and line ends have a zero byte on one side and none on the other. */
function wideOf(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, HEAD)
  const zeros = [0, 0]
  for (let i = 0; i < sample.length; i++) if (sample[i] === 0) zeros[i & 1]!++
  const [even, odd] = zeros as [number, number]
  const enough = sample.length / 20
  if (odd > enough && even <= odd / 50) return 'utf-16le'
  if (even > enough && odd <= even / 50) return 'utf-16be'
  return null
}

/** The encoding that an XML declaration or a page's head names (HTML, section 4.2.5.4); UTF-16 there is a mistake for UTF-8. */
function declaredIn(head: string): string | null {
  const xml = /^\s{0,20}<\?xml[^>]{0,200}encoding\s{0,9}=\s{0,9}["']([\w.:-]{1,40})/i.exec(head)
  const meta = /<meta[^>]{0,300}charset\s{0,9}=\s{0,9}["']?([\w.:-]{1,40})/i.exec(head)
  const name = xml?.[1] ?? meta?.[1] ?? null
  return name && /^utf-?16/i.test(name) ? 'utf-8' : name
}

function known(label: string | undefined | null): string | null {
  if (!label) return null
  try {
    return new TextDecoder(label).encoding
  } catch {
    return null
  }
}

function asUtf8(bytes: Uint8Array): { text: string; multibyte: number } | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return { text, multibyte: bytes.length - text.length }
  } catch {
    return null
  }
}

/** Whether so few bytes are broken that UTF-8 is still the best reading: at most one in a hundred of the letters beyond ASCII, or one in ten thousand of all. */
function fewBroken(text: string): boolean {
  const broken = count(text, /\uFFFD/g)
  const beyond = count(text, /[^\x00-\x7f\uFFFD]/g)
  return broken * 100 <= beyond || broken * 10_000 <= text.length
}

function decodeAs(bytes: Uint8Array, encoding: string): Omit<Decoded, 'by'> {
  const decoded = new TextDecoder(encoding).decode(bytes)
  const text = encoding === 'windows-1252' ? asWindows1252(decoded) : decoded
  const broken = count(text, /\uFFFD/g)
  const notes = broken > 0 ? [`${broken} place${broken === 1 ? '' : 's'} could not be read as ${encoding}`] : []
  return { text, encoding, notes }
}

function count(text: string, what: RegExp): number {
  let found = 0
  for (const _ of text.matchAll(what)) found++
  return found
}
