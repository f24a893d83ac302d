import type { Certainty } from '../document.js'
import type { Effect } from '../voice/words/effects.js'

/**
 * One thing in a text that bears on whether an act has happened: the effect of a word above it, a plain `not`, or
 * `nobody`, a negation by a subject that is no one; `bare` is the word of someone not named, `any` holds what nothing denies open.
 */
export interface Operator<Speaker> {
  effect: Effect | 'not' | 'nobody' | 'bare' | 'any'
  /** its words, as tokens, the end exclusive */
  cue: [from: number, to: number]
  speaker: Speaker | null
}

/** An operator whose words are one token. */
export function operator<Speaker>(
  effect: Operator<Speaker>['effect'],
  at: number,
  speaker: Speaker | null = null,
): Operator<Speaker> {
  return { effect, cue: [at, at + 1], speaker }
}

/** What the operators come to. */
export interface Weighed<Speaker> {
  certainty: Certainty
  cue: [from: number, to: number] | null
  speaker: Speaker | null
}

/** The act as said so far: done, not done, open, or done but not vouched for. */
type Standing = 'done' | 'undone' | 'open' | 'doubted'

/** Effects that are speech or thought, of which a negation means something of its own. */
const VOICED = new Set<Effect | 'bare'>(['say', 'confirm', 'think', 'show', 'deny', 'suspect', 'bare'])

/**
 * Puts the operators over an act together, the innermost first, by the order of CODEBOOK.md: of denial and supposition
 * the outermost decides, two denials cancel out, what is taken for granted (`know`) stays as it is whatever stands above.
 */
export function weigh<Speaker>(operators: readonly Operator<Speaker>[]): Weighed<Speaker> {
  let standing = 'done' as Standing
  let cue: [number, number] | null = null
  let speaker: Speaker | null = null
  let voice: [number, number] | null = null
  let given = false
  let last: Operator<Speaker>['effect'] | null = null
  let open = false
  const set = (to: Standing, by: Operator<Speaker>) => {
    if (standing === 'open' && to === 'undone') open = true
    if (to !== standing) cue = to === 'done' ? null : by.cue
    standing = to
  }
  const hear = (by: Operator<Speaker>) => {
    voice ??= by.cue
    speaker ??= by.speaker
  }
  for (const by of operators) {
    const { effect } = by
    if (effect === 'say' || effect === 'confirm' || effect === 'think' || effect === 'show') hear(by)
    else if (effect === 'any') {
      if (standing === 'done') set('open', by)
    } else if (given) continue
    else if (effect === 'know') given = true
    else if (effect === 'bare' || effect === 'doubt' || effect === 'suspect') {
      if (standing === 'done') set('doubted', by)
      if (by.speaker !== null) speaker ??= by.speaker
    } else if (effect === 'intend' || effect === 'demand') {
      const unsaid = standing === 'doubted' && last === 'not'
      if (!unsaid && standing !== 'open') set('open', by)
      if (by.speaker !== null) speaker ??= by.speaker
    } else if (effect === 'deny') {
      if (standing === 'undone') {
        set('done', by)
        hear(by)
      } else {
        set('undone', by)
        speaker = last === 'demand' ? null : by.speaker
      }
    } else if (effect !== 'do') {
      const next: Standing =
        last !== null && VOICED.has(last as Effect) ? negateVoice(last, effect, standing) : negate(effect, standing)
      if (last === 'deny' && next === 'done') speaker = null
      set(next === 'done' && open ? 'open' : next, by)
    }
    last = effect === 'avert' ? 'not' : effect
  }
  if (standing === 'done') {
    if (voice === null) return { certainty: 'asserted', cue: null, speaker: null }
    return { certainty: 'attributed', cue: voice, speaker }
  }
  const certainty = standing === 'open' ? 'hypothetical' : standing === 'undone' ? 'denied' : 'purported'
  return { certainty, cue, speaker }
}

/** A negation of the act itself: it turns round what is said to be so; of the negated only refusals touch what is open. */
function negate(effect: Operator<unknown>['effect'], standing: Standing): Standing {
  if (standing === 'open') return effect === 'avert' ? 'undone' : 'open'
  return standing === 'undone' ? 'done' : 'undone'
}

/** A negation of saying, thinking or denying it. */
function negateVoice(
  last: Operator<unknown>['effect'] | null,
  effect: Operator<unknown>['effect'],
  standing: Standing,
): Standing {
  if (standing === 'open') return 'open'
  if (last === 'think' || last === 'show' || last === 'bare') return standing === 'undone' ? 'done' : 'undone'
  if (last === 'suspect') return 'done'
  if (last === 'deny') return effect === 'nobody' ? 'done' : 'doubted'
  return standing === 'undone' ? 'undone' : 'doubted'
}
