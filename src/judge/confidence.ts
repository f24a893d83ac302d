import type { Confidence, JudgedHypothesis, JudgedItem, JudgedOrigin } from './judgement.js'
import { COUNTED } from './standing.js'

/** What the rule looks at. */
export interface Basis {
  leader: JudgedHypothesis | null
  items: JudgedItem[]
  origins: JudgedOrigin[]
  loadBearing: { origins: number; items: number; assumptions: number }
}

/**
 * Confidence: a property of the basis, not a probability (ICD 203). Our rule, stated in every brief: *high* where all six conditions
 * hold; *low* where nothing is counted, no hypothesis leads alone, the lead holds in fewer than 75 % of the draws, or fewer than
 * four conditions hold; *moderate* otherwise.
 */
export function confidenceOf({ leader, items, origins, loadBearing }: Basis): Confidence {
  const bearing = items.filter((i) => i.rated !== 'none')
  const counted = bearing.filter((i) => COUNTED.has(i.state) && i.rated !== 'unrated')
  const unrated = bearing.filter((i) => i.rated !== 'full').length
  const unseen = bearing.filter((i) => i.state === 'gap' || i.state === 'pending' || i.state === 'no-data').length
  const speaking =
    origins.filter((o) => o.items.length > 0).length + counted.filter((i) => i.state !== 'reported').length
  const share = leader?.leadShare ?? 0
  const because: Confidence['because'] = [
    {
      rule: 'the lead holds in at least 95 % of the draws within the bands',
      met: share >= 0.95,
      value: `${(100 * share).toFixed(0)} %`,
    },
    {
      rule: 'no single origin carries the lead',
      met: leader !== null && loadBearing.origins === 0,
      value: many(loadBearing.origins),
    },
    {
      rule: 'no single item carries the lead',
      met: leader !== null && loadBearing.items === 0,
      value: many(loadBearing.items),
    },
    {
      rule: 'no assumption carries the lead',
      met: leader !== null && loadBearing.assumptions === 0,
      value: many(loadBearing.assumptions),
    },
    { rule: 'at least three independent origins, facts or readings', met: speaking >= 3, value: `${speaking}` },
    {
      rule: 'every item is rated in full, and at most a quarter are gaps, pending or without data',
      met: unrated === 0 && bearing.length > 0 && unseen * 4 <= bearing.length,
      value: `${unrated} not fully rated, ${unseen} of ${bearing.length} unseen`,
    },
  ]
  const met = because.filter((b) => b.met).length
  const low = counted.length === 0 || leader === null || share < 0.75 || met < 4
  return { level: met === because.length ? 'high' : low ? 'low' : 'moderate', because }
}

function many(n: number): string {
  return n === 1 ? '1 does' : `${n} do`
}
