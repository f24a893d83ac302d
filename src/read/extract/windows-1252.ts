/** What the bytes 0x80 to 0x9F are in windows-1252 (WHATWG Encoding Standard, index windows-1252). */
const UPPER = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Puts the letters of windows-1252 where a text has the control characters 0x80 to 0x9F: Node 20 decodes it as ISO 8859-1. */
export function asWindows1252(text: string): string {
  return text.replace(/[\x80-\x9f]/g, (c) => UPPER[c.charCodeAt(0) - 0x80]!)
}
