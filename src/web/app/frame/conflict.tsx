import type { ComponentChildren } from 'preact'
import { Dialog } from '../parts/dialog.js'
import type { Saving } from '../state/saving.js'

/** Asks what shall stand where the page and someone else have changed one value. Nothing is overwritten meanwhile. */
export function Conflict({ saving }: { saving: Saving }): ComponentChildren {
  const conflict = saving.conflict.value
  if (!conflict) return null
  const settle = (mine: boolean) => (): void => void saving.settle(mine)
  return (
    <Dialog title="The file was changed outside">
      <p>Here and there the same values were changed. All else is joined already. Which shall stand?</p>
      <ul>
        {conflict.refused.map(({ edit, why }) => (
          <li key={why}>
            <bdi>{why}</bdi>
            {edit.kind === 'set' && (
              <>
                ; yours is <code>{edit.source}</code>
              </>
            )}
          </li>
        ))}
      </ul>
      <p class="actions">
        <button type="button" onClick={settle(false)}>
          take theirs
        </button>
        <button type="button" onClick={settle(true)}>
          set mine over theirs
        </button>
      </p>
    </Dialog>
  )
}
