import type { JudgedMatrix } from '../../judge/judgement.js'
import { anchorOf } from './anchors.js'
import { decimal } from './numbers.js'
import { listed, name, number, type Part, words } from './parts.js'
import { figures, row, type Table, text } from './story.js'
import { hypothesisName, type View } from './view.js'

/** The matrix as the whole answer: no probability, because the file gives no likelihoods. */
export function matrixHeadline(view: View): Part[] {
  const matrix = view.judgement.matrix
  if (!matrix) return words`No hypothesis leads.`
  if (matrix.ranking === null) return words`The matrix names no leader: ${withheld(matrix)}.`
  const [first, second] = matrix.ranking
  if (!first || first.length === 0) return words`The matrix names no leader.`
  const by = name(matrix.formula, anchorOf('formula', matrix.formula))
  const score = scoreOf(matrix, first[0]!)
  if (first.length > 1) {
    return words`No hypothesis leads alone on the matrix: ${listed(first.map((id) => hypothesisName(id)))} tie (${score} by ${by}).`
  }
  const next = second?.[0]
  const behind = next === undefined ? [] : words`; next ${hypothesisName(next)}, ${scoreOf(matrix, next)}`
  return words`${hypothesisName(first[0]!, true)} leads on the matrix: the evidence contradicts it least (inconsistency ${score} by ${by}${behind}).`
}

/** Where there is a posterior: what the matrix, scored apart, says beside it. */
export function matrixBeside(view: View): Part[] {
  const { matrix, leader, tie } = view.judgement
  if (!matrix) return []
  if (matrix.ranking === null) return words`The matrix beside it names no leader: ${withheld(matrix)}.`
  const first = matrix.ranking[0] ?? []
  const by = name(matrix.formula, anchorOf('formula', matrix.formula))
  const leaders = leader === null ? tie : [leader]
  const same = first.length === leaders.length && first.every((id) => leaders.includes(id))
  if (same) return words`The matrix, scored apart (${by}), names the same.`
  const names = listed(first.map((id) => hypothesisName(id)))
  const others = first.length > 1 ? words`ties ${names}` : words`names ${names}`
  return words`The matrix, scored apart (${by}), ${others} instead; neither is derived from the other.`
}

/** Every formula with its scores and what it names; `ranking` withheld where cells are blank. */
export function formulasTable(view: View): Table | null {
  const matrix = view.judgement.matrix
  if (!matrix) return null
  const main = { formula: matrix.formula, scores: matrix.scores, ranking: matrix.ranking }
  const others = Object.entries(matrix.otherFormulas).filter(([formula]) => formula !== matrix.formula)
  const all = [main, ...others.map(([formula, found]) => ({ ...found, formula }))]
  return {
    id: 'formulas',
    caption: ['Scores of the matrix by formula, what each rewards, and whose it is'],
    columns: [
      text('formula'),
      ...view.hypotheses.map(({ judged }) => figures(hypothesisName(judged.id))),
      text('names'),
    ],
    rows: all.map(({ formula, scores, ranking }, i) =>
      row(
        anchorOf('formula', formula),
        [
          formulaWords(matrix, formula),
          ...view.hypotheses.map(({ judged }) => [scoreText(scores[judged.id])]),
          named(matrix, formula, ranking),
        ],
        { marked: i === 0 },
      ),
    ),
    folded: false,
  }
}

/** A formula by its id, what it rewards, and whose it is. */
function formulaWords(matrix: JudgedMatrix, formula: string): Part[] {
  const other = matrix.otherFormulas[formula]
  return other ? [name(formula), `: ${other.rewards} (${other.who})`] : [name(formula), ': the one used here']
}

function named(matrix: JudgedMatrix, formula: string, ranking: string[][] | null): Part[] {
  if (ranking !== null) return listed((ranking[0] ?? []).map((id) => hypothesisName(id)))
  const why = matrix.otherFormulas[formula]?.undefined ?? null
  return why === null ? ['withheld'] : words`not defined: ${name(why)}`
}

function scoreText(score: number | number[] | undefined): string {
  if (score === undefined) return '–'
  return Array.isArray(score) ? score.map((s) => decimal(s)).join(', ') : decimal(score)
}

function scoreOf(matrix: JudgedMatrix, id: string): Part {
  return number(scoreText(matrix.scores[id]), anchorOf('formula', matrix.formula))
}

function withheld(matrix: JudgedMatrix): Part[] {
  return [name((matrix.withheld ?? 'its ranking is withheld').replace(/^no ranking: /, ''))]
}
