import type { ComponentChildren } from 'preact'
import { plural, span } from '../../../../ties/numbers.js'
import { formatDay } from '../../../../world/days.js'
import { quadNames } from '../../../../world/events/quads.js'
import { visible } from '../../../../world/markup/visible.js'
import { useAsked } from '../../parts/asked.js'
import { Unanswered } from '../../parts/unanswered.js'
import { loadEvents } from '../../state/ledger-api.js'
import type { Stretch } from './bins.js'

/** The events behind a bar, each with the page it comes from. */
export function Events({
  a,
  b,
  feed,
  of,
  close,
}: {
  a: string
  b: string
  feed: string
  of: Stretch
  close(): void
}): ComponentChildren {
  const [from, to] = [formatDay(of.from), formatDay(of.to)]
  const asked = useAsked(`${a} ${b} ${feed} ${from} ${to}`, () => loadEvents({ a, b, feed, from, to }))
  return (
    <section class="events" aria-label="events behind the bar">
      <h2>
        Events, {span(of.from, of.to)}{' '}
        <button type="button" class="quiet" onClick={close}>
          put away
        </button>
      </h2>
      <Unanswered asked={asked} what="asking for the events" />
      {asked?.state === 'answered' && (
        <>
          <p class="note" role="status">
            {asked.value.events.length === 0
              ? 'Nothing of the two was reported in these days.'
              : `${asked.value.more ? 'the first ' : ''}${plural(asked.value.events.length, 'record')}${asked.value.more ? '; bring the bars closer for the others' : ''}; several records may tell of one event`}
          </p>
          <ol class="event-list">
            {asked.value.events.map((event) => (
              <li key={event.id}>
                <time>{formatDay(event.day)}</time>{' '}
                <bdi>
                  {event.source} → {event.target}
                </bdi>{' '}
                <b>{visible(event.name ?? event.type ?? 'no name')}</b>{' '}
                <span class="note">
                  {event.code !== null && visible(event.code)}
                  {event.class !== null && ` ${quadNames[event.class - 1] ?? ''}`}
                  {event.mentions !== null && event.mentions > 1 && `, ${event.mentions} mentions`}
                  {event.url !== null && (
                    <>
                      {' '}
                      <a
                        href={event.url}
                        target="_blank"
                        rel="noopener noreferrer"
                        aria-label={`${hostOf(event.url)}, page of ${event.id}`}
                      >
                        <bdi>{visible(hostOf(event.url))}</bdi>
                      </a>
                    </>
                  )}
                </span>
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  )
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : url
}
