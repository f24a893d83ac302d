import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { Edit } from '../edit/edit.js'
import { Dialog } from '../parts/dialog.js'
import type { Session } from '../state/session.js'

/** A dialog whose fields make one change of the file; it closes when that is done, and tells why where it is not. */
export function ChangeForm({
  session,
  title,
  close,
  change,
  children,
}: {
  session: Session
  title: string
  close(): void
  /** the change as the fields stand, or what is wrong with them */
  change(): { edit: Edit; what: string } | { wrong: string }
  children: ComponentChildren
}): ComponentChildren {
  const [wrong, setWrong] = useState<string | null>(null)
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault()
    const made = change()
    if ('wrong' in made) return setWrong(made.wrong)
    const refused = await session.change(made.edit, made.what)
    if (refused) close()
    else setWrong(session.refusal.value)
  }
  return (
    <Dialog title={title} close={close}>
      <form onSubmit={submit}>
        {children}
        {wrong !== null && (
          <p class="wrong" role="alert">
            {wrong}
          </p>
        )}
        <p class="actions">
          <button type="submit">write it to the file</button>
          <button type="button" class="quiet" onClick={close}>
            cancel
          </button>
        </p>
      </form>
    </Dialog>
  )
}
