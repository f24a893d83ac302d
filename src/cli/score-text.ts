import { basename } from 'node:path'
import { filled, wrap } from '../brief/terminal/wrap.js'
import { showText } from '../case/display.js'
import type { Scores } from '../history/score.js'
import type { MeanScore, Scored, ScoreTable } from '../history/score-table.js'
import type { CalibrationBin } from '../stats/scores/calibration.js'
import { percent, plural } from '../ties/numbers.js'

const WIDTH = 79
const SCALE =
  'Brier: 0 is best, 0.25 what always saying 50 % gives, 1 worst. Log score in nats: 0 is best, 0.693 what 50 % gives.'

/** Scores for the terminal: what was committed in time, then what is replayed, then what is left out and who resolved. */
export function renderScores(scores: Scores, notes: readonly { case: string; note: string }[]): string {
  const { committed, replayed } = scores
  const several = new Set([...committed.scored, ...replayed.scored].map((s) => s.case)).size > 1
  const parts = [
    ...table(
      'Committed before the day of the resolution',
      committed,
      several,
      'Nothing that has resolved was committed before.',
    ),
    ...(replayed.scored.length > 0
      ? ['', ...table('Replayed with today’s files: no forecasts, and no credit for them', replayed, several, '')]
      : []),
    '',
    ...(committed.all || replayed.all ? [...wrap(SCALE, WIDTH), ''] : []),
    ...hands([...committed.scored, ...replayed.scored]),
    ...wrap(leftOut(scores), WIDTH),
    ...notes.flatMap(({ case: name, note }) => wrap(`${showText(name)}: ${note}.`, WIDTH)),
  ]
  return `${parts.join('\n')}\n`
}

function table(
  title: string,
  { scored, all, byKind, murphy, calibration }: ScoreTable,
  several: boolean,
  none: string,
): string[] {
  if (!all) return [title, '', ...wrap(none, WIDTH)]
  const kinds = Object.entries(byKind)
  const means = [...(kinds.length > 1 ? kinds : []).map(([k, m]) => mean(`${k}s`, m)), mean('all', all)]
  const heads = `  ${'on'.padEnd(10)}  ${'said'.padStart(5)}  ${'came'.padEnd(9)}  ${'Brier'.padStart(5)}  ${'log'.padStart(5)}  what`
  return [
    title,
    '',
    heads,
    ...scored.map((s) => row(s, several)),
    '',
    ...means,
    ...(murphy ? ['', ...wrap(taken(murphy), WIDTH)] : []),
    ...(calibration.length > 0 ? ['', ...calibrationRows(calibration)] : []),
  ]
}

function row(s: Scored, several: boolean): string {
  const said = percent(s.answers.length === 2 ? s.p[0]! : s.p[s.came]!).replace('\u00a0', ' ')
  const how = [
    ...(s.committed === null ? [] : [`committed ${s.committed}`]),
    ...(s.withoutLedger ? ['without a ledger'] : []),
  ].join(', ')
  const cells = `  ${s.on}  ${said.padStart(5)}  ${filled(s.outcome, 9)}  ${figure(s.brier)}  ${figure(s.log)}  `
  const name = several ? `${basename(s.case).replace(/(\.case)?\.ya?ml$/, '')}: ${s.id}` : s.id
  return filled(`${cells}${name}${how ? ` (${how})` : ''}`, WIDTH).trimEnd()
}

function mean(name: string, { n, brier, log }: MeanScore): string {
  return `  ${filled(`mean of ${n}, ${name}`, 28)}  ${figure(brier)}  ${figure(log)}`
}

function taken({ reliability, resolution, uncertainty, skill, baseRate }: NonNullable<ScoreTable['murphy']>): string {
  if (skill === null) return 'All that has two answers came alike: there is no base rate to beat.'
  const than = `${skill < 0 ? 'worse' : 'better'} than always saying ${percent(baseRate)} by ${percent(Math.abs(skill))}`
  const parts = `reliability ${figure(reliability)} − resolution ${figure(resolution)} + uncertainty ${figure(uncertainty)}`
  return `Of what has two answers, Brier = ${parts}: ${than}.`
}

function calibrationRows(bins: readonly CalibrationBin[]): string[] {
  const range = (a: number, b: number): string => `${Math.round(100 * a)}–${Math.round(100 * b)} %`
  return [
    '  said          mean said  came      share, 95 % interval (Wilson)',
    ...bins.map((b) => {
      const cells = [
        range(b.from, b.to).padEnd(12),
        percent(b.meanForecast).padStart(9),
        `${b.yes} of ${b.n}`.padEnd(8),
      ]
      return `  ${cells.join('  ')}  ${percent(b.share)} (${range(...b.interval)})`.replaceAll('\u00a0', ' ')
    }),
  ]
}

/** Who resolved. */
function hands(scored: readonly Scored[]): string[] {
  if (scored.length === 0) return []
  const own = scored.filter((s) => s.selfGraded).length
  const names = [...new Set(scored.map((s) => s.by ?? 'nobody named'))].map(showText).join(', ')
  const told =
    own === 0
      ? 'None is self-graded, as far as git shows.'
      : `Self-graded: ${own} of ${scored.length}, for git does not show that another hand resolved them.`
  return wrap(`Resolved by: ${names}. ${told}`, WIDTH)
}

function leftOut({ excluded: e }: Scores): string {
  const list = (ids: readonly { id: string }[]): string => ids.map(({ id }) => showText(id)).join(', ')
  const counts = [
    `${plural(e.pending, 'forecast')} pending${e.overdue > 0 ? ` (${e.overdue} overdue)` : ''}`,
    `${e.partly} partly so`,
    `${e.unresolvable} unresolvable`,
    ...(e.unsaid.length > 0 ? [`without a probability ${list(e.unsaid)}`] : []),
    ...(e.dropped.length > 0 ? [`taken out of the file since: ${list(e.dropped)}`] : []),
  ]
  return `Not scored: ${counts.join(', ')}.`
}

function figure(value: number | null): string {
  return (value === null ? '∞' : value.toFixed(3)).padStart(5)
}
