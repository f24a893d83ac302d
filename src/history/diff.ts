import type { Diagnostic } from '../case/diagnostics.js'
import { parseCase } from '../case/parse.js'
import { judge } from '../judge/judge.js'
import type { Judgement } from '../judge/judgement.js'
import { tryJudging } from '../judge/refused.js'
import { observe } from '../observe/observe.js'
import type { Day } from '../world/days.js'
import { type EditGroup, groupEdits, readParts, takeParts } from './edits.js'

/** Leader of a variant, with posteriors (or the matrix's scores, where no item has an `if`); or why it cannot be judged. */
export type Outcome =
  | {
      leader: string | null
      tie: string[]
      posterior: Record<string, number> | null
      scores: Record<string, number> | null
    }
  | { refused: Diagnostic[] }

/** A group of edits, applied by itself to the first file, and left out of the second. */
export interface JudgedGroup extends EditGroup {
  alone: Outcome
  leftOut: Outcome
}

/** What changed between two case files, in the file and in the judgement. */
export interface Diff {
  schema: 1
  asOf: [string, string] | null
  before: Outcome
  after: Outcome
  groups: JudgedGroup[]
}

/**
 * Compares two versions of a case: the edits, and what each group of them does to the judgement by itself. Effects do not add up where
 * edits interact; both ends (alone, left out) are given so that this can be seen.
 * @param options.asOf the day for both; default: each file's own
 */
export function diffCases(textA: string, textB: string, options: { today: Day; asOf?: Day | undefined }): Diff {
  const outcome = (text: string): { outcome: Outcome; day: string | null } => judgeText(text, options)
  const [a, b] = [readParts(textA), readParts(textB)]
  const groups = groupEdits(a, b).map((group) => ({
    ...group,
    alone: outcome(takeParts(a, b, group.parts)).outcome,
    leftOut: outcome(takeParts(b, a, group.parts)).outcome,
  }))
  const [before, after] = [outcome(textA), outcome(textB)]
  return {
    schema: 1,
    asOf: before.day && after.day ? [before.day, after.day] : null,
    before: before.outcome,
    after: after.outcome,
    groups,
  }
}

function judgeText(
  text: string,
  options: { today: Day; asOf?: Day | undefined },
): { outcome: Outcome; day: string | null } {
  const { case: of, diagnostics } = parseCase(text, { file: null })
  if (!of) return { outcome: { refused: diagnostics.filter((d) => d.severity === 'fault') }, day: null }
  const tried = tryJudging(() => judge({ ...of, settings: { ...of.settings, draws: 1 } }, observe(of, options)))
  if ('refused' in tried) return { outcome: tried, day: null }
  return { outcome: told(tried.value), day: tried.value.asOf }
}

function told(j: Judgement): Outcome {
  const { leader, tie } = j
  if (j.leads === 'matrix') return { leader, tie, posterior: null, scores: j.matrix?.scores ?? {} }
  return { leader, tie, posterior: Object.fromEntries(j.hypotheses.map((h) => [h.id, h.posterior])), scores: null }
}
