import type { ComponentChildren } from 'preact'
import { visible } from '../../../world/markup/visible.js'
import type { Asked } from './asked.js'
import { Waiting } from './waiting.js'

/** What stands where an answer will: what is asked, or why nothing came; nothing once it is answered. A folder without a ledger is no error. */
export function Unanswered({ asked, what }: { asked: Asked<unknown> | null; what: string }): ComponentChildren {
  if (asked?.state === 'waiting') return <Waiting what={what} />
  if (asked?.state !== 'failed') return null
  return (
    <p class={asked.code === 'no-ledger' ? 'text' : 'text wrong'} role="alert">
      {visible(asked.message)}
    </p>
  )
}
