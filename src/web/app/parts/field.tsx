import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'

/** A labelled field of a form, with a hint below it and what is wrong with it. */
export function Field({
  label,
  value,
  set,
  hint,
  wrong,
  rows,
  type = 'text',
  required = false,
  list,
}: {
  label: string
  value: string
  set(value: string): void
  hint?: string | undefined
  wrong?: string | null | undefined
  /** lines of a longer text */
  rows?: number
  type?: 'text' | 'date' | 'number'
  required?: boolean
  /** words to choose from */
  list?: readonly string[]
}): ComponentChildren {
  const id = useId()
  const described = wrong ? `${id}-wrong` : hint === undefined ? undefined : `${id}-hint`
  const shared = {
    id,
    value,
    required,
    'aria-describedby': described,
    'aria-invalid': wrong ? ('true' as const) : undefined,
    onInput: (e: Event) => set((e.currentTarget as HTMLInputElement).value),
  }
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {rows === undefined ? (
        <input type={type} autocomplete="off" spellcheck={type === 'text'} list={list && `${id}-list`} {...shared} />
      ) : (
        <textarea rows={rows} {...shared} />
      )}
      {list && (
        <datalist id={`${id}-list`}>
          {list.map((word) => (
            <option key={word} value={word} />
          ))}
        </datalist>
      )}
      {wrong ? (
        <p id={`${id}-wrong`} class="wrong">
          {wrong}
        </p>
      ) : (
        hint !== undefined && (
          <p id={`${id}-hint`} class="note">
            {hint}
          </p>
        )
      )}
    </div>
  )
}

/** A labelled choice among a few. */
export function Choice({
  label,
  value,
  set,
  among,
}: {
  label: string
  value: string
  set(value: string): void
  /** values with what is shown for them */
  among: readonly (readonly [value: string, shown: string])[]
}): ComponentChildren {
  const id = useId()
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={(e) => set(e.currentTarget.value)}>
        {among.map(([v, shown]) => (
          <option key={v} value={v}>
            {shown}
          </option>
        ))}
      </select>
    </div>
  )
}

/** An id made of a text: lower case letters and digits, joined by hyphens. */
export function idOf(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
  return plain.replace(/^-|-$/g, '').slice(0, 40).replace(/-$/, '')
}
