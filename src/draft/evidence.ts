import { type Spec, some, type Plain as Written } from '../case/write/yaml.js'
import type { Document, Statement } from '../read/document.js'
import { formatDay } from '../world/days.js'
import type { Comments } from './comments.js'
import type { Item, Said } from './items.js'
import { type Plain, plainOf, quoteIn, type TextQuote } from './text-quote.js'
import type { Witnesses } from './witnesses.js'
import { quoteSpec, saysOf } from './wording.js'

/** UTF-16 units of a sentence that is quoted whole; of a longer one so many before and after the act. */
const [LONGEST, AROUND] = [400, 150]
const RANK = ['asserted', 'attributed', 'purported'] as const
type Certainty = (typeof RANK)[number]

/** A report on an item, through one of its origins. */
interface Link {
  document: number
  origin: string
  certainty: Certainty
  quote: TextQuote | null
}

/** Texts of documents made plain, each once. */
export class Plains {
  readonly #known = new Map<number, Plain>()
  readonly #documents: readonly Document[]

  constructor(documents: readonly Document[]) {
    this.#documents = documents
  }

  of(document: number): Plain {
    const known = this.#known.get(document) ?? plainOf(this.#documents[document]!.text)
    this.#known.set(document, known)
    return known
  }
}

/** What items are written from. */
export interface Context {
  documents: readonly Document[]
  plains: Plains
  witnesses: Witnesses
  comments: Comments
  /** ids of the hypotheses */
  hypotheses: readonly string[]
}

/**
 * An item of evidence as it is written: its sentence of recorded parts, the reports that say and deny it, each on the word of an origin, their words, and cells
 * that wait for the analyst. A denial by an origin that says it as well is not written, but told.
 * @returns what writes it: to be asked once every item has been seen, for a report names its origin on an item only where it has several
 */
export function evidenceOf(id: string, item: Item, context: Context): () => Spec {
  const { witnesses, comments, hypotheses } = context
  const isDenied = ({ statement }: Said): boolean => statement.certainty === 'denied'
  const supports = linksOf(
    item.said.filter((s) => !isDenied(s)),
    context,
  )
  const asserting = new Set(supports.map((l) => l.origin))
  const denials: Link[] = []
  for (const link of linksOf(item.said.filter(isDenied), context)) {
    if (!asserting.has(link.origin)) denials.push(link)
    else {
      const told = `${witnesses.report(link.document)} denies it as well, on the word of the same origin: look, and make two items of it`
      comments.add(`evidence.${id}`, told)
    }
  }
  comments.add(`evidence.${id}`, 'unrated: how probable is it under each hypothesis?')
  const { happened } = item
  return () => ({
    says: saysOf(item),
    reports: some(supports.map((link) => written(link, witnesses))),
    'denied-by': some(denials.map((link) => written(link, witnesses))),
    holds: happened === null ? undefined : { from: formatDay(happened[0]), to: formatDay(happened[1]) },
    if: blankRow(hypotheses),
  })
}

/** A row of cells that are not rated. */
export function blankRow(hypotheses: readonly string[]): Written {
  return new Map(hypotheses.map((h) => [h, null]))
}

/** One link for each report and origin, with the best of its certainties and the words that have it. */
function linksOf(said: readonly Said[], { documents, plains, witnesses }: Context): Link[] {
  const links = new Map<string, Link>()
  for (const one of said) {
    const { document, statement } = one
    const origin = witnesses.originOf(one)
    const certainty = RANK.find((c) => c === statement.certainty) ?? 'asserted'
    const key = `${document} ${origin}`
    const known = links.get(key)
    if (known !== undefined && RANK.indexOf(certainty) >= RANK.indexOf(known.certainty)) continue
    const quote = quoteFor(documents[document]!, statement, plains.of(document))
    links.set(key, { document, origin, certainty, quote })
  }
  return [...links.values()]
}

function written({ document, origin, certainty, quote }: Link, witnesses: Witnesses): Written {
  const id = witnesses.report(document)
  const isAlone = witnesses.hasOne(document)
  if (isAlone && certainty === 'asserted' && quote === null) return id
  return {
    id,
    certainty: certainty === 'asserted' ? undefined : certainty,
    origins: isAlone ? undefined : [witnesses.written(document, origin)],
    quote: quote === null ? undefined : quoteSpec(quote),
  }
}

/** The sentence, or of a long one what stands around the act. */
function quoteFor({ text, sentences }: Document, { sentence, span }: Statement, plain: Plain): TextQuote | null {
  const { start, end } = sentences[sentence] ?? { start: span[0], end: span[1] }
  if (end - start <= LONGEST) return quoteIn(plain, [start, end])
  const [from, to] = [Math.max(start, span[0] - AROUND), Math.min(end, span[1] + AROUND, span[0] + LONGEST)]
  const first = from === start ? from : text.indexOf(' ', from) + 1
  const last = to === end ? to : text.lastIndexOf(' ', to)
  return quoteIn(plain, [first > 0 && first <= span[0] ? first : span[0], last > span[0] ? last : to])
}
