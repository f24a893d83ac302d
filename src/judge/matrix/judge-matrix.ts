import type { JudgedMatrix, MatrixFormula } from '../judgement.js'
import { sameLeaders } from '../leaders.js'
import { coverMatrix } from './coverage.js'
import type { Formula } from './formulas/formula.js'
import { formulas } from './formulas/formulas.js'
import { parcWis, wisOf } from './formulas/parc.js'
import { probeMatrix } from './fragility/fragility.js'
import type { Carrier } from './fragility/leave-out.js'
import { leadersOf, rankWith } from './leaders.js'
import { byHypothesis, type Matrix } from './matrix.js'
import { rank } from './ranking.js'
import { judgeRows } from './rows.js'

/**
 * The classical matrix judged (Heuer, Psychology of Intelligence Analysis, 1999, ch. 8, gives the table and no score): by
 * the Weighted Inconsistency Score of PARC ACH 2, with every other formula beside it. Blanks, no rows, or a hypothesis on
 * which no row bears withhold every ranking and the fragility; scores, coverage and bounds stay.
 * @param matrix every row with one cell a hypothesis
 * @param options the assumptions and the items each carries: switched off in turn, the rows are dropped
 */
export function judgeMatrix(matrix: Matrix, { assumptions }: { assumptions: readonly Carrier[] }): JudgedMatrix {
  const { withheld, ...cover } = coverMatrix(matrix)
  const scores = wisOf(matrix)
  const others = formulas.filter((formula) => formula !== parcWis)
  const leaders = leadersOf(matrix, parcWis) ?? []
  const disagree = others.filter((formula) => {
    const named = leadersOf(matrix, formula)
    return named !== null && !sameLeaders(leaders, named)
  })
  return {
    formula: parcWis.id,
    scores: byHypothesis(matrix, (place) => scores[place]!),
    ranking: withheld ? null : rankWith(matrix, parcWis),
    withheld,
    ...cover,
    otherFormulas: Object.fromEntries(
      others.map((formula) => [formula.id, scoreWith(formula, matrix, withheld !== null)]),
    ),
    disagree: withheld ? [] : disagree.map(({ id }) => id),
    fragility: withheld ? null : probeMatrix(matrix, assumptions),
    rows: judgeRows(matrix),
  }
}

function scoreWith(formula: Formula, matrix: Matrix, withheld: boolean): MatrixFormula {
  const { id, direction, rewards, who } = formula
  const result = formula.score(matrix)
  if ('undefined' in result) {
    return { formula: id, direction, rewards, who, scores: {}, ranking: null, undefined: result.undefined }
  }
  const { keys, ...printed } = result
  return {
    formula: id,
    direction,
    rewards,
    who,
    ...printed,
    ranking: withheld ? null : rank(matrix.hypotheses, keys),
    undefined: null,
  }
}
