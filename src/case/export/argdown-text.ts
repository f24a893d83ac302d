/** What begins markup, a reference, data, a tag, a comment, front matter, or a name between dots or colons. */
const MARKUP = /[\\@#*_[<{]|\/(?=[/*])|=(?==)|[.:](?=\S)/g

/** A text on one line with Argdown's markup escaped by backslashes, so that it reads as written. */
export function escapeArgdown(text: string): string {
  return text.replace(/\s+/g, ' ').trim().replace(MARKUP, '\\$&')
}
