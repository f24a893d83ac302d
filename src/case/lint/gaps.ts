import { sayProbability } from '../../world/scales/words.js'
import type { Probability } from '../case.js'
import type { Range } from '../diagnostics.js'
import type { Linted } from './linted.js'

/** Numbers that lie between two words of the declared scale: no word can be printed beside them. */
export function lintGaps({ of, findings }: Linted): void {
  const cells: (Probability | null)[] = [
    ...of.questions.flatMap((q) => q.tables.flatMap((t) => t.cells.flat())),
    ...of.evidence.flatMap((e) => e.rows.flatMap((r) => r.cells)),
    ...of.forecasts.flatMap((f) => [f.p, ...f.rows.flatMap((r) => r.cells)]),
  ]
  const numbers: { point: number; range: Range }[] = of.hypotheses.filter((h) => h.prior.written).map((h) => h.prior)
  for (const cell of cells) if (cell?.as === 'number') numbers.push(cell)
  const seen = new Set<number>()
  for (const { point, range } of numbers) {
    const written = Number(of.text.slice(range.start, range.end)) === point
    if (!written || seen.has(range.start)) continue
    seen.add(range.start)
    const said = sayProbability(of.scale, point)
    if (said.text === null && said.why === 'gap') findings.add('scale-gap', range, said.reason)
  }
}
