import { classes } from './tables/classes.js'
import { idioms } from './tables/idioms.js'
import { nouns } from './tables/nouns.js'
import { operators } from './tables/operators.js'
import { verbsOfAccord } from './tables/verbs-accord.js'
import { verbsOfDeeds } from './tables/verbs-deeds.js'
import { verbsOfForce } from './tables/verbs-force.js'
import { verbsOfSpeech } from './tables/verbs-speech.js'

/** What an operator makes of the act it governs ("agree to …", "suspend …"). */
export type Operator =
  | 'pass'
  | 'intend'
  | 'appeal'
  | 'demand'
  | 'reject'
  | 'threaten'
  | 'end'
  | 'block'
  | 'accuse'
  | 'speak'

/** One condition of a frame: prepositions or particles, nouns that head their nominal (the object's without these), or both. */
export interface Condition {
  /** whether the nouns head the subject */
  subject: boolean
  prepositions: ReadonlySet<string> | null
  nouns: ReadonlySet<string> | null
}

/** A word with its surroundings, and the act they stand for. */
export interface Frame {
  /** null for an operator that needs an act under it */
  code: string | null
  /** whether the words are no act between actors, whatever shorter frames say ("fight a disease") */
  none: boolean
  operator: Operator | null
  /** both sides do it */
  symmetric: boolean
  /** the grammatical subject is the target */
  inverse: boolean
  conditions: readonly Condition[]
}

const PREPOSITIONS = new Set(
  (
    'to with against on upon onto from for at of in into over about by between toward towards as up down out off back ' +
    'until angrily furiously verbally closer away through behind after under forward aside together apart along ahead within across around without outside before around round home near over close alongside'
  ).split(' '),
)

/** A line that begins with a space goes on with the one before. */
const LINE = /\n(?! )/

const nounClasses = new Map(
  classes
    .trim()
    .split(LINE)
    .map((line) => {
      const [name, words] = line.split(' | ')
      return [name!, words!.split(/,\s+/)] as const
    }),
)

/** Frames by the lemma of their verb or predicative adjective, those with more conditions first. */
export const verbFrames = indexOf([operators, idioms, verbsOfAccord, verbsOfDeeds, verbsOfForce, verbsOfSpeech], false)

/** Frames by the lemma of their noun, those with a modifier first; the condition is the modifier (`hunger-strike`). */
export const nounFrames = indexOf([nouns], true)

/**
 * Reads tables of lines `code | pattern, pattern`. Before the code may stand an operator (`intend 030`, `pass -`), after
 * it `=` for an act of both sides or `<` for one whose subject is the target. A pattern is a word and what stands with it:
 * `call for TALKS`; `a/b` is either; a noun without preposition heads the object, one after `^` the subject; capitals name a class of
 * nouns, `*` is any object.
 * @param modified whether the word before a hyphen is a modifier (of nouns), not a part of the word (`test-fire`)
 */
function indexOf(tables: readonly string[], modified: boolean): ReadonlyMap<string, Frame[]> {
  const index = new Map<string, Frame[]>()
  for (const line of tables.flatMap((table) => table.trim().split(LINE))) {
    const [head, patterns] = line.split(' | ')
    const act = readHead(head!)
    for (const pattern of patterns!.split(/,\s+/)) {
      const [words, ...rest] = pattern.replace(/\/\s+/g, '/').split(' ')
      const conditions = readConditions(rest)
      for (const word of words!.split('/')) {
        const cut = modified ? word.lastIndexOf('-') : -1
        const before = new Set([word.slice(0, cut)])
        const modifier: Condition[] = cut < 0 ? [] : [{ subject: false, prepositions: null, nouns: before }]
        const lemma = word.slice(cut + 1)
        const frames = index.get(lemma) ?? []
        frames.push({ ...act, conditions: [...modifier, ...conditions] })
        index.set(lemma, frames)
      }
    }
  }
  for (const frames of index.values()) frames.sort((a, b) => weightOf(b) - weightOf(a))
  return index
}

/** A noun says more than a class of nouns, this more than a preposition, and a preposition more than nothing. */
function weightOf({ conditions }: Frame): number {
  return conditions.reduce((sum, { prepositions, nouns }) => {
    const named = nouns === null ? 0 : nouns.size > 8 ? 2 : 3
    return sum + (prepositions === null && nouns !== null ? 0 : 1) + named
  }, 0)
}

function readHead(head: string): Omit<Frame, 'conditions'> {
  const [first, second] = head.split(' ')
  const marked = second ?? first!
  const code = marked.replace(/[=<]/g, '')
  return {
    code: code === '-' ? null : code,
    none: code === 'none',
    operator: second === undefined ? null : (first as Operator),
    symmetric: marked.includes('='),
    inverse: marked.includes('<'),
  }
}

function readConditions(words: readonly string[]): Condition[] {
  const conditions: { subject: boolean; prepositions: Set<string> | null; nouns: Set<string> | null }[] = []
  for (const word of words) {
    const last = conditions.at(-1)
    if (word === '*') {
      conditions.push({ subject: false, prepositions: null, nouns: null })
      continue
    }
    const subject = word.startsWith('^')
    const ones = word.slice(subject ? 1 : 0).split('/')
    if (ones.every((one) => PREPOSITIONS.has(one)))
      conditions.push({ subject, prepositions: new Set(ones), nouns: null })
    else {
      const named = new Set(ones.flatMap((one) => nounClasses.get(one) ?? [one]))
      if (!subject && last !== undefined && last.nouns === null) last.nouns = named
      else conditions.push({ subject, prepositions: null, nouns: named })
    }
  }
  return conditions
}
