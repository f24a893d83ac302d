import { showText } from '../case/display.js'
import type { Diff, JudgedGroup, Outcome } from '../history/diff.js'
import type { Edit } from '../history/edits.js'

const ROOM = 56

/** A comparison for the terminal: the judgement before and after, then each group of edits with what it does by itself. */
export function renderDiff(diff: Diff, names: [string, string]): string {
  const lines = [`${showText(names[0])} → ${showText(names[1])}${days(diff)}`, '', ...judgements(diff)]
  if (diff.groups.length === 0) lines.push('', 'nothing in the case changed (comments and the order of keys apart)')
  for (const group of diff.groups) lines.push('', ...renderGroup(group, diff))
  return `${lines.join('\n')}\n`
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
  const ids = [...new Set([...Object.keys(before.posterior), ...Object.keys(after.posterior)])]
  const wide = Math.max(...ids.map((id) => id.length))
  const rows = ids.map((id) => {
    const [a, b] = [before.posterior[id], after.posterior[id]]
    const change = a !== undefined && b !== undefined ? signed(b - a) : ''
    return `  ${id.padEnd(wide)}  ${percent(a)} → ${percent(b)}  ${change}`.trimEnd()
  })
  const [x, y] = [leading(before), leading(after)]
  return [x === y ? `${x} before and after.` : `${x} before; ${y} after.`, '', ...rows]
}

function renderGroup(group: JudgedGroup, diff: Diff): string[] {
  const lines = [group.parts.join(', '), ...group.edits.map(renderEdit)]
  lines.push(
    `    by itself:  ${effect(diff.before, group.alone)}`,
    `    left out:   ${effect(diff.after, group.leftOut)}`,
  )
  return lines
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
  const moves = Object.keys(to.posterior)
    .map((id) => ({ id, by: to.posterior[id]! - (from.posterior[id] ?? 0) }))
    .filter((m) => Math.abs(m.by) >= 0.0005)
    .sort((a, b) => Math.abs(b.by) - Math.abs(a.by))
    .slice(0, 3)
  const changed = leading(from) === leading(to) ? '' : `; then ${leading(to)}`
  return (moves.length === 0 ? 'moves nothing' : moves.map((m) => `${m.id} ${signed(m.by)}`).join(', ')) + changed
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

function percent(p: number | undefined): string {
  return p === undefined ? '     –' : `${(100 * p).toFixed(1).padStart(4)} %`
}

function signed(change: number): string {
  const points = (100 * Math.abs(change)).toFixed(1)
  return points === '0.0' ? '±0.0' : `${change < 0 ? '−' : '+'}${points}`
}

function cut(text: string): string {
  const line = showText(text.replace(/\s+/g, ' '))
  return line.length > ROOM ? `${line.slice(0, ROOM)}…` : line
}
