import type { Judgement, SmallestChange, Threshold } from '../../judge/judgement.js'
import { parameterAnchor } from './anchors.js'
import type { Anchor } from './parts.js'

/** The numbers that the judgement depends on, each with the row it stands in; the smallest changes are moves of such numbers. */
export function numbersOf(judgement: Judgement): {
  thresholds: Threshold[]
  anchors: Map<Threshold | SmallestChange, Anchor>
} {
  const { smallestChange, smallestByKind } = judgement.fragility
  const changes = [smallestChange, ...Object.values(smallestByKind)].filter((c) => c !== null)
  const anchors = new Map<Threshold | SmallestChange, Anchor>()
  for (const number of [...judgement.thresholds, ...changes]) anchors.set(number, parameterAnchor(number))
  return { thresholds: judgement.thresholds, anchors }
}
