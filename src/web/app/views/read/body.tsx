import type { ComponentChildren } from 'preact'
import { useMemo } from 'preact/hooks'
import type { Document } from '../../../../read/document.js'
import { visible } from '../../../../world/markup/visible.js'
import { paragraphsOf, type Segment } from './segments.js'

/** The text with what it says marked: each certainty by a line of its own kind and a number that leads to the statement. */
export function Body({
  document,
  lit,
  light,
}: {
  document: Document
  lit: number | null
  light(statement: number | null): void
}): ComponentChildren {
  const paragraphs = useMemo(() => paragraphsOf(document), [document])
  const shown = new Set<number>()
  return (
    <div class="body-text" lang={document.lang ?? undefined}>
      {paragraphs.map((sentences, p) => (
        <p key={p}>
          {sentences.map(({ segments, sentence }) =>
            segments.map((segment, i) => {
              const fresh = segment.statements.filter((s) => !shown.has(s))
              for (const s of fresh) shown.add(s)
              return (
                <One
                  key={`${sentence} ${i}`}
                  segment={segment}
                  certainty={segment.statements.map((s) => document.statements[s]!.certainty)[0] ?? null}
                  lit={lit !== null && segment.statements.includes(lit)}
                  begins={fresh}
                  light={light}
                />
              )
            }),
          )}
        </p>
      ))}
    </div>
  )
}

function One({
  segment,
  certainty,
  lit,
  begins,
  light,
}: {
  segment: Segment
  certainty: string | null
  lit: boolean
  begins: readonly number[]
  light(statement: number | null): void
}): ComponentChildren {
  const { text, loaded, quoted, inference, speaker } = segment
  const shown = visible(text)
  const classes = [
    certainty && `says ${certainty}`,
    loaded !== null && 'loaded',
    quoted && 'quoted',
    inference && 'inference',
    speaker && 'speaker',
    lit && 'lit',
  ].filter(Boolean)
  if (classes.length === 0) return shown
  return (
    <>
      {begins.map((s) => (
        <sup key={s}>
          <a
            href={`#statement-${s}`}
            onClick={(event) => toStatement(event, s, light)}
            aria-label={`statement ${s + 1}`}
          >
            {s + 1}
          </a>
        </sup>
      ))}
      <span class={classes.join(' ')} title={loaded === null ? undefined : `loaded; neutral: ${loaded}`}>
        {shown}
      </span>
    </>
  )
}

/** The address after # is the view's: the focus goes there instead. */
function toStatement(event: Event, statement: number, light: (statement: number) => void): void {
  event.preventDefault()
  light(statement)
  window.document.getElementById(`statement-${statement}`)?.focus()
}
