import { roles } from '../../world/actors/roles.js'
import type { Dialect } from '../engines/engine.js'

/** Who is meant: a state's government (`PAK`), everyone in a state (`PAK.*`), one part of it (`PAK.MIL`), or an organisation (`NATO`). */
export interface ActorSelection {
  code: string
  /** the state, or null for an organisation */
  state: string | null
  /** `MIL`, `*`, or null */
  role: string | null
}

/**
 * The condition for a selection of actors, on one side of the records. A state means its government, ministries and forces; so does a record
 * that names the state and no part of it, as feeds do that give bare country codes.
 */
export function actorSql(dialect: Dialect, side: 'source' | 'target', { code, state, role }: ActorSelection): string {
  if (state === null) return `${side} = ${dialect.text(code)}`
  const inState = `${side}_state = ${dialect.text(state)}`
  if (role === '*') return inState
  const parts =
    role === null
      ? [state, ...[...roles.values()].filter((r) => r.ofGovernment).map((r) => `${state}.${r.code}`)]
      : [`${state}.${role}`]
  return `${inState} AND ${side} IN (${parts.map((part) => dialect.text(part)).join(', ')})`
}
