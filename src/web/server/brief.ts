import { type BriefFormat, renderBrief } from '../../brief/brief.js'
import { parseCase } from '../../case/parse.js'
import { judge } from '../../judge/judge.js'
import { tryJudging } from '../../judge/refused.js'
import { parseDay } from '../../world/days.js'
import { readCaseFile } from './case-file.js'
import type { Looking } from './looking.js'
import { lookAt } from './looking.js'
import { Refusal } from './refusal.js'
import type { Workspace } from './workspace.js'

const FORMATS: readonly BriefFormat[] = ['html', 'md', 'json']

/** What may be asked of a brief, as it stands in the address. */
export interface BriefAsked {
  path: string
  /** where the file lies */
  file: string
  format: string
  asOf: string | undefined
}

/**
 * The brief of a case as it is saved.
 * @throws Refusal for a form or a day that there is not, and for a case with faults
 */
export async function briefOf(workspace: Workspace, looking: Looking, asked: BriefAsked): Promise<string> {
  const format = FORMATS.find((f) => f === asked.format)
  if (format === undefined)
    throw new Refusal(400, 'bad-format', `a brief is ${FORMATS.join(', ')}, not "${asked.format}"`)
  const asOf = dayAsked(asked.asOf)
  const { text } = await readCaseFile(asked.file)
  const { case: of, diagnostics } = parseCase(text, { file: asked.path })
  if (of === null) throw new Refusal(422, 'faults', 'the case has faults', { diagnostics })
  const observations = await lookAt(workspace, looking, { of, path: asked.path, asOf })
  const tried = tryJudging(() => judge(of, observations))
  if ('refused' in tried) throw new Refusal(422, 'faults', 'the case cannot be judged', { diagnostics: tried.refused })
  const judgement = await looking.withRates(of, tried.value)
  return renderBrief({ ...judgement, diagnostics: [...diagnostics, ...judgement.diagnostics] }, { format })
}

/** @throws Refusal for what is no day */
export function dayAsked(text: string | undefined): number | undefined {
  if (text === undefined || text === '') return undefined
  const day = parseDay(text)
  if (day === null) throw new Refusal(400, 'bad-day', `"${text.slice(0, 40)}" is no day such as 2022-09-03`)
  return day
}
