import type { ComponentChildren } from 'preact'
import { Later } from '../../parts/later.js'
import { readingsOf } from '../../state/readings.js'
import type { Session } from '../../state/session.js'
import { OriginsView } from '../origins.js'

const loadRead = () => import('./read.js').then((m) => m.Read)
const loadProposals = () => import('./proposal-list.js').then((m) => m.Proposals)

/** Texts and what they say; what shows them is fetched when they are first looked at. */
export function ReadView({ of }: { of: Session }): ComponentChildren {
  return <Later load={loadRead} wait="…" of={of} />
}

/** The origins of the case, and below them those that the reader proposes for the texts that are read. */
export function OriginsAndProposals({ of }: { of: Session }): ComponentChildren {
  const reading = readingsOf(of).texts.value.length > 0
  return (
    <>
      <OriginsView of={of} />
      {reading && <Later load={loadProposals} wait="…" of={of} />}
    </>
  )
}
