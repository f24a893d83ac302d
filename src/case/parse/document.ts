import { Composer, type CST, Parser } from 'yaml'
import type { Range } from '../diagnostics.js'
import type { Findings } from '../findings.js'
import { checkCharacters } from './characters.js'
import { buildTree, DEEPEST } from './tree.js'
import type { WrittenMap } from './written.js'

/** UTF-16 units; a case of a thousand items has about half a million. */
const LARGEST = 2_000_000

/** What is most likely meant, by what YAML complains of. */
const HINTS: readonly [complaint: RegExp, hint: string][] = [
  [
    /^(?:Nested mappings|Block collections are not allowed within flow)/,
    'text that contains ": " needs quotation marks',
  ],
  [/^Plain value cannot start/, 'text that begins with this sign needs quotation marks'],
  [/^Unexpected scalar at node end/, 'text with an apostrophe goes between double quotation marks'],
  [/^Tabs/, 'indent with spaces'],
  [/^Missing closing/, 'a quotation mark is not closed, here or further up'],
  [/must (?:be sufficiently indented and )?end with/, 'a bracket or brace is not closed, here or further up'],
  [/^Implicit map keys need to be followed/, 'a key is followed by a colon and a space'],
  [/must start at the same column/, 'keys of one mapping begin in one column'],
]

/**
 * Reads a case file as YAML 1.2 (core schema, no merge keys, no tags) into values with their places.
 * @param text the whole file, with or without a byte order mark
 * @returns the top mapping, or null where the text is no such thing; why is in the findings
 */
export function readDocument(text: string, findings: Findings): WrittenMap | null {
  if (text.length > LARGEST) {
    const size = (text.length / 1_000_000).toFixed(1)
    findings.add(
      'too-large',
      { start: 0, end: 0 },
      `the file has ${size} million characters; a case has at most 2 million`,
    )
    return null
  }
  checkCharacters(text, findings)
  const tokens = readTokens(text)
  const tooDeep = tokens ? findTooDeep(tokens) : longestRow(text)
  if (!tokens || tooDeep) {
    findings.add('too-deep', tooDeep ?? { start: 0, end: 0 }, `nested deeper than ${DEEPEST} levels`)
    return null
  }
  const composer = new Composer({ version: '1.2', schema: 'core', merge: false, uniqueKeys: false, logLevel: 'silent' })
  const [document, second] = composer.compose(tokens, true, text.length)
  if (second) {
    const start = second.range[0]
    findings.add(
      'yaml-feature',
      { start, end: start },
      'a second YAML document begins here; a file holds one case',
      'delete the line `---`',
    )
  }
  let broken = false
  for (const { code, pos, message } of [...document!.errors, ...document!.warnings]) {
    if (code === 'TAG_RESOLVE_FAILED') continue
    broken = true
    const range = { start: pos[0], end: Math.min(pos[1], text.length) }
    const hint = HINTS.find(([complaint]) => complaint.test(message))?.[1]
    findings.add('yaml-syntax', range, plainly(message), hint)
  }
  if (broken) return null
  const directives = document!.directives
  if (directives?.yaml.explicit && directives.yaml.version !== '1.2') {
    findings.add(
      'yaml-feature',
      { start: 0, end: 0 },
      `YAML ${directives.yaml.version} reads some values otherwise; a case is YAML 1.2`,
    )
  }
  const tree = document!.contents ? buildTree(document!, text, findings) : null
  if (tree?.kind === 'map') return tree
  const what =
    tree === null || (tree.kind === 'scalar' && tree.value === null)
      ? 'the file is empty'
      : 'a case is a mapping of keys to values'
  if (!findings.hasFaults) findings.add('not-a-mapping', { start: 0, end: 0 }, what, 'begin with `demarche: 1`')
  return null
}

/** Characters of a complaint that are shown; some repeat the rest of the file. */
const MOST_SAID = 160

function plainly(message: string): string {
  const cut = message.length > MOST_SAID ? `${[...message.slice(0, MOST_SAID)].slice(0, -1).join('')}…` : message
  return cut.charAt(0).toLowerCase() + cut.slice(1)
}

/** A case is one document; what follows after so many documents, directives and stray pieces is not looked at. */
const MOST_PIECES = 100

/** The tokens of a text; null where it nests so deep that the parser, which closes each level within the last, runs out of stack. */
function readTokens(text: string): CST.Token[] | null {
  const tokens: CST.Token[] = []
  let pieces = 0
  try {
    for (const token of new Parser().parse(text)) {
      if (token.type === 'document' || token.type === 'directive' || token.type === 'error') pieces++
      if (pieces > MOST_PIECES) break
      tokens.push(token)
    }
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
  return tokens
}

/** The longest row of signs that open a level each (`- - - …`): the place to show where the parser cannot tell one. */
function longestRow(text: string): Range | null {
  const rows = [...text.matchAll(/(?:[-?:][ \t]+){8,}/g)].sort((a, b) => b[0].length - a[0].length)
  const start = rows[0]?.index
  return start === undefined ? null : { start, end: start + 1 }
}

/** The first token that stands deeper than allowed. Walks without recursion, so that no nesting can exhaust the stack. */
function findTooDeep(tokens: CST.Token[]): Range | null {
  const stack: { token: CST.Token; depth: number }[] = tokens.map((token) => ({ token, depth: 0 })).reverse()
  while (stack.length > 0) {
    const { token, depth } = stack.pop()!
    if (depth > DEEPEST) return { start: token.offset, end: token.offset + 1 }
    if (token.type === 'document' && token.value) stack.push({ token: token.value, depth })
    if (!('items' in token)) continue
    for (let i = token.items.length - 1; i >= 0; i--) {
      const item = token.items[i]!
      if (item.value) stack.push({ token: item.value, depth: depth + 1 })
      if (item.key) stack.push({ token: item.key, depth: depth + 1 })
    }
  }
  return null
}
