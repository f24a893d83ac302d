import type { ComponentChildren } from 'preact'
import { visible } from '../../../world/markup/visible.js'
import type { Session } from '../state/session.js'

/** What is the matter with the disk, the ledger or the server, and what to do: as long as it is so, on every view. */
export function Trouble({ of }: { of: Session }): ComponentChildren {
  const [unsaved, unseen] = [of.saving.trouble.value, of.unseen.value]
  return (
    <div role="status">
      {unsaved !== null && (
        <p class="trouble">
          <b>Not saved: {visible(unsaved)}.</b> Your changes are in this page alone: leave it open. They are saved by
          themselves as soon as that works.{' '}
          <button type="button" class="quiet" onClick={() => void of.saving.save()}>
            try now
          </button>
        </p>
      )}
      {unseen !== null && (
        <p class="trouble">
          <b>What was and was not seen could not be looked up: {visible(unseen)}.</b> Indicators, ties and precedents
          count as “no data” meanwhile.{' '}
          <button type="button" class="quiet" onClick={() => of.judge()}>
            look again
          </button>
        </p>
      )}
    </div>
  )
}
