/** What a character is to the splitting of text. */
export const SPACE = 0
export const LETTER = 1
export const DIGIT = 2
export const MARK = 3

const ASCII = new Uint8Array(128).fill(MARK)
for (const c of [9, 10, 11, 12, 13, 32]) ASCII[c] = SPACE
for (let c = 0; c < 32; c++) ASCII[c] = SPACE
ASCII[127] = SPACE
for (let c = 48; c <= 57; c++) ASCII[c] = DIGIT
for (let c = 65; c <= 90; c++) ASCII[c] = ASCII[c + 32] = LETTER
ASCII[95] = LETTER

const WORDLIKE = /^[\p{L}\p{M}\u00ad\u200c\u200d]/u
const NUMERAL = /^\p{Nd}/u
const BLANK = /^[\s\u0080-\u009f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u

/**
 * The kind of the character at `i`: SPACE (also control characters and the invisible marks of direction), LETTER (also
 * accents, joiners and soft hyphens, which stand within words), DIGIT, or MARK for all else.
 */
export function kindAt(text: string, i: number): number {
  const c = text.charCodeAt(i)
  if (c < 128) return ASCII[c]!
  const character = String.fromCodePoint(text.codePointAt(i)!)
  return WORDLIKE.test(character) ? LETTER : NUMERAL.test(character) ? DIGIT : BLANK.test(character) ? SPACE : MARK
}

/** The number of UTF-16 units of the character at `i`: 2 for a surrogate pair, else 1. */
export function widthAt(text: string, i: number): number {
  const c = text.charCodeAt(i)
  if (c < 0xd800 || c > 0xdbff) return 1
  const d = text.charCodeAt(i + 1)
  return d >= 0xdc00 && d <= 0xdfff ? 2 : 1
}

/** Whether the character at `i` is a capital letter. */
export function isCapital(text: string, i: number): boolean {
  const c = text.charCodeAt(i)
  if (c < 128) return c >= 65 && c <= 90
  const character = String.fromCodePoint(text.codePointAt(i)!)
  return character.toLowerCase() !== character
}
