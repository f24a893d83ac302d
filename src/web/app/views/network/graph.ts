import type { NetworkTold } from '../../../server/network.js'
import { layOut, type Point } from './layout.js'

/** A state with what it does with all others. */
export interface StateNode extends Point {
  code: string
  name: string
  cooperation: number
  conflict: number
}

/** What two states do with each other, by their places among the nodes. */
export interface Edge {
  a: number
  b: number
  cooperation: number
  conflict: number
  /** (cooperation − conflict) / both, from −1 to 1 */
  net: number
}

export interface Graph {
  nodes: StateNode[]
  edges: Edge[]
}

const SEED = 20_220_903

/** A network laid out: near each other lie those that cooperate much. */
export function graphOf({ pairs, names }: Pick<NetworkTold, 'pairs' | 'names'>): Graph {
  const codes = Object.keys(names).sort()
  const place = new Map(codes.map((code, i) => [code, i]))
  const edges = pairs.map(({ a, b, cooperation, conflict }): Edge => {
    const net = (cooperation - conflict) / (cooperation + conflict)
    return { a: place.get(a)!, b: place.get(b)!, cooperation, conflict, net }
  })
  const springs = edges.map(({ a, b, cooperation }) => ({ a, b, strength: Math.log1p(cooperation) }))
  const points = layOut(codes.length, springs, SEED)
  const nodes = codes.map((code, i): StateNode => {
    return { code, name: names[code]!, ...points[i]!, cooperation: 0, conflict: 0 }
  })
  for (const { a, b, cooperation, conflict } of edges) {
    for (const node of [nodes[a]!, nodes[b]!]) {
      node.cooperation += cooperation
      node.conflict += conflict
    }
  }
  return { nodes, edges }
}

/** Events of both kinds. */
export function eventsOf({ cooperation, conflict }: { cooperation: number; conflict: number }): number {
  return cooperation + conflict
}
