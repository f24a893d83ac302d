import type { Sentence } from '../../src/read/language/analyse.js'
import type { Node } from '../../src/read/language/parse.js'
import type { Tree } from './treebank.js'

/** Shares between 0 and 1. */
export interface Scores {
  tags: number
  lemmas: number
  uas: number
  las: number
}

/** Scores a parser on gold tokens; every token counts, punctuation too, labels without subtypes. */
export function scoreParses(trees: readonly Tree[], parse: (words: readonly string[]) => readonly Node[]): Scores {
  const sum = { tags: 0, lemmas: 0, uas: 0, las: 0 }
  let all = 0
  for (const tree of trees) {
    parse(tree.words).forEach((node, i) => {
      all++
      if (node.tag === tree.upos[i]) sum.tags++
      if (node.lemma.toLowerCase() === tree.lemmas[i]!.toLowerCase()) sum.lemmas++
      if (node.head + 1 !== tree.heads[i]) return
      sum.uas++
      if (node.label === tree.labels[i]) sum.las++
    })
  }
  return { tags: sum.tags / all, lemmas: sum.lemmas / all, uas: sum.uas / all, las: sum.las / all }
}

/** What a treebank's document looks like as text, with the spans of its sentences and words. */
export interface Document {
  text: string
  sentences: [number, number][]
  words: { span: [number, number]; tree: Tree; index: number; sentence: number }[]
}

/**
 * Writes the documents of a treebank as running text, a blank between sentences (the files keep no paragraphs). Words
 * of a token that do not spell it share its span.
 */
export function documentsOf(trees: readonly Tree[]): Document[] {
  const documents = new Map<string, Document>()
  for (const tree of trees) {
    const name = tree.id.replace(/-\d+$/, '')
    const document = documents.get(name) ?? { text: '', sentences: [], words: [] }
    documents.set(name, document)
    const start = document.text.length
    let end = start
    for (const { text, first, last, space } of tree.surface) {
      const from = document.text.length
      end = from + text.length
      document.text += space ? `${text} ` : text
      const spells = tree.words.slice(first, last + 1).join('') === text
      let at = from
      for (let index = first; index <= last; index++) {
        const to = spells ? at + tree.words[index]!.length : end
        document.words.push({ span: [at, to], tree, index, sentence: document.sentences.length })
        if (spells) at = to
      }
    }
    if (!document.text.endsWith(' ')) document.text += ' '
    document.sentences.push([start, end])
  }
  return [...documents.values()]
}

/** Scores on raw text, F1 each. */
export interface RawScores {
  sentences: number
  tokens: number
  tags: number
  uas: number
  las: number
}

/**
 * Scores the whole way from raw text as the CoNLL 2018 shared task does (Zeman et al. 2018, section 5): sentences and
 * tokens by their spans, the rest over words with the same span, a head being right when it is the word with the span
 * of the gold head.
 */
export function scoreTexts(trees: readonly Tree[], analyse: (text: string) => readonly Sentence[]): RawScores {
  const right = { sentences: 0, tokens: 0, tags: 0, uas: 0, las: 0 }
  const size = { gold: 0, found: 0, goldSentences: 0, foundSentences: 0 }
  for (const document of documentsOf(trees)) {
    const found = analyse(document.text)
    const sentences = new Set(document.sentences.map(String))
    const words = new Map(document.words.map((word) => [String(word.span), word]))
    size.gold += document.words.length
    size.goldSentences += document.sentences.length
    size.foundSentences += found.length
    const places = new Map(document.words.map(({ tree, index, span }) => [`${tree.id} ${index}`, String(span)]))
    for (const sentence of found) {
      if (sentences.has(`${sentence.start},${sentence.end}`)) right.sentences++
      for (const token of sentence.tokens) {
        size.found++
        const word = words.get(`${token.start},${token.end}`)
        if (word === undefined) continue
        right.tokens++
        if (token.tag === word.tree.upos[word.index]) right.tags++
        const goldHead = word.tree.heads[word.index]!
        const wanted = goldHead === 0 ? '' : places.get(`${word.tree.id} ${goldHead - 1}`)
        const head = token.head < 0 ? undefined : sentence.tokens[token.head]!
        if (wanted !== (head === undefined ? '' : `${head.start},${head.end}`)) continue
        right.uas++
        if (token.label === word.tree.labels[word.index]) right.las++
      }
    }
  }
  const f1 = (n: number) => (2 * n) / (size.gold + size.found)
  return {
    sentences: (2 * right.sentences) / (size.goldSentences + size.foundSentences),
    tokens: f1(right.tokens),
    tags: f1(right.tags),
    uas: f1(right.uas),
    las: f1(right.las),
  }
}
