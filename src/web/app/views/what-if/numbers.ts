import type { Case } from '../../../../case/case.js'
import type { SmallestChange, Threshold } from '../../../../judge/judgement.js'
import type { Edit } from '../../edit/edit.js'
import type { Supposed, Supposition } from '../../judging/changes.js'
import { reliabilityOf } from '../../judging/reliabilities.js'

/**
 * What one of a judgement's numbers is in the file's: 1, or for an origin that is only ever purported, whose words count half, 2.
 * @param now what it is in the judgement
 * @returns null for a number that cannot be moved here
 */
export function scaleOf(of: Case, { kind, id, hypothesis }: Threshold | SmallestChange, now: number): number | null {
  if (kind === 'cell' || (kind === 'prior' && hypothesis !== null)) return 1
  const own = kind === 'reliability' ? reliabilityOf(of, id) : null
  return own === null || now <= 0 ? null : own / now
}

/** The place of such a number, and a value in the file's terms, kept within what may stand there. */
export function supposedIn(t: Threshold | SmallestChange, value: number): Supposed {
  const kept = Math.min(0.999, Math.max(0.001, value))
  if (t.kind === 'prior') return { kind: 'prior', hypothesis: t.hypothesis!, value: kept }
  if (t.kind === 'reliability') return { kind: 'reliability', origin: t.id, value: kept }
  return { kind: 'cell', item: t.id, state: t.state, hypothesis: t.hypothesis, value: kept }
}

/** A number by its name: `cargo under commerce`, `prior of none`, `reliability of tracks`. */
export function nameOf(t: Threshold | SmallestChange): string {
  const under = t.hypothesis === null ? '' : ` under ${t.hypothesis}`
  if (t.kind === 'prior') return `prior of ${t.hypothesis ?? t.id}`
  if (t.kind === 'cell') return `${t.id}${t.state === null ? '' : ` (${t.state})`}${under}`
  if (t.kind === 'answer') return `${t.id}: ${t.answer ?? ''}${under}`
  return `${t.kind} of ${t.id}`
}

/** The edits that write the supposed numbers into the file. A prior that moves is written with all the others, scaled to make room. */
export function editsOf(of: Case, supposed: Case, { numbers }: Supposition): Edit[] {
  const cells = numbers.flatMap((n): Edit[] => {
    if (n.kind === 'prior') return []
    const source = String(n.value)
    if (n.kind === 'reliability')
      return [{ kind: 'set', path: ['origins', n.origin, 'reliability'], source, was: null }]
    const state = n.state === null ? [] : [n.state]
    const hypothesis = n.hypothesis === null ? [] : [n.hypothesis]
    const path = ['evidence', n.item, 'if', ...state, ...hypothesis]
    return [{ kind: 'set', path, source, was: null }]
  })
  if (!numbers.some((n) => n.kind === 'prior')) return cells
  return [...cells, ...priorEdits(of, supposed)]
}

/** Priors to three decimals that sum to one: what is left goes to the largest. */
function priorEdits(of: Case, supposed: Case): Edit[] {
  const points = supposed.hypotheses.map((h) => Math.max(1, Math.round(h.prior.point * 1000)))
  const largest = points.indexOf(Math.max(...points))
  points[largest] = points[largest]! + 1000 - points.reduce((a, b) => a + b, 0)
  return of.hypotheses.map((h, i) => ({
    kind: 'set',
    path: ['hypotheses', h.id, 'prior'],
    source: String(points[i]! / 1000),
    was: null,
  }))
}
