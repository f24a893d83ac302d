import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { pack } from './pack.js'

/** A tie that draws two nodes together, by their places in the list of nodes; 0 draws not at all. */
export interface Spring {
  a: number
  b: number
  strength: number
}

export interface Point {
  x: number
  y: number
}

const ROUNDS = 300
/** Pull of the middle, so that what has no tie does not drift off. */
const MIDDLE = 2.5

/** Width to height of the picture. */
const ASPECT = 1.6
/** Room around a group, in the distance that its nodes keep. */
const ROOM = 1
/** How far the one direction may be drawn out to fill the picture. */
const STRETCH = 1.4

/**
 * Places nodes so that those that are drawn together lie near each other and all others apart. Groups that no tie connects are laid out by
 * themselves, each in a box that grows with its nodes, and the boxes are packed.
 * @param seed the same seed and ties, the same places
 * @returns a place in the unit square for each node
 */
export function layOut(nodes: number, springs: readonly Spring[], seed: number): Point[] {
  const random = xoroshiro128plus(seed)
  const uniform = (): number => uniformFloat64(random)
  const groups = groupsOf(nodes, springs)
  const laid = groups.map((members) => {
    const at = new Map(members.map((node, i) => [node, i]))
    const within = springs.flatMap(({ a, b, strength }) =>
      at.has(a) ? [{ a: at.get(a)!, b: at.get(b)!, strength }] : [],
    )
    return layOutGroup(members.length, within, uniform)
  })
  const boxes = groups.map(({ length }) => {
    const side = length === 1 ? 0 : Math.sqrt(length)
    return { width: side * Math.sqrt(ASPECT) + ROOM, height: side / Math.sqrt(ASPECT) + ROOM }
  })
  const { width, height, places } = pack(boxes, ASPECT)
  const whole = Math.max((width - ROOM) / ASPECT, height - ROOM) || 1
  const [wide, tall] = [Math.max((width - ROOM) / ASPECT, whole / STRETCH), Math.max(height - ROOM, whole / STRETCH)]
  const points: Point[] = Array.from({ length: nodes }, () => ({ x: 0.5, y: 0.5 }))
  for (const [g, members] of groups.entries()) {
    for (const [i, node] of members.entries()) {
      const { x, y } = laid[g]![i]!
      const across = places[g]!.x + ROOM / 2 + x * (boxes[g]!.width - ROOM) - width / 2
      const down = places[g]!.y + ROOM / 2 + y * (boxes[g]!.height - ROOM) - height / 2
      points[node] = { x: bounded(0.5 + across / wide / ASPECT), y: bounded(0.5 + down / tall) }
    }
  }
  return points
}

function bounded(share: number): number {
  return Math.min(1, Math.max(0, share))
}

/** Nodes that ties connect, whatever their strength; groups and members in the order of the nodes. */
function groupsOf(nodes: number, springs: readonly Spring[]): number[][] {
  const first = Array.from({ length: nodes }, (_, i) => i)
  const find = (i: number): number => {
    while (first[i] !== i) {
      first[i] = first[first[i]!]!
      i = first[i]!
    }
    return i
  }
  for (const { a, b } of springs) {
    const [x, y] = [find(a), find(b)]
    first[Math.max(x, y)] = Math.min(x, y)
  }
  const groups = new Map<number, number[]>()
  for (let i = 0; i < nodes; i++) groups.set(find(i), [...(groups.get(find(i)) ?? []), i])
  return [...groups.values()]
}

/**
 * Lays out one group in the unit square: forces of Fruchterman & Reingold (1991, *Software: Practice and Experience* 21, section 2) with a pull
 * towards the middle and steps that grow shorter. Rounds grow as nodes squared: 200 nodes take about a tenth of a second.
 */
function layOutGroup(nodes: number, springs: readonly Spring[], uniform: () => number): Point[] {
  const [x, y] = [new Float64Array(nodes), new Float64Array(nodes)]
  for (let i = 0; i < nodes; i++) {
    const [angle, radius] = [2 * Math.PI * uniform(), Math.sqrt(uniform()) / 2]
    x[i] = radius * Math.cos(angle)
    y[i] = radius * Math.sin(angle)
  }
  const most = Math.max(1e-9, ...springs.map((s) => s.strength))
  const apart = Math.sqrt(1 / Math.max(1, nodes))
  const [fx, fy] = [new Float64Array(nodes), new Float64Array(nodes)]
  for (let round = 0; round < ROUNDS; round++) {
    for (let i = 0; i < nodes; i++) {
      fx[i] = -MIDDLE * x[i]!
      fy[i] = -MIDDLE * y[i]!
    }
    repel(x, y, fx, fy, apart)
    for (const { a, b, strength } of springs) {
      const [dx, dy] = [x[b]! - x[a]!, y[b]! - y[a]!]
      const pull = ((strength / most) * Math.hypot(dx, dy)) / apart
      fx[a]! += dx * pull
      fy[a]! += dy * pull
      fx[b]! -= dx * pull
      fy[b]! -= dy * pull
    }
    const step = 0.1 * (1 - round / ROUNDS)
    for (let i = 0; i < nodes; i++) {
      const size = Math.hypot(fx[i]!, fy[i]!)
      const by = size === 0 ? 0 : Math.min(step, size) / size
      x[i]! += fx[i]! * by
      y[i]! += fy[i]! * by
    }
  }
  return inUnitSquare(x, y)
}

function repel(x: Float64Array, y: Float64Array, fx: Float64Array, fy: Float64Array, apart: number): void {
  for (let i = 0; i < x.length; i++) {
    for (let j = i + 1; j < x.length; j++) {
      // two nodes in one place are told apart by their order
      const dx = x[i]! - x[j]! || 1e-6 * (j - i)
      const dy = y[i]! - y[j]! || 1e-6
      const push = (apart * apart) / (dx * dx + dy * dy)
      fx[i]! += dx * push
      fy[i]! += dy * push
      fx[j]! -= dx * push
      fy[j]! -= dy * push
    }
  }
}

function inUnitSquare(x: Float64Array, y: Float64Array): Point[] {
  const [left, right, top, foot] = [Math.min(...x), Math.max(...x), Math.min(...y), Math.max(...y)]
  const across = (v: number, lo: number, hi: number): number => (hi > lo ? (v - lo) / (hi - lo) : 0.5)
  return Array.from(x, (v, i) => ({ x: across(v, left, right), y: across(y[i]!, top, foot) }))
}
