/** A stretch of text in UTF-16 units, end exclusive. */
export interface Span {
  start: number
  end: number
}

/** Letters of the longest quotation, so that marks which never close cost no more than that each; single marks are mostly apostrophes. */
const LONGEST = 2000
const LONGEST_SINGLE = 500

const mark = (open: string, within: string, close: string, longest = LONGEST) =>
  `${open}(?:${within}|\\n(?!\\s*\\n)){0,${longest}}${close}`

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
    mark('[‘‚]', '(?:[^‘’\\n]|’(?=\\p{L}))', '[’‘](?!\\p{L})', LONGEST_SINGLE),
    mark("(?<![\\p{L}\\p{N}])'(?=\\S)", "(?:[^'\\n]|'(?=\\p{L}))", "'(?!\\p{L})", LONGEST_SINGLE),
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
