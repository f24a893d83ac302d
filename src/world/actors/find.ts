import type { Day } from '../days.js'
import { nearest } from '../spelling.js'
import { codeNamed, comparable, knownTexts } from './names.js'
import { organisations } from './organisations.js'
import { roles } from './roles.js'
import { existedOn, type State, states } from './states.js'

/** An actor: a state, an organisation, or a part of a state. */
export interface Actor {
  code: string
  /** alpha-3 of the state, or null for an organisation */
  state: string | null
  /** the part, `*` for everyone in the state, or null */
  role: string | null
  name: string
}

/** Why a text is no actor's code, the code most likely meant, and the name of what was recognised. */
export interface ActorFault {
  fault: 'unknown-actor' | 'unknown-role' | 'not-a-state-then'
  suggestion: string | null
  name?: string
}

/**
 * Looks an actor up by its exact code: `PAK`, `NATO`, `PAK.MIL`, `RUS.*`.
 * @param options.on a day on which the state must have existed; without it former states are found as well
 * @returns the actor, or what is wrong with the code. A suggestion is an actor's code: by the name, demonym, capital or other code that was
 * written instead (`Pakistan`, `Russian`, `Moscow`, `PK`, `PAKMIL`), else by spelling; for a state on a day it did not exist, the one state
 * that stood in its place. Null where more than one would do.
 */
export function findActor(code: string, options: { on?: Day } = {}): { ok: Actor } | ActorFault {
  const { on } = options
  const [head, role] = divide(code)
  const organisation = organisations.get(head)
  if (organisation !== undefined) {
    if (role !== null) return { fault: 'unknown-role', suggestion: head, name: organisation.name }
    return { ok: { code, state: null, role, name: organisation.name } }
  }
  const state = states.get(head)
  if (state === undefined) return { fault: 'unknown-actor', suggestion: suggestActor(code, on) }
  if (role !== null && role !== '*' && !roles.has(role)) {
    return { fault: 'unknown-role', suggestion: join(head, suggestRole(role)), name: state.name }
  }
  if (on !== undefined && !existedOn(state, on)) {
    return { fault: 'not-a-state-then', suggestion: join(inPlaceOf(state, on), role), name: state.name }
  }
  return { ok: { code, state: head, role, name: nameOf(state, role) } }
}

/** The common English name of a state, without article, or null for an unknown alpha-3. */
export function stateName(code: string): string | null {
  return states.get(code)?.name ?? null
}

/** The adjective of a state (`Pakistani`), or null for an unknown alpha-3 or an uninhabited place. */
export function demonymOf(code: string): string | null {
  return states.get(code)?.demonyms[0] ?? null
}

function nameOf(state: State, role: string | null): string {
  if (role === null) return state.name
  return role === '*' ? `everyone in ${state.inProse}` : `${roles.get(role)!.name} of ${state.inProse}`
}

function divide(code: string): [head: string, role: string | null] {
  const dot = code.indexOf('.')
  return dot < 0 ? [code, null] : [code.slice(0, dot), code.slice(dot + 1)]
}

function join(head: string | null, role: string | null): string | null {
  return head === null || role === null ? head : `${head}.${role}`
}

function suggestActor(text: string, on: Day | undefined): string | null {
  const whole = suggestState(text, on) ?? partWithoutDot(text)
  if (whole !== null) return whole
  const dot = text.lastIndexOf('.')
  const [head, role] = [text.slice(0, dot), text.slice(dot + 1)]
  if (dot < 0 || role.includes(' ')) return bySpelling(text, on)
  const state = states.has(head) ? head : (suggestState(head, on) ?? bySpelling(head, on))
  return state === null || !states.has(state) ? state : join(state, suggestRole(role))
}

function suggestState(text: string, on: Day | undefined): string | null {
  const upper = text.toUpperCase()
  return states.has(upper) || organisations.has(upper) ? upper : codeNamed(text, on)
}

/** `PAKMIL`, as CAMEO joins them. */
function partWithoutDot(text: string): string | null {
  const [head, role] = [text.slice(0, 3).toUpperCase(), text.slice(3).toUpperCase()]
  return states.has(head) && roles.has(role) ? `${head}.${role}` : null
}

function bySpelling(text: string, on: Day | undefined): string | null {
  if (/^[A-Z]{2,4}$/.test(text)) return nearest(text, [...states.keys(), ...organisations.keys()])
  const known = nearest(comparable(text), knownTexts)
  return known === null ? null : codeNamed(known, on)
}

function suggestRole(text: string): string | null {
  const upper = text.toUpperCase()
  if (text === '*' || roles.has(upper)) return text === '*' ? text : upper
  const word = text.toLowerCase()
  for (const role of roles.values()) if (role.name === word || role.words.includes(word)) return role.code
  return nearest(upper, roles.keys())
}

/** What stood in a state's place on the day: what it was part of, its predecessor or its successor, if there was one only. */
function inPlaceOf(state: State, on: Day): string | null {
  const before = state.from !== null && on < state.from
  const predecessors = [...states.values()].filter((former) => former.successors.includes(state.code))
  const candidates = before
    ? [...predecessors.map((former) => former.code), ...(state.partOf === null ? [] : [state.partOf])]
    : state.successors
  const living = candidates.filter((code) => existedOn(states.get(code)!, on))
  return living.length === 1 ? living[0]! : null
}
