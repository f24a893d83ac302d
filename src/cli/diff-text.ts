import { showText } from '../case/display.js'
import type { Diff, JudgedGroup, Outcome } from '../history/diff.js'
import type { Edit } from '../history/edits.js'
import { partsOf, renderShares } from './diff-shares.js'

const ROOM = 56
const CAUSES = { file: 'the file asks otherwise', data: 'the data changed', day: 'another day' } as const

/** A comparison for the terminal: the judgement before and after, what each group of edits has in that, and what it does by itself. */
export function renderDiff(diff: Diff, names: [string, string]): string {
  const lines = [`${showText(names[0])} → ${showText(names[1])}${days(diff)}`, '', ...judgements(diff)]
  if (diff.groups.length > 0) lines.push('', ...renderShares(diff))
  if (diff.groups.length === 0) lines.push('', nothing(diff))
  else lines.push('', 'Each group of edits, applied by itself to the first, and left out of the second:')
  for (const group of diff.groups) lines.push('', ...renderGroup(group, diff))
  return `${lines.join('\n')}\n`
}

function nothing({ frozen }: Diff): string {
  const file = 'nothing in the case changed (comments and the order of keys apart)'
  return frozen ? `${file}, nor in what was observed` : file
}

function days({ asOf }: Diff): string {
  if (!asOf) return ''
  return asOf[0] === asOf[1] ? `   as of ${asOf[0]}` : `   as of ${asOf[0]} and ${asOf[1]}`
}

function judgements({ before, after }: Diff): string[] {
  if ('refused' in before || 'refused' in after) {
    return [
      ...('refused' in before ? [`the first cannot be judged: ${reasons(before)}`] : []),
      ...('refused' in after ? [`the second cannot be judged: ${reasons(after)}`] : []),
    ]
  }
  const [x, y] = [valuesOf(before), valuesOf(after)]
  const ids = [...new Set([...Object.keys(x), ...Object.keys(y)])]
  const wide = Math.max(...ids.map((id) => id.length))
  const rows = ids.map((id) => {
    const [a, b] = [shown(before, x[id]), shown(after, y[id])]
    const change = before.scores === null && after.scores === null ? signed(y[id]! - x[id]!) : ''
    return `  ${id.padEnd(wide)}  ${a} → ${b}  ${x[id] === undefined || y[id] === undefined ? '' : change}`.trimEnd()
  })
  const [was, is] = [leading(before), leading(after)]
  return [
    was === is ? `${was} before and after.` : `${was} before; ${is} after.`,
    '',
    ...rows,
    ...forecasts(before, after),
  ]
}

/** Forecasts whose chance is not what it was. */
function forecasts({ forecasts: x }: Judged, { forecasts: y }: Judged): string[] {
  const ids = [...new Set([...Object.keys(x), ...Object.keys(y)])]
  const told = (p: number | null | undefined): string => (p == null ? '–' : `${(100 * p).toFixed(1)} %`)
  const changed = ids.filter((id) => told(x[id]) !== told(y[id]))
  return changed.map((id) => `  forecast ${showText(id)}: ${told(x[id])} → ${told(y[id])}`)
}

type Judged = Exclude<Outcome, { refused: unknown }>

/** Posteriors, or the scores of the matrix where these decide. */
function valuesOf(o: Judged): Record<string, number> {
  return o.posterior ?? o.scores ?? {}
}

function shown(o: Judged, value: number | undefined): string {
  if (value === undefined) return '     –'
  return o.posterior ? `${(100 * value).toFixed(1).padStart(4)} %` : value.toFixed(2).padStart(6)
}

function renderGroup(group: JudgedGroup, diff: Diff): string[] {
  const lines = [partsOf(group), ...group.edits.map(renderEdit), ...group.observed.map(renderObserved)]
  lines.push(
    `    by itself:  ${effect(diff.before, group.alone)}`,
    `    left out:   ${effect(diff.after, group.leftOut)}`,
  )
  return lines
}

function renderObserved({ id, before, after, because }: JudgedGroup['observed'][number]): string {
  const state = (s: string | null): string => (s === null ? 'not looked up' : s.replace('-', ' '))
  const moved = before === after ? `${state(before)}, otherwise than before` : `${state(before)} → ${state(after)}`
  return `  ~ ${showText(id)} observed: ${moved}${because.length > 0 ? ` (${because.map((c) => CAUSES[c]).join(', ')})` : ''}`
}

function renderEdit({ path, from, to }: Edit): string {
  const place = showText(path)
  if (from === null) return `  + ${place}: ${cut(to!)}`
  if (to === null) return `  - ${place}: ${cut(from)}`
  return `  ~ ${place}: ${cut(from)} → ${cut(to)}`
}

/** What a variant does against where it started: the leader, and the three posteriors that move most. */
function effect(from: Outcome, to: Outcome): string {
  if ('refused' in to) return `cannot stand: ${reasons(to)}`
  if ('refused' in from) return `${leading(to)}`
  const [x, y] = [valuesOf(from), valuesOf(to)]
  const moves = Object.keys(y)
    .map((id) => ({ id, by: y[id]! - (x[id] ?? 0) }))
    .filter((m) => Math.abs(m.by) >= 0.0005)
    .sort((a, b) => Math.abs(b.by) - Math.abs(a.by))
    .slice(0, 3)
  const changed = leading(from) === leading(to) ? '' : `; then ${leading(to)}`
  const told = moves.map((m) => `${m.id} ${to.posterior ? signed(m.by) : m.by.toFixed(2)}`)
  return (told.length === 0 ? 'moves nothing' : told.join(', ')) + changed
}

function leading(o: Outcome): string {
  if ('refused' in o) return 'no judgement'
  return o.leader ? `${o.leader} leads` : o.tie.length > 0 ? `${o.tie.join(' and ')} tie` : 'nothing leads'
}

function reasons(o: Extract<Outcome, { refused: unknown }>): string {
  return o.refused
    .map((d) => showText(d.message))
    .slice(0, 2)
    .join('; ')
}

function signed(change: number): string {
  const points = (100 * Math.abs(change)).toFixed(1)
  return points === '0.0' ? '±0.0' : `${change < 0 ? '−' : '+'}${points}`
}

function cut(text: string): string {
  const line = showText(text.replace(/\s+/g, ' '))
  return line.length > ROOM ? `${line.slice(0, ROOM)}…` : line
}
