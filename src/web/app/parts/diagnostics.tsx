import type { ComponentChildren } from 'preact'
import type { Diagnostic } from '../../../case/diagnostics.js'
import { visible } from '../../../world/markup/visible.js'

const SHOWN = 50

/** Faults, warnings or notes, each with its place and the line of the file that it is about. */
export function Diagnostics({ list, text }: { list: readonly Diagnostic[]; text: string }): ComponentChildren {
  return (
    <ul class="diagnostics">
      {list.slice(0, SHOWN).map((d) => (
        <li key={`${d.code} ${d.line} ${d.column} ${d.message}`} class={d.severity}>
          <p>
            <span class="where">
              line {d.line}, column {d.column}
            </span>{' '}
            <span class="severity">{d.severity}</span> {visible(d.message)}
            {d.hint !== undefined && <span class="hint">: {visible(d.hint)}</span>}
          </p>
          <Line of={d} text={text} />
        </li>
      ))}
      {list.length > SHOWN && <li>and {list.length - SHOWN} more</li>}
    </ul>
  )
}

function Line({ of: { range }, text }: { of: Diagnostic; text: string }): ComponentChildren {
  const start = text.lastIndexOf('\n', range.start - 1) + 1
  const next = text.indexOf('\n', range.start)
  const end = next < 0 ? text.length : next
  const from = Math.max(start, range.start - 60)
  const to = Math.min(end, range.start + 120)
  if (from >= to) return null
  const meant = Math.min(Math.max(range.end, range.start + 1), to)
  return (
    <pre>
      {from > start && '…'}
      {visible(text.slice(from, range.start))}
      <mark>{visible(text.slice(range.start, meant))}</mark>
      {visible(text.slice(meant, to))}
      {to < end && '…'}
    </pre>
  )
}
