import type { Diagnostic } from './diagnostics.js'
import { Findings } from './findings.js'

/**
 * Reads the bytes of a case file as UTF-8, with or without a byte order mark (which stays in the text, so that places hold).
 * @param file its name, for the message
 * @returns the text, or a fault that tells the first byte which is not UTF-8. The fault's range counts in bytes of the file, its line and
 * column in the part that could be read.
 */
export function decodeCase(
  bytes: Uint8Array,
  { file }: { file: string | null },
): { text: string } | { diagnostic: Diagnostic } {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (utf16) return refuse(bytes, 0, file, 'the file is UTF-16', 'save it as UTF-8')
  const nul = bytes.indexOf(0)
  if (nul >= 0)
    return refuse(bytes, nul, file, `byte ${nul} is NUL: the file is no text, or is UTF-16`, 'save it as UTF-8')
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) }
  } catch {
    const at = firstInvalid(bytes)
    const value = bytes[at]!.toString(16).padStart(2, '0')
    return refuse(
      bytes,
      at,
      file,
      `byte ${at} (0x${value}) is not UTF-8`,
      'save the file as UTF-8, not Latin-1 or Windows-1252',
    )
  }
}

function refuse(
  bytes: Uint8Array,
  at: number,
  file: string | null,
  message: string,
  hint: string,
): { diagnostic: Diagnostic } {
  const before = new TextDecoder('utf-8').decode(bytes.subarray(0, at))
  const findings = new Findings(before, file)
  findings.add('not-utf8', { start: before.length, end: before.length }, message, hint)
  return { diagnostic: { ...findings.sorted()[0]!, range: { start: at, end: at + 1 } } }
}

/** The first byte that begins no well-formed sequence (Unicode Standard, table 3-7). */
function firstInvalid(bytes: Uint8Array): number {
  let at = 0
  for (;;) {
    const length = sequenceAt(bytes, at)
    if (length === 0) return at
    at += length
  }
}

function sequenceAt(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]
  if (lead === undefined) return 0
  if (lead < 0x80) return 1
  const length =
    lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0
  const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80
  const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf
  for (let i = 1; i < length; i++) {
    const byte = bytes[at + i]
    if (byte === undefined || byte < (i === 1 ? low : 0x80) || byte > (i === 1 ? high : 0xbf)) return 0
  }
  return length
}
