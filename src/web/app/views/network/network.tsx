import type { ComponentChildren } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import { counted, plural, span } from '../../../../ties/numbers.js'
import { formatDay } from '../../../../world/days.js'
import type { NetworkTold } from '../../../server/network.js'
import { useAsked } from '../../parts/asked.js'
import { Choice, Field } from '../../parts/field.js'
import { Unanswered } from '../../parts/unanswered.js'
import { loadNetwork } from '../../state/ledger-api.js'
import { addressOf, go, route } from '../../state/route.js'
import type { Session } from '../../state/session.js'
import { eventsOf, graphOf } from './graph.js'
import './network.css'
import { Picture } from './picture.js'
import { PairsOf, States } from './tables.js'

/** Days before the case's own that are looked at unless told. */
const BEFORE = 365

/** Who acted with and against whom in a period: states as nodes, net cooperation as edges. */
export function Network({ of: session }: { of: Session }): ComponentChildren {
  const of = session.of.value!
  const query = route.value.query
  const end = of.asOf ?? session.today
  const from = query.from ?? formatDay(end - BEFORE)
  const to = query.to ?? formatDay(end)
  const feed = query.feed ?? null
  const asked = useAsked(`${from} ${to} ${feed}`, () => loadNetwork({ from, to, feed }))
  const told = asked?.state === 'answered' ? asked.value : null
  return (
    <div class="network-view">
      <Period
        key={`${from} ${to} ${told?.feed}`}
        from={from}
        to={to}
        feed={told?.feed ?? feed}
        feeds={told?.feeds ?? []}
      />
      <Unanswered asked={asked} what="asking the ledger" />
      {told && <Told told={told} dyad={of.dyad.map((d) => d.state ?? d.code)} />}
    </div>
  )
}

function Period({
  from,
  to,
  feed,
  feeds,
}: {
  from: string
  to: string
  feed: string | null
  feeds: readonly { feed: string }[]
}): ComponentChildren {
  const [days, setDays] = useState({ from, to })
  const [named, setNamed] = useState(feed ?? '')
  const submit = (event: Event): void => {
    event.preventDefault()
    go(addressOf({ query: { ...days, feed: named || null, state: null } }))
  }
  return (
    <form class="period-form" onSubmit={submit}>
      <Field label="From" type="date" value={days.from} set={(d) => setDays({ ...days, from: d })} required />
      <Field label="To" type="date" value={days.to} set={(d) => setDays({ ...days, to: d })} required />
      {feeds.length > 1 && (
        <Choice label="in feed" value={named} set={setNamed} among={feeds.map((f) => [f.feed, f.feed] as const)} />
      )}
      <button type="submit">look</button>
    </form>
  )
}

function Told({ told, dyad }: { told: NetworkTold; dyad: readonly string[] }): ComponentChildren {
  const graph = useMemo(() => graphOf(told), [told])
  const [least, setLeast] = useState(1)
  const { state } = route.value.query
  const chosen = graph.nodes.findIndex((n) => n.code === state)
  const choose = (i: number): void =>
    go(addressOf({ query: { state: i < 0 || i === chosen ? null : graph.nodes[i]!.code } }), true)
  const edges = useMemo(() => graph.edges.filter((e) => eventsOf(e) >= least), [graph, least])
  const most = Math.min(100, Math.max(1, ...graph.edges.map(eventsOf)))
  if (graph.nodes.length === 0)
    return (
      <p>
        Nothing between two states was reported in {told.feed} from {span(told.from, told.to)}.
      </p>
    )
  return (
    <>
      <p class="answer">{headline(told, graph.edges)}</p>
      <p class="note">
        Purple: more cooperation than conflict; orange and broken: more conflict; deeper where it is more one-sided,
        wider where there is more of it. Those that cooperate much lie near each other; places mean nothing else.
        {told.left > 0 && ` ${counted(told.left)} pairs with the fewest events are left out.`}
      </p>
      <Picture graph={graph} edges={edges} chosen={chosen} choose={choose} />
      {most > 1 && (
        <label class="least">
          <span>
            Pairs with at least {plural(least, 'event')}: {counted(edges.length)} of {counted(graph.edges.length)}
          </span>
          <input
            type="range"
            min={1}
            max={most}
            value={least}
            onInput={(e) => setLeast(Number(e.currentTarget.value))}
          />
        </label>
      )}
      <div class="columns">
        <States graph={graph} chosen={chosen} choose={choose} dyad={dyad} />
        {chosen >= 0 && <PairsOf graph={graph} chosen={chosen} told={told} />}
      </div>
    </>
  )
}

function headline(told: NetworkTold, edges: readonly { net: number }[]): string {
  const against = edges.filter((e) => e.net < 0).length
  return `${span(told.from, told.to)}, in ${told.feed}: ${plural(edges.length, 'pair')} of states acted with each other, ${against === 0 ? 'none' : counted(against)} of them more against each other than with.`
}
