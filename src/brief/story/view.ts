import type { Case, Evidence, Hypothesis, Origin, Report, Source } from '../../case/case.js'
import type {
  JudgedHypothesis,
  JudgedItem,
  JudgedOrigin,
  Judgement,
  SmallestChange,
  Threshold,
} from '../../judge/judgement.js'
import { COUNTED } from '../../judge/standing.js'
import { anchorOf } from './anchors.js'
import { type Basis, type Bearing, bearingOf } from './bearing.js'
import { numbersOf } from './parameters.js'
import { type Anchor, type NamePart, name } from './parts.js'

/** An item with its place in the file. */
export interface ViewedItem {
  judged: JudgedItem
  spec: Evidence
  /** it bears on the answer on this day */
  counts: boolean
  /** load-bearing for the answer as it is given */
  bears: boolean
}

/** A judgement with its records found by id, as the sections of a brief need them. */
export interface View {
  judgement: Judgement
  of: Case
  /** what the answer goes by: probabilities, the matrix alone, or (neither likelihoods nor ratings) the priors as they stand */
  basis: Basis
  /** hypotheses as judged, in the file's order */
  hypotheses: { judged: JudgedHypothesis; spec: Hypothesis }[]
  items: ViewedItem[]
  item: Map<string, ViewedItem>
  origin: Map<string, { judged: JudgedOrigin | null; spec: Origin | null }>
  source: Map<string, Source>
  report: Map<string, Report>
  /** origins that speak on the day */
  speaking: JudgedOrigin[]
  bearing: Bearing
  /** the numbers that the judgement depends on, and their rows */
  thresholds: Threshold[]
  anchors: Map<Threshold | SmallestChange, Anchor>
}

/** Finds its way about a judgement and the case under `of`. Items or hypotheses that the case does not have are left out. */
export function viewOf(judgement: Judgement): View {
  const of = judgement.of
  const basis = judgement.leads === 'posterior' ? 'posterior' : judgement.matrix ? 'matrix' : 'priors'
  const bearing = bearingOf(judgement, basis)
  const specs = new Map(of.evidence.map((e) => [e.id, e]))
  const items = judgement.evidence.flatMap((judged) => {
    const spec = specs.get(judged.id)
    const bears = bearing.items.some(({ id }) => id === judged.id)
    return spec ? [{ judged, spec, counts: counts(judged, spec, basis), bears }] : []
  })
  const hypotheses = of.hypotheses.flatMap((spec) => {
    const judged = judgement.hypotheses.find((h) => h.id === spec.id)
    return judged ? [{ judged, spec }] : []
  })
  const origin: View['origin'] = new Map(of.origins.map((o) => [o.id, { judged: null, spec: o }]))
  for (const judged of judgement.origins) origin.set(judged.id, { judged, spec: origin.get(judged.id)?.spec ?? null })
  return {
    judgement,
    of,
    basis,
    hypotheses,
    items,
    item: new Map(items.map((i) => [i.judged.id, i])),
    origin,
    source: new Map(of.sources.map((s) => [s.id, s])),
    report: new Map(of.reports.map((r) => [r.id, r])),
    speaking: judgement.origins.filter((o) => o.items.length > 0),
    bearing,
    ...numbersOf(judgement),
  }
}

function counts(judged: JudgedItem, spec: Evidence, basis: Basis): boolean {
  if (!COUNTED.has(judged.state)) return false
  return basis === 'matrix' ? spec.matrix !== null : judged.rated === 'full' || judged.rated === 'partial'
}

/** Ids that open a sentence as if they counted hypotheses: `None leads`. */
const COUNTING_WORDS = new Set([
  'all',
  'another',
  'any',
  'both',
  'each',
  'either',
  'neither',
  'no',
  'nobody',
  'none',
  'nothing',
  'one',
  'other',
  'others',
  'some',
])

/** A hypothesis by its id, leading to its row; `first` where it opens a sentence. */
export function hypothesisName(id: string, first = false): NamePart {
  if (!first) return { ...name(id, anchorOf('hypothesis', id)), apart: true }
  const text = id.charAt(0).toUpperCase() + id.slice(1)
  return { ...name(text, anchorOf('hypothesis', id)), apart: COUNTING_WORDS.has(id) }
}

export function itemName(id: string): NamePart {
  return name(id, anchorOf('item', id))
}

/** An origin by its id; the unknown origin of an item's nameless reports says so. */
export function originName(id: string): NamePart {
  return name(id, anchorOf('origin', id))
}

export function sourceName(view: View, id: string): NamePart {
  return name(view.source.get(id)?.name ?? id, view.source.has(id) ? anchorOf('source', id) : null)
}

export function reportName(id: string): NamePart {
  return name(id, anchorOf('report', id))
}
