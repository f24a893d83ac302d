import type { Ink } from '../../parts/ink.js'
import { type Edge, eventsOf, type Graph } from './graph.js'

/** What part of the plane is on screen: 1 shows all of it, the middle in plane units. */
export interface Frame {
  zoom: number
  x: number
  y: number
}

export const WHOLE: Frame = { zoom: 1, x: 0.5, y: 0.5 }
const MARGIN = 34
const MANY = 150
const FONT = '12px system-ui, sans-serif'

/** From the plane to pixels. */
export function placing(
  frame: Frame,
  width: number,
  height: number,
): (p: { x: number; y: number }) => [number, number] {
  const [w, h] = [(width - 2 * MARGIN) * frame.zoom, (height - 2 * MARGIN) * frame.zoom]
  return ({ x, y }) => [width / 2 + (x - frame.x) * w, height / 2 + (y - frame.y) * h]
}

/** The node at a place of the screen, or −1. */
export function nodeAt({ nodes }: Graph, at: [number, number], frame: Frame, width: number, height: number): number {
  const place = placing(frame, width, height)
  let [best, nearest] = [-1, 16]
  nodes.forEach((node, i) => {
    const [x, y] = place(node)
    const away = Math.hypot(x - at[0], y - at[1]) - radiusOf(eventsOf(node))
    if (away < nearest) [best, nearest] = [i, away]
  })
  return best
}

/**
 * Draws the network: net cooperation purple, net conflict orange and broken, deeper where it is more one-sided, wider where there is more
 * of it; what does not touch the chosen state is pale.
 */
export function drawNetwork(
  c: CanvasRenderingContext2D,
  size: [width: number, height: number],
  { graph, edges, frame, chosen }: { graph: Graph; edges: readonly Edge[]; frame: Frame; chosen: number },
  ink: Ink,
): void {
  const place = placing(frame, ...size)
  const points = graph.nodes.map(place)
  const touches = ({ a, b }: Edge): boolean => chosen < 0 || a === chosen || b === chosen
  const near = new Set(edges.filter(touches).flatMap(({ a, b }) => [a, b]))
  const used = new Set(edges.flatMap(({ a, b }) => [a, b]))
  // few lines stand for themselves, of many the crossings count
  const all = edges.length > MANY ? 0.55 : 0.9
  for (const loud of [false, true]) {
    for (const edge of edges) {
      if (touches(edge) !== loud) continue
      const depth = Math.min(3, Math.floor(4 * Math.abs(edge.net)))
      const colour = edge.net === 0 ? ink.soft : (edge.net < 0 ? ink.against : ink.for)[depth]!
      c.globalAlpha = loud ? (chosen < 0 ? all : 0.95) : 0.07
      c.strokeStyle = colour
      c.lineWidth = 0.6 + Math.log1p(eventsOf(edge)) * 0.55
      c.setLineDash(edge.net < 0 ? [5, 3] : [])
      c.beginPath()
      c.moveTo(...points[edge.a]!)
      c.lineTo(...points[edge.b]!)
      c.stroke()
    }
  }
  c.setLineDash([])
  c.font = FONT
  c.textAlign = 'center'
  graph.nodes.forEach((node, i) => {
    if (!used.has(i)) return
    c.globalAlpha = near.has(i) ? 1 : 0.25
    const [x, y] = points[i]!
    const r = radiusOf(eventsOf(node))
    c.fillStyle = ink.paper
    c.strokeStyle = ink.ink
    c.lineWidth = i === chosen ? 3 : 1
    c.beginPath()
    c.arc(x, y, r, 0, 2 * Math.PI)
    c.fill()
    c.stroke()
  })
  label(c, graph, points, used, chosen, near, ink)
  c.globalAlpha = 1
}

/** Codes beside the nodes, the loudest first, as far as they have room. */
function label(
  c: CanvasRenderingContext2D,
  { nodes }: Graph,
  points: readonly [number, number][],
  used: ReadonlySet<number>,
  chosen: number,
  near: ReadonlySet<number>,
  ink: Ink,
): void {
  const taken: [number, number][] = []
  const rank = (i: number): number =>
    i === chosen ? Number.POSITIVE_INFINITY : eventsOf(nodes[i]!) * (near.has(i) ? 1e6 : 1)
  for (const i of [...used].sort((p, q) => rank(q) - rank(p))) {
    const [x, y] = points[i]!
    const at: [number, number] = [x, y - radiusOf(eventsOf(nodes[i]!)) - 4]
    if (taken.some(([tx, ty]) => Math.abs(tx - at[0]) < 30 && Math.abs(ty - at[1]) < 13)) continue
    taken.push(at)
    c.globalAlpha = near.has(i) ? 1 : 0.4
    c.lineWidth = 3
    c.strokeStyle = ink.paper
    c.strokeText(nodes[i]!.code, ...at)
    c.fillStyle = ink.ink
    c.fillText(nodes[i]!.code, ...at)
  }
}

function radiusOf(events: number): number {
  return 3 + Math.log1p(events) * 0.9
}
