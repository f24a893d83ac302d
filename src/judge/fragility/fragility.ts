import type { Case } from '../../case/case.js'
import { Lines } from '../../case/lines.js'
import type { Examination } from '../examination.js'
import type { Fragility, JudgedMatrix, ParameterKind, SmallestChange, Threshold } from '../judgement.js'
import type { Withdrawal } from './withdrawals.js'

/** Where no item has an `if`, what is load-bearing is so by the matrix. */
export function matrixFragility(none: Fragility, matrix: JudgedMatrix | null): Fragility {
  if (!matrix?.fragility) return none
  const { linchpins, originLinchpins, assumptions } = matrix.fragility
  return {
    ...none,
    origins: originLinchpins,
    items: linchpins,
    assumptions: assumptions.filter((a) => a.changes).map((a) => a.id),
  }
}

const KINDS: ParameterKind[] = ['cell', 'answer', 'reliability', 'coverage', 'prior']

/** What would overturn the judgement, in the names of the case. */
export function fragilityOf(of: Case, x: Examination): Fragility {
  const bearing = (found: Map<string, Withdrawal>): string[] =>
    [...found].filter(([, w]) => w.changesLeaders).map(([id]) => id)
  const { count, items, rival, exact } = x.removals
  const changes = allChanges(of, x)
  return {
    origins: bearing(x.origins),
    items: bearing(x.items),
    assumptions: bearing(x.assumptions),
    smallestChange: leastOf(changes),
    smallestByKind: Object.fromEntries(
      KINDS.flatMap((kind) => {
        const least = leastOf(changes.filter((c) => c.kind === kind))
        return least ? [[kind, least]] : []
      }),
    ),
    priorToFlip: Object.fromEntries(of.hypotheses.map((h, i) => [h.id, x.priorFlips[i]?.to ?? null])),
    removals: {
      count,
      items: items.map((i) => x.model.items[i]!),
      rival: rival === null ? null : of.hypotheses[rival]!.id,
      exact,
    },
  }
}

/** Every lone number that can end the sole lead, with its least move. */
function allChanges(of: Case, x: Examination): SmallestChange[] {
  const lines = new Lines(of.text)
  const id = (h: number): string => of.hypotheses[h]!.id
  const changes: SmallestChange[] = []
  for (const { parameter: p, flip } of x.ways) {
    if (!flip) continue
    const hypothesis = p.hypothesis === null ? null : id(p.hypothesis)
    const line = p.range ? lines.place(p.range.start).line : 1
    changes.push({
      kind: p.kind,
      id: p.id,
      hypothesis,
      state: p.state,
      from: p.point,
      to: flip.to,
      decibans: flip.decibans,
      newLeader: id(flip.rival),
      line,
    })
  }
  x.priorFlips.forEach((flip, h) => {
    if (!flip) return
    const { prior } = of.hypotheses[h]!
    const newLeader = h === x.leader ? id(flip.rival) : id(h)
    const line = lines.place(prior.range.start).line
    changes.push({
      kind: 'prior',
      id: id(h),
      hypothesis: id(h),
      state: null,
      from: prior.point,
      to: flip.to,
      decibans: flip.decibans,
      newLeader,
      line,
    })
  })
  return changes
}

function leastOf(changes: SmallestChange[]): SmallestChange | null {
  return changes.reduce<SmallestChange | null>(
    (best, c) => (best === null || c.decibans < best.decibans ? c : best),
    null,
  )
}

/** The bars of the tornado, widest first; those that move the leader by nothing are left out. */
export function thresholdsOf(of: Case, x: Examination): Threshold[] {
  const lines = new Lines(of.text)
  const bars = x.ways.map(({ parameter: p, posterior, flip }): Threshold => {
    return {
      kind: p.kind,
      id: p.id,
      hypothesis: p.hypothesis === null ? null : of.hypotheses[p.hypothesis]!.id,
      state: p.state,
      value: p.point,
      band: [p.lo, p.hi],
      posterior,
      flipsAt: flip?.to ?? null,
      newLeader: flip ? of.hypotheses[flip.rival]!.id : null,
      flipsInBand: flip !== null && flip.to >= p.lo && flip.to <= p.hi,
      line: p.range ? lines.place(p.range.start).line : 1,
    }
  })
  const width = (t: Threshold): number => Math.abs(t.posterior[1] - t.posterior[0])
  return bars.filter((t) => width(t) > 0 || t.flipsAt !== null).sort((a, b) => width(b) - width(a))
}
