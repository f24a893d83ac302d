import type { Range } from '../diagnostics.js'
import { follow } from '../parse/written.js'
import type { Linted } from './linted.js'

/** A sentence of the case's own, with where it stands. */
export interface OwnText {
  text: string
  path: string[]
  /** a claim that is judged or scored, and so must be sharp: a hypothesis, an answer, a forecast, a tripwire */
  claim: boolean
}

/** Thousands of blanks in one text would keep the search for words busy for minutes. */
const LONG_GAP = /\s{8,}/g

/** The sentences that the author of a case wrote, as against quotations, titles and names. */
export function ownTexts({ of }: Linted): OwnText[] {
  const texts: OwnText[] = [
    { text: of.title, path: ['case'], claim: false },
    { text: of.question, path: ['question'], claim: false },
  ]
  const add = (section: string, things: { id: string; says: string }[], claim: boolean): void => {
    for (const { id, says } of things) texts.push({ text: says, path: [section, id, 'says'], claim })
  }
  add('hypotheses', of.hypotheses, true)
  for (const { id, asks, answers } of of.questions) {
    texts.push({ text: asks, path: ['questions', id, 'asks'], claim: false })
    for (const a of answers) texts.push({ text: a.says, path: ['questions', id, 'answers', a.id], claim: true })
  }
  add('evidence', of.evidence, false)
  add('assumptions', of.assumptions, false)
  add('forecasts', of.forecasts, true)
  add('tripwires', of.tripwires, true)
  for (const { id, then } of of.tripwires)
    if (then) texts.push({ text: then, path: ['tripwires', id, 'then'], claim: false })
  return texts.map((t) => ({ ...t, text: t.text.replace(LONG_GAP, ' ') }))
}

/** The place of a word in a text of the file; the whole text where the word is written with escapes or across lines. */
export function placeOfWord({ of, root }: Linted, path: string[], word: string): Range {
  const { range } = follow(root, path) ?? root
  const start = of.text.indexOf(word, range.start)
  return start >= 0 && start + word.length <= range.end ? { start, end: start + word.length } : range
}
