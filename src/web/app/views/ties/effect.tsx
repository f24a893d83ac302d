import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { type Day, formatDay, parseDay } from '../../../../world/days.js'
import type { TiesTold } from '../../../server/ties.js'
import { useAsked } from '../../parts/asked.js'
import { Choice, Field } from '../../parts/field.js'
import { Telling } from '../../parts/telling.js'
import { Unanswered } from '../../parts/unanswered.js'
import { Words } from '../../parts/words.js'
import { loadEffect } from '../../state/ledger-api.js'
import { addressOf, go, route } from '../../state/route.js'
import type { CaseDay } from './case-days.js'

/** Whether ties changed at a day, beyond what would have been expected: by the pair's own past, control pairs and placebos. */
export function EffectOfDay({
  told,
  days,
  since,
}: {
  told: TiesTold
  days: readonly CaseDay[]
  /** the day up to which all is in the priors */
  since: Day
}): ComponentChildren {
  const { effect } = route.value.query
  const on = parseDay(effect ?? '') === null ? null : effect!
  const within = days.filter((d) => d.from > told.from && d.from <= told.to)
  const first = within.find((d) => d.as !== 'awaited' && d.from > since) ?? within[0]
  const [day, setDay] = useState(on ?? (first ? formatDay(first.from) : ''))
  const { a, b, feed } = told
  const event = days.find((d) => formatDay(d.from) === on)?.id.slice(0, 60)
  const asked = useAsked(on === null ? null : `${a} ${b} ${feed} ${on}`, () =>
    loadEffect({ a, b, feed, on: on!, event: event ?? null }),
  )
  const submit = (e: Event): void => {
    e.preventDefault()
    if (parseDay(day) !== null) go(addressOf({ query: { effect: day } }), true)
  }
  return (
    <section class="asked-of-ledger">
      <h2>Effect of a day</h2>
      <form class="pair-form" onSubmit={submit}>
        <Field label="Did ties change from this day on?" type="date" value={day} set={setDay} required />
        {within.length > 0 && (
          <Choice
            label="or a day of the case"
            value={within.some((d) => formatDay(d.from) === day) ? day : ''}
            set={(d) => d !== '' && setDay(d)}
            among={[['', '–'], ...oneEach(within)]}
          />
        )}
        <button type="submit">ask</button>
      </form>
      <Unanswered asked={asked} what="asking about the pair and those to compare it with" />
      {asked?.state === 'answered' && (
        <>
          <p class="answer">
            <Words parts={asked.value.story.headline} />
          </p>
          <Telling sections={asked.value.story.sections} />
        </>
      )}
    </section>
  )
}

/** A day once, with the first item that has it. */
function oneEach(days: readonly CaseDay[]): (readonly [string, string])[] {
  const first = new Map<string, string>()
  for (const { from, id } of days) {
    const day = formatDay(from)
    if (!first.has(day)) first.set(day, `${day} ${id}`)
  }
  return [...first]
}
