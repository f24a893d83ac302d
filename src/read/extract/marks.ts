/** A mark that does not show and is left out of the text. */
export type Hidden = 'soft hyphen' | 'zero-width mark' | 'bidirectional control mark' | 'control character'

/** Letters from here on (Hebrew, Arabic, the scripts of India …) are shaped by zero-width joiners, which then stay. */
const SHAPED_FROM = 0x0590

/** Whether a UTF-16 unit is a blank of any width, a tab or the end of a line. */
export function isBlank(c: number): boolean {
  if (c <= 32) return c === 32 || (c >= 9 && c <= 13)
  if (c < 0xa0) return c === 0x85
  if (c < 0x1680) return c === 0xa0
  return (
    (c >= 0x2000 && c <= 0x200a) ||
    c === 0x2028 ||
    c === 0x2029 ||
    c === 0x202f ||
    c === 0x205f ||
    c === 0x3000 ||
    c === 0x1680
  )
}

/**
 * What kind of invisible mark a UTF-16 unit is.
 * @param before the unit before it, by which it is told whether a zero-width joiner shapes letters.
 * @returns null where it is none, or one that shapes letters.
 */
export function hiddenKind(c: number, before: number): Hidden | null {
  if (c < 32 || (c >= 0x7f && c <= 0x9f)) return 'control character'
  if (c === 0xad) return 'soft hyphen'
  if (c === 0x200c || c === 0x200d) return before >= SHAPED_FROM ? null : 'zero-width mark'
  if (c === 0x200b || c === 0x2060 || c === 0xfeff || c === 0x180e) return 'zero-width mark'
  if (c === 0x200e || c === 0x200f || c === 0x061c) return 'bidirectional control mark'
  if ((c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069)) return 'bidirectional control mark'
  return null
}

/** Says what was left out, for a document's notes. */
export function hiddenNotes(hidden: ReadonlyMap<Hidden, number>): string[] {
  return [...hidden].map(([kind, count]) => {
    const left = `${count} ${kind}${count === 1 ? '' : 's'} left out of the text`
    return kind === 'bidirectional control mark' ? `${left}: on a screen its order of letters may look other` : left
  })
}

const SCRIPTS = [
  ['Latin', /\p{Script=Latin}/u],
  ['Cyrillic', /\p{Script=Cyrillic}/u],
  ['Greek', /\p{Script=Greek}/u],
  ['Armenian', /\p{Script=Armenian}/u],
] as const
const MIX = new RegExp(
  SCRIPTS.flatMap(([a]) => SCRIPTS.filter(([b]) => a !== b).map(([b]) => `\\p{Script=${a}}(?=\\p{Script=${b}})`)).join(
    '|',
  ),
  'gu',
)
/** Letters to each side of the place where two scripts meet that are looked at. */
const REACH = 30

/** Says which words mix letters of scripts that look alike ("Рutin" with a Cyrillic first letter), three of them by name. */
export function mixedNotes(text: string): string[] {
  const words = new Map<string, string>()
  for (const { index } of text.matchAll(MIX)) {
    const word = `${/\p{L}*$/u.exec(text.slice(Math.max(0, index - REACH), index))![0]}${/^\p{L}*/u.exec(text.slice(index, index + REACH))![0]}`
    const scripts = SCRIPTS.filter(([, of]) => of.test(word)).map(([name]) => name)
    words.set(word, scripts.join(' and '))
    if (words.size > 100) break
  }
  if (words.size === 0) return []
  const named = [...words].slice(0, 3).map(([word, scripts]) => `"${word}" (${scripts})`)
  const more = words.size > 3 ? ` and ${words.size > 100 ? 'many' : words.size - 3} more` : ''
  return [`letters of two scripts in one word: ${named.join(', ')}${more}`]
}
