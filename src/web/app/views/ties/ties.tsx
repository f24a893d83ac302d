import type { ComponentChildren } from 'preact'
import { useMemo } from 'preact/hooks'
import type { Case } from '../../../../case/case.js'
import { type Day, formatDay, parseDay } from '../../../../world/days.js'
import { visible } from '../../../../world/markup/visible.js'
import type { TiesTold } from '../../../server/ties.js'
import { dayJudged } from '../../judging/days.js'
import { useAsked } from '../../parts/asked.js'
import { Plotted } from '../../parts/plotted.js'
import { Unanswered } from '../../parts/unanswered.js'
import { loadTies } from '../../state/ledger-api.js'
import { addressOf, go, route } from '../../state/route.js'
import type { Session } from '../../state/session.js'
import type { Stretch } from './bins.js'
import { type CaseDay, caseDays } from './case-days.js'
import { EffectOfDay } from './effect.js'
import { Events } from './events.js'
import { PairForm } from './pair-form.js'
import { Precedents } from './precedents.js'
import './ties.css'
import { stretchAsked, Timeline } from './timeline.js'
import { Triad } from './triad.js'

/** Ties of a pair in the ledger: its days, the events behind them, a day's effect, third parties, precedents. */
export function Ties({ of: session }: { of: Session }): ComponentChildren {
  const of = session.of.value!
  const query = route.value.query
  const a = query.a ?? of.dyad[0].state ?? of.dyad[0].code
  const b = query.b ?? of.dyad[1].state ?? of.dyad[1].code
  const feed = query.feed ?? null
  const asked = useAsked(`${a} ${b} ${feed}`, () => loadTies({ a, b, feed }))
  const told = asked?.state === 'answered' ? asked.value : null
  return (
    <div class="ties-view">
      <PairForm
        key={`${a} ${b} ${told?.feed}`}
        of={of}
        a={a}
        b={b}
        feed={told?.feed ?? feed}
        feeds={told?.feeds ?? []}
      />
      <Unanswered asked={asked} what="asking the ledger" />
      {told && (
        <Pair
          key={`${told.a} ${told.b} ${told.feed}`}
          told={told}
          of={of}
          asOf={dayJudged(of, session.asOf.value, session.today)}
        />
      )}
      {asked?.state !== 'waiting' && <Precedents a={a} b={b} />}
    </div>
  )
}

function Pair({ told, of, asOf }: { told: TiesTold; of: Case; asOf: Day }): ComponentChildren {
  const query = route.value.query
  const days = useMemo(() => caseDays(of), [of])
  const day = (name: string): number | null => parseDay(query[name] ?? '')
  const [from, to] = [day('bar'), day('bar-to') ?? day('bar')]
  const chosen: Stretch | null = from !== null && to !== null && to >= from ? { from, to } : null
  const put = (change: Record<string, string | null>): void => go(addressOf({ query: change }), true)
  const [headline, ...level] = told.told.level
  return (
    <>
      <p class="answer">{visible(headline ?? '')}</p>
      {told.scores ? (
        <Plotted {...told.scores} />
      ) : (
        <Timeline
          told={told}
          days={days}
          asOf={asOf}
          begin={stretchAsked(day('from'), day('to'), told)}
          seen={(view) => put(stretchQuery(view, told))}
          chosen={chosen}
          choose={(bin) => put({ bar: formatDay(bin.from), 'bar-to': formatDay(bin.to) })}
        />
      )}
      {chosen && (
        <Events a={told.a} b={told.b} feed={told.feed} of={chosen} close={() => put({ bar: null, 'bar-to': null })} />
      )}
      <div class="columns">
        <section>
          <h2>Breaks</h2>
          {told.breaks.length > 0 && (
            <ol class="breaks">
              {told.breaks.map((found) => (
                <li key={`${found.day} ${found.series}`}>{visible(found.sentence)}</li>
              ))}
            </ol>
          )}
          {told.told.breaks.slice(told.breaks.length).map((sentence) => (
            <p key={sentence} class="note">
              {visible(sentence)}
            </p>
          ))}
        </section>
        <section>
          <h2>Level</h2>
          {[...level, ...told.told.missing].map((sentence) => (
            <p key={sentence}>{visible(sentence)}</p>
          ))}
        </section>
        <CaseDays days={days} />
      </div>
      <EffectOfDay told={told} days={days} since={of.priorsAsOf ?? Number.NEGATIVE_INFINITY} />
      <Triad told={told} of={of} />
    </>
  )
}

/** The case's days in words, each leading to its item. */
function CaseDays({ days }: { days: readonly CaseDay[] }): ComponentChildren {
  if (days.length === 0) return null
  return (
    <section>
      <h2>Days of the case</h2>
      <details>
        <summary>
          {days.length === 1 ? 'one item has a day' : `${days.length} items have days`}; they stand above the bars
        </summary>
        <ul class="plain">
          {days.map(({ id, from, to, as, says }) => (
            <li key={id}>
              <time>{formatDay(from)}</time>
              {to > from && (
                <>
                  {' '}
                  to <time>{formatDay(to)}</time>
                </>
              )}
              , {as}:{' '}
              <a href={addressOf({ view: 'matrix', query: { item: id } })}>
                <bdi>{id}</bdi>
              </a>{' '}
              <span class="note">{visible(says)}</span>
            </li>
          ))}
        </ul>
      </details>
    </section>
  )
}

function stretchQuery(view: Stretch, window: Stretch): Record<string, string | null> {
  const [from, to] = [Math.floor(view.from), Math.ceil(view.to) - 1]
  if (from <= window.from && to >= window.to) return { from: null, to: null }
  return { from: formatDay(from), to: formatDay(to) }
}
