import type { ComponentChildren } from 'preact'
import { Later } from '../../parts/later.js'
import type { Session } from '../../state/session.js'

const load = () => import('./ties.js').then((m) => m.Ties)

/** Ties of a pair; what draws them is fetched when they are first looked at. */
export function TiesView({ of }: { of: Session }): ComponentChildren {
  return <Later load={load} wait="…" of={of} />
}
