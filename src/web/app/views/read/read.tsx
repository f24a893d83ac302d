import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { Article } from '../../../../read/document.js'
import { plural } from '../../../../ties/numbers.js'
import { visible } from '../../../../world/markup/visible.js'
import { extractBytes } from '../../state/read-api.js'
import { nameOf, readingsOf } from '../../state/readings.js'
import { addressOf, go, route } from '../../state/route.js'
import type { Session } from '../../state/session.js'
import { AddTexts } from './add-texts.js'
import { OneText } from './one-text.js'
import './read.css'

/** Texts pasted, dropped or named: what they say, how surely, and what of it is taken into the case. */
export function Read({ of: session }: { of: Session }): ComponentChildren {
  const readings = readingsOf(session)
  const texts = readings.texts.value
  const [over, setOver] = useState(false)
  const [wrong, setWrong] = useState<string | null>(null)
  const chosen = Math.min(Number(route.value.query.text ?? texts.length) || texts.length, texts.length) - 1
  const add = (articles: readonly Article[]): void => {
    go(addressOf({ query: { text: String(texts.length + 1) } }), true)
    void readings.add(articles)
  }
  const drop = async (event: DragEvent): Promise<void> => {
    event.preventDefault()
    setOver(false)
    setWrong(null)
    for (const file of event.dataTransfer?.files ?? []) {
      await extractBytes(file.name, file).then(
        ({ articles }) => add(articles),
        (error: Error) => setWrong(`${file.name}: ${error.message}`),
      )
    }
  }
  const waiting = texts.filter((t) => t.document === null && t.failure === null).length
  return (
    <section
      class={over ? 'read-view over' : 'read-view'}
      aria-label="texts"
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => void drop(event)}
    >
      <AddTexts add={add} none={texts.length === 0} />
      {wrong !== null && (
        <p class="wrong" role="alert">
          {visible(wrong)}
        </p>
      )}
      {texts.length > 0 && (
        <>
          <nav class="texts" aria-label="texts that are read">
            {texts.map((t, i) => (
              <a
                key={i}
                href={addressOf({ query: { text: String(i + 1) } })}
                aria-current={i === chosen ? 'true' : undefined}
              >
                <bdi>{visible(nameOf(t))}</bdi>
              </a>
            ))}
          </nav>
          <p class="note" role="status">
            {waiting > 0
              ? `reading ${texts.length - waiting + 1} of ${texts.length} …`
              : originsSentence(texts.length, readings.origins.value)}{' '}
            {waiting === 0 && readings.origins.value && (
              <a href={addressOf({ view: 'origins' })}>confirm or refuse where they come from</a>
            )}
          </p>
          {texts[chosen] && (
            <OneText key={texts[chosen].article.text} session={session} reading={texts[chosen]} place={chosen} />
          )}
        </>
      )}
    </section>
  )
}

function originsSentence(texts: number, origins: { origins: { documents: number[] }[] } | null): string {
  if (!origins) return ''
  const whole = origins.origins.filter((o) => o.documents.length > 0).length
  return `${plural(texts, 'text')} ${texts === 1 ? 'goes' : 'go'} back to ${plural(whole, 'origin')}, as proposed:`
}
