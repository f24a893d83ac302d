import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { Document } from '../../../../read/document.js'
import { visible } from '../../../../world/markup/visible.js'
import { Field } from '../../parts/field.js'
import { Waiting } from '../../parts/waiting.js'
import { type Reading, readingsOf } from '../../state/readings.js'
import type { Session } from '../../state/session.js'
import { Body } from './body.js'
import { Statements } from './statements.js'

/** One text: its day and outlet, its sentences with what they say marked, and the statements to be taken. */
export function OneText({
  session,
  reading,
  place,
}: {
  session: Session
  reading: Reading
  place: number
}): ComponentChildren {
  const { article, document, failure } = reading
  const [lit, setLit] = useState<number | null>(null)
  return (
    <article class="one-text">
      <Facts session={session} reading={reading} />
      {failure !== null && (
        <p class="wrong" role="alert">
          {visible(failure)}
        </p>
      )}
      {document === null && failure === null && <Waiting what="reading" />}
      {[...new Set(document?.notes ?? article.notes)].map((note) => (
        <p key={note} class="note">
          {visible(note)}
        </p>
      ))}
      {document && (
        <>
          {document.statements.length > 0 && <Legend />}
          <div class="text-and-statements">
            <Body document={document} lit={lit} light={setLit} />
            <div>
              <Statements session={session} document={document} place={place} lit={lit} light={setLit} />
              <Asides document={document} />
            </div>
          </div>
        </>
      )}
    </article>
  )
}

function Facts({ session, reading: { article } }: { session: Session; reading: Reading }): ComponentChildren {
  const readings = readingsOf(session)
  const [facts, setFacts] = useState({
    outlet: article.outlet ?? '',
    date: article.date ?? '',
    title: article.title ?? '',
  })
  const put = (key: keyof typeof facts) => (value: string) => setFacts({ ...facts, [key]: value })
  const changed = (['outlet', 'date', 'title'] as const).some((k) => facts[k].trim() !== (article[k] ?? ''))
  const submit = (event: Event): void => {
    event.preventDefault()
    const or = (value: string): string | null => value.trim() || null
    void readings.correct(article, {
      ...article,
      outlet: or(facts.outlet),
      date: or(facts.date),
      title: or(facts.title),
    })
  }
  return (
    <form class="facts" onSubmit={submit}>
      <Field label="Outlet" value={facts.outlet} set={put('outlet')} />
      <Field label="Day it came out" type="date" value={facts.date} set={put('date')} />
      <Field label="Headline" value={facts.title} set={put('title')} />
      <button type="submit" disabled={!changed}>
        change
      </button>
      <button type="button" class="quiet" onClick={() => void readings.drop(article)}>
        put the text away
      </button>
    </form>
  )
}

function Legend(): ComponentChildren {
  return (
    <p class="note reading-key body-text">
      What states are said to have done: <span class="says asserted">asserted</span>,{' '}
      <span class="says attributed">attributed</span>, <span class="says purported">purported</span>,{' '}
      <span class="says denied">denied</span>, <span class="says hypothetical">planned, feared or asked about</span>.{' '}
      <span class="speaker">On whose word</span>; <span class="inference">what the author concludes</span>;{' '}
      <span class="quoted">quotations</span>; <span class="loaded">loaded words</span>.
    </p>
  )
}

/** Loaded words with neutral ones, and what the author concludes. */
function Asides({ document: { loaded, inferences, text } }: { document: Document }): ComponentChildren {
  const words = [...new Map(loaded.map((l) => [l.word.toLowerCase(), l])).values()]
  return (
    <>
      {words.length > 0 && (
        <section>
          <h2>Loaded words</h2>
          <p class="note">
            {words.map(({ word, neutral }, i) => (
              <span key={word}>
                {i > 0 && ', '}“{visible(word)}” ({visible(neutral)})
              </span>
            ))}
          </p>
        </section>
      )}
      {inferences.length > 0 && (
        <details>
          <summary>
            The author concludes or judges, {inferences.length === 1 ? 'once' : `${inferences.length} times`}
          </summary>
          <ul class="note">
            {inferences.map(({ cue, span, kind }) => (
              <li key={cue.join()}>
                {kind}: <b>{visible(text.slice(...cue))}</b>{' '}
                {visible(text.slice(cue[1], Math.min(span[1], cue[1] + 90)))}…
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
