import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { Case } from '../../../../case/case.js'
import type { TiesTold } from '../../../server/ties.js'
import { useAsked } from '../../parts/asked.js'
import { Field } from '../../parts/field.js'
import { Plotted } from '../../parts/plotted.js'
import { Unanswered } from '../../parts/unanswered.js'
import { loadTriad } from '../../state/ledger-api.js'
import { addressOf, go, route } from '../../state/route.js'
import { faultOf } from './pair-form.js'

/** The pair beside what each of the two does with a third state. */
export function Triad({ told, of }: { told: TiesTold; of: Case }): ComponentChildren {
  const { a, b, feed } = told
  const { third, from, to } = route.value.query
  const others = of.parties.flatMap(({ state }) => (state !== null && state !== a && state !== b ? [state] : []))
  const [state, setState] = useState(third ?? others[0] ?? '')
  const [tried, setTried] = useState(false)
  const fault = faultOf(state) ?? ([a, b].includes(state.trim().toUpperCase()) ? 'a third state is wanted' : null)
  const asked = useAsked(third === undefined ? null : `${a} ${b} ${third} ${feed} ${from} ${to}`, () =>
    loadTriad({ a, b, third: third!, feed, from, to }),
  )
  const submit = (event: Event): void => {
    event.preventDefault()
    setTried(true)
    if (fault === null) go(addressOf({ query: { third: state.trim().toUpperCase() } }), true)
  }
  return (
    <section class="asked-of-ledger">
      <h2>A third state</h2>
      <form class="pair-form" onSubmit={submit}>
        <Field
          label="Beside the two"
          value={state}
          set={setState}
          list={others}
          wrong={tried ? fault : null}
          required
        />
        <button type="submit">show</button>
      </form>
      <Unanswered asked={asked} what="asking about three pairs" />
      {asked?.state === 'answered' && <Plotted {...asked.value} />}
    </section>
  )
}
