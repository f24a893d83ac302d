import type { ComponentChildren } from 'preact'
import { Later } from '../../parts/later.js'
import type { Session } from '../../state/session.js'

const load = () => import('./network.js').then((m) => m.Network)

/** Who acted with and against whom; what draws it is fetched when it is first looked at. */
export function NetworkView({ of }: { of: Session }): ComponentChildren {
  return <Later load={load} wait="…" of={of} />
}
