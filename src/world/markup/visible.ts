/**
 * Text of a case made safe to set in any form: line breaks and tabs become spaces; control characters, bidirectional controls, lone
 * surrogates and invisible tags are shown by their code (`⟨U+202E⟩`) instead of acting.
 */
export function visible(text: string): string {
  return text
    .replace(/\r\n|[\n\r\t\v\f\u0085\u2028\u2029]/g, ' ')
    .replace(
      /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\p{Cs}\u{e0000}-\u{e007f}]/gu,
      (c) => `⟨U+${c.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}⟩`,
    )
}
