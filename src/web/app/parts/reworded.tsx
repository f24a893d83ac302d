import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { visible } from '../../../world/markup/visible.js'
import type { Session } from '../state/session.js'

/** A sentence of the file that can be changed where it stands: Enter writes it, Escape leaves it as it was. */
export function Reworded({
  session,
  path,
  text,
  label,
}: {
  session: Session
  path: readonly string[]
  text: string
  /** what it is, in words */
  label: string
}): ComponentChildren {
  const [typed, setTyped] = useState<string | null>(null)
  const [begun, setBegun] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const open = typed !== null
  useEffect(() => {
    if (open) field.current?.focus()
    else if (begun) button.current?.focus()
  }, [open, begun])
  const close = (): void => setTyped(null)
  if (typed === null)
    return (
      <>
        <bdi>{visible(text)}</bdi>{' '}
        <button
          ref={button}
          type="button"
          class="quiet"
          aria-label={`reword ${label}`}
          onClick={() => {
            setBegun(true)
            setTyped(text)
          }}
        >
          reword
        </button>
      </>
    )
  // one sentence, on one line of the file
  const next = typed.replace(/\s+/g, ' ').trim()
  const write = async (): Promise<void> => {
    if (next === '' || next === text) return close()
    // what writes YAML comes when it is first needed
    const { sourceOf } = await import('../../../case/write/yaml.js')
    const edit = { kind: 'set' as const, path, source: sourceOf(next), was: null }
    if (await session.change(edit, `${label} reworded`)) close()
  }
  return (
    <span class="reworded">
      <textarea
        ref={field}
        rows={3}
        aria-label={label}
        value={typed}
        onInput={(e) => setTyped(e.currentTarget.value)}
        onKeyDown={(e) => {
          if (e.key === 'Escape') close()
          else if (e.key === 'Enter' && !e.isComposing) void write()
          else return
          e.preventDefault()
          e.stopPropagation()
        }}
      />
      <button type="button" disabled={next === ''} onClick={() => void write()}>
        write
      </button>{' '}
      <button type="button" class="quiet" onClick={close}>
        leave it
      </button>
    </span>
  )
}
