import { type Spec, some, writeYaml } from '../case/write/yaml.js'
import type { Document } from '../read/document.js'
import type { Origins } from '../read/origins/origin.js'
import { type Day, formatDay } from '../world/days.js'
import { Comments } from './comments.js'
import { type Pair, proposePair } from './dyad.js'
import { blankRow, evidenceOf, Plains } from './evidence.js'
import { Ids } from './ids.js'
import { type Item, itemsOf } from './items.js'
import { count, MOST_DOCUMENTS, notesOn } from './notes.js'
import { Witnesses } from './witnesses.js'
import { actorName, idOf } from './wording.js'

/** Items that a draft holds: more than anybody rates. */
const MOST_ITEMS = 150
const HYPOTHESES = ['first', 'second', 'other'] as const

export interface DraftOptions {
  /** the day on which the case is judged, and on which its actors must exist */
  today: Day
  /** the SHA-256 of what was read, by file, where it is known */
  sha256?: ReadonlyMap<string, string>
  /** where editors find the JSON Schema */
  schema?: string
}

export interface Draft {
  /** a case file, free of faults */
  yaml: string
  /** what was proposed, and what was left out, in words */
  notes: string[]
}

/**
 * Drafts a case from documents that were read. It holds what they say and where that comes from, as proposals, and nothing else: the question, the hypotheses, the
 * reliability of sources and every likelihood are left to the analyst and marked `unrated`.
 * @param origins of the same documents
 */
export function draftCase(
  documents: readonly Document[],
  origins: Origins,
  { today, sha256 = new Map(), schema }: DraftOptions,
): Draft {
  const taken = documents.slice(0, MOST_DOCUMENTS)
  const { items: all, left } = itemsOf(taken, today)
  const pair = proposePair(all)
  const items = worthiest(all, pair)
  const [comments, ids] = [new Comments(), new Ids()]
  for (const hypothesis of HYPOTHESES) ids.of(hypothesis)
  const witnesses = new Witnesses(taken, within(origins, taken.length), ids, comments, today)
  const context = { documents: taken, witnesses, plains: new Plains(taken), comments, hypotheses: HYPOTHESES }
  const evidence = items.map((item) => {
    const id = ids.of(idOf(item))
    return [id, evidenceOf(id, item, context)] as const
  })
  const gap = ids.of('gap')
  comments.add(`evidence.${gap}`, 'unrated: a gap, known through nothing; word it, add others, or delete it')
  const [a, b] = pair.dyad.map(actorName) as [string, string]
  headline(comments, pair)
  const written = new Map(evidence.map(([id, spec]) => [id, spec()]))
  const gapSays = 'To be worded: what would tell the hypotheses apart, and stands in none of these reports.'
  written.set(gap, { says: gapSays, if: blankRow(HYPOTHESES) })
  const reports = witnesses.reports(sha256)
  const yaml = writeYaml({
    demarche: 1,
    case: `Draft: ${a} and ${b}, ${formatDay(today)}`,
    question: `To be worded: what do these reports imply, and not imply, about ${a} and ${b}?`,
    dyad: [...pair.dyad],
    parties: some(pair.parties),
    'as-of': formatDay(today),
    scale: 'icd203',
    hypotheses: {
      first: { says: 'To be worded: one answer to the question.' },
      second: { says: 'To be worded: another answer.' },
      other: { says: 'Something else.' },
    },
    sources: filled(witnesses.sources.specs),
    origins: filled(witnesses.origins),
    reports: filled(reports),
    evidence: written,
  })
  const head = schema === undefined ? '' : `# yaml-language-server: $schema=${schema}\n`
  const undated = taken.filter((d) => d.date === null).length
  const counts = { documents: documents.length, taken: taken.length, all: all.length, items: items.length, undated }
  return { yaml: `${head}${comments.into(yaml)}`, notes: notesOn({ ...counts, pair, left, origins }) }
}

function filled(section: Map<string, Spec>): Map<string, Spec> | undefined {
  return section.size > 0 ? section : undefined
}

/** The items that most documents have, those about the pair before others, in the order of their days. */
function worthiest(items: readonly Item[], { dyad }: Pair): Item[] {
  const isOfPair = ({ from, to }: Item): boolean => dyad.includes(from) && dyad.includes(to)
  const documents = ({ said }: Item): number => new Set(said.map((s) => s.document)).size
  const chosen = items
    .map((item, i) => ({ item, i }))
    .sort(
      (x, y) =>
        Number(isOfPair(y.item)) - Number(isOfPair(x.item)) || documents(y.item) - documents(x.item) || x.i - y.i,
    )
    .slice(0, MOST_ITEMS)
  return chosen.sort((x, y) => x.i - y.i).map(({ item }) => item)
}

/** Origins as far as they concern the first documents. */
function within(origins: Origins, documents: number): Origins {
  const edges = origins.origins.map((o) => ({
    ...o,
    documents: o.documents.filter((i) => i < documents),
    edges: o.edges
      .filter((e) => e.document < documents)
      .map((e) => ({ ...e, of: e.of !== null && e.of < documents ? e.of : null })),
  }))
  return { ...origins, origins: edges.filter((o) => o.edges.length > 0) }
}

function headline(comments: Comments, { statements, documents }: Pair): void {
  comments.add(
    'demarche',
    'A draft made of reports. Everything marked `proposed` is to be confirmed, everything marked `unrated` to be filled.',
  )
  comments.add('question', 'unrated: word the question')
  comments.add(
    'dyad',
    statements > 0
      ? `proposed: most spoken of, ${count(statements, 'statement')} in ${count(documents, 'document')}`
      : 'placeholders: no statement is about two states',
  )
  comments.add('hypotheses', 'unrated: word them, exclusive and together all that is possible; give each a prior')
  comments.add('sources', 'unrated: reliability, A to F, a number or a band, is for you to give')
}
