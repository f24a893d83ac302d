import { visible } from '../../world/markup/visible.js'

/** Joins without a break and is not seen: keeps a renderer from making a link of an address or a mention that the file holds. */
const JOINER = '\u2060'

/**
 * Text for GitHub-flavoured Markdown, within a line or a table cell (it never begins a line): punctuation that would become markup is
 * escaped, and addresses and mentions do not become links.
 */
export function escapeMarkdown(text: string): string {
  return visible(text)
    .replace(/[\\`*_[\]<>#|~&$]/g, '\\$&')
    .replace(/:(?=\/\/)|@|\b(?:mailto|xmpp):/gi, `$&${JOINER}`)
    .replace(/\bwww(?=\.)/gi, `$&${JOINER}`)
}
