import type { Findings } from '../findings.js'

/** Control characters but tab and line ends; embeddings, overrides and isolates of the writing direction; lone surrogates. */
const BAD =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|\r(?!\n)|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Reports each character of a text that a reader would not see as what it is. */
export function checkCharacters(text: string, findings: Findings): void {
  for (const match of text.matchAll(BAD)) {
    const range = { start: match.index, end: match.index + 1 }
    findings.add('bad-character', range, `${nameOf(match[0])} has no place in a case`, 'delete it')
  }
}

/** The first such character in a value that was written with escapes, or null. */
export function findBadCharacter(value: string): string | null {
  const match = value.match(BAD)
  return match ? nameOf(match[0]) : null
}

function nameOf(character: string): string {
  const code = character.charCodeAt(0)
  const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
  if (code >= 0xd800 && code <= 0xdfff) return `the lone surrogate ${name}`
  if (code >= 0x2000) return `the direction control ${name}`
  return `the control character ${name}`
}
