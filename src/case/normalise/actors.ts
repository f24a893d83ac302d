import { findActor } from '../../world/actors/find.js'
import { type Day, formatDay } from '../../world/days.js'
import type { ActorRef } from '../looked-for.js'
import { shorten, textOf, type Written, type WrittenList } from '../parse/written.js'
import type { Context } from './context.js'

/** Reads an actor's code and checks it against the tables; a state must have existed on the day, where one is given. */
export function readActor(c: Context, value: Written | undefined, on: Day | null): ActorRef | null {
  const code = textOf(value)
  if (code === null || !value) return null
  const memo = `${code} ${on}`
  const known = c.actors.get(memo)
  if (known) return known
  const found = findActor(code, on === null ? {} : { on })
  if ('ok' in found) {
    const { state, role, name } = found.ok
    const actor = { code, state, role, name }
    c.actors.set(memo, actor)
    return actor
  }
  const did = found.suggestion ? ` (did you mean ${found.suggestion}?)` : ''
  const of = found.name ? ` of ${found.name}` : ''
  if (found.fault === 'not-a-state-then') {
    c.findings.add(
      'former-state',
      value.range,
      `${shorten(code)} (${found.name}) was no state on ${formatDay(on!)}${did}`,
    )
  } else if (found.fault === 'unknown-role') {
    c.findings.add('unknown-actor', value.range, `"${shorten(code)}" is not a known part${of}${did}`)
  } else
    c.findings.add(
      'unknown-actor',
      value.range,
      `unknown actor "${shorten(code)}"${did}`,
      'states are ISO 3166 alpha-3 codes: PAK',
    )
  return null
}

/** Two different actors, or null. */
export function readPair(c: Context, value: Written | undefined, on: Day | null): [ActorRef, ActorRef] | null {
  if (value?.kind !== 'list' || value.items.length !== 2) return null
  const [a, b] = value.items.map((v) => readActor(c, v, on))
  if (!a || !b) return null
  if (a.code === b.code) {
    c.findings.add('bad-dyad', value.range, `a pair has two different actors, not ${a.code} twice`)
    return null
  }
  return [a, b]
}

/** Actors of a list, none of them twice, none of those already named. */
export function readActors(c: Context, list: WrittenList, on: Day | null, named: readonly ActorRef[]): ActorRef[] {
  const actors: ActorRef[] = []
  for (const value of list.items) {
    const actor = readActor(c, value, on)
    if (!actor) continue
    if ([...named, ...actors].some((a) => a.code === actor.code)) {
      c.findings.add('duplicate-entry', value.range, `${actor.code} is named twice`)
    } else actors.push(actor)
  }
  return actors
}
