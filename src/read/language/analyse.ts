import { datelineEnd } from './dateline.js'
import { loadModel, type Model } from './model.js'
import { type Node, parseAfter } from './parse.js'
import { splitSentences } from './sentences.js'
import { LIMIT } from './sheet.js'
import { type Span, tokenise } from './tokens.js'

/** One token of a text: where it stands, and what the parse says of it. */
export interface Token extends Node, Span {
  /** the text from start to end */
  form: string
}

/** One sentence of a text; the heads of its tokens count within it. */
export interface Sentence extends Span {
  tokens: Token[]
}

/** How far back from the limit a mark is sought at which to cut. */
const BACK = 80

/**
 * Splits, tags and parses a text. A sentence of more than LIMIT tokens is cut after the last semicolon, colon or comma
 * of its 80 tokens before that limit, else at the limit, and so on.
 */
export function analyse(text: string, model: Model = loadModel()): Sentence[] {
  const sentences: Sentence[] = []
  for (const span of splitSentences(text)) {
    const spans = tokenise(text, span)
    for (let from = 0; from < spans.length; ) {
      const to = cutAt(text, spans, from)
      const formed = spans.slice(from, to).map(({ start, end }) => ({ start, end, form: text.slice(start, end) }))
      const nodes = parseAfter(
        from === 0 ? datelineEnd(formed) : 0,
        formed.map(({ form }) => form),
        model,
      )
      // written out: a spread gives objects that take more memory and are slower to read
      const tokens = formed.map(({ start, end, form }, i) => {
        const { tag, fine, lemma, head, label } = nodes[i]!
        return { start, end, form, tag, fine, lemma, head, label }
      })
      sentences.push({ start: tokens[0]!.start, end: tokens.at(-1)!.end, tokens })
      from = to
    }
  }
  return sentences
}

function cutAt(text: string, spans: readonly Span[], from: number): number {
  if (spans.length - from <= LIMIT) return spans.length
  for (const mark of [';', ':', ',']) {
    for (let i = from + LIMIT - 1; i >= from + LIMIT - BACK; i--) if (text[spans[i]!.start] === mark) return i + 1
  }
  return from + LIMIT
}
