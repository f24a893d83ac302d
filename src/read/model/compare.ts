import { isDealing } from '../dealings.js'
import type { Document, Statement } from '../document.js'
import type { ModelDocument } from './read-with-model.js'

/** How far statements of rules and model are alike, in counts. */
export interface Agreement {
  /** statements of the rules, and of the model */
  rules: number
  model: number
  /** of both: on the same two parties, whichever way */
  paired: number
  /** of those paired: the same direction, root, whole code, certainty, each by itself */
  direction: number
  root: number
  code: number
  certainty: number
  /** of those paired: direction and root both */
  both: number
}

/** Where rules and model differ. */
export interface Comparison {
  /** sentences in which either finds an act */
  sentences: { sentence: number; agree: boolean; rules: Statement[]; model: Statement[] }[]
  /** sentences with an act by both, one alone, or neither; and those of which the model gave no answer, which are not compared */
  presence: { both: number; rules: number; model: number; neither: number; unanswered: number }
  agreement: Agreement
}

const NO_AGREEMENT: Agreement = { rules: 0, model: 0, paired: 0, direction: 0, root: 0, code: 0, certainty: 0, both: 0 }
const NO_PRESENCE: Comparison['presence'] = { both: 0, rules: 0, model: 0, neither: 0, unanswered: 0 }

/**
 * Sets what rules and model say of the same sentences side by side, of acts between states or with one of them named.
 * Statements are paired within a sentence where their parties are the same states or organisations, the most alike first,
 * each once. A sentence agrees where all of its statements are paired, in direction, root and certainty.
 * @param rules a document as the rules read it, @param model as `readWithModel` did
 */
export function compareReadings(rules: Document, model: Document & Pick<ModelDocument, 'model'>): Comparison {
  const [agreement, presence] = [{ ...NO_AGREEMENT }, { ...NO_PRESENCE }]
  const [ours, theirs] = [bySentence(rules), bySentence(model)]
  const sentences: Comparison['sentences'] = []
  for (const sentence of rules.sentences.keys()) {
    if (model.model.unanswered.some(([from, to]) => from <= sentence && sentence < to)) {
      presence.unanswered++
      continue
    }
    const [a, b] = [ours.get(sentence) ?? [], theirs.get(sentence) ?? []]
    const where = a.length > 0 ? (b.length > 0 ? 'both' : 'rules') : b.length > 0 ? 'model' : 'neither'
    presence[where]++
    if (where === 'neither') continue
    const pairs = pair(a, b)
    count(agreement, a, b, pairs)
    const alike = pairs.filter(({ direction, root, certainty }) => direction && root && certainty).length
    sentences.push({ sentence, agree: alike === a.length && alike === b.length, rules: a, model: b })
  }
  return { sentences, presence, agreement }
}

/** Adds comparisons of several documents up. */
export function sumComparisons(all: readonly Comparison[]): Pick<Comparison, 'presence' | 'agreement'> {
  return {
    presence: all.reduce((total, { presence }) => sum(total, presence), NO_PRESENCE),
    agreement: all.reduce((total, { agreement }) => sum(total, agreement), NO_AGREEMENT),
  }
}

interface Likeness {
  direction: boolean
  root: boolean
  code: boolean
  certainty: boolean
}

function pair(rules: readonly Statement[], model: readonly Statement[]): Likeness[] {
  const candidates = rules.flatMap((a) =>
    model.filter((b) => dyad(a) === dyad(b)).map((b) => ({ a, b, likeness: likenessOf(a, b) })),
  )
  candidates.sort((x, y) => score(y.likeness) - score(x.likeness))
  const taken = new Set<Statement>()
  return candidates.flatMap(({ a, b, likeness }) => {
    if (taken.has(a) || taken.has(b)) return []
    taken.add(a).add(b)
    return [likeness]
  })
}

function likenessOf(a: Statement, b: Statement): Likeness {
  return {
    direction: sides(a).join(' ') === sides(b).join(' '),
    root: a.root === b.root,
    code: a.code === b.code,
    certainty: a.certainty === b.certainty,
  }
}

function score({ direction, root, code, certainty }: Likeness): number {
  return 8 * Number(direction) + 4 * Number(root) + 2 * Number(code) + Number(certainty)
}

function count(agreement: Agreement, a: readonly Statement[], b: readonly Statement[], pairs: Likeness[]): void {
  agreement.rules += a.length
  agreement.model += b.length
  agreement.paired += pairs.length
  for (const key of ['direction', 'root', 'code', 'certainty'] as const)
    agreement[key] += pairs.filter((likeness) => likeness[key]).length
  agreement.both += pairs.filter(({ direction, root }) => direction && root).length
}

function sides({ source, target }: Statement): string[] {
  return [source, target].map((party) => party?.state ?? party?.actor ?? '?')
}

function dyad(statement: Statement): string {
  return sides(statement).toSorted().join(' ')
}

function bySentence({ statements }: Document): Map<number, Statement[]> {
  const found = new Map<number, Statement[]>()
  for (const statement of statements.filter(isDealing))
    found.set(statement.sentence, [...(found.get(statement.sentence) ?? []), statement])
  return found
}

function sum<T extends object>(a: T, b: T): T {
  const other = new Map(Object.entries(b))
  return Object.fromEntries(Object.entries(a).map(([key, n]) => [key, n + other.get(key)])) as T
}
