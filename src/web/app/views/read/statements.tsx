import type { ComponentChildren } from 'preact'
import { useRef, useState } from 'preact/hooks'
import type { Document, Statement } from '../../../../read/document.js'
import { plural } from '../../../../ties/numbers.js'
import { cameoCodes } from '../../../../world/events/cameo.js'
import { visible } from '../../../../world/markup/visible.js'
import { readingsOf, textsOf } from '../../state/readings.js'
import { addressOf } from '../../state/route.js'
import type { Session } from '../../state/session.js'
import { keepText } from './keep.js'
import { keyOf, takenAs, takeStatement } from './take.js'

/** What a text says that states did, each to be taken into the case with one key. */
export function Statements({
  session,
  document,
  place,
  lit,
  light,
}: {
  session: Session
  document: Document
  place: number
  lit: number | null
  light(statement: number | null): void
}): ComponentChildren {
  const readings = readingsOf(session)
  const list = useRef<HTMLOListElement>(null)
  const [wrong, setWrong] = useState<{ at: number; says: string } | null>(null)
  readings.changed.value
  const of = session.of.value!
  const { article } = readings.texts.value[place]!
  const take = async (at: number): Promise<void> => {
    const known = textsOf(readings.texts.value)
    const text = known.findIndex((t) => t.article === article)
    const statement = document.statements[at]!
    const taking = takeStatement(of, known, { text, statement }, readings.taken, of.asOf ?? session.today)
    if ('wrong' in taking) return setWrong({ at, says: taking.wrong })
    setWrong(null)
    if (!(await session.change(taking.edit, taking.what)))
      return setWrong({ at, says: session.refusal.value ?? 'it was not done' })
    readings.taken.reports.set(article, taking.report)
    readings.taken.items.set(keyOf(article, statement), taking.item)
    readings.changed.value++
    session.tell(`${taking.what}${await keepText(session, taking.report, article)}; u takes it back`)
  }
  const move = (event: KeyboardEvent, at: number): void => {
    const rows = [...list.current!.querySelectorAll<HTMLElement>('button.take')]
    const step = { ArrowDown: 1, ArrowUp: -1, j: 1, k: -1 }[event.key]
    if (step !== undefined) {
      event.preventDefault()
      rows[at + step]?.focus()
    } else if (event.key === 't') {
      event.preventDefault()
      void take(at)
    }
  }
  if (document.statements.length === 0)
    return <p>It says of no state that it did anything to another, as far as the reader sees.</p>
  return (
    <section>
      <h2>{plural(document.statements.length, 'statement')}</h2>
      <p class="note">Enter or t takes one into the case, arrows move. The line under the words tells the certainty.</p>
      <ol class="statements" ref={list}>
        {document.statements.map((statement, i) => {
          const item = takenAs(of, article, statement, readings.taken)
          return (
            <li key={i} class={lit === i ? 'lit' : undefined}>
              <button
                type="button"
                id={`statement-${i}`}
                class="take"
                onClick={() => void take(i)}
                onKeyDown={(event) => move(event, i)}
                onFocus={() => light(i)}
                onMouseEnter={() => light(i)}
              >
                <Told of={statement} document={document} place={i} />
              </button>
              {item !== null && (
                <span class="note">
                  taken as{' '}
                  <a href={addressOf({ view: 'matrix', query: { item } })}>
                    <bdi>{item}</bdi>
                  </a>
                </span>
              )}
              {wrong?.at === i && (
                <p class="wrong" role="alert">
                  {visible(wrong.says)}
                </p>
              )}
            </li>
          )
        })}
      </ol>
    </section>
  )
}

function Told({ of: s, document, place }: { of: Statement; document: Document; place: number }): ComponentChildren {
  const quoted = ([start, end]: [number, number]): string => visible(document.text.slice(start, end))
  return (
    <>
      <span class="who">
        {place + 1}. {s.source?.actor ?? '?'} → {s.target?.actor ?? '?'}
      </span>{' '}
      <span class={`says ${s.certainty}`}>{s.certainty}</span> <b>{cameoCodes.get(s.code)?.name ?? s.code}</b>{' '}
      <span class="note">
        “{quoted(s.span)}”{s.cue && ` by “${quoted(s.cue)}”`}
        {s.attributedTo && `, on the word of “${quoted(s.attributedTo.span)}”`}
        {s.date !== null && `, ${s.date}`}
      </span>
    </>
  )
}
