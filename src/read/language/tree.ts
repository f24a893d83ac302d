import { ARC_FEATURES, arcFeatures } from './arc-features.js'
import { type Candidates, MOST_HEADS } from './candidates.js'
import { grandFeatures, siblingFeatures } from './part-features.js'
import { LIMIT, type Sheet } from './sheet.js'
import { type Table, total } from './table.js'

const WIDTH = LIMIT + 1
const SLOTS = MOST_HEADS + 1
const NEVER = -1e15
const MOST_ARCS = (LIMIT + 1) * SLOTS + 1

const features = new Int32Array(ARC_FEATURES)
/** score of an arc, and of its being the last of its head on its side */
const arcScore = new Float64Array(MOST_ARCS)
const endScore = new Float64Array(MOST_ARCS)
/** best half tree of the arc's modifier reaching to a token: [arc · WIDTH + token] */
const whole = new Float64Array(MOST_ARCS * WIDTH)
const wholeFrom = new Int16Array(MOST_ARCS * WIDTH)
/** best span from the modifier of one arc to that of the next: [arc · SLOTS + rank of the arc above] */
const part = new Float64Array(MOST_ARCS * SLOTS)
const partFrom = new Int16Array(MOST_ARCS * SLOTS)

/** Scores every arc by itself; to be called before `bestTree`. Returns the scores, which may be changed. */
export function scoreArcs(sheet: Sheet, arcs: Candidates, table: Table): Float64Array {
  const { head, modifier, between, rank, steps, count } = arcs
  for (let a = 1; a < count; a++) {
    const used = arcFeatures(sheet, head[a]!, modifier[a]!, between[a]!, rank[a]!, steps[a]!, features)
    arcScore[a] = total(table, features, used)
    endScore[a] =
      head[a] === 0 ? 0 : total(table, features, siblingFeatures(sheet, head[a]!, modifier[a]!, 0, features))
  }
  return arcScore
}

/**
 * The projective tree with one root and the highest score over arcs, pairs of neighbouring siblings and grandparents
 * (Koo and Collins 2010, model 1, with its parts scored as their model 0 and Carreras 2007), among the arcs given.
 * Writes the heads of tokens 1 to n; returns the score, or nothing where the arcs hold no such tree.
 */
export function bestTree(sheet: Sheet, arcs: Candidates, table: Table, heads: Int32Array): number | undefined {
  const { n, at } = arcs
  for (let a = 0; a < arcs.count; a++) whole[a * WIDTH + arcs.modifier[a]!] = 0
  for (let w = 1; w <= n; w++) {
    for (let h = 0; h <= n; h++) {
      if (h - w >= 1) widen(sheet, arcs, table, h, h - w)
      if (h > 0 && h + w <= n) widen(sheet, arcs, table, h, h + w)
    }
  }
  let top = NEVER
  let root = -1
  for (let m = 1; m <= n; m++) {
    const b = at[m]!
    if (b < 0) continue
    const score =
      arcScore[b]! +
      total(table, features, grandFeatures(sheet, -1, 0, m, features)) +
      whole[b * WIDTH + 1]! +
      whole[b * WIDTH + n]!
    if (score > top) {
      top = score
      root = b
    }
  }
  if (top < NEVER / 2) return undefined
  const m = arcs.modifier[root]!
  heads[m] = 0
  takeWhole(arcs, root, 1, heads)
  takeWhole(arcs, root, n, heads)
  return top
}

/** Fills the chart for head `h` and the tokens up to `e` on one side. */
function widen(sheet: Sheet, arcs: Candidates, table: Table, h: number, e: number): void {
  const { start, head, at } = arcs
  const step = e > h ? 1 : -1
  const first = start[h]!
  const last = start[h + 1]!
  const b = at[h * WIDTH + e]!
  if (b >= 0) joinArc(sheet, arcs, table, h, e, b)
  for (let a = first; a < last; a++) {
    const g = head[a]!
    if (step > 0 ? g > h && g <= e : g < h && g >= e) continue
    let top = NEVER
    let from = -1
    for (let m = h + step; m !== e + step; m += step) {
      const c = at[h * WIDTH + m]!
      if (c < 0) continue
      const score = part[c * SLOTS + a - first]! + whole[c * WIDTH + e]! + endScore[c]!
      if (score > top) {
        top = score
        from = c
      }
    }
    whole[a * WIDTH + e] = top
    wholeFrom[a * WIDTH + e] = from
  }
}

/** Finds for arc `b` (h → e), under each head of h, the best neighbour on the inner side. */
function joinArc(sheet: Sheet, arcs: Candidates, table: Table, h: number, e: number, b: number): void {
  const { start, head, at } = arcs
  const step = e > h ? 1 : -1
  const first = start[h]!
  const last = start[h + 1]!
  const alone =
    whole[b * WIDTH + h + step]! + total(table, features, siblingFeatures(sheet, h, h, e, features)) + arcScore[b]!
  for (let a = first; a < last; a++) {
    part[b * SLOTS + a - first] = alone
    partFrom[b * SLOTS + a - first] = -1
  }
  for (let s = h + step; s !== e; s += step) {
    const c = at[h * WIDTH + s]!
    if (c < 0) continue
    let gap = NEVER
    for (let r = s; r !== e; r += step) {
      const score = whole[c * WIDTH + r]! + whole[b * WIDTH + r + step]!
      if (score > gap) gap = score
    }
    if (gap < NEVER / 2) continue
    gap += total(table, features, siblingFeatures(sheet, h, s, e, features)) + arcScore[b]!
    for (let a = first; a < last; a++) {
      const score = part[c * SLOTS + a - first]! + gap
      if (score > part[b * SLOTS + a - first]!) {
        part[b * SLOTS + a - first] = score
        partFrom[b * SLOTS + a - first] = c
      }
    }
  }
  for (let a = first; a < last; a++) {
    const g = head[a]!
    if (step > 0 ? g > h && g <= e : g < h && g >= e) part[b * SLOTS + a - first] = NEVER
    else part[b * SLOTS + a - first]! += total(table, features, grandFeatures(sheet, g, h, e, features))
  }
}

function takeWhole(arcs: Candidates, a: number, e: number, heads: Int32Array): void {
  let arc = a
  while (e !== arcs.modifier[arc]) {
    const c = wholeFrom[arc * WIDTH + e]!
    takePart(arcs, arc, c, heads)
    arc = c
  }
}

function takePart(arcs: Candidates, a: number, b: number, heads: Int32Array): void {
  const h = arcs.modifier[a]!
  const m = arcs.modifier[b]!
  const step = m > h ? 1 : -1
  heads[m] = h
  const c = partFrom[b * SLOTS + a - arcs.start[h]!]!
  if (c < 0) {
    takeWhole(arcs, b, h + step, heads)
    return
  }
  let top = NEVER
  let split = 0
  for (let r = arcs.modifier[c]!; r !== m; r += step) {
    const score = whole[c * WIDTH + r]! + whole[b * WIDTH + r + step]!
    if (score > top) {
      top = score
      split = r
    }
  }
  takeWhole(arcs, c, split, heads)
  takeWhole(arcs, b, split + step, heads)
  takePart(arcs, a, c, heads)
}
