import { calibrationPlot } from '../history/calibration-plot.js'
import { type CaseHistory, type Scores, scoreCases } from '../history/score.js'
import { dayOf } from '../world/days.js'
import { groundFor } from './base-rates.js'
import { countOf, printJson, readCase, tell, writeOutput } from './cases.js'
import type { Effects } from './effects.js'
import { CliError, EXIT, type Exit } from './errors.js'
import { readRevisions } from './revisions.js'
import { renderScores } from './score-text.js'

/** Options of `demarche score`, as typed. */
export interface ScoreOptions {
  output?: string
  json?: true
}

/**
 * Scores cases by what was committed of them. Files with faults are told and left out.
 * @throws CliError for a file that can't be read or is named other than by its path
 */
export async function showScores(names: readonly string[], options: ScoreOptions, effects: Effects): Promise<Exit> {
  if (options.output !== undefined && !options.output.endsWith('.svg'))
    throw new CliError(`cannot tell the format of ${options.output}: end it with .svg`, EXIT.usage)
  const histories: CaseHistory[] = []
  const notes: { case: string; note: string }[] = []
  const faulty: string[] = []
  for (const name of new Set(names)) {
    if (name === '-' || !(await effects.exists(name)))
      throw name === '-'
        ? new CliError('score wants files, for it reads their history from git', EXIT.usage)
        : new CliError(`cannot read ${name}: no such file or folder`, EXIT.failed)
    const read = await readCase(name, effects)
    if (!read.case) {
      faulty.push(name)
      tell(read.diagnostics, read.text, effects, (d) => d.severity === 'fault')
      effects.err(`${name}: not scored: ${countOf(read.diagnostics.filter((d) => d.severity === 'fault'))}\n`)
      continue
    }
    if (effects.interactive) effects.err(`reading the history of ${name} …\n`)
    const { revisions, note } = await readRevisions(name, effects)
    histories.push({ name, now: read.case, revisions })
    if (note !== null) notes.push({ case: name, note })
  }
  const grounds = await Promise.all(histories.map(({ now }) => groundFor(now)))
  const precedents = grounds.find((ground) => ground !== null) ?? null
  const scores = await scoreCases(histories, { today: dayOf(effects.now()), precedents })
  if (options.json) printJson({ ...scores, notes, faulty }, effects)
  else effects.out(renderScores(scores, notes))
  if (options.output !== undefined) await draw(scores, options.output, effects)
  return faulty.length > 0 ? EXIT.faults : EXIT.done
}

async function draw({ committed, replayed }: Scores, path: string, effects: Effects): Promise<void> {
  const plot =
    calibrationPlot(committed, 'calibration', 'committed in time') ??
    calibrationPlot(replayed, 'calibration', 'replayed with today’s files')
  if (plot) await writeOutput(path, `${plot.svg}\n`, effects)
  else effects.err(`${path} is not written: nothing that was resolved has a probability\n`)
}
