import type { Judgement, SmallestChange, Threshold } from '../../judge/judgement.js'
import { parameterAnchor } from './anchors.js'
import type { Anchor } from './parts.js'

/** The same number, but for rounding. */
const SAME = 1e-9

/**
 * The numbers that the judgement depends on, each with the row it stands in. The smallest changes are among them, also where they move
 * a number that has no band to run through.
 */
export function numbersOf(judgement: Judgement): {
  thresholds: Threshold[]
  anchors: Map<Threshold | SmallestChange, Anchor>
} {
  const anchors = new Map<Threshold | SmallestChange, Anchor>()
  const { smallestChange, smallestByKind } = judgement.fragility
  const changes = [smallestChange, ...Object.values(smallestByKind)].filter((c) => c !== null)
  const thresholds = [...judgement.thresholds]
  for (const change of changes) {
    if (!thresholds.some((t) => isSame(t, change))) thresholds.unshift(asThreshold(change, judgement))
  }
  const taken = new Map<Anchor, number>()
  for (const threshold of thresholds) {
    const anchor = parameterAnchor(threshold)
    const times = (taken.get(anchor) ?? 0) + 1
    taken.set(anchor, times)
    anchors.set(threshold, times === 1 ? anchor : `${anchor}.${times}`)
    for (const change of changes) {
      if (!anchors.has(change) && isSame(threshold, change)) anchors.set(change, anchors.get(threshold)!)
    }
  }
  return { thresholds, anchors }
}

function isSame(threshold: Threshold, change: SmallestChange): boolean {
  return parameterAnchor(threshold) === parameterAnchor(change) && Math.abs(threshold.value - change.from) < SAME
}

function asThreshold(change: SmallestChange, judgement: Judgement): Threshold {
  const { kind, id, hypothesis, state, from, to, newLeader, line } = change
  const p = judgement.hypotheses.find((h) => h.id === judgement.leader)?.posterior ?? 0
  const standing = { value: from, band: [from, from] as [number, number], posterior: [p, p] as [number, number] }
  return { kind, id, hypothesis, state, ...standing, flipsAt: to, newLeader, flipsInBand: false, line }
}
