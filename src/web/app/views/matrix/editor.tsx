import type { ComponentChildren } from 'preact'
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { plainPercent } from '../../parts/percent.js'

/** A word that may be chosen, with the band that it stands for. */
export interface Word {
  word: string
  lo: number
  hi: number
}

/** A field in a cell: a number, a band, or a word of the scale, chosen or typed. */
export function CellEditor({
  start,
  label,
  words,
  commit,
  cancel,
}: {
  start: string
  label: string
  words: readonly Word[]
  /** @returns what is wrong with it, or null */
  commit(source: string): string | null
  cancel(): void
}): ComponentChildren {
  const [text, setText] = useState(start)
  const [typed, setTyped] = useState(false)
  const [chosen, setChosen] = useState(-1)
  const [wrong, setWrong] = useState<string | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const left = useRef(false)
  const id = useId()
  useLayoutEffect(() => {
    input.current!.focus()
    if (start.length > 1) input.current!.select()
  }, [start])
  const wanted = text.trim().toLowerCase()
  const offered = typed || start.length === 1 ? words.filter((w) => fits(w.word, wanted)) : words
  const finish = (source: string): void => {
    left.current = true
    const said = commit(source)
    if (said === null) return
    left.current = false
    setWrong(said)
  }
  const keys = (event: KeyboardEvent): void => {
    event.stopPropagation()
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && offered.length > 0) setChosen((chosen + step + offered.length) % offered.length)
    else if (event.key === 'Enter') finish(offered[chosen]?.word ?? meant(text, offered))
    else if (event.key === 'Escape') {
      left.current = true
      cancel()
    } else return
    event.preventDefault()
  }
  const leave = (): void => {
    if (left.current) return
    left.current = true
    if (text.trim() === start.trim() || commit(meant(text, offered)) !== null) cancel()
  }
  return (
    <div class="editor">
      <input
        ref={input}
        value={text}
        role="combobox"
        aria-label={label}
        aria-expanded={offered.length > 0}
        aria-controls={`${id}-words`}
        aria-activedescendant={chosen < 0 ? undefined : `${id}-${chosen}`}
        aria-invalid={wrong === null ? undefined : 'true'}
        autocomplete="off"
        spellcheck={false}
        onInput={(e) => {
          setText(e.currentTarget.value)
          setTyped(true)
          setChosen(-1)
          setWrong(null)
        }}
        onKeyDown={keys}
        onBlur={leave}
      />
      <div class="offer">
        {wrong !== null && (
          <p class="wrong" role="alert">
            {wrong}
          </p>
        )}
        <div role="listbox" id={`${id}-words`} aria-label="words of the scale">
          {offered.map(({ word, lo, hi }, i) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and points here (aria-activedescendant)
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the field
            <div
              key={word}
              id={`${id}-${i}`}
              role="option"
              aria-selected={i === chosen}
              onMouseDown={(e) => e.preventDefault()}
              onClick={() => finish(word)}
            >
              {word}{' '}
              <span class="note reach">
                {plainPercent(lo)}–{plainPercent(hi)} %
              </span>
            </div>
          ))}
        </div>
      </div>
    </div>
  )
}

function fits(word: string, wanted: string): boolean {
  return wanted === '' || word.startsWith(wanted) || word.split(' ').some((part) => part.startsWith(wanted))
}

/** What was typed; the beginning of a word stands for the first word that fits. */
function meant(text: string, offered: readonly Word[]): string {
  const wanted = text.trim()
  if (!/^\p{L}/u.test(wanted) || offered.some((o) => o.word === wanted.toLowerCase())) return wanted
  const begins = offered.filter((o) => o.word.startsWith(wanted.toLowerCase()))
  return begins[0]?.word ?? (offered.length === 1 ? offered[0]!.word : wanted)
}
