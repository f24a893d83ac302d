import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

/** A modal dialog that keeps the focus and gives it back. */
export function Dialog({
  title,
  close,
  children,
}: {
  title: string
  /** without it the dialog stays until it is answered */
  close?(): void
  children: ComponentChildren
}): ComponentChildren {
  const ref = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const dialog = ref.current!
    const before = document.activeElement
    if (!dialog.open) dialog.showModal()
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  const closed = (event: Event): void => {
    event.preventDefault()
    close?.()
  }
  return (
    <dialog ref={ref} aria-label={title} onCancel={closed}>
      <div class="dialog-head">
        <h2>{title}</h2>
        {close && (
          <button type="button" class="quiet" onClick={close}>
            close
          </button>
        )}
      </div>
      {children}
    </dialog>
  )
}
