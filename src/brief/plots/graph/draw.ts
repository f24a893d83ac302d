import { element } from '../../../world/markup/element.js'
import { escapeHtml } from '../../../world/markup/escape.js'
import type { View } from '../../story/view.js'
import { depthOf, picture, textElement } from '../svg.js'
import { layoutLayers } from './layout.js'
import { type GraphEdge, type GraphNode, graphOf } from './nodes.js'

const WIDTH = 964
const GAP = 30
const BOX = 22
const HEAD = 30
/** where the boxes of each layer begin and end; reports are text that ends in a dot */
const COLUMNS = [
  { from: 0, to: 270 },
  { from: 336, to: 476 },
  { from: 560, to: 724 },
  { from: 810, to: 960 },
] as const
const HEADS = ['reports', 'origins', 'items', 'hypotheses']

/** The origin graph, left to right: what comes through one origin meets in one knot. */
export function graphPlot(view: View): string {
  const { nodes, edges } = graphOf(view)
  const pull = (e: GraphEdge): number => (e.kind === 'for' || e.kind === 'against' ? e.weight : 1)
  const heights = layoutLayers(
    nodes,
    edges.map((e) => ({ from: e.from, to: e.to, pull: pull(e) })),
  )
  const at = (id: string): number => HEAD + BOX / 2 + 4 + GAP * heights.get(id)!
  const layer = new Map(nodes.map((n) => [n.id, n.layer]))
  const height = Math.max(...nodes.map((n) => at(n.id)), 0) + BOX
  const order = { against: 0, for: 1, carries: 2, asserts: 2, purports: 2, denies: 2 }
  const drawn = [...edges].sort((a, b) => order[a.kind] - order[b.kind] || a.weight - b.weight)
  return picture(
    'graph-plot',
    {
      title: 'From reports through origins and items to hypotheses',
      description: describe(nodes, edges),
      height,
      box: WIDTH,
      role: 'group',
    },
    ...HEADS.map((head, i) =>
      textElement(head, {
        class: `soft ${i === 0 ? 'end' : 'start'}`,
        x: i === 0 ? COLUMNS[0].to : COLUMNS[i]!.from,
        y: 14,
      }),
    ),
    ...drawn.map((e) => thread(e, layer.get(e.from)!, at(e.from), at(e.to))),
    ...nodes.map((n) => knot(n, at(n.id), view)),
  )
}

function thread(e: GraphEdge, layer: number, y1: number, y2: number): string {
  const x1 = COLUMNS[layer]!.to + (layer === 0 ? 8 : 0)
  const x2 = COLUMNS[layer + 1]!.from
  const bend = (x2 - x1) * 0.5
  const weighs = e.kind === 'for' || e.kind === 'against'
  const depth = weighs ? `${e.kind}${depthOf(e.weight)}` : e.kind
  return element('path', {
    class: `thread ${depth}`,
    d: `M${x1} ${num(y1)}C${num(x1 + bend)} ${num(y1)} ${num(x2 - bend)} ${num(y2)} ${x2} ${num(y2)}`,
    'stroke-width': weighs ? Math.max(0.75, 6 * e.weight) : null,
  })
}

function knot(n: GraphNode, y: number, view: View): string {
  const title = element('title', {}, escapeHtml(n.detail === '' ? n.label : `${n.label}: ${n.detail}`))
  const { from, to } = COLUMNS[n.layer]
  if (n.layer === 0) {
    const label = textElement(n.label, { class: 'end', x: to - 2, y: y + 4.5 }, 36)
    return link(n, title, label, element('circle', { class: 'dot', cx: to + 5, cy: y, r: 3 }))
  }
  const frame = element('rect', {
    class: ['node', n.bears ? 'bears' : '', n.idle ? 'idle' : ''].filter((c) => c !== '').join(' '),
    x: from,
    y: y - BOX / 2,
    width: to - from,
    height: BOX,
  })
  const place = view.hypotheses.findIndex((h) => `h:${h.judged.id}` === n.id)
  const swatch =
    place < 0
      ? ''
      : element('rect', { class: `h${Math.min(place + 1, 7)}`, x: from, y: y - BOX / 2, width: 5, height: BOX })
  const label = textElement(
    n.label,
    { x: from + 10, y: y + 4.5 },
    Math.floor((to - from - (n.mark === null ? 14 : 32)) / 7.2),
  )
  const mark =
    n.mark === null
      ? ''
      : element('use', { href: `#mark-${n.mark}`, class: 'mark', x: to - 18, y: y - 6, width: 12, height: 12 })
  return link(n, title, frame, swatch, label, mark)
}

function link(n: GraphNode, ...inside: string[]): string {
  return element('a', { href: `#${n.to}` }, ...inside)
}

function num(value: number): number {
  return Math.round(value * 100) / 100
}

function describe(nodes: GraphNode[], edges: GraphEdge[]): string {
  const label = new Map(nodes.map((n) => [n.id, n.label]))
  const origins = nodes.filter((n) => n.layer === 1)
  const told = origins.map((o) => {
    const reports = edges.filter((e) => e.to === o.id).length
    const items = edges.filter((e) => e.from === o.id).map((e) => `${e.kind} ${label.get(e.to)}`)
    return `${o.label}, through ${reports} ${reports === 1 ? 'report' : 'reports'}, ${items.join(', ')}`
  })
  return `${told.join('; ')}.`
}
