/**
 * The library's public face; it mirrors the commands. `parseCase` reads a case, `observe` looks up what was and was not seen,
 * `judge` computes the judgement, `renderBrief` writes it for a reader.
 */
export { type BriefFormat, type BriefOptions, renderBrief } from './brief/brief.js'
export type { Case } from './case/case.js'
export { decodeCase } from './case/decode.js'
export type { Diagnostic, Severity } from './case/diagnostics.js'
export { editValue } from './case/edit/edit.js'
export { exportMatrixCsv } from './case/export/csv.js'
export { exportCaseJson } from './case/export/json.js'
export { type ImportOptions, importMatrix } from './case/import/import.js'
export { newCase } from './case/new/new.js'
export type { Observation, Observations } from './case/observations.js'
export { parseCase } from './case/parse.js'
export { renderDiagnostic } from './case/render.js'
export { type Diff, diffCases } from './history/diff.js'
export { judgeOver, type Step } from './history/over.js'
export { judge } from './judge/judge.js'
export type { Judgement } from './judge/judgement.js'
export { networkOf } from './judge/network.js'
export { Refused } from './judge/refused.js'
export { standings } from './judge/standing.js'
export { observe } from './observe/observe.js'
