import { showText } from '../../case/display.js'
import type { Loaded } from '../../ledger/load-files.js'
import type { Input, Reject } from '../../ledger/manifest.js'
import { counted } from './table.js'

/** Lines of one kind that are shown. */
const SHOWN = 20

/** What a load came to, for the terminal. */
export function tellLoad(loaded: Loaded, place: string): string {
  const { added, inputs, refused, repeated } = loaded
  const lines: string[] = []
  const outcomes = added?.inputs ?? []
  const taken = inputs.filter((_, i) => ['added', 'revised'].includes(outcomes[i]?.outcome ?? ''))
  if (taken.length > 0) {
    const rows = taken.reduce((sum, input) => sum + input.rows, 0)
    const feeds = [...new Set(taken.map((input) => input.feed))].join(', ')
    lines.push(`${counted(rows)} events of ${feeds} from ${files(taken.length)} into ${place} (batch ${added!.batch})`)
  } else lines.push(`nothing new for ${place}`)
  const of = (outcome: string): number => outcomes.filter((o) => o.outcome === outcome).length
  if (of('known') > 0) lines.push(`${files(of('known'))} in the ledger already`)
  if (of('superseded') > 0)
    lines.push(`${files(of('superseded'))} left out: a later release of the same file is in the ledger`)
  if (of('revised') > 0)
    lines.push(`${files(of('revised'))} revised: the earlier release no longer counts, and is kept`)
  if (repeated.length > 0) lines.push(`${files(repeated.length)} given twice`)
  lines.push(...few(taken.flatMap(rejectLines)))
  lines.push(...unknownLines(taken))
  lines.push(
    ...few(
      refused.map(({ name, reason, line, column }) => {
        const place = [...(line === null ? [] : [`line ${line}`]), ...(column === null ? [] : [column])].join(', ')
        return `refused: ${name}${place && ` (${place})`}: ${reason}`
      }),
    ),
  )
  return `${lines.map(showText).join('\n')}\n`
}

function rejectLines({ name, rejected }: Input): string[] {
  return rejected.map(({ rows, column, reason, first }: Reject) => {
    const at = first[0]
    const where = at ? `; the first on line ${at.line}${at.value === '' ? '' : `: "${at.value.slice(0, 40)}"`}` : ''
    return `left out: ${counted(rows)} row${rows === 1 ? '' : 's'} of ${name}: ${column === null ? '' : `${column} `}${reason}${where}`
  })
}

function unknownLines(inputs: Input[]): string[] {
  return (['codes', 'states'] as const).flatMap((kind) => {
    const all = new Map<string, number>()
    for (const input of inputs)
      for (const [code, n] of Object.entries(input.unknown[kind])) all.set(code, (all.get(code) ?? 0) + n)
    if (all.size === 0) return []
    const shown = [...all].sort((a, b) => b[1] - a[1]).slice(0, 8)
    const rest = all.size > shown.length ? `, and ${all.size - shown.length} more` : ''
    return [
      `kept, and unknown to the tables: ${kind} ${shown.map(([code, n]) => `${code} (${counted(n)})`).join(', ')}${rest}`,
    ]
  })
}

function few(lines: string[]): string[] {
  return lines.length > SHOWN
    ? [...lines.slice(0, SHOWN), `… and ${lines.length - SHOWN} more (--json has all)`]
    : lines
}

function files(n: number): string {
  return `${counted(n)} file${n === 1 ? '' : 's'}`
}
