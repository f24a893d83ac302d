import type { Token } from '../language/analyse.js'
import type { Memory, Remembered } from './memory.js'

const PERSONAL = new Set(['he', 'she', 'him', 'her', 'his', 'himself', 'herself'])
const NEUTER = new Set(['it', 'its', 'itself'])
const PLURAL = new Set(['they', 'them', 'their', 'themselves'])

/** Whether a word is a pronoun of the third person. */
export function isPronoun(key: string): boolean {
  return PERSONAL.has(key) || NEUTER.has(key) || PLURAL.has(key)
}

/** Whether it is one of a person. */
export function isPersonal(key: string): boolean {
  return PERSONAL.has(key)
}

/** Whom a pronoun, in lower case, stands for; nobody where that is not plain. */
export function antecedents(memory: Memory, sentence: number, key: string): Remembered[] {
  const fits = ({ found, plural, use }: Remembered) => {
    if (use === 'attribute') return false
    if (PERSONAL.has(key)) return found.single && found.kind !== 'common'
    if (NEUTER.has(key)) return !found.single && !plural && use === 'actor' && found.role !== 'CVL'
    return plural && use === 'actor'
  }
  if (!isPronoun(key)) return []
  const personal = PERSONAL.has(key)
  for (const back of personal ? [0, 1, 2] : [0, 1]) {
    // a chain of `it` drifts from sentence to sentence, one of `he` seldom does
    const there = memory
      .latest(sentence - back)
      .filter((one) => fits(one) && (personal || back === 0 || one.found.kind !== 'pronoun'))
    const subjects = there.filter(({ subject }) => subject)
    for (const some of personal ? [subjects, there] : [subjects]) {
      const distinct = new Set(some.map(({ found }) => `${found.code} ${found.family ?? ''}`))
      if (distinct.size === 1) return [some[0]!]
    }
    if (PLURAL.has(key) && isJoint(subjects)) return subjects.toReversed()
    if (subjects.length > 0 && NEUTER.has(key) && back === 0) return [subjects[0]!]
    if (there.length > 0) return []
  }
  return []
}

/** Two that share a noun, or two names joined: `Britain and France`. */
function isJoint([first, second, third]: Remembered[]): boolean {
  if (first === undefined || second === undefined || third !== undefined) return false
  const isName = ({ found }: Remembered) => found.kind === 'name' || found.kind === 'capital'
  return first.found.head === second.found.head || (isName(first) && isName(second))
}

/** `it` that stands for a clause: `it is clear that`, `it would be premature to`. */
export function isEmpty(tokens: readonly Token[], at: number): boolean {
  const { head, label } = tokens[at]!
  if (label === 'expl') return true
  return (
    head >= 0 && tokens[head]!.tag === 'ADJ' && tokens.some((token) => token.head === head && token.label === 'cop')
  )
}
