import { percent } from '../brief/story/numbers.js'
import { showText } from '../case/display.js'
import type { Alert } from '../watch/alert.js'
import { leading } from '../watch/changes.js'
import type { Snapshot } from '../watch/snapshot.js'
import type { WeakIndicator } from '../watch/weak.js'
import { type Day, formatDay } from '../world/days.js'

/** An alert for the terminal: what changed, the records that decided it, and the note of a tripwire beside the posterior. */
export function tellAlert({ file, asOf, says, events, note, posterior }: Alert): string {
  const now = Object.entries(posterior).map(([id, p]) => `${id} ${percent(p)}`)
  const lines = [
    `${file}, ${asOf}: ${says}`,
    ...events.map(
      (e) =>
        `  ${e.day} ${e.code ?? 'no code'} ${e.source ?? '?'} → ${e.target ?? '?'}${e.url === null ? '' : ` ${e.url}`}`,
    ),
    ...(note === null ? [] : [`  its note: ${note}`, `  the posterior now: ${now.join(', ')}`]),
  ]
  return `${lines.map(showText).join('\n')}\n`
}

/**
 * Where a watch begins: who leads, what is waited for, what is silent.
 * @param own the file's own day, where the watch judges a later one
 */
export function tellBeginning(file: string, snapshot: Snapshot, own: Day | null): string {
  const { items, tripwires, silent, cells } = snapshot
  const waiting = namesOf(items, 'waiting')
  const set = namesOf(tripwires, 'waiting')
  const lines = [
    `${file}: the watch begins on ${snapshot.asOf}: ${leading(snapshot)}`,
    ...(own === null ? [] : [`  the file's as-of, ${formatDay(own)}, is set aside: a watch judges the present day`]),
    ...(waiting.length > 0 ? [`  waited for: ${waiting.join(', ')}`] : []),
    ...(set.length > 0 ? [`  tripwires that have not fired: ${set.join(', ')}`] : []),
    ...Object.entries(silent).map(([feed, last]) => `  silent: feed ${feed}, of which ${last} was the last day`),
    ...cells.map((cell) => `  a cell that the data do not support: ${cell}`),
  ]
  return `${lines.map(showText).join('\n')}\n`
}

/** Indicators that hardly tell the hypotheses apart. */
export function tellWeak(file: string, weak: readonly WeakIndicator[]): string {
  return weak
    .map(({ id, spread, verdict }) => {
      const word = verdict === 'drop' ? 'does not tell the hypotheses apart' : 'tells the hypotheses only weakly apart'
      return `${file}: indicator ${id} ${word}: its cells spread over ${spread} of 4 steps, 3 would do\n`
    })
    .map((line) => `${showText(line.trimEnd())}\n`)
    .join('')
}

function namesOf(states: Record<string, string>, state: string): string[] {
  return Object.entries(states).flatMap(([id, is]) => (is === state ? [id] : []))
}
