import type { Threshold } from '../../judge/judgement.js'
import { numberOf } from './numbered.js'
import { finePercentRange, integer, plainProbability, plainRange } from './numbers.js'
import { words } from './parts.js'
import { type Column, figures, type Row, row, type Table, text } from './story.js'
import { hypothesisName, type View } from './view.js'

const NEAREST = 12

/** The numbers nearest to overturning the judgement, and the others folded away (FORMULAS 4.9: sorted by distance to the threshold). */
export function thresholdTables(view: View): Table[] {
  const rows = byDistance(view.thresholds).map((t) => thresholdRow(view, t))
  if (rows.length === 0) return []
  const nearest: Table = {
    id: 'numbers',
    caption: ['The numbers nearest to overturning it, each moved by itself, nearest first'],
    columns: columns(view),
    rows: rows.slice(0, NEAREST),
    folded: false,
  }
  if (rows.length <= NEAREST) return [nearest]
  const others = { ...nearest, id: 'other-numbers', caption: ['The other numbers that the judgement depends on'] }
  return [nearest, { ...others, rows: rows.slice(NEAREST), folded: true }]
}

/** Those that some value ties first, by how far it is in log odds; then by how far they move the leader. */
export function byDistance(thresholds: Threshold[]): Threshold[] {
  const far = (t: Threshold): number =>
    t.flipsAt === null ? Number.POSITIVE_INFINITY : Math.abs(logit(t.flipsAt) - logit(t.value))
  const swing = (t: Threshold): number => Math.abs(t.posterior[1] - t.posterior[0])
  const near = (a: Threshold, b: Threshold): number => (far(a) === far(b) ? 0 : far(a) - far(b))
  return [...thresholds].sort((a, b) => near(a, b) || swing(b) - swing(a))
}

function logit(p: number): number {
  return Math.log(p / (1 - p))
}

function columns(view: View): Column[] {
  const leader = view.judgement.leader
  return [
    text('number'),
    figures('stands at'),
    figures('band'),
    figures(...(leader === null ? ['leader over the band'] : words`${hypothesisName(leader)} over the band`)),
    figures('level at'),
    text('with'),
    figures('line'),
  ]
}

function thresholdRow(view: View, t: Threshold): Row {
  const band = t.band[1] > t.band[0] ? plainRange(t.band) : 'none'
  const over = t.band[1] > t.band[0] ? finePercentRange([Math.min(...t.posterior), Math.max(...t.posterior)]) : '–'
  return row(
    view.anchors.get(t)!,
    [
      numberOf(view, t),
      [plainProbability(t.value)],
      [band],
      [over],
      [t.flipsAt === null ? 'no value' : `${plainProbability(t.flipsAt)}${t.flipsInBand ? ', in its band' : ''}`],
      t.newLeader === null ? ['–'] : [hypothesisName(t.newLeader)],
      [integer(t.line)],
    ],
    { marked: t.flipsInBand },
  )
}
