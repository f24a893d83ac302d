import type { ComponentChildren } from 'preact'
import { visible } from '../../../world/markup/visible.js'
import type { Asked } from './asked.js'
import { Waiting } from './waiting.js'

/** What may be otherwise in a moment: the same question can be asked again. */
const PASSING = new Set(['ledger', 'busy', 'too-long', 'silent'])

/** What stands where an answer will: what is asked, or why nothing came; nothing once it is answered. A folder without a ledger is no error. */
export function Unanswered({ asked, what }: { asked: Asked<unknown> | null; what: string }): ComponentChildren {
  if (asked?.state === 'waiting') return <Waiting what={what} />
  if (asked?.state !== 'failed') return null
  const { code, message, again } = asked
  return (
    <div class={code === 'no-ledger' ? 'text' : 'text wrong'} role="alert">
      <p>{visible(message)}</p>
      {PASSING.has(code) && (
        <p class="actions">
          {code === 'ledger' && 'The case itself is not touched; “demarche ledger info” tells more of the ledger. '}
          <button type="button" onClick={again}>
            ask again
          </button>
        </p>
      )}
    </div>
  )
}
