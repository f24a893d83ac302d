import type { ComponentChildren } from 'preact'
import { Dialog } from '../parts/dialog.js'
import { helpShown } from '../state/wishes.js'

const KEYS: readonly [keys: string, does: string][] = [
  ['g then j, m, w, o, t, r, n, b', 'go to judgement, matrix, what if, origins, ties, read, network, brief'],
  ['u, Shift u', 'undo the last change; do it again'],
  ['/', 'search the matrix'],
  ['Esc', 'leave a field, close what is open, put the comparison away'],
  ['arrows, Home, End', 'move in the matrix'],
  ['1 to 9', 'in a cell: the words of the scale, least likely first'],
  ['0 or . or [', 'in a cell: begin a number or a band, such as 0.3 or [0.2, 0.4]'],
  ['a letter', 'in a cell: begin a word; in the ratings i, n, c set I, N, C, a second time II, NA, CC'],
  ['Backspace', 'in a cell: make it blank'],
  ['Enter', 'open the row: its reports, quotes, origins'],
  ['+ − 0, Page keys', 'on a timeline: closer, further, all days; earlier, later; Enter lists the events'],
  ['t or Enter', 'on a statement of a text: take it into the case'],
  ['?', 'this list'],
]

/** The keys, in a dialog. */
export function Help(): ComponentChildren {
  if (!helpShown.value) return null
  return (
    <Dialog title="Keys" close={() => (helpShown.value = false)}>
      <dl class="keys">
        {KEYS.map(([keys, does]) => (
          <div key={keys}>
            <dt>{keys}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p class="note">
        Every change is written to the file at once, and only the bytes of that value change. Colours: purple speaks for
        a hypothesis, orange against it, deeper where it weighs more; the numbers are decibans (ten multiply the odds by
        ten).
      </p>
    </Dialog>
  )
}
