/** A box of some width and height. */
export interface Box {
  width: number
  height: number
}

/** Boxes in their places; x and y are of their upper left corners. */
export interface Packed extends Box {
  places: { x: number; y: number }[]
}

const TRIES = 24

/**
 * Puts boxes into columns, from the highest to the lowest, so that together they take little of a page. The height of the columns is tried in
 * steps; of what comes out the one that is shown largest is taken, the first of equals.
 * @param aspect width to height of the page
 */
export function pack(boxes: readonly Box[], aspect: number): Packed {
  const order = boxes.map((_, i) => i).sort((i, j) => boxes[j]!.height - boxes[i]!.height || i - j)
  const highest = boxes[order[0]!]?.height ?? 0
  const all = boxes.reduce((sum, b) => sum + b.height, 0)
  const taken = ({ width, height }: Box): number => Math.max(width / aspect, height)
  let best = inColumns(boxes, order, highest)
  for (let k = 1; k <= TRIES; k++) {
    const next = inColumns(boxes, order, highest + ((all - highest) * k * k) / TRIES ** 2)
    if (taken(next) < taken(best) - 1e-9) best = next
  }
  return best
}

/** Columns no higher than that, one beside the other; what a column has less is spread between its boxes. */
function inColumns(boxes: readonly Box[], order: readonly number[], height: number): Packed {
  const places = boxes.map(() => ({ x: 0, y: 0 }))
  const columns: number[][] = []
  let filled = Number.POSITIVE_INFINITY
  for (const i of order) {
    filled += boxes[i]!.height
    if (filled > height + 1e-9) {
      columns.push([])
      filled = boxes[i]!.height
    }
    columns.at(-1)!.push(i)
  }
  const sum = (column: readonly number[]): number => column.reduce((s, i) => s + boxes[i]!.height, 0)
  const high = Math.max(0, ...columns.map(sum))
  let x = 0
  for (const column of columns) {
    const wide = Math.max(...column.map((i) => boxes[i]!.width))
    const between = (high - sum(column)) / (column.length + 1)
    let y = between
    for (const i of column) {
      places[i] = { x: x + (wide - boxes[i]!.width) / 2, y }
      y += boxes[i]!.height + between
    }
    x += wide
  }
  return { width: x, height: high, places }
}
