import { type EffectClaim, judgeEffect } from '../../ties/effect/claim.js'
import type { Effect } from '../../ties/effect/effect.js'
import { type Finding, isRefusal, type Refusal } from '../../ties/effect/finding.js'
import { changeIn, percent, percentWithin } from '../../ties/numbers.js'
import { said } from '../story/parts.js'
import { type Row, row, short, type Table, text } from '../story/story.js'

/** All that a case may claim of an effect. */
export const CLAIMS: readonly EffectClaim[] = ['worse', 'no-worse', 'better', 'no-better']

/** The methods beside each other: the factor that each finds, its interval and its p, or why it has no answer. */
export function methodTable({ measured }: Pick<Effect, 'measured'>): Table {
  const rows = measured.flatMap(({ measure, answer, ownPast, controlPairs, syntheticControl }): Row[] => {
    const { factor } = answer
    const together = factor
      ? [`${changeIn(factor.point)}`, `${changeIn(factor.lo)} to ${changeIn(factor.hi)}`, answer.verdict]
      : ['–', '–', answer.why ?? '–']
    const cells = [
      [measure === 'balance' ? 'odds of conflict to cooperation' : measure, 'together', ...together],
      ...[ownPast.answer, controlPairs.answer, syntheticControl.answer].map((x) => ['', ...methodCells(x)]),
    ]
    return cells.map((parts, i) =>
      row(
        null,
        parts.map((part) => (part === '' ? [] : [said(part)])),
        { under: i > 0 },
      ),
    )
  })
  return {
    id: 'method-table',
    caption: [said('What came, in times of what would have been expected, with 95 % intervals')],
    columns: [text('measure'), short('method'), short('times'), short('within'), text('finds')],
    rows,
    folded: false,
  }
}

function methodCells(found: Finding | Refusal): string[] {
  if (isRefusal(found)) return [found.method, '–', '–', `no answer: ${found.refused}`]
  const [lo, hi] = found.interval.map((v) => changeIn(Math.exp(v)))
  const p = found.p < 0.001 ? 'p < 0.001' : `p = ${found.p.toFixed(3)}`
  return [found.method, changeIn(Math.exp(found.estimate)), `${lo} to ${hi}`, `${found.finds}, ${p}`]
}

/** What each claim would be in a case: met or not, the chance that it is met though false, and where it is true. */
export function claimTable(effect: Effect): Table {
  return {
    id: 'claim-table',
    caption: [said('What an item of a case that claims this would be: `effect: { on: DAY, is: … }`')],
    columns: [
      short('is'),
      short('observed'),
      short('met though false (u)'),
      short('met where true'),
      short('coverage (c)'),
      text('because'),
    ],
    rows: CLAIMS.map((is) => {
      const { met, level, power, coverage, why } = judgeEffect(effect, is)
      const told = met === null ? 'no data' : met ? 'seen' : 'not seen'
      const numbers = met === null ? ['–', '–', '–'] : [percent(level), percentWithin(power), percentWithin(coverage)]
      return row(
        null,
        [is, told, ...numbers, why].map((part) => [said(part)]),
      )
    }),
    folded: false,
  }
}
