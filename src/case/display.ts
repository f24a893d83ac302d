/** Controls, direction controls, invisible marks and lone surrogates: shown by their number, never sent to a terminal. */
const HIDDEN =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\p{Cs}/u
const COMBINING = /^(?:\p{M}|\u200d)$/u
/** East Asian wide and fullwidth characters, and emoji that terminals draw two columns wide (Unicode Standard Annex 11). */
const WIDE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]$/u

/** A character as a terminal shows it. */
export interface Shown {
  text: string
  /** columns */
  width: number
  /** UTF-16 units of the character itself */
  units: number
}

/** Splits a line into its characters as a terminal shows them: tabs as two spaces, hidden characters by number. */
export function showCharacters(line: string): Shown[] {
  return [...line].map((character) => {
    const units = character.length
    if (character === '\t') return { text: '  ', width: 2, units }
    if (COMBINING.test(character)) return { text: character, width: 0, units }
    if (HIDDEN.test(character)) {
      const text = `<U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}>`
      return { text, width: text.length, units }
    }
    return { text: character, width: WIDE.test(character) ? 2 : 1, units }
  })
}

/** A text with its hidden characters shown by number, in one line. */
export function showText(text: string): string {
  return showCharacters(text)
    .map((c) => c.text)
    .join('')
}

/** A file's name as it can be copied into a command line: in quotation marks where a shell would read it otherwise. */
export function shellWord(name: string): string {
  if (/^[\p{L}\p{M}\p{N}_./\\:@%+=,-]+$/u.test(name)) return name
  return /["$`!\\]/.test(name) ? `'${name.replaceAll("'", "'\\''")}'` : `"${name}"`
}
