/** A stretch of text in UTF-16 units, end exclusive. */
export interface Span {
  start: number
  end: number
}

const mark = (open: string, within: string, close: string) => `${open}(?:${within}|\\n(?!\\s*\\n))*${close}`

/**
 * Straight and typographic pairs. A single mark that stands between or after letters is an apostrophe; a quotation does not run
 * past an empty line, so that one lost mark does not swallow the rest of a text.
 */
const quotation = new RegExp(
  [
    mark('"', '[^"\\n]', '"'),
    mark('[“„]', '[^“”\\n]', '[“”]'),
    mark('«', '[^«»\\n]', '»'),
    mark('»', '[^«»\\n]', '«'),
    mark('‹', '[^‹›\\n]', '›'),
    mark('「', '[^」\\n]', '」'),
    mark('[‘‚]', '(?:[^‘’\\n]|’(?=\\p{L}))', '[’‘](?!\\p{L})'),
    mark("(?<![\\p{L}\\p{N}])'(?=\\S)", "(?:[^'\\n]|'(?=\\p{L}))", "'(?!\\p{L})"),
  ].join('|'),
  'gu',
)

/** The quotations in a text, marks included, in order. */
export function quotations(text: string): Span[] {
  return [...text.matchAll(quotation)].map((match) => ({ start: match.index, end: match.index + match[0].length }))
}

/** Whether a stretch lies within one of the others. */
export function isWithin(span: Span, others: readonly Span[]): boolean {
  return others.some((other) => other.start <= span.start && span.end <= other.end)
}
