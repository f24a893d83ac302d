import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { Case } from '../../../../case/case.js'
import type { ActorRef } from '../../../../case/looked-for.js'
import { findActor } from '../../../../world/actors/find.js'
import { Choice, Field } from '../../parts/field.js'
import { addressOf, go } from '../../state/route.js'

/** Which pair is looked at, and in which feed. */
export function PairForm({
  of,
  a,
  b,
  feed,
  feeds,
}: {
  of: Case
  a: string
  b: string
  feed: string | null
  feeds: readonly { feed: string }[]
}): ComponentChildren {
  const [states, setStates] = useState([a, b] as const)
  const [named, setNamed] = useState(feed ?? '')
  const wrong = states.map(faultOf)
  const known = [...of.dyad, ...of.parties].flatMap(({ state }: ActorRef) => state ?? [])
  const submit = (event: Event): void => {
    event.preventDefault()
    if (wrong.some((w) => w !== null)) return
    const [x, y] = states.map((s) => s.trim().toUpperCase())
    go(addressOf({ query: { a: x!, b: y!, feed: named || null, from: null, to: null, bar: null, 'bar-to': null } }))
  }
  return (
    <form class="pair-form" onSubmit={submit}>
      <Field
        label="State"
        value={states[0]}
        set={(s) => setStates([s, states[1]])}
        list={known}
        wrong={wrong[0]}
        required
      />
      <Field
        label="and state"
        value={states[1]}
        set={(s) => setStates([states[0], s])}
        list={known}
        wrong={wrong[1]}
        required
      />
      {feeds.length > 1 && (
        <Choice label="in feed" value={named} set={setNamed} among={feeds.map((f) => [f.feed, f.feed] as const)} />
      )}
      <button type="submit">look</button>
    </form>
  )
}

/** What is wrong with the code of a state; null where nothing is. */
export function faultOf(code: string): string | null {
  const found = findActor(code.trim().toUpperCase())
  if ('ok' in found && found.ok.state !== null && found.ok.role === null) return null
  const meant = 'ok' in found || found.suggestion === null ? '' : ` (did you mean ${found.suggestion}?)`
  return `a state is a code such as PAK, not "${code}"${meant}`
}
