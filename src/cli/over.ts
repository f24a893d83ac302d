import type { Case } from '../case/case.js'
import type { Step } from '../history/over.js'

/** A series of judgements as a table: a row a day, the posterior of each hypothesis in percent, and what came in. */
export function renderOver(of: Case, steps: Step[]): string {
  const ids = of.hypotheses.map((h) => h.id)
  const widths = ids.map((id) => Math.max(id.length, 4))
  const head = `${'day'.padEnd(10)}  ${ids.map((id, i) => id.padStart(widths[i]!)).join('  ')}  came in`
  const rows = steps.map((s) => {
    const cells = s.hypotheses.map((h, i) =>
      `${(100 * h.posterior).toFixed(0)}${s.leader === h.id ? '*' : ' '}`.padStart(widths[i]!),
    )
    return `${s.day}  ${cells.join('  ')}  ${s.came.map(label).join(', ')}`
  })
  return `${of.title}\nposterior in %, * leads; replayed with today's likelihoods; (in brackets: listed, not counted)\n\n${[head, ...rows].map((l) => l.trimEnd()).join('\n')}\n`
}

/** What came in; in brackets what is listed and not counted, or no longer counts. */
function label({ id, state }: Step['came'][number]): string {
  if (state === 'background') return `(${id})`
  if (state === 'no-data' || state === 'pending' || state === 'gap')
    return `(${id}: ${state === 'gap' ? 'withdrawn' : state.replace('-', ' ')})`
  return id
}
