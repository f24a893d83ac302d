import { formatDay } from '../../../world/days.js'
import { anchorOf } from '../../story/anchors.js'
import { percent } from '../../story/numbers.js'
import type { Anchor, StatePart } from '../../story/parts.js'
import { STANDS } from '../../story/plain.js'
import type { View, ViewedItem } from '../../story/view.js'

export interface GraphNode {
  id: string
  /** 0 reports, 1 origins, 2 items, 3 hypotheses */
  layer: 0 | 1 | 2 | 3
  label: string
  /** said when pointed at, and in the text alternative */
  detail: string
  to: Anchor
  bears: boolean
  /** an item that is not counted on the day */
  idle: boolean
  /** how an item stands, where it is not simply reported or a fact, and rated */
  mark: StatePart['state'] | null
}

export interface GraphEdge {
  from: string
  to: string
  kind: 'carries' | 'asserts' | 'purports' | 'denies' | 'for' | 'against'
  /** share of the largest weight; 1 for edges without a weight */
  weight: number
}

/** What weighs less is not drawn to a hypothesis: decibans. */
const LEAST = 0.5

/**
 * The graph from reports through origins to items to hypotheses, as it stands on the day. Background and later items are left out, and
 * so is what is counted but hangs on no thread; what is missing (gap, pending, no data) stays.
 */
export function graphOf(view: View): { nodes: GraphNode[]; edges: GraphEdge[] } {
  const items = view.items.filter(({ judged }) => judged.state !== 'background' && judged.state !== 'not-yet')
  const edges = [...carried(view), ...items.flatMap((item) => spoken(view, item)), ...weighed(view, items)]
  const tied = new Set(edges.flatMap((e) => [e.from, e.to]))
  const shown = items.filter((item) => !item.counts || tied.has(`i:${item.judged.id}`))
  const nodes = [...reportNodes(view), ...originNodes(view), ...shown.map(itemNode), ...hypothesisNodes(view)]
  const known = new Set(nodes.map((n) => n.id))
  return { nodes, edges: edges.filter((e) => known.has(e.from) && known.has(e.to)) }
}

function reportNodes(view: View): GraphNode[] {
  const carrying = new Set(view.speaking.flatMap((o) => o.reports))
  return view.of.reports
    .filter((r) => carrying.has(r.id))
    .map((r) => {
      const label = `${view.source.get(r.source)?.name ?? r.source}, ${formatDay(r.date)}`
      return plain(`r:${r.id}`, 0, label, r.title === null ? '' : r.title, anchorOf('report', r.id))
    })
}

function originNodes(view: View): GraphNode[] {
  return view.speaking.map((o) => {
    const says = view.origin.get(o.id)?.spec?.says ?? 'reports that name no origin'
    const bears = view.bearing.origins.some(({ id }) => id === o.id)
    return { ...plain(`o:${o.id}`, 1, o.id, says, anchorOf('origin', o.id)), bears }
  })
}

function itemNode({ judged: { id, state }, spec, bears, counts }: ViewedItem): GraphNode {
  const known = state === 'reported' || state === 'fact'
  const stands = known && !counts ? `${STANDS[state]}, ${STANDS.unrated}` : STANDS[state]
  const node = plain(`i:${id}`, 2, id, `${spec.says} (${stands})`, anchorOf('item', id))
  return { ...node, bears, idle: !counts, mark: !known ? state : counts ? null : 'unrated' }
}

function hypothesisNodes(view: View): GraphNode[] {
  return view.hypotheses.map(({ judged, spec }) => {
    const p = view.basis === 'matrix' ? '' : ` ${percent(judged.posterior)}`
    return plain(`h:${judged.id}`, 3, `${judged.id}${p}`, spec.says, anchorOf('hypothesis', judged.id))
  })
}

function plain(id: string, layer: GraphNode['layer'], label: string, detail: string, to: Anchor): GraphNode {
  return { id, layer, label, detail, to, bears: false, idle: false, mark: null }
}

function carried(view: View): GraphEdge[] {
  return view.speaking.flatMap((o) =>
    o.reports.map((r): GraphEdge => ({ from: `r:${r}`, to: `o:${o.id}`, kind: 'carries', weight: 1 })),
  )
}

/** How each origin speaks to an item: the firmest of the reports that carry it. */
function spoken(view: View, { spec, judged }: ViewedItem): GraphEdge[] {
  if (spec.known.by !== 'reports') return []
  const { supports, denials } = spec.known
  return judged.origins.map((origin) => {
    const reports = new Set(view.origin.get(origin)?.judged?.reports)
    const carries = (link: { report: string; origins: string[] }): boolean =>
      reports.has(link.report) && (link.origins.length === 0 || link.origins.includes(origin))
    const support = supports.filter(carries)
    const denied = support.length === 0 && denials.some(carries)
    const purported = support.length > 0 && support.every((link) => link.certainty === 'purported')
    return {
      from: `o:${origin}`,
      to: `i:${judged.id}`,
      kind: denied ? 'denies' : purported ? 'purports' : 'asserts',
      weight: 1,
    }
  })
}

function weighed(view: View, items: ViewedItem[]): GraphEdge[] {
  const all = view.basis === 'matrix' ? contradictions(view) : weights(view, items)
  const largest = Math.max(...all.map(({ w }) => Math.abs(w)), LEAST)
  return all.map(({ item, h, w }) => ({
    from: `i:${item}`,
    to: `h:${h}`,
    kind: w > 0 ? 'for' : 'against',
    weight: Math.abs(w) / largest,
  }))
}

interface Weighed {
  item: string
  h: string
  w: number
}

/** Decibans; an infinite weight is drawn at thirty. */
function weights(view: View, items: ViewedItem[]): Weighed[] {
  return items.flatMap(({ judged, counts }) =>
    view.hypotheses.flatMap(({ judged: h }) => {
      const w = Math.max(-30, Math.min(30, judged.weight[h.id] ?? 0))
      return counts && Math.abs(w) >= LEAST ? [{ item: judged.id, h: h.id, w }] : []
    }),
  )
}

/** In the matrix only inconsistency weighs: twice for II. */
function contradictions(view: View): Weighed[] {
  return (view.judgement.matrix?.rows ?? []).flatMap((row) =>
    view.hypotheses.flatMap(({ judged: h }, i) => {
      const points = { II: 2, I: 1, N: 0, NA: 0, C: 0, CC: 0 }[row.rates[i] ?? 'N']
      return points > 0 ? [{ item: row.id, h: h.id, w: -points * row.weight }] : []
    }),
  )
}
