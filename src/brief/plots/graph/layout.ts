/** A node in a layered drawing; `layer` counts from the left. */
export interface LayoutNode {
  id: string
  layer: number
}

export interface LayoutEdge {
  from: string
  to: string
  /** how strongly it draws its ends together */
  pull: number
}

const SWEEPS = 12
/** The last layer stands over this share of the tallest, so that its threads can be told apart. */
const SPREAD = 0.6

/**
 * Places the nodes of a layered graph one above another: orders each layer by the barycentre of its neighbours in sweeps to and fro
 * (Sugiyama, Tagawa & Toda 1981), then sets each node as near to its neighbours' mean as its place in the order and a gap of 1 allow
 * (isotonic regression). The last layer keeps the order given; nodes without neighbours stand below the others of their layer.
 * Deterministic: ties keep the order given.
 * @param nodes in the order of the file, layer by layer or not
 * @returns a height per node, from 0 down, in gaps
 */
export function layoutLayers(nodes: readonly LayoutNode[], edges: readonly LayoutEdge[]): Map<string, number> {
  const neighbours = gather(nodes, edges)
  const alone = (id: string): boolean => neighbours.get(id)!.length === 0
  const depth = Math.max(0, ...nodes.map((n) => n.layer))
  const members = Array.from({ length: depth + 1 }, (_, layer) =>
    nodes.filter((n) => n.layer === layer).map((n) => n.id),
  )
  const layers = members.map((layer) => layer.filter((id) => !alone(id)))
  const tallest = Math.max(...layers.map((layer) => layer.length))
  const lastGap = Math.max(1, (SPREAD * tallest) / Math.max(1, layers[depth]!.length))
  const heights = new Map<string, number>()
  for (const layer of layers) settle(layer, heights)
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const leftwards = sweep % 2 === 0
    for (let step = 0; step < depth; step++) {
      const l = leftwards ? depth - 1 - step : step
      layers[l] = reorder(layers[l]!, neighbours, heights)
      settle(layers[l]!, heights)
    }
  }
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (let step = 0; step <= depth; step++) {
      const l = sweep % 2 === 0 ? step : depth - step
      space(layers[l]!, l === depth ? lastGap : 1, neighbours, heights)
    }
  }
  const top = Math.min(0, ...heights.values())
  for (const [id, y] of heights) heights.set(id, y - top)
  for (const layer of members) append(layer.filter(alone), layer, heights)
  return heights
}

/** Sets a layer evenly about the middle. */
function settle(layer: string[], heights: Map<string, number>): void {
  for (const [i, id] of layer.entries()) heights.set(id, i - (layer.length - 1) / 2)
}

/** Sets the nodes of a layer that hang on nothing below its others. */
function append(alone: string[], layer: string[], heights: Map<string, number>): void {
  let lowest = Math.max(-1, ...layer.map((id) => heights.get(id) ?? -1))
  for (const id of alone) heights.set(id, ++lowest)
}

type Neighbours = Map<string, { id: string; pull: number }[]>

function gather(nodes: readonly LayoutNode[], edges: readonly LayoutEdge[]): Neighbours {
  const neighbours: Neighbours = new Map(nodes.map((n) => [n.id, []]))
  for (const { from, to, pull } of edges) {
    neighbours.get(from)?.push({ id: to, pull })
    neighbours.get(to)?.push({ id: from, pull })
  }
  return neighbours
}

/** The mean height of a node's neighbours, weighted by pull; its own where it has none. */
function barycentre(id: string, neighbours: Neighbours, heights: Map<string, number>): number {
  let [sum, weight] = [0, 0]
  for (const { id: other, pull } of neighbours.get(id) ?? []) {
    sum += pull * (heights.get(other) ?? 0)
    weight += pull
  }
  return weight > 0 ? sum / weight : heights.get(id)!
}

function reorder(layer: string[], neighbours: Neighbours, heights: Map<string, number>): string[] {
  const wanted = layer.map((id, i) => ({ id, i, y: barycentre(id, neighbours, heights) }))
  return wanted.sort((a, b) => a.y - b.y || a.i - b.i).map(({ id }) => id)
}

/** Least squares under y[i + 1] ≥ y[i] + gap: pools neighbours that would come too near (pool adjacent violators). */
function space(layer: string[], gap: number, neighbours: Neighbours, heights: Map<string, number>): void {
  const blocks: { mean: number; ids: string[] }[] = []
  layer.forEach((id, i) => {
    let block = { mean: barycentre(id, neighbours, heights) - i * gap, ids: [id] }
    while (blocks.length > 0 && blocks.at(-1)!.mean >= block.mean) {
      const before = blocks.pop()!
      const ids = [...before.ids, ...block.ids]
      block = { mean: (before.mean * before.ids.length + block.mean * block.ids.length) / ids.length, ids }
    }
    blocks.push(block)
  })
  let i = 0
  for (const block of blocks) for (const id of block.ids) heights.set(id, block.mean + gap * i++)
}
