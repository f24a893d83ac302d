import type { Case } from '../../case/case.js'
import { Lines } from '../../case/lines.js'
import type { Examination } from '../examination.js'
import type { Threshold } from '../judgement.js'
import { posteriorOf } from '../model/solver.js'

/**
 * The bars of the tornado, widest first: what each number by itself does to the leader's posterior over its band, and where it ties
 * the lead. Numbers that move nothing are left out. Empty where no hypothesis leads alone.
 */
export function thresholdsOf(of: Case, x: Examination): Threshold[] {
  if (x.leader === null) return []
  const lines = new Lines(of.text)
  const bars = [...numberBars(of, x, lines), ...priorBars(of, x, x.leader, lines)]
  const width = (t: Threshold): number => Math.abs(t.posterior[1] - t.posterior[0])
  return bars.filter((t) => width(t) > 0 || t.flipsAt !== null).sort((a, b) => width(b) - width(a))
}

function numberBars(of: Case, x: Examination, lines: Lines): Threshold[] {
  return x.ways.map(({ parameter: p, posterior, flip }) => ({
    kind: p.kind,
    id: p.id,
    hypothesis: p.hypothesis === null ? null : of.hypotheses[p.hypothesis]!.id,
    state: p.state,
    answer: p.answer,
    value: p.point,
    band: [p.lo, p.hi],
    posterior,
    flipsAt: flip?.to ?? null,
    newLeader: flip ? of.hypotheses[flip.rival]!.id : null,
    flipsInBand: flip !== null && flip.to >= p.lo && flip.to <= p.hi,
    line: p.range ? lines.place(p.range.start).line : 1,
  }))
}

/** Priors move with the others scaled to make room. */
function priorBars(of: Case, x: Examination, leader: number, lines: Lines): Threshold[] {
  const { priors } = x.present
  return of.hypotheses.map(({ id, prior }, h) => {
    const flip = x.priorFlips[h]
    const at = (p: number): number => {
      const scaled = priors.map((other, j) => (j === h ? p : (other * (1 - p)) / (1 - priors[h]!)))
      return posteriorOf(scaled, x.solver.total)[leader]!
    }
    return {
      kind: 'prior',
      id,
      hypothesis: id,
      state: null,
      answer: null,
      value: prior.point,
      band: [prior.lo, prior.hi],
      posterior: [at(prior.lo), at(prior.hi)],
      flipsAt: flip?.to ?? null,
      newLeader: flip ? of.hypotheses[h === leader ? flip.rival : h]!.id : null,
      flipsInBand: flip ? flip.to >= prior.lo && flip.to <= prior.hi : false,
      line: lines.place(prior.range.start).line,
    }
  })
}
